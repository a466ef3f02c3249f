import type { Coding } from "../coding.ts";

/** Dots that lead the eye from a line's words to its figure: `General Fund . . . . $2,000,000`. */
const LEADERS = /(?:\.[ \u00a0\t]){3,40}\.(?=[ \u00a0\t]*(?:[$(\d]|$))|\.{5,}(?=[ \u00a0\t]*(?:[$(\d]|$))/gm;

/** Takes the dots out that lead to a figure. Three dots are an omission, and stay. */
export function removeLeaders(coding: Coding): void {
  const { text } = coding;
  if (!text.includes(". . . .") && !text.includes(".....")) return;
  LEADERS.lastIndex = 0;
  for (let match = LEADERS.exec(text); match; match = LEADERS.exec(text)) {
    // One sign stays, a space where there is one: words do not run together.
    const kept = match.index + Math.max(0, match[0].search(/[^.]/));
    coding.remove(match.index, kept, "other");
    coding.remove(kept + 1, LEADERS.lastIndex, "other");
  }
}
