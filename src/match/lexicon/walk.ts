import type { Hit } from "./lexicon.ts";
import type { State } from "./state.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The words of one reading, as the matcher needs them. */
export interface ReadingWords {
  readonly count: number;
  /** Class of each word in the vocabulary. */
  readonly classes: Int32Array;
  /** Whether a sentence ends before word `i`. */
  readonly breaks: Uint8Array;
}

/** Told of each phrase that ends: the concept or, as `-1 - concept`, what takes it back; and its words. */
export type Emit = (end: number, start: number, stop: number) => void;

/** Finds the phrases of one trie in the words of a reading. */
export class Walker {
  readonly #words: ReadingWords;
  readonly #vocabulary: Vocabulary;
  /** Hits found so far, by their first word; null while phrases are of words alone. */
  readonly #hits: ReadonlyMap<number, readonly Hit[]> | null;
  readonly #emit: Emit;
  /** Under which the vocabulary has noted the words of the reading; 0 before it was asked to. */
  #mark = 0;

  constructor(
    words: ReadingWords,
    vocabulary: Vocabulary,
    hits: ReadonlyMap<number, readonly Hit[]> | null,
    emit: Emit,
  ) {
    this.#words = words;
    this.#vocabulary = vocabulary;
    this.#hits = hits;
    this.#emit = emit;
  }

  /** Emits the phrases that begin with word `at`. */
  from(root: State, at: number): void {
    this.#take(root, at, at, this.#hits === null);
  }

  /** Emits the phrases that end at `at` or further on, having come to `state`; `met` says whether over a concept. */
  #walk(state: State, start: number, at: number, met: boolean): void {
    // A phrase over concepts that leaves them all out would be a phrase of its own; its author means the whole.
    if (met) for (const end of state.ends) this.#emit(end, start, at);
    const { breaks, count } = this.#words;
    if (at >= count || breaks[at]) return;
    this.#take(state, start, at, met);
    if (state.longestGap >= 0 && (state.overBehindGap || this.#mayLeap(state))) this.#leap(state, start, at, met);
  }

  #mayLeap({ gapWords }: State): boolean {
    if (this.#mark === 0) this.#mark = this.#vocabulary.note(this.#words.classes);
    return this.#vocabulary.hasAny(gapWords, this.#mark);
  }

  #take(state: State, start: number, at: number, met: boolean): void {
    const vocabulary = this.#vocabulary;
    const wordClass = this.#words.classes[at] ?? 0;
    if (vocabulary.maskOf(wordClass) & state.mask)
      for (const id of vocabulary.idsOf(wordClass)) {
        const next = state.next(id);
        if (next) this.#walk(next, start, at + 1, met);
      }
    if (!state.goesOver) return;
    for (const hit of this.#hits?.get(at) ?? []) {
      const next = state.over(hit.concept);
      if (next) this.#walk(next, start, hit.end, true);
    }
  }

  /** Goes on behind the gaps that begin at `at`. */
  #leap(state: State, start: number, at: number, met: boolean): void {
    const vocabulary = this.#vocabulary;
    const { classes, breaks, count } = this.#words;
    const { gapMask } = state;
    const last = Math.min(count - 1, at + state.longestGap);
    for (let i = at; i <= last && !breaks[i]; i++) {
      const wordClass = classes[i] ?? 0;
      if (vocabulary.maskOf(wordClass) & gapMask)
        for (const id of vocabulary.idsOf(wordClass))
          for (const way of state.ways(id)) if (i - at <= way.most) this.#walk(way.state, start, i + 1, met);
      if (!state.overBehindGap) continue;
      for (const hit of this.#hits?.get(i) ?? [])
        for (const way of state.waysOver(hit.concept))
          if (i - at <= way.most) this.#walk(way.state, start, hit.end, true);
    }
  }
}
