import { type Coding, REMOVED } from "../coding.ts";

/** A fence without its other end within this distance is a number of the law. */
const LONGEST = 6000;

/** Says that the print holds amendments of a committee or the floor, fenced by small numbers. */
const REPRINT = /\b(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth)\s+Reprint\b|superscript numerals/i;

/** Whether a print is one of those. */
export function isReprint(text: string): boolean {
  return REPRINT.test(text.slice(0, 20_000));
}

const OPENS = /(?:^|[\s(\]“"—-])([1-9])(?=[[“”"A-Za-z(,.;])/gm;

/**
 * New Jersey's reprints fence what a committee changed between small numbers, which plain text glues to the words:
 * `2[petitions] notifies2`. The numbers go; what they fence is marked by its own brackets or is the bill's text.
 */
export function removeDigitFences(coding: Coding, from: number): void {
  const { text, codes } = coding;
  OPENS.lastIndex = from;
  for (let match = OPENS.exec(text); match; match = OPENS.exec(text)) {
    const digit = match[1] ?? "";
    const open = match.index + match[0].length - 1;
    // "1." and "2," are the law's own unless words follow at once; "c.1" is a citation.
    if (/[.,;]/.test(text.charAt(open + 1)) && !/[A-Za-z[“"]/.test(text.charAt(open + 2))) continue;
    if (codes[open] === REMOVED) continue;
    const close = closing(text, digit, open + 1);
    if (close < 0) continue;
    coding.remove(open, open + 1, "marker");
    coding.remove(close, close + 1, "marker");
    // Fences of one committee lie inside another's.
    OPENS.lastIndex = open + 1;
  }
}

/** The same digit glued to the end of a word, a sign or a bracket, with no letter or digit behind it. */
function closing(text: string, digit: string, from: number): number {
  const limit = Math.min(text.length, from + LONGEST);
  for (let at = text.indexOf(digit, from); at >= 0 && at < limit; at = text.indexOf(digit, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + 1);
    if (/[\s\d$§(:-]/.test(before) || /[A-Za-z\d:-]/.test(after)) continue;
    if (
      before === "." &&
      /[A-Za-z]/.test(text.charAt(at - 2)) &&
      /[A-Za-z.]/.test(text.charAt(at - 3)) &&
      /^[.\s]?[cCpPlL]\./.test(text.slice(at - 3, at))
    )
      continue;
    return at;
  }
  return -1;
}
