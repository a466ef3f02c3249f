import { type AgeWords, adultsNamed, highestAge, limitsUnder } from "./ages.ts";
import { addBits, setBit } from "./bits.ts";
import type { Match } from "./evaluate.ts";
import type { KeptJudgement } from "./judge.ts";
import { type CompiledLexicon, firstFrom, type Hit } from "./lexicon.ts";
import { type Norm, readNorm } from "./norm.ts";
import type { CompiledPattern } from "./pattern.ts";
import type { Clause, Reading } from "./reading.ts";

/** What stands between two words of a reading holds a word of the other side; "'s" belongs to the word before. */
const WORDS_LEFT_OUT = /(?<!^['’])[A-Za-z0-9]/;

/** An age that a clause names, and the words that name it, which belong to no concept. */
export interface NamedAge {
  readonly age: number;
  readonly hit: Hit;
}

/** A clause with everything patterns ask of it, computed when first asked. */
export class ClauseView {
  readonly law: LawView;
  readonly clause: Clause;
  /** Hits inside the clause, in order. */
  readonly hits: readonly Hit[];
  /** One bit a concept. */
  readonly bits: Uint32Array;
  #text: string | undefined;
  #places: Int32Array | undefined;
  #norm: Norm | undefined;
  #limits: readonly NamedAge[] | undefined;
  #highest: NamedAge | null | undefined;

  constructor(law: LawView, clause: Clause, hits: readonly Hit[], size: number) {
    this.law = law;
    this.clause = clause;
    this.hits = hits;
    this.bits = new Uint32Array(size);
    for (const hit of hits) setBit(this.bits, hit.concept);
  }

  /** The clause as running text, lead-ins first. */
  get text(): string {
    this.#text ??= this.#build();
    return this.#text;
  }

  get norm(): Norm {
    this.#norm ??= readNorm(this.text);
    return this.#norm;
  }

  /** The upper age limits that the clause names. */
  get ageLimits(): readonly NamedAge[] {
    this.#limits ??= limitsUnder(this.text).map((found) => this.#named(found));
    return this.#limits;
  }

  /** The highest age that the clause names as a limit. */
  get highestAge(): NamedAge | null {
    if (this.#highest === undefined) {
      const found = highestAge(this.text);
      this.#highest = found && this.#named(found);
    }
    return this.#highest;
  }

  /** The words by which the clause speaks of persons of eighteen and over. */
  get adults(): Hit | null {
    const found = adultsNamed(this.text);
    return found && this.#named(found).hit;
  }

  #named({ age, index, length }: AgeWords): NamedAge {
    const start = this.#wordAt(index);
    return { age, hit: { concept: -1, start, end: this.#wordAt(index + length - 1) + 1 } };
  }

  /** The word of the reading at or in front of a place in `text`. */
  #wordAt(place: number): number {
    const places = this.#places ?? [];
    let low = 0;
    let high = places.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((places[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    for (const range of this.clause.ranges) {
      const size = range.to - range.from;
      if (low < size) return range.from + low;
      low -= size;
    }
    return this.clause.ranges.at(-1)?.to ?? 0;
  }

  /** Where a word of the reading stands in `text`. */
  placeOf(word: number): number {
    if (this.#places === undefined) this.#build();
    let index = 0;
    for (const range of this.clause.ranges) {
      if (word >= range.from && word < range.to) return this.#places?.[index + word - range.from] ?? 0;
      index += range.to - range.from;
    }
    return 0;
  }

  /** Position of a word in the clause, counted over its ranges. */
  positionOf(word: number): number {
    let index = 0;
    for (const range of this.clause.ranges) {
      if (word >= range.from && word <= range.to) return index + word - range.from;
      index += range.to - range.from;
    }
    return index;
  }

  #build(): string {
    const { reading } = this.law;
    const source = reading.body.text;
    const places: number[] = [];
    let text = "";
    for (const range of this.clause.ranges) {
      for (let i = range.from; i < range.to; i++) {
        if (i > range.from) {
          // Struck words between two words of this reading are not part of it; their punctuation is.
          const gap = source.slice(reading.ends[i - 1] ?? 0, reading.starts[i] ?? 0);
          text += gap.length > 12 || WORDS_LEFT_OUT.test(gap) ? " " : gap.replace(/\s+/g, " ") || " ";
        } else if (text) {
          text += " ";
        }
        places.push(text.length);
        text += source.slice(reading.starts[i] ?? 0, reading.ends[i] ?? 0);
      }
      const last = reading.ends[range.to - 1] ?? 0;
      text += /^["”’']?[,:;—-]/.exec(source.slice(last, last + 2))?.[0] ?? "";
    }
    this.#places = Int32Array.from(places);
    this.#text = text;
    return text;
  }
}

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
    const { provisions } = this.reading.body;
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
