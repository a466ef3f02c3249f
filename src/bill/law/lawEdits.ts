import type { Span } from "../../text/span.ts";
import { labelsOf } from "../amendments/place.ts";
import type { Amendment } from "../types.ts";
import type { CurrentLaw } from "./lawIndex.ts";
import { endOf, partOfUnit, placeAmong, placeIn, type UnitPlace, unitOf } from "./lawPlaces.ts";

/** One change of the current text: `start` to `end` go, `text` comes. */
export interface Edit extends Span {
  readonly text: string;
  readonly amendment: Amendment;
}

/** The edits of one instruction, or why it cannot be carried out; `givesWay` when other instructions move or strike whole units. */
export function editsFor(law: CurrentLaw, amendment: Amendment, givesWay: boolean): Edit[] | string {
  const { action, find, text = "", target, part, also = [] } = amendment;
  // A heading or a table of contents is no law.
  if (action === "add-section" || part === "heading" || part === "table of contents") return [];
  if (action === "redesignate")
    return redesignation(law, amendment) ?? `A redesignation in § ${law.cite} was not carried out.`;
  const edit = (start: number, end: number, put: string): Edit => ({ start, end, text: put, amendment });
  const at = placeIn(law, target);
  if (action === "insert" && find === undefined) return insertion(law, amendment, at, givesWay, edit);
  const { unit, name } = at;
  if (!unit) return `There is no ${name}.`;
  if (find === undefined || action === "repeal" || action === "replace") {
    const stretch = part === undefined ? unit : partOfUnit(law, unit, part);
    if (!stretch) return `The ${part} of ${name} was not found.`;
    // A unit in the place of another begins a line of its own, as that one did.
    const unitText = part === undefined && LABELLED.test(text) ? `\n${text}` : text;
    const put = action === "repeal" || action === "strike" ? "" : unitText;
    const edits = [edit(stretch.start, endOf(law.text, stretch), put)];
    for (const other of also) {
      const { unit: more, name: called } = placeIn(law, other);
      if (!more) return `There is no ${called}.`;
      edits.push(edit(more.start, endOf(law.text, more), ""));
    }
    return edits;
  }
  const places = occurrences(law.text, unit, find, amendment.every === true);
  if (!places.length) return `The words “${shortened(find)}” are not in ${name}.`;
  if (action === "insert") {
    const before = amendment.place === "before";
    return places.map(({ start, end }) => (before ? edit(start, start, `${text} `) : edit(end, end, ` ${text}`)));
  }
  const put = action === "strike-insert" ? text : "";
  return places.map((place) => {
    const through =
      amendment.through === undefined
        ? undefined
        : occurrences(law.text, { start: place.end, end: unit.end }, amendment.through, false)[0];
    return edit(place.start, through?.end ?? place.end, put);
  });
}

const LABELLED = /^\s*\([A-Za-z0-9-]{1,6}\)/;

/** New words or a new unit in a unit of the law, where no words are named beside which they go. */
function insertion(
  law: CurrentLaw,
  { text = "", part }: Amendment,
  { units, unit, name }: UnitPlace,
  givesWay: boolean,
  edit: (start: number, end: number, put: string) => Edit,
): Edit[] | string {
  if (part !== undefined) {
    const stretch = unit && partOfUnit(law, unit, part);
    return stretch
      ? [edit(endOf(law.text, stretch), endOf(law.text, stretch), ` ${text}`)]
      : `The ${part} of ${name} was not found.`;
  }
  const whole: Span = { start: 0, end: law.text.length };
  // A line of a table of contents is no law; a whole section of this number is there.
  if (unit && !units.length && namesItself(text, law.cite))
    return text.length < CONTENTS_LINE ? [] : `There is a ${name} already.`;
  if (unit && !units.length) return [edit(endOf(law.text, whole), endOf(law.text, whole), `\n${text}`)];
  const parent = units.length > 1 ? unitOf(law, units.slice(0, -1)) : whole;
  if (unit && !startsAs(text, units.at(-1) ?? ""))
    return [edit(endOf(law.text, unit), endOf(law.text, unit), ` ${text}`)];
  // The bill may be law already, or what bears the label now gives way to it.
  if (unit && !givesWay) return `There is a ${name} already.`;
  // The new unit takes the label, and the place, of one that is moved or struck.
  if (unit) return [edit(unit.start, unit.start, `${text}\n`)];
  if (!parent) return `There is no ${name} in which to insert.`;
  const at = placeAmong(law, parent, units.slice(0, -1), units.at(-1) ?? "");
  return [edit(at, at, `\n${text}`)];
}

const CONTENTS_LINE = 200;

/** Whether words begin with the number of a section, as its head does. */
function namesItself(text: string, cite: string): boolean {
  return text.replace(/^[\s"“]*(?:§+|sec(?:tion|\.)?)?\s*/i, "").startsWith(cite);
}

function startsAs(text: string, label: string): boolean {
  return text.trimStart().startsWith(`(${label})`);
}

/** Where words stand: white space and kinds of quotation signs aside. A single sign is meant at the unit's end. */
function occurrences(text: string, within: Span, find: string, every: boolean): Span[] {
  const plain = text.slice(within.start, within.end);
  if (/^[.;,:—?-]$/.test(find.trim()) && !every) {
    const own = plain.trimEnd().replace(/\s+(?:and|or)$/, "");
    const at = own.lastIndexOf(find.trim());
    return at < 0 ? [] : [{ start: within.start + at, end: within.start + at + 1 }];
  }
  const words = find.trim().split(/\s+/);
  const pattern = words
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/["“”'‘’]/g, "[\"“”'‘’]"))
    .join("\\s+");
  const edge = (sign: string | undefined, side: string) => (sign && /\w/.test(sign) ? side : "");
  const search = new RegExp(`${edge(find.trim()[0], "(?<!\\w)")}${pattern}${edge(find.trim().at(-1), "(?!\\w)")}`, "g");
  const out: Span[] = [];
  for (const match of plain.matchAll(search)) {
    out.push({ start: within.start + match.index, end: within.start + match.index + match[0].length });
    if (!every) break;
  }
  return out;
}

function shortened(words: string): string {
  return words.length > 80 ? `${words.slice(0, 77)}…` : words;
}

/** New labels for units: "paragraphs (4) and (5)" as "paragraphs (5) and (6)". */
function redesignation(law: CurrentLaw, amendment: Amendment): Edit[] | null {
  const named = (words = "") => [...words.matchAll(/\(([^()]{1,7})\)/g)].map(([, label = ""]) => label);
  const old = named(amendment.find);
  const now = named(amendment.text);
  const above = labelsOf(amendment.target.replace(/^[^(]*/, ""));
  if (!old.length || old.length !== now.length || /\bthrough\b/i.test(amendment.find ?? "")) return null;
  const out: Edit[] = [];
  for (const [index, label] of old.entries()) {
    const unit = unitOf(law, [...above.filter((entry) => entry !== old[0]), label]) ?? unitOf(law, [...above, label]);
    if (!unit) return null;
    out.push({ start: unit.start, end: unit.own.start, text: `(${now[index]})`, amendment });
  }
  return out;
}
