import type { Place } from "./known.ts";
import { addBits, bitsOf } from "./pattern/bits.ts";
import type { CompiledFramework } from "./pattern/compiled.ts";
import { couldHold } from "./pattern/reach.ts";
import type { DefinedTerm } from "./reading/definitions.ts";

/** What a text gives each of its sections of law, as far as it bears on whether a goal could be about one. */
export interface Surroundings {
  /** Concepts that the text may express anywhere. */
  readonly reach: Uint32Array;
  readonly terms: readonly DefinedTerm[];
}

/** More terms than this are not looked for one by one. */
const MOST_TERMS = 40;

/** Tells which sections of law some goal could be about. Sure of those that it leaves out. */
export class Nearness {
  readonly #around: Surroundings;
  readonly #compiled: CompiledFramework;
  /** Earlier surroundings that were compared with these. */
  readonly #same = new Map<Surroundings, boolean>();
  /** Concepts that terms which are meant everywhere give; null when none does. */
  readonly #byTerms: Uint32Array | null;
  readonly #terms: RegExp | null;

  constructor(around: Surroundings, compiled: CompiledFramework) {
    this.#around = around;
    this.#compiled = compiled;
    const terms = around.terms.filter(({ only, concepts }) => !only && concepts.length);
    this.#byTerms = terms.length
      ? bitsOf(
          terms.flatMap(({ concepts }) => concepts),
          compiled.size,
        )
      : null;
    // Its plural begins with it, but for the last letter of one like "party".
    const first = [...new Set(terms.map(({ words: [word = ""] }) => word.replace(/y$/, "(?:y|ies)")))];
    this.#terms = first.length && first.length <= MOST_TERMS ? new RegExp(first.join("|"), "i") : null;
  }

  /** Whether a goal could be about a section to which references give these concepts. */
  of(place: Place, given: Uint32Array | null): boolean {
    const { known } = place;
    const { near } = known;
    if (near && this.#isSame(near.around) && sameBits(near.given, given)) {
      near.around = this.#around;
      return near.answer;
    }
    const answer = this.#judge(place, given);
    known.near = { around: this.#around, given, answer };
    return answer;
  }

  #judge(place: Place, given: Uint32Array | null): boolean {
    const { lexicon, subjects, gate } = this.#compiled;
    const { heading, reach: expressed, words } = place.known;
    const all = expressed.slice();
    addBits(all, heading);
    if (given) addBits(all, given);
    if (this.#byTerms && this.#usesTerms(place)) addBits(all, this.#byTerms);
    // What its own words may express is closed over already, on each side for itself.
    if (!sameBits(all, expressed)) lexicon.closeOver(all, [words.after, words.before]);
    if (gate && !meets(all, gate)) return false;
    const reach = { clause: all, section: all, bill: this.#around.reach };
    return subjects.some((pattern) => couldHold(pattern, "clause", reach));
  }

  #usesTerms({ known }: Place): boolean {
    return this.#terms?.test(known.law.text) ?? true;
  }

  #isSame(other: Surroundings): boolean {
    if (other === this.#around) return true;
    let same = this.#same.get(other);
    if (same === undefined) {
      const { reach, terms } = this.#around;
      same =
        sameBits(reach, other.reach) &&
        terms.length === other.terms.length &&
        terms.every((term, index) => term.key === other.terms[index]?.key);
      this.#same.set(other, same);
    }
    return same;
  }
}

function meets(a: Uint32Array, b: Uint32Array): boolean {
  return a.some((bits, index) => (bits & (b[index] ?? 0)) !== 0);
}

function sameBits(a: Uint32Array | null, b: Uint32Array | null): boolean {
  return a === b || (a !== null && b !== null && a.every((bits, index) => bits === b[index]));
}
