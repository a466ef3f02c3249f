import { endsSentence } from "../../text/sentences.ts";
import type { Span } from "../../text/span.ts";
import { wordsOf } from "../../text/words.ts";
import { labelsOf } from "../amendments/place.ts";
import { kindsOf, rankOf } from "../provisions/labels.ts";
import type { Provision } from "../types.ts";
import type { CurrentLaw } from "./lawIndex.ts";

/** A unit of a section of law as a citation names it. */
export interface UnitPlace {
  readonly units: readonly string[];
  /** The section itself where no unit is named; null where it has no such unit. */
  readonly unit: Span | null;
  readonly name: string;
}

/** The unit of a section that a citation names. */
export function placeIn(law: CurrentLaw, target: string): UnitPlace {
  const units = labelsOf(target.replace(/^[^(]*/, ""));
  return {
    units,
    unit: units.length ? unitOf(law, units) : { start: 0, end: law.text.length },
    name: `§ ${law.cite}${units.map((label) => `(${label})`).join("")}`,
  };
}

/** The unit of a section with these labels, the outermost first. */
export function unitOf(law: CurrentLaw, units: readonly string[]): Provision | null {
  const wanted = units.join(" ");
  return law.provisions.find((provision) => provision.label && partsOf(provision.label) === wanted) ?? null;
}

function partsOf(label: string): string {
  return label.replace(/[^A-Za-z0-9-]+/g, " ").trim();
}

const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth"];

/** A part of a unit that has no label; null where it is not found. */
export function partOfUnit(law: CurrentLaw, unit: Span, part: string): Span | null {
  const own = law.provisions.find(({ start, end }) => start === unit.start && end === unit.end)?.own ?? unit;
  if (part === "lead-in") return own.end < unit.end ? own : null;
  const nth = / sentence$/.test(part) ? part.replace(/ sentence$/, "") : null;
  if (nth === null) return null;
  // The sentences of a unit that has units of its own are not all its own ones.
  const sentences = sentencesOf(law.text, own);
  const found = /^(?:last|final)$/.test(nth) ? (own.end < unit.end ? -1 : sentences.length - 1) : ORDINALS.indexOf(nth);
  return sentences[found] ?? null;
}

function sentencesOf(text: string, within: Span): Span[] {
  const out: Span[] = [];
  const words = wordsOf(text.slice(within.start, within.end));
  let from = within.start + (words.starts[0] ?? 0);
  for (let i = 0; i < words.count; i++) {
    const start = within.start + (words.starts[i] ?? 0);
    const end = within.start + (words.ends[i] ?? 0);
    const next = i + 1 < words.count ? within.start + (words.starts[i + 1] ?? 0) : within.end;
    const gap = text.slice(end, next);
    if (i + 1 < words.count && !endsSentence(gap, text.slice(start, end), text.charAt(next))) continue;
    out.push({ start: from, end: end + (i + 1 < words.count ? gap : gap.trimEnd()).replace(/\s+$/, "").length });
    from = next;
  }
  return out;
}

/** Behind the last unit of a list that comes before a new one. */
export function placeAmong(law: CurrentLaw, parent: Span, above: readonly string[], label: string): number {
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

/** The end of a stretch without the white space behind it. */
export function endOf(text: string, span: Span): number {
  return span.start + text.slice(span.start, span.end).trimEnd().length;
}
