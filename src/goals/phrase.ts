/** One step of a phrase. */
export type Step =
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "prefix"; readonly word: string }
  | { readonly kind: "number" }
  | { readonly kind: "gap"; readonly most: number }
  | { readonly kind: "concept"; readonly name: string };

/** A part of a phrase: one step, or alternatives, one of which may be empty. */
export type Part = Step | { readonly kind: "choice"; readonly options: readonly (readonly Part[])[] };

/** A phrase that cannot be read: what is wrong, in one sentence. */
export class PhraseError extends Error {}

/** A phrase in the lexicon's notation. Throws a `PhraseError` for unclosed brackets and phrases without a word. */
export function readPhrase(phrase: string): readonly Part[] {
  const reader = new PhraseReader(phrase);
  const parts = reader.sequence("");
  if (!reader.done || !parts.some((part) => part.kind !== "gap")) {
    throw new PhraseError(`The phrase "${phrase}" cannot be read; check its brackets.`);
  }
  return parts;
}

/** What is wrong with a phrase, in one sentence; null when it can be read. */
export function phraseProblem(phrase: string): string | null {
  try {
    readPhrase(phrase);
    return null;
  } catch (error) {
    return error instanceof PhraseError ? error.message : "The phrase cannot be read.";
  }
}

/** Whether a phrase names other concepts. */
export function hasConcepts(parts: readonly Part[]): boolean {
  return parts.some((part) => part.kind === "concept" || (part.kind === "choice" && part.options.some(hasConcepts)));
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

  /** Parts up to one of the closing signs or the end. */
  sequence(closing: string): Part[] {
    const parts: Part[] = [];
    while (this.#at < this.#text.length) {
      const sign = this.#text.charAt(this.#at);
      if (closing.includes(sign)) break;
      if (sign === " ") this.#at++;
      else if (sign === "(") parts.push({ kind: "choice", options: this.#group(")") });
      else if (sign === "[") parts.push({ kind: "choice", options: [[], ...this.#group("]")] });
      else parts.push(...this.#step());
    }
    return parts;
  }

  /** The alternatives between brackets. */
  #group(close: string): Part[][] {
    this.#at++;
    const out: Part[][] = [];
    for (;;) {
      out.push(this.sequence(`|${close}`));
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
      .split(/[-‑–—/,.’']+/)
      .filter(Boolean)
      .map((part) => ({ kind: "word", word: part }));
  }
}
