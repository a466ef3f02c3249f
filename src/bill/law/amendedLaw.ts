import type { Span } from "../../text/span.ts";
import { labelsOf } from "../amendments/place.ts";
import { kindsOf, rankOf } from "../provisions/labels.ts";
import type { Amendment, Provision } from "../types.ts";
import type { CurrentLaw } from "./lawIndex.ts";

/** A stretch of a section of law as a bill amends it. */
export interface Piece {
  readonly text: string;
  readonly change: "kept" | "inserted" | "deleted";
  /** Where the words stand in the bill section's law text; null for words of current law. */
  readonly words: Span | null;
  /** The instruction that puts or strikes them, in the bill section's law text; null for words that stay. */
  readonly instruction: Span | null;
}

/** A section of law with a bill's instructions carried out. */
export interface AmendedLaw {
  readonly pieces: readonly Piece[];
  /** What could not be carried out, in sentences. */
  readonly notes: readonly string[];
}

/** One change of the current text: `start` to `end` go, `text` comes. */
interface Edit extends Span {
  readonly text: string;
  readonly amendment: Amendment;
}

/** Instructions by the section of law that they act on, in the order of their first ones. */
export function bySection(amendments: readonly Amendment[]): Map<string, Amendment[]> {
  const out = new Map<string, Amendment[]>();
  for (const amendment of amendments) {
    const cite = amendment.target.replace(/\(.*$/, "");
    const known = out.get(cite);
    if (known) known.push(amendment);
    else out.set(cite, [amendment]);
  }
  return out;
}

/** Carries out the instructions that act on a section of current law, in their order, each on the law as it stood. */
export function amendLaw(law: CurrentLaw, amendments: readonly Amendment[]): AmendedLaw {
  const notes: string[] = [];
  const edits: Edit[] = [];
  for (const amendment of amendments) {
    const found = editsFor(law, amendment);
    if (typeof found === "string") notes.push(found);
    else edits.push(...found);
  }
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: Piece[] = [];
  let at = 0;
  for (const edit of edits) {
    if (edit.start < at) {
      notes.push(`Two instructions change the same words of § ${law.cite}; the second was left out.`);
      continue;
    }
    push(pieces, law.text.slice(at, edit.start), "kept", null, null);
    push(pieces, law.text.slice(edit.start, edit.end), "deleted", null, edit.amendment.span);
    const words = edit.text.trimStart();
    push(pieces, edit.text.slice(0, edit.text.length - words.length), "inserted", null, edit.amendment.span);
    push(pieces, words, "inserted", edit.amendment.textSpan ?? edit.amendment.span, edit.amendment.span);
    at = edit.end;
  }
  push(pieces, law.text.slice(at), "kept", null, null);
  return { pieces, notes };
}

function push(
  pieces: Piece[],
  text: string,
  change: Piece["change"],
  words: Span | null,
  instruction: Span | null,
): void {
  if (text) pieces.push({ text, change, words, instruction });
}

/** The edits of one instruction, or why it cannot be carried out. */
function editsFor(law: CurrentLaw, amendment: Amendment): Edit[] | string {
  const { action, find, text = "", target } = amendment;
  const units = labelsOf(target.replace(/^[^(]*/, ""));
  const whole: Span = { start: 0, end: law.text.length };
  const unit = units.length ? unitOf(law, units) : whole;
  const name = `§ ${law.cite}${units.map((label) => `(${label})`).join("")}`;
  const edit = (start: number, end: number, put: string): Edit => ({ start, end, text: put, amendment });
  if (action === "add-section") return [];
  if (action === "redesignate")
    return redesignation(law, amendment) ?? `A redesignation in § ${law.cite} was not carried out.`;
  if (action === "insert" && find === undefined) {
    if (unit && !units.length) return [edit(endOf(law.text, whole), endOf(law.text, whole), `\n${text}`)];
    const parent = units.length > 1 ? unitOf(law, units.slice(0, -1)) : whole;
    if (unit && !startsAs(text, units.at(-1) ?? ""))
      return [edit(endOf(law.text, unit), endOf(law.text, unit), ` ${text}`)];
    if (!parent) return `There is no ${name} in which to insert.`;
    const at = placeAmong(law, parent, units.slice(0, -1), units.at(-1) ?? "");
    return [edit(at, at, `\n${text}`)];
  }
  if (!unit) return `There is no ${name}.`;
  if (find === undefined || action === "repeal" || action === "replace")
    return [edit(unit.start, endOf(law.text, unit), action === "repeal" || action === "strike" ? "" : text)];
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

/** The unit of a section with these labels, the outermost first. */
function unitOf(law: CurrentLaw, units: readonly string[]): Provision | null {
  const wanted = units.join(" ");
  return law.provisions.find((provision) => provision.label && partsOf(provision.label) === wanted) ?? null;
}

function partsOf(label: string): string {
  return label.replace(/[^A-Za-z0-9-]+/g, " ").trim();
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

/** The end of a stretch without the white space behind it. */
function endOf(text: string, span: Span): number {
  return span.start + text.slice(span.start, span.end).trimEnd().length;
}

function startsAs(text: string, label: string): boolean {
  return text.trimStart().startsWith(`(${label})`);
}

/** Behind the last unit of a list that comes before a new one. */
function placeAmong(law: CurrentLaw, parent: Span, above: readonly string[], label: string): number {
  const prefix = above.length ? `${above.join(" ")} ` : "";
  const kind = kindsOf(label).at(0);
  let at = -1;
  for (const provision of law.provisions) {
    const name = partsOf(provision.label);
    if (!name.startsWith(prefix) || name.slice(prefix.length).includes(" ") || name.length <= prefix.length) continue;
    const own = name.slice(prefix.length);
    const same = kindsOf(own).find((entry) => entry === kind);
    if (!kind || !same || order(own, same) <= order(label, kind)) at = endOf(law.text, provision);
  }
  return at < 0 ? endOf(law.text, parent) : at;
}

/** Place in a list: `4A` between 4 and 5. */
function order(label: string, kind: ReturnType<typeof kindsOf>[number]): number {
  const extra = /^\d+([A-Za-z])$/.exec(label)?.[1] ?? /-(\w)/.exec(label)?.[1];
  return rankOf(label, kind) + (extra ? (extra.toLowerCase().charCodeAt(0) - 47) / 100 : 0);
}

/** New labels for units: "paragraphs (4) and (5)" as "paragraphs (5) and (6)". */
function redesignation(law: CurrentLaw, amendment: Amendment): Edit[] | null {
  const old = labelsOf(amendment.find ?? "");
  const now = labelsOf(amendment.text ?? "");
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
