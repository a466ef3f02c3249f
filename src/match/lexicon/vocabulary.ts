import { maskOf } from "./state.ts";

/** Words of a text are told apart by two hashes of their lower-case letters; more distinct words than this are forgotten. */
const MOST_KNOWN = 1 << 16;
const NONE: readonly number[] = [];

/**
 * Numbers for the words that phrases use. Words of a text fall into classes: all words of one class have the same
 * numbers, class 0 has none. A word seen before costs one hash and no string.
 */
export class Vocabulary {
  readonly #exact = new Map<string, number>();
  readonly #prefixes = new Map<string, number>();
  #next = 1;
  readonly #classes: (readonly number[])[] = [NONE];
  readonly #masks: number[] = [0];
  readonly #classOf = new Map<string, number>([["", 0]]);
  #known = new Int32Array(3 * 4096);
  #count = 0;
  #noted = new Float64Array(0);
  #mark = 0;

  static readonly NUMBER = 0;

  /** The number of a word or, with `prefix`, of all words that begin so. */
  add(word: string, prefix: boolean): number {
    const numbers = prefix ? this.#prefixes : this.#exact;
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, this.#next);
    return this.#next++;
  }

  /** Numbers of the words of a class. */
  idsOf(wordClass: number): readonly number[] {
    return this.#classes[wordClass] ?? NONE;
  }

  /** Notes which words are among these classes; gives the mark that `has` knows them by, until others are noted. */
  note(...readings: readonly Int32Array[]): number {
    if (this.#noted.length < this.#next) this.#noted = new Float64Array(this.#next);
    const mark = ++this.#mark;
    for (const classes of readings) {
      for (let i = 0; i < classes.length; i++) {
        const ids = this.#classes[classes[i] ?? 0] ?? NONE;
        for (let k = 0; k < ids.length; k++) this.#noted[ids[k] ?? 0] = mark;
      }
    }
    return mark;
  }

  /** Whether a word was noted last under this mark. */
  has(word: number, mark: number): boolean {
    return this.#noted[word] === mark;
  }

  /** Whether one of the words was noted last under this mark. */
  hasAny(words: readonly number[], mark: number): boolean {
    for (let i = 0; i < words.length; i++) if (this.#noted[words[i] ?? 0] === mark) return true;
    return false;
  }

  /** Classes told so far. */
  get classCount(): number {
    return this.#classes.length;
  }

  /** The bits of the words of a class, as `State` keeps them. */
  maskOf(wordClass: number): number {
    return this.#masks[wordClass] ?? 0;
  }

  /** The class of a word of the text, in any case. */
  classOf(text: string, start: number, end: number): number {
    let first = 17;
    let second = 0x811c9dc5 | 0;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      const lower = code >= 65 && code <= 90 ? code | 32 : code;
      first = (Math.imul(first, 31) + lower) | 0;
      second = Math.imul(second ^ lower, 0x01000193);
    }
    // No entry of the table has a first hash of 0.
    if (first === 0) first = 1;
    const known = this.#known;
    const size = known.length / 3;
    for (let slot = (first ^ (first >>> 15)) & (size - 1); ; slot = (slot + 1) & (size - 1)) {
      const at = known[3 * slot];
      if (at === 0) return this.#learn(text.slice(start, end), first, second, slot);
      if (at === first && known[3 * slot + 1] === second) return known[3 * slot + 2] ?? 0;
    }
  }

  #learn(word: string, first: number, second: number, slot: number): number {
    const found = this.#classify(word.toLowerCase());
    this.#known.set([first, second, found], 3 * slot);
    if (++this.#count * 2 > this.#known.length / 3) this.#grow();
    return found;
  }

  #classify(lower: string): number {
    const ids: number[] = [];
    const exact = this.#exact.get(lower);
    if (exact !== undefined) ids.push(exact);
    for (const [prefix, id] of this.#prefixes) if (lower.startsWith(prefix)) ids.push(id);
    if (/^\d/.test(lower) || NUMBER_WORDS.has(lower)) ids.push(Vocabulary.NUMBER);
    const key = ids.join();
    let found = this.#classOf.get(key);
    if (found === undefined) {
      found = this.#classes.length;
      this.#classes.push(ids);
      this.#masks.push(ids.reduce((bits, id) => bits | maskOf(id), 0));
      this.#classOf.set(key, found);
    }
    return found;
  }

  #grow(): void {
    const old = this.#known;
    const size = old.length / 3;
    if (this.#count > MOST_KNOWN) {
      old.fill(0);
      this.#count = 0;
      return;
    }
    const made = new Int32Array(6 * size);
    for (let i = 0; i < size; i++) {
      const first = old[3 * i] ?? 0;
      if (first === 0) continue;
      let slot = (first ^ (first >>> 15)) & (2 * size - 1);
      while (made[3 * slot] !== 0) slot = (slot + 1) & (2 * size - 1);
      made.set(old.subarray(3 * i, 3 * i + 3), 3 * slot);
    }
    this.#known = made;
  }
}

const NUMBER_WORDS = new Set(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty ninety hundred thousand million".split(
    " ",
  ),
);
