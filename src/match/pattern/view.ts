import { type CompiledLexicon, firstFrom, type Hit } from "../lexicon/lexicon.ts";
import type { Clause, Reading } from "../reading/reading.ts";
import { addBits, setBit } from "./bits.ts";
import { ClauseView } from "./clauseView.ts";
import type { Match } from "./evaluate.ts";
import type { KeptJudgement } from "./judge.ts";
import type { CompiledPattern } from "./pattern.ts";

/** One section of law read one way, ready for patterns. */
export class LawView {
  readonly reading: Reading;
  /** Concepts of what the section is called. */
  readonly heading: Uint32Array;
  readonly bits: Uint32Array;
  readonly clauses: readonly ClauseView[];
  /** Concepts expressed in the section or in what it is called. */
  readonly reach: Uint32Array;
  /** Age below which a child or minor of this section ends by the text's own definition; 18 when it has none. */
  readonly minorUntil: number;

  /** By goal: what it found in this section last. */
  readonly judged: (KeptJudgement | undefined)[] = [];
  /** Answers to the parts of patterns that look at the whole text, as far as this section goes. */
  readonly answers = new Map<CompiledPattern, Match | null>();
  #around: ReadonlyMap<number, readonly ClauseView[]> | undefined;

  constructor(reading: Reading, heading: Uint32Array, minorUntil: number, lexicon: CompiledLexicon) {
    const size = heading.length;
    this.minorUntil = minorUntil;
    this.reading = reading;
    this.heading = heading;
    this.bits = new Uint32Array(size);
    for (const hit of reading.hits) setBit(this.bits, hit.concept);
    this.clauses = reading.clauses.map((clause) => {
      const hits = hitsIn(reading.hits, clause);
      for (const hit of acrossRanges(reading, clause, lexicon)) {
        hits.push(hit);
        setBit(this.bits, hit.concept);
      }
      return new ClauseView(this, clause, hits, size);
    });
    this.reach = heading.slice();
    addBits(this.reach, this.bits);
  }

  /** Clauses of the outermost numbered provision that holds a clause; its provision's own when that is unnumbered. */
  around(clause: ClauseView): readonly ClauseView[] {
    this.#around ??= this.#group();
    return this.#around.get(this.#outermost(clause.clause.provision)) ?? [clause];
  }

  #group(): Map<number, ClauseView[]> {
    const groups = new Map<number, ClauseView[]>();
    for (const clause of this.clauses) {
      const top = this.#outermost(clause.clause.provision);
      const group = groups.get(top);
      if (group) group.push(clause);
      else groups.set(top, [clause]);
    }
    return groups;
  }

  #outermost(provision: number): number {
    const { provisions } = this.reading.units;
    let index = provision;
    for (let up = provisions[index]?.parent ?? -1; up >= 0 && provisions[up]?.label; up = provisions[up]?.parent ?? -1)
      index = up;
    return index;
  }
}

function hitsIn(hits: readonly Hit[], clause: Clause): Hit[] {
  const out: Hit[] = [];
  for (const range of clause.ranges) {
    for (let i = firstFrom(hits, range.from); i < hits.length; i++) {
      const hit = hits[i];
      if (!hit || hit.start >= range.to) break;
      if (hit.end <= range.to) out.push(hit);
    }
  }
  return out;
}

/** How far a phrase that runs from a lead-in on into its item reaches on either side. */
const ACROSS = 32;

/**
 * Phrases that begin in a lead-in and end in the item that inherits it: "shall not be prosecuted for: (1) prostitution".
 * Each is told by its words in the item.
 */
function acrossRanges(reading: Reading, { ranges }: Clause, lexicon: CompiledLexicon): Hit[] {
  const out: Hit[] = [];
  for (let i = 1; i < ranges.length; i++) {
    const before = ranges[i - 1];
    const range = ranges[i];
    // Ranges that follow each other in the text were read as one, unless a sentence begins between them.
    if (!before || !range || (before.to === range.from && !reading.breaks[range.from])) continue;
    const from = Math.max(before.from, before.to - ACROSS);
    const to = Math.min(range.to, range.from + ACROSS);
    const joint = before.to - from;
    const places = [...stretch(from, before.to), ...stretch(range.from, to)];
    const words = {
      count: places.length,
      classes: Int32Array.from(places, (place) => reading.classes[place] ?? 0),
      breaks: Uint8Array.from(places, (place, at) => (at === joint ? 0 : (reading.breaks[place] ?? 0))),
    };
    const known = [
      ...hitsWithin(reading.hits, from, before.to, from),
      ...hitsWithin(reading.hits, range.from, to, range.from - joint),
    ];
    for (const { concept, start, end } of lexicon.hits(words, known))
      if (start < joint && end > joint) out.push({ concept, start: range.from, end: range.from + end - joint });
  }
  return out;
}

function stretch(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** Hits inside a stretch of words, counted from `origin`. */
function hitsWithin(hits: readonly Hit[], from: number, to: number, origin: number): Hit[] {
  const out: Hit[] = [];
  for (let i = firstFrom(hits, from); i < hits.length; i++) {
    const hit = hits[i];
    if (!hit || hit.start >= to) break;
    if (hit.end <= to) out.push({ concept: hit.concept, start: hit.start - origin, end: hit.end - origin });
  }
  return out;
}
