/** One step of a phrase. */
export type Step =
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "prefix"; readonly word: string }
  | { readonly kind: "number" }
  | { readonly kind: "gap"; readonly most: number }
  | { readonly kind: "concept"; readonly name: string };

/** More readings of one phrase than this are a slip of its author. */
const MOST = 600;

/** A phrase that cannot be read: what is wrong, in one sentence. */
export class PhraseError extends Error {}

/**
 * Every reading of a phrase in the lexicon's notation, alternatives and options multiplied out. Throws a
 * `PhraseError` for unclosed brackets, empty readings and phrases with too many readings.
 */
export function readPhrase(phrase: string): Step[][] {
  const reader = new PhraseReader(phrase);
  const readings = reader.sequence("");
  const steps = readings.filter((reading) => reading.some((step) => step.kind !== "gap"));
  if (!reader.done || steps.length === 0)
    throw new PhraseError(`The phrase "${phrase}" cannot be read; check its brackets.`);
  return steps;
}

class PhraseReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Readings up to one of the closing signs or the end. */
  sequence(closing: string): Step[][] {
    let readings: Step[][] = [[]];
    while (this.#at < this.#text.length) {
      const sign = this.#text.charAt(this.#at);
      if (closing.includes(sign)) break;
      if (sign === " ") {
        this.#at++;
      } else if (sign === "(") {
        readings = multiply(readings, this.#group(")"), this.#text);
      } else if (sign === "[") {
        readings = multiply(readings, [[], ...this.#group("]")], this.#text);
      } else {
        const steps = this.#step();
        readings = readings.map((reading) => [...reading, ...steps]);
      }
    }
    return readings;
  }

  /** The alternatives between brackets. */
  #group(close: string): Step[][] {
    this.#at++;
    const out: Step[][] = [];
    for (;;) {
      out.push(...this.sequence(`|${close}`));
      const sign = this.#text.charAt(this.#at++);
      if (sign === close) return out;
      if (sign !== "|") throw new PhraseError(`A bracket is not closed in "${this.#text}".`);
    }
  }

  #step(): Step[] {
    const rest = this.#text.slice(this.#at);
    const gap = /^\.\.(\d{1,2})/.exec(rest);
    const concept = /^\{([a-z][a-z0-9-]*)\}/.exec(rest);
    const word = /^[^\s()[\]|{}]+/.exec(rest);
    const found = gap ?? concept ?? word;
    if (!found) throw new PhraseError(`"${rest.charAt(0)}" does not belong in "${this.#text}".`);
    this.#at += found[0].length;
    if (gap) return [{ kind: "gap", most: Number(gap[1]) }];
    if (concept) return [{ kind: "concept", name: concept[1] ?? "" }];
    if (found[0] === "#") return [{ kind: "number" }];
    if (found[0].endsWith("*")) return [{ kind: "prefix", word: found[0].slice(0, -1).toLowerCase() }];
    // Hyphens and apostrophes part words in the text, so they part them here.
    return found[0]
      .toLowerCase()
      .replace(/[’']s\b/g, "")
      .split(/[-‑–—/,.]+/)
      .filter(Boolean)
      .map((part) => ({ kind: "word", word: part }));
  }
}

function multiply(readings: readonly Step[][], tails: readonly Step[][], phrase: string): Step[][] {
  if (readings.length * tails.length > MOST)
    throw new PhraseError(`The phrase "${phrase}" has too many readings; write it as several.`);
  return readings.flatMap((reading) => tails.map((tail) => [...reading, ...tail]));
}
