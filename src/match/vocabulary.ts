/** Numbers for the words that phrases use; every other word has none. */
export class Vocabulary {
  readonly #exact = new Map<string, number>();
  readonly #prefixes: { readonly prefix: string; readonly id: number }[] = [];
  /** Answers for words of the text already asked about; bounded so that a hostile text cannot fill the memory. */
  readonly #seen = new Map<string, readonly number[]>();
  #next = 1;

  static readonly NUMBER = 0;

  /** The number of a word or, with `prefix`, of all words that begin so. */
  add(word: string, prefix: boolean): number {
    if (prefix) {
      const known = this.#prefixes.find((entry) => entry.prefix === word);
      if (known) return known.id;
      this.#prefixes.push({ prefix: word, id: this.#next });
      return this.#next++;
    }
    const known = this.#exact.get(word);
    if (known !== undefined) return known;
    this.#exact.set(word, this.#next);
    return this.#next++;
  }

  /** Numbers of a word of the text, in any case; empty for a word that no phrase uses. */
  idsOf(word: string): readonly number[] {
    const known = this.#seen.get(word);
    if (known) return known;
    const lower = word.toLowerCase();
    const ids: number[] = [];
    const exact = this.#exact.get(lower);
    if (exact !== undefined) ids.push(exact);
    for (const { prefix, id } of this.#prefixes) if (lower.startsWith(prefix)) ids.push(id);
    if (/^\d/.test(lower) || NUMBER_WORDS.has(lower)) ids.push(Vocabulary.NUMBER);
    if (this.#seen.size > 50_000) this.#seen.clear();
    const answer = ids.length ? ids : NONE;
    this.#seen.set(word, answer);
    return answer;
  }
}

const NONE: readonly number[] = [];
const NUMBER_WORDS = new Set(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty ninety hundred thousand million".split(
    " ",
  ),
);
