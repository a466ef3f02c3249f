import { hasConcepts, type Part } from "../../goals/phrase.ts";
import { hasBit, setBit } from "../pattern/bits.ts";
import { type Names, wordNumber } from "./trie.ts";

/** What a phrase cannot do without: a concept, a word, or one of several ways to go on. */
type Need =
  | { readonly kind: "concept" | "word"; readonly number: number }
  | { readonly kind: "choice"; readonly options: readonly (readonly Need[])[] };

/** A phrase over concepts, for what it needs. */
interface Composite {
  readonly concept: number;
  readonly needs: readonly Need[];
}

/**
 * What phrases over concepts need. Tells which of their concepts may be expressed where others are, without looking for
 * the phrases themselves: each is asked for where the concept is that it waits for longest.
 */
export class Needs {
  readonly #names: Names;
  /** By the concept that is told last of those they need. */
  readonly #composites = new Map<number, Composite[]>();
  /** The place of each concept in an order in which it comes after those its phrases use. */
  readonly #order = new Map<number, number>();
  /** The concepts that composites wait for, in that order; null while phrases are learned. */
  #waited:
    | readonly { readonly concept: number; readonly place: number; readonly phrases: readonly Composite[] }[]
    | null = null;

  constructor(names: Names) {
    this.#names = names;
  }

  /** Learns a phrase of a concept, if it is one over concepts. Concepts come after those that their phrases use. */
  add(concept: number, parts: readonly Part[]): void {
    if (!this.#order.has(concept)) this.#order.set(concept, this.#order.size);
    if (!hasConcepts(parts)) return;
    this.#waited = null;
    const needs = this.#needsOf(parts);
    // One that it cannot do without is told last; without any, each that it names may be.
    const needed = needs.flatMap((need) => (need.kind === "concept" ? [need.number] : []));
    const last = needed.sort((a, b) => this.#placeOf(a) - this.#placeOf(b)).slice(-1);
    for (const one of last.length ? last : this.#named(parts)) {
      const known = this.#composites.get(one);
      if (known) known.push({ concept, needs });
      else this.#composites.set(one, [{ concept, needs }]);
    }
  }

  /**
   * Adds the concepts that phrases over the given ones may express, as far as their own words were noted under `mark`;
   * whatever the words when that is 0.
   */
  closeOver(bits: Uint32Array, mark: number): void {
    while (this.#pass(bits, mark)) {
      // Where concepts use each other in a circle, one may be told that was passed by.
    }
  }

  /** Asks every concept in order; whether one was told that was passed by. */
  #pass(bits: Uint32Array, mark: number): boolean {
    let missed = false;
    this.#waited ??= this.#inOrder();
    for (let n = 0; n < this.#waited.length; n++) {
      const entry = this.#waited[n];
      if (!entry || !hasBit(bits, entry.concept)) continue;
      for (let i = 0; i < entry.phrases.length; i++) {
        const phrase = entry.phrases[i];
        if (!phrase || hasBit(bits, phrase.concept) || !this.#areMet(phrase.needs, bits, mark)) continue;
        setBit(bits, phrase.concept);
        if (this.#placeOf(phrase.concept) <= entry.place) missed = true;
      }
    }
    return missed;
  }

  #inOrder() {
    return [...this.#order].flatMap(([concept, place]) => {
      const phrases = this.#composites.get(concept);
      return phrases ? [{ concept, place, phrases }] : [];
    });
  }

  /** A concept that is not learned yet comes last. */
  #placeOf(concept: number): number {
    return this.#order.get(concept) ?? Number.POSITIVE_INFINITY;
  }

  #areMet(needs: readonly Need[], bits: Uint32Array, mark: number): boolean {
    for (let i = 0; i < needs.length; i++) {
      const need = needs[i];
      switch (need?.kind) {
        case "concept":
          if (!hasBit(bits, need.number)) return false;
          break;
        case "word":
          if (mark !== 0 && !this.#names.vocabulary.has(need.number, mark)) return false;
          break;
        case "choice":
          if (!this.#isOneMet(need.options, bits, mark)) return false;
      }
    }
    return true;
  }

  #isOneMet(options: readonly (readonly Need[])[], bits: Uint32Array, mark: number): boolean {
    for (let i = 0; i < options.length; i++) if (this.#areMet(options[i] ?? [], bits, mark)) return true;
    return false;
  }

  /** What parts of a phrase need; gaps and what may be left out need nothing. */
  #needsOf(parts: readonly Part[]): readonly Need[] {
    return parts.flatMap((part): Need[] => {
      switch (part.kind) {
        case "gap":
          return [];
        case "concept":
          return [{ kind: "concept", number: this.#names.numberOf(part.name) }];
        case "choice": {
          const options = part.options.map((option) => this.#needsOf(option));
          return options.some((option) => option.length === 0) ? [] : [{ kind: "choice", options }];
        }
        default:
          return [{ kind: "word", number: wordNumber(part, this.#names.vocabulary) }];
      }
    });
  }

  /** Numbers of the concepts that parts of a phrase name. */
  #named(parts: readonly Part[]): readonly number[] {
    const all = parts.flatMap((part): readonly number[] => {
      if (part.kind === "concept") return [this.#names.numberOf(part.name)];
      return part.kind === "choice" ? part.options.flatMap((option) => this.#named(option)) : [];
    });
    return [...new Set(all)];
  }
}
