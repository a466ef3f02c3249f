import type { Hit } from "../lexicon/lexicon.ts";
import { type AgeWords, adultsNamed, highestAge, limitsUnder } from "../reading/ages.ts";
import { type Norm, readNorm } from "../reading/norm.ts";
import type { Clause } from "../reading/reading.ts";
import { setBit } from "./bits.ts";
import type { LawView } from "./view.ts";

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
    const source = reading.law.text;
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
