import type { Hit } from "./lexicon.ts";
import type { State, Way } from "./state.ts";
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

const NO_HITS: readonly Hit[] = [];

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
    const { ends } = state;
    if (met) for (let i = 0; i < ends.length; i++) this.#emit(ends[i] ?? 0, start, at);
    const { breaks, count } = this.#words;
    if (at >= count || breaks[at]) return;
    this.#take(state, start, at, met);
    if (state.longestGap >= 0 && (state.overBehindGap || this.#mayLeap(state))) this.#leap(state, start, at, met);
  }

  #mayLeap(state: State): boolean {
    if (this.#mark === 0) this.#mark = this.#vocabulary.note(this.#words.classes);
    return state.leapsIn(this.#mark, this.#vocabulary);
  }

  #take(state: State, start: number, at: number, met: boolean): void {
    const vocabulary = this.#vocabulary;
    const wordClass = this.#words.classes[at] ?? 0;
    if (vocabulary.maskOf(wordClass) & state.mask) {
      const ids = vocabulary.idsOf(wordClass);
      for (let k = 0; k < ids.length; k++) {
        const next = state.next(ids[k] ?? 0);
        if (next) this.#walk(next, start, at + 1, met);
      }
    }
    if (!state.goesOver) return;
    const hits = this.#hits?.get(at) ?? NO_HITS;
    for (let k = 0; k < hits.length; k++) {
      const hit = hits[k];
      const next = hit && state.over(hit.concept);
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
      if (vocabulary.maskOf(wordClass) & gapMask && state.leadsOn(wordClass, vocabulary)) {
        const ids = vocabulary.idsOf(wordClass);
        for (let k = 0; k < ids.length; k++) this.#go(state.ways(ids[k] ?? 0), i - at, start, i + 1, met);
      }
      if (!state.overBehindGap) continue;
      const hits = this.#hits?.get(i) ?? NO_HITS;
      for (let k = 0; k < hits.length; k++) {
        const hit = hits[k];
        if (hit) this.#go(state.waysOver(hit.concept), i - at, start, hit.end, true);
      }
    }
  }

  /** Goes the ways whose gap takes the words that were left out. */
  #go(ways: readonly Way[], leftOut: number, start: number, at: number, met: boolean): void {
    for (let k = 0; k < ways.length; k++) {
      const way = ways[k];
      if (way && leftOut <= way.most) this.#walk(way.state, start, at, met);
    }
  }
}
