import type { Bill, BillSection, LawSection } from "../bill/types.ts";
import { firstEndingBehind, type Span } from "../text/span.ts";
import type { Match, MatchedHit } from "./pattern/evaluate.ts";
import type { LawView } from "./pattern/view.ts";
import { leftOut, type Reading } from "./reading/reading.ts";
import type { Evidence } from "./types.ts";

/** At most this many quotes an element; the first ones are the strongest. */
const MOST = 6;

/** The quotes of matches: hits of one clause that stand close together become one quote. */
export function evidenceOf(bill: Bill, matches: readonly Match[]): Evidence[] {
  if (!matches.length) return [];
  const out: Evidence[] = [];
  for (const match of matches) {
    for (const group of groupsOf(match)) {
      const made = quote(bill, group);
      if (made && !out.some((entry) => entry.start === made.start && entry.end === made.end)) out.push(made);
      if (out.length >= MOST) return out;
    }
  }
  return out;
}

/** Words that may stand between two hits of one quote. */
const NEAR = 12;

interface Group {
  readonly law: LawView;
  readonly provision: number;
  readonly from: number;
  readonly to: number;
}

/** The words of the rule first, then those it rests on, each in reading order. */
function groupsOf({ hits, clause }: Match): readonly Group[] {
  const carries = ({ clause: own }: MatchedHit) => own === clause;
  return clause ? [...grouped(hits.filter(carries)), ...grouped(hits.filter((hit) => !carries(hit)))] : grouped(hits);
}

function grouped(hits: readonly MatchedHit[]): Group[] {
  const sorted = [...hits].sort((a, b) => a.hit.start - b.hit.start);
  const groups: Group[] = [];
  for (const { law, hit } of sorted) {
    const provision = provisionOf(law, hit.start);
    const last = groups.at(-1);
    if (last && last.law === law && last.provision === provision && hit.start - last.to <= NEAR) {
      groups[groups.length - 1] = { ...last, to: Math.max(last.to, hit.end) };
    } else {
      groups.push({ law, provision, from: hit.start, to: hit.end });
    }
  }
  return groups;
}

function provisionOf(law: LawView, word: number): number {
  const { reading } = law;
  const at = reading.starts[word] ?? 0;
  const { provisions, count } = reading.units;
  let found = 0;
  for (let i = 0; i < count; i++) {
    const provision = provisions[i];
    if (provision && provision.start <= at && at < provision.end) found = i;
  }
  return found;
}

function quote(bill: Bill, hits: Group): Evidence | null {
  const { reading } = hits.law;
  const group = { ...hits, from: withNegation(reading, hits.from) };
  const { text, identity } = reading.law;
  const place = placeOf(bill, identity);
  if (!place) return null;
  const from = reading.starts[group.from];
  const to = reading.ends[group.to - 1];
  if (from === undefined || to === undefined) return null;
  const { law } = place;
  let inserted = 0;
  for (let i = group.from; i < group.to; i++) inserted += reading.inserted[i] ?? 0;
  const isCurrentLaw = law.current === true && inserted < group.to - group.from;
  const { start, end } = spanOf(place, from, to);
  const words: string[] = [];
  for (let i = group.from; i < group.to; i++) {
    if (i > group.from) words.push(standingBetween(reading, reading.ends[i - 1] ?? 0, reading.starts[i] ?? 0));
    words.push(text.slice(reading.starts[i] ?? 0, reading.ends[i] ?? 0));
  }
  return {
    start,
    end,
    quote: bill.source.slice(start, end),
    text: words.join(""),
    citation: `${citationOf(instructing(bill, place, start), reading.units.provisions[group.provision]?.label ?? "")}${isCurrentLaw ? (inserted ? " (current law as amended)" : " (current law)") : ""}`,
    change: inserted * 2 > group.to - group.from ? "inserted" : "kept",
    ...(isCurrentLaw && { currentLaw: true }),
  };
}

