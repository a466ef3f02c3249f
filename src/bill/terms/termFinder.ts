/** A place where one of the terms stands; `terms` are the indexes of all that read alike. */
export interface TermHit {
  readonly start: number;
  readonly end: number;
  readonly terms: readonly number[];
}

const WORD = /[A-Za-z0-9\u00c0-\u024f]+(?:['’-][A-Za-z0-9\u00c0-\u024f]+)*/g;

interface Entry {
  readonly words: readonly string[];
  readonly terms: number[];
}

/** Finds terms of one or more words in a text in one pass: any case, singular or plural; the longest term wins. */
export class TermFinder {
  readonly #byFirst = new Map<string, Entry[]>();

  constructor(terms: readonly string[]) {
    const entries = new Map<string, Entry>();
    for (const [index, term] of terms.entries()) {
      const words = term.toLowerCase().match(WORD)?.map(singular);
      if (!words) continue;
      const known = entries.get(words.join(" "));
      if (known) known.terms.push(index);
      else entries.set(words.join(" "), { words, terms: [index] });
    }
    for (const entry of [...entries.values()].sort((a, b) => b.words.length - a.words.length)) {
      const first = entry.words[0] ?? "";
      this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), entry]);
    }
  }

  /** The terms between two offsets of a text, in order, not overlapping. */
  in(text: string, start: number, end: number): TermHit[] {
    const hits: TermHit[] = [];
    const words: Word[] = [];
    for (const match of text.slice(start, end).matchAll(WORD)) {
      const from = start + match.index;
      words.push({ start: from, end: from + match[0].length, key: singular(match[0].toLowerCase()) });
    }
    for (let i = 0; i < words.length; i++) {
      const word = words[i];
      const entry = word && this.#byFirst.get(word.key)?.find((candidate) => fits(text, words, i, candidate.words));
      const last = entry && words[i + entry.words.length - 1];
      if (!word || !entry || !last) continue;
      hits.push({ start: word.start, end: last.end, terms: entry.terms });
      i += entry.words.length - 1;
    }
    return hits;
  }
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

function fits(text: string, words: readonly Word[], at: number, wanted: readonly string[]): boolean {
  for (let offset = 1; offset < wanted.length; offset++) {
    const [before, here] = [words[at + offset - 1], words[at + offset]];
    if (!before || !here || here.key !== wanted[offset]) return false;
    if (text.slice(before.end, here.start).trim() !== "") return false;
  }
  return true;
}

/** A word without its plural ending; both sides of a comparison go through it. */
function singular(word: string): string {
  if (word.length < 4 || word.endsWith("ss")) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|s|z)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word === "children" ? "child" : word;
}
