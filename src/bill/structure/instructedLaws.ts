import { type Place, targetOf } from "../amendments/place.ts";
import type { QuotedLaw } from "../amendments/unitReading.ts";
import { findLabels } from "../provisions/findLabels.ts";
import { buildProvisions } from "../provisions/hierarchy.ts";
import { catchlineLength, findLawHeads, type LawHead } from "../provisions/lawSections.ts";
import type { LawSection, Provision, SectionBody } from "../types.ts";
import type { Instructed } from "./instructed.ts";
import { numbersNamed } from "./named.ts";
import { DELETED, INSERTED, KEPT, NONE, runsFrom } from "./runs.ts";

/**
 * The sections of law of a bill section that amends by instruction: the bill's own units with the words that they
 * quote, and between them each stretch of quoted law, under the citation that it goes to, with its own provisions.
 */
export function instructedLaws(
  text: string,
  from: number,
  instructed: Instructed,
  heading: string,
): Pick<SectionBody, "laws" | "provisions" | "runs"> {
  const laws: LawSection[] = [];
  const provisions: Provision[] = [];
  const codes = new Uint8Array(text.length).fill(NONE);
  for (const { start, end, change } of instructed.standings) {
    codes.fill(
      change === "deleted" ? DELETED : change === "inserted" || instructed.restatedIsNew ? INSERTED : KEPT,
      start,
      end,
    );
  }
  const heads = instructed.quotedLaw.length ? findLawHeads(text, from, false, namedIn(text, from, instructed)) : [];
  const { units } = instructed;
  const moved = new Map<number, number>([[-1, -1]]);
  let unit = 0;
  let head = 0;

  const ownUnits = (start: number, end: number) => {
    const first = provisions.length;
    for (let next = units[unit]; next && (next.start < end || unit === 0); next = units[++unit]) {
      if (next.start < start && unit > 0) continue;
      moved.set(unit, provisions.length);
      provisions.push({
        ...next,
        end: Math.max(next.own.start, next.end),
        own: { start: next.own.start, end: Math.max(next.own.start, Math.min(next.own.end, end)) },
        parent: moved.get(next.parent) ?? -1,
      });
    }
    if (provisions.length > first) {
      const cite = citeAt(instructed, start, end);
      laws.push({ start, end, cite, heading, first, last: provisions.length, identity: {} });
    }
  };
  const quoted = (law: QuotedLaw) => {
    while (head < heads.length && (heads[head]?.end ?? 0) <= law.start) head++;
    const own: LawHead[] = [];
    while (head < heads.length && (heads[head]?.start ?? 0) < law.end) own.push(heads[head++] as LawHead);
    const add = (start: number, end: number, cite: string | null, title: string) => {
      if (!text.slice(start, end).trim()) return;
      const first = provisions.length;
      provisions.push(...buildProvisions(text, start, end, findLabels(text, start, end), first));
      laws.push({ start, end, cite, heading: title, first, last: provisions.length, identity: {} });
    };
    // The signs that open its paragraphs are the instruction's.
    for (const sign of text.slice(law.start, law.end).matchAll(/\n[ \t\u00a0]*(?:["“]|``)/g)) {
      const at = law.start + sign.index;
      codes.fill(NONE, at, at + sign[0].length);
    }
    const { place } = law;
    const firstHead = own[0] && text.slice(law.start, own[0].start).trim() === "" ? own[0] : null;
    if (!firstHead)
      add(law.start, own[0]?.start ?? law.end, citeOf(place, text.slice(law.start, law.start + 60)), heading);
    for (const [index, entry] of own.entries()) {
      const end = own[index + 1]?.start ?? law.end;
      const skip = Math.min(end, Math.max(entry.end, law.start) + catchlineLength(text, entry.end, entry.heading));
      const from = skip + (/^[.\s"“*—–-]*/.exec(text.slice(skip, Math.min(end, skip + 60)))?.[0].length ?? 0);
      codes.fill(NONE, entry.start, from);
      const chapter = /^(\d+[A-Z]?:)/.exec(place.section ?? "")?.[1] ?? "";
      add(from, end, /[-.:]/.test(entry.cite) ? entry.cite : `${chapter}${entry.cite}`, entry.heading || heading);
    }
  };

  let at = from;
  for (const law of instructed.quotedLaw) {
    if (law.outer.start < at) continue;
    ownUnits(at, law.outer.start);
    quoted(law);
    at = law.outer.end;
  }
  ownUnits(at, text.length);
  for (const provision of provisions) codes.fill(NONE, provision.start, provision.own.start);
  return { laws, provisions, runs: runsFrom(codes) };
}

/** "Section 39M. …" at the start of a line of quoted sections. */
const OWN_HEAD = /(?:^|\n)[ \t]*Section[ \t]+(\d+[A-Z]{0,2})\.[ \t]/g;

/** Numbers of sections that the instructions name, which may head the law below them: "New sections 114 and 115". */
function namedIn(text: string, from: number, { quotedLaw }: Instructed): ReadonlySet<string> {
  const words: string[] = [];
  let at = from;
  for (const { outer } of quotedLaw) {
    words.push(text.slice(at, Math.max(at, outer.start)).slice(-600));
    at = Math.max(at, outer.end);
  }
  const named = new Set(numbersNamed(words.join("\n")));
  for (const { start, end } of quotedLaw.filter(({ isSection }) => isSection))
    for (const [, number = ""] of text.slice(start, end).matchAll(OWN_HEAD)) named.add(number);
  return named;
}

/** The citation that quoted law goes to, without the labels that it bears itself. */
function citeOf(place: Place, words: string): string | null {
  const own = /^\s*((?:\([A-Za-z0-9-]{1,6}\))+)/.exec(words)?.[1] ?? "";
  const units = [...place.units];
  for (let count = units.length; count > 0; count--) {
    const chain = units
      .slice(units.length - count)
      .map(({ label }) => `(${label})`)
      .join("");
    if (own.startsWith(chain)) return targetOf({ ...place, units: units.slice(0, units.length - count) }) || null;
  }
  return targetOf(place) || null;
}

/** The section of law that the first instruction between two offsets acts on. */
function citeAt(instructed: Instructed, start: number, end: number): string | null {
  const found = instructed.amendments.find(({ span }) => span.start >= start && span.start < end);
  return found?.target.replace(/\(.*$/, "") || null;
}
