/**
 * Pairs of emphasis signs (`*words*`, `__words__`). A sign without its other end in the same paragraph is a sign of the
 * text. Works through a text from front to back; every stretch is searched once for each sign.
 */
export class EmphasisPairs {
  readonly #source: string;
  /** Closing runs found ahead, by their offset: the offset behind them. */
  readonly #closing = new Map<number, number>();
  /** For each sign, the offset up to which no closing run stands. */
  readonly #none: Record<string, number> = { "*": -1, _: -1 };

  constructor(source: string) {
    this.#source = source;
  }

  /** The offset behind the emphasis signs at `at`; `at` itself when they are text. */
  behind(at: number): number {
    const known = this.#closing.get(at);
    if (known !== undefined) {
      this.#closing.delete(at);
      return known;
    }
    const source = this.#source;
    const sign = source.charAt(at);
    if (sign !== "*" && sign !== "_") return at;
    let end = at;
    while (source.charAt(end) === sign && end - at < 4) end++;
    if (end - at > 3 || source.charAt(at - 1) === sign) return at;
    if (!opens(sign, source.charCodeAt(at - 1), source.charCodeAt(end))) return at;
    const close = this.#close(sign, end);
    if (close < 0) return at;
    let behind = close;
    while (source.charAt(behind) === sign) behind++;
    this.#closing.set(close, behind);
    return end;
  }

  #close(sign: string, from: number): number {
    const source = this.#source;
    if (from < (this.#none[sign] ?? -1)) return -1;
    for (let at = from; at < source.length; at++) {
      const code = source.charCodeAt(at);
      if (code === 10 && isBlankNext(source, at + 1)) {
        this.#none[sign] = at;
        return -1;
      }
      if (source.charAt(at) !== sign) continue;
      let end = at;
      while (source.charAt(end) === sign) end++;
      if (end - at <= 3 && !this.#closing.has(at) && closes(sign, source.charCodeAt(at - 1), source.charCodeAt(end)))
        return at;
      at = end - 1;
    }
    this.#none[sign] = source.length;
    return -1;
  }
}

function opens(sign: string, before: number, after: number): boolean {
  return !isSpace(after) && !(sign === "_" && isWord(before));
}

function closes(sign: string, before: number, after: number): boolean {
  return !isSpace(before) && !(sign === "_" && isWord(after));
}

function isBlankNext(source: string, from: number): boolean {
  let at = from;
  while (source.charCodeAt(at) === 32 || source.charCodeAt(at) === 9 || source.charCodeAt(at) === 13) at++;
  return at >= source.length || source.charCodeAt(at) === 10;
}

function isSpace(code: number): boolean {
  return Number.isNaN(code) || code <= 32 || code === 160;
}

function isWord(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 192;
}
