import type { NextPlace } from "./nextPlace.ts";

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
 * The mark that opens at `at`, where a `{` stands: CriticMarkup `{++ ++}`, `{-- --}`, `{~~old~>new~~}`, `{==words==}`,
 * `{>>comment<<}` or Washington's older `{+ +}`, `{- -}`. Null when none does. `places` is of the same source.
 */
export function criticMarkAt(source: string, at: number, places: NextPlace): CriticMark | null {
  const kind = source.charAt(at + 1);
  const wide = source.charAt(at + 2) === kind;
  const closing = (mark: string, from: number) => {
    const end = places.of(mark, from);
    return end < 0 || end - from > LONGEST ? -1 : end;
  };
  if (kind === "~" || kind === ">" || kind === "=") {
    if (!wide) return null;
    const end = closing(kind === ">" ? "<<}" : `${kind}${kind}}`, at + 3);
    if (end < 0) return null;
    if (kind === ">") return { parts: [], end: end + 3 };
    if (kind === "=") return { parts: [{ start: at + 3, end, change: null }], end: end + 3 };
    const middle = closing("~>", at + 3);
    if (middle < 0 || middle > end) return null;
    return {
      parts: [
        { start: at + 3, end: middle, change: "deleted" },
        { start: middle + 2, end, change: "inserted" },
      ],
      end: end + 3,
    };
  }
  if (kind !== "+" && kind !== "-") return null;
  const close = wide ? `${kind}${kind}}` : `${kind}}`;
  const start = at + (wide ? 3 : 2);
  const end = closing(close, start);
  if (end < 0) return null;
  return { parts: [{ start, end, change: kind === "+" ? "inserted" : "deleted" }], end: end + close.length };
}
