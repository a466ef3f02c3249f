import { type Coding, DELETED } from "../coding.ts";

/** A passage longer than this is not one struck passage: a parenthesis was lost. */
const LONGEST = 30_000;
/** Labels and citations nest less deep. */
const DEEPEST = 12;

/** Washington's `((struck words))`, which may hold parentheses of their own: `(((1) The court))`. */
export function applyDoubleParentheses(coding: Coding, from: number): void {
  const { text } = coding;
  const last = text.lastIndexOf("))");
  for (let open = text.indexOf("((", from); open >= 0 && open < last; ) {
    const close = closing(text, open + 2);
    if (close < 0) {
      open = text.indexOf("((", open + 1);
      continue;
    }
    coding.remove(open, open + 2, "marker");
    coding.mark(open + 2, close, DELETED);
    coding.remove(close, close + 2, "marker");
    open = text.indexOf("((", close + 2);
  }
}

/** Offset of the `))` that closes what began before `from`; -1 when its parentheses do not balance. */
function closing(text: string, from: number): number {
  const limit = Math.min(text.length, from + LONGEST);
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 40) {
      if (++depth > DEEPEST) return -1;
    } else if (code === 41) {
      if (depth > 0) depth--;
      else return text.charCodeAt(at + 1) === 41 ? at : -1;
    }
  }
  return -1;
}
