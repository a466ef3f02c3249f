import { findLabels } from "../provisions/findLabels.ts";
import { buildProvisions } from "../provisions/hierarchy.ts";
import type { Amendment, Provision } from "../types.ts";
import { NOWHERE, type Place } from "./place.ts";
import { findQuotations, type Quotation, quotationsIn } from "./quotations.ts";
import { resolvePlace } from "./resolve.ts";
import { readUnit } from "./unit.ts";
import type { QuotedLaw, Standing } from "./unitReading.ts";
import { isImperative, isLead, saysAmended } from "./verbs.ts";

/** A section that amends by instruction, read. Offsets are in the section's law text. */
export interface Instructions {
  readonly amendments: readonly Amendment[];
  /** What becomes of quoted words, and which of the bill's own words are new law; all others are no law. */
  readonly standings: readonly Standing[];
  /** New or restated law that stands in paragraphs of its own. */
  readonly quotedLaw: readonly QuotedLaw[];
  /** The bill's own numbered units. */
  readonly units: readonly Provision[];
}

/** Words that a section without any instruction never has. */
const ANY = /\b(?:amend|strik|strick|delet|insert|substitut|redesignat|renumber|repeal|add)/i;

/** Reads the amending instructions of a section's text from an offset on; null when it gives none. */
export function readInstructions(text: string, from: number): Instructions | null {
  if (!ANY.test(text.slice(from))) return null;
  const quotations = findQuotations(text, from);
  const masked = mask(text, quotations);
  if (!saysAmended(masked.slice(from))) return null;
  const units = buildProvisions(masked, from, text.length, findLabels(masked, from, text.length), 0);
  const amendments: Amendment[] = [];
  const standings: Standing[] = [];
  const quotedLaw: QuotedLaw[] = [];
  const states: { readonly place: Place; readonly amends: boolean }[] = [];
  const amending: boolean[] = units.map(() => false);
  /** Units before this offset are quoted law without quotation signs. */
  let taken = from;
  for (const [index, unit] of units.entries()) {
    const parent = states[unit.parent] ?? { place: NOWHERE, amends: false };
    if (unit.start < taken && index > 0) {
      states.push(parent);
      amending[index] = true;
      continue;
    }
    const own = ownWords(masked, unit);
    const amends = parent.amends
      ? isImperative(own.words) || saysAmended(own.words) || isLead(own.words)
      : saysAmended(own.words);
    if (!amends) {
      states.push({
        place: resolvePlace(own.words.length < 200 ? own.words : "", parent.place),
        amends: parent.amends,
      });
      continue;
    }
    const read = readUnit({
      text,
      words: own.words,
      start: own.start,
      label: unit.label,
      context: parent.place,
      quotations: quotationsIn(quotations, own.start, unit.own.end),
      unquotedEnd: () => unquotedEnd(masked, units, index),
    });
    states.push({ place: read.place, amends: true });
    amendments.push(...read.amendments);
    standings.push(...read.standings);
    quotedLaw.push(...read.quotedLaw);
    taken = Math.max(taken, read.end);
    for (let at = index; at >= 0; at = units[at]?.parent ?? -1) amending[at] = true;
  }
  if (!amendments.length) return null;
  for (const [index, unit] of units.entries()) {
    if (amending[index] || states[index]?.amends || unit.own.end <= unit.own.start) continue;
    standings.push({ start: unit.own.start, end: unit.own.end, change: "inserted" });
  }
  return { amendments, standings, quotedLaw, units };
}

/** Where law begins on lines of its own, without quotation signs. */
const LAW_BELOW = /\b(?:as\s+follows|to\s+read|the\s+following(?:\s+[a-z]+){0,10})\s*:[ \t]*\r?\n(?=\s*[^\s"“~`])/i;

/** A unit's own words without its catchline and without law that stands below them, the quoted matter masked. */
function ownWords(masked: string, unit: Provision): { readonly words: string; readonly start: number } {
  const words = masked.slice(unit.own.start, unit.own.end);
  const catchline = /^\s*[A-Z][^.—\n]{0,200}\.\s?[—–-]+/.exec(words)?.[0].length ?? 0;
  const below = LAW_BELOW.exec(words);
  const end = below && below.index > catchline ? below.index + below[0].length : words.length;
  return { words: words.slice(catchline, end), start: unit.own.start + catchline };
}

/** The text with quoted words hidden: those in a sentence as x, whole paragraphs as ~. Same length. */
function mask(text: string, quotations: readonly Quotation[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const quotation of quotations) {
    if (quotation.block) {
      parts.push(text.slice(at, quotation.outer.start));
      parts.push(text.slice(quotation.outer.start, quotation.outer.end).replace(/[^\n]/g, "~"));
    } else {
      parts.push(text.slice(at, quotation.start), "x".repeat(quotation.end - quotation.start));
      parts.push(text.slice(quotation.end, quotation.outer.end));
    }
    at = quotation.outer.end;
  }
  parts.push(text.slice(at));
  return parts.join("");
}

/** New law without quotation signs runs to the next instruction beside this one, or to the end. */
function unquotedEnd(masked: string, units: readonly Provision[], index: number): number {
  const unit = units[index];
  if (!unit) return masked.length;
  const first = units[index + 1];
  // "is amended to read as follows: (1) Subsection (a) is amended …": instructions after all.
  if (first && first.start >= unit.own.end && instructs(masked, first)) return unit.own.end;
  if (unit.parent < 0) return masked.length;
  for (let next = index + 1; next < units.length; next++) {
    const other = units[next];
    if (!other || other.parent !== unit.parent) continue;
    if (instructs(masked, other)) return other.start;
  }
  return units[unit.parent]?.end ?? masked.length;
}

/** The next unit on a line of its own, whose words are not this one's. */
const NEXT_UNIT = /\n[ \t]*\([A-Za-z0-9-]{1,6}\)[\s\S]*$/;

/** Whether a unit, its labels left out, begins with an instruction. */
function instructs(masked: string, unit: Provision): boolean {
  const words = masked
    .slice(unit.start, unit.start + 300)
    .replace(/^\s*(?:\([A-Za-z0-9-]{1,6}\)\s*)+/, "")
    .replace(NEXT_UNIT, "");
  return isImperative(words) || saysAmended(words.replace(/\n\s*\n[\s\S]*$/, ""));
}
