import type { Lexicon } from "../../goals/lexicon.ts";
import { hasBit } from "../pattern/bits.ts";
import type { CompiledLexicon, Hit } from "./lexicon.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { ReadingWords } from "./walk.ts";

interface Homonym {
  /** The concept of the other sense. */
  readonly concept: number;
  /** Numbers of the words that have it. */
  readonly words: ReadonlySet<number>;
  /** The concept of the usual sense. */
  readonly unless: number;
}

/** Numbers of words that a section of law means otherwise than the lexicon takes them. */
export type Foreign = ReadonlySet<number>;

/**
 * Words that a section of law may mean otherwise than the rest of the lexicon takes them: "trafficking" in a section on
 * narcotics. Whether it does hangs on the section as a whole, since most of its sentences name the offense alone.
 */
export class Homonyms {
  readonly #vocabulary: Vocabulary;
  readonly #all: readonly Homonym[];
  /** Sets given out, by the concepts whose words they hold: one set is always the same object. */
  readonly #sets = new Map<string, Foreign>();

  /** Made before any text is read: its words must be among those that texts are read for. */
  constructor({ concepts }: Lexicon, compiled: CompiledLexicon) {
    this.#vocabulary = compiled.vocabulary;
    this.#all = Object.entries(concepts).flatMap(([name, { homonym }]) => {
      if (!homonym) return [];
      const words = homonym.words.map((word) => compiled.vocabulary.add(word.replace(/\*$/, ""), word.endsWith("*")));
      return [{ concept: compiled.numberOf(name), words: new Set(words), unless: compiled.numberOf(homonym.unless) }];
    });
  }

  /** Whether one of them may stand in a section by the concepts that it may express and those of what it is called. */
  mayStandIn(reach: Uint32Array, heading: Uint32Array): boolean {
    return this.#all.some(({ concept }) => hasBit(reach, concept) || hasBit(heading, concept));
  }

  /** Numbers of the words that are meant otherwise where these concepts are expressed; null when all are meant as usual. */
  standingAmong(hits: readonly Hit[]): Foreign | null {
    const says = (concept: number) => hits.some((hit) => hit.concept === concept);
    const foreign = this.#all.filter(({ concept, unless }) => says(concept) && !says(unless));
    if (!foreign.length) return null;
    const key = foreign.map(({ concept }) => concept).join();
    const known = this.#sets.get(key) ?? new Set(foreign.flatMap(({ words }) => [...words]));
    this.#sets.set(key, known);
    return known;
  }

  /**
   * What all sections of a text mean by these words, as far as they do not say: what one of them means, unless another
   * means them as usual. Null when none means them otherwise.
   */
  throughout(
    sections: readonly {
      readonly foreign: Foreign | null;
      readonly reach: Uint32Array;
      readonly heading: Uint32Array;
    }[],
  ): Foreign | null {
    const found = sections.find(({ foreign }) => foreign)?.foreign;
    if (!found) return null;
    const usual = this.#all.filter(({ words }) => [...words].some((word) => found.has(word)));
    const says = (concept: number) =>
      sections.some(({ reach, heading }) => hasBit(reach, concept) || hasBit(heading, concept));
    return usual.some(({ unless }) => says(unless)) ? null : found;
  }

  /** Whether a reading has such words. */
  areAmong({ classes }: ReadingWords, foreign: Foreign): boolean {
    return classes.some((wordClass) => this.#isForeign(wordClass, foreign));
  }

  /** A reading in which some words belong to no phrase. */
  without<W extends ReadingWords>(words: W, foreign: Foreign): W {
    const classes = words.classes.map((wordClass) => (this.#isForeign(wordClass, foreign) ? 0 : wordClass));
    return { ...words, classes };
  }

  #isForeign(wordClass: number, foreign: Foreign): boolean {
    return this.#vocabulary.idsOf(wordClass).some((id) => foreign.has(id));
  }
}