/** A section of current law is amended by several bill sections: the one at an offset of the draft speaks. */
function instructing(bill: Bill, place: LawPlace, start: number): LawPlace {
  const { section, law } = place;
  if (!law.current || (section.start <= start && start < section.end)) return place;
  return { law, section: bill.sections.find((other) => other.start <= start && start < other.end) ?? section };
}

/** Where words of a section of law stand in the draft. Instructions on current law may stand in another order than it. */
function spanOf({ section, law }: LawPlace, from: number, to: number): Span {
  const { map } = section.body;
  const first = { start: map.start(law.start + from), end: map.end(law.start + from + 1) };
  const last = { start: map.start(law.start + to - 1), end: map.end(law.start + to) };
  return {
    start: section.start + (law.current ? Math.min(first.start, last.start) : first.start),
    end: section.start + (law.current ? Math.max(first.end, last.end) : last.end),
  };
}

/** What stands between two words of a reading: signs and spaces, but no words that are struck or were never law. */
function standingBetween({ law: { text, runs }, side }: Reading, from: number, to: number): string {
  let said = "";
  for (let at = firstEndingBehind(runs, from); at < runs.length; at++) {
    const run = runs[at];
    if (!run || run.start >= to) break;
    const isLaw = run.change !== leftOut(side) && run.change !== "none";
    said += isLaw ? text.slice(Math.max(run.start, from), Math.min(run.end, to)) : " ";
  }
  return said.replace(/\s+/g, " ");
}

/** Words of a clause that may stand between "is no defense" and what is none. */
const BARRED_WITHIN = 14;

/** The words that turn a quote into its opposite belong to it: "No child shall be arrested", "It is not a defense that". */
function withNegation({ law: { text }, starts, ends }: Reading, from: number): number {
  const word = (at: number) => text.slice(starts[at] ?? 0, ends[at] ?? 0).toLowerCase();
  const gapBehind = (at: number) => text.slice(ends[at] ?? 0, starts[at + 1] ?? 0);
  const negated =
    from > 0 && /^(?:no|not|nor|neither|never|without)$/.test(word(from - 1)) && !gapBehind(from - 1).trim();
  const start = negated ? from - 1 : from;
  for (let at = start - 1; at > 0 && at >= start - BARRED_WITHIN && !/[.;:]/.test(gapBehind(at)); at--) {
    if (word(at) !== "defense") continue;
    return [at - 1, at - 2].find((place) => place >= 0 && /^(?:no|not)$/.test(word(place))) ?? start;
  }
  return start;
}

interface LawPlace {
  readonly section: BillSection;
  readonly law: LawSection;
}

/** Where the sections of law of a bill stand, by their identities. */
const places = new WeakMap<Bill, ReadonlyMap<object, LawPlace>>();

function placeOf(bill: Bill, identity: object): LawPlace | undefined {
  let known = places.get(bill);
  if (!known) {
    const made = new Map<object, LawPlace>();
    for (const section of bill.sections) for (const law of section.body.laws) made.set(law.identity, { section, law });
    places.set(bill, made);
    known = made;
  }
  return known.get(identity);
}

function citationOf({ section, law }: LawPlace, own: string): string {
  // "Sec. 1(a)", but "Sec. 1, 2.c": a label without brackets would run into the section's number.
  const label = own && !own.startsWith("(") ? `, ${own}` : own;
  const cite = law.cite ? `§ ${law.cite}` : "";
  if (!section.number) return `${cite || "text"}${label}`;
  const several = (section.body.laws.length > 1 || law.current) && cite;
  return several ? `Sec. ${section.number}, ${cite}${label}` : `Sec. ${section.number}${label}`;
}

/** The same evidence, said to be struck by the bill. */
export function asDeleted(evidence: readonly Evidence[]): Evidence[] {
  return evidence.map((entry) => ({ ...entry, change: "deleted" }));
}
