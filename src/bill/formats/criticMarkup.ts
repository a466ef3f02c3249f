/** Longest marked passage that is looked for; an opening mark without an end this near is only text. */
const LONGEST = 20_000;

interface CriticMark {
  readonly parts: readonly {
    readonly start: number;
    readonly end: number;
    readonly change: "inserted" | "deleted" | null;
  }[];
  /** Offset behind the closing mark. */
  readonly end: number;
}

/**
 * The mark that opens at `at`, where a `{` stands: CriticMarkup `{++ ++}`, `{-- --}`, `{~~old~>new~~}`, `{>>comment<<}`
 * or Washington's older `{+ +}`, `{- -}`. Null when none does.
 */
export function criticMarkAt(source: string, at: number): CriticMark | null {
  const kind = source.charAt(at + 1);
  if (kind === "~" && source.charAt(at + 2) === "~") return substitution(source, at);
  if (kind === ">" && source.charAt(at + 2) === ">") {
    const end = closing(source, "<<}", at + 3);
    return end < 0 ? null : { parts: [], end: end + 3 };
  }
  if (kind !== "+" && kind !== "-") return null;
  const wide = source.charAt(at + 2) === kind;
  const close = wide ? `${kind}${kind}}` : `${kind}}`;
  const start = at + (wide ? 3 : 2);
  const end = closing(source, close, start);
  if (end < 0) return null;
  return { parts: [{ start, end, change: kind === "+" ? "inserted" : "deleted" }], end: end + close.length };
}

function substitution(source: string, at: number): CriticMark | null {
  const end = closing(source, "~~}", at + 3);
  const middle = end < 0 ? -1 : source.indexOf("~>", at + 3);
  if (middle < 0 || middle > end) return null;
  return {
    parts: [
      { start: at + 3, end: middle, change: "deleted" },
      { start: middle + 2, end, change: "inserted" },
    ],
    end: end + 3,
  };
}

function closing(source: string, mark: string, from: number): number {
  const end = source.slice(from, from + LONGEST).indexOf(mark);
  return end < 0 ? -1 : from + end;
}
