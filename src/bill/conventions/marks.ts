import { type Coding, DELETED, INSERTED } from "../coding.ts";
import type { Profile } from "./profile.ts";

/** Brackets that hold more are not one struck passage: a bracket was lost. */
const LONGEST_STRUCK = 30_000;

/** Reads the marks that survive in the text itself: brackets, double parentheses, words such as "new text begin". */
export function applyTextMarks(coding: Coding, profile: Profile | null, from: number): void {
  wordMarkers(coding);
  if (coding.text.includes("((")) doubleParentheses(coding, from);
  if (profile?.brackets) brackets(coding, from);
}

/** `[struck words]`, but not `[2]`, `[sic]`, `[EFFECTIVE …]` and notes of the like. */
function brackets(coding: Coding, from: number): void {
  const { text } = coding;
  for (let open = text.indexOf("[", from); open >= 0; open = text.indexOf("[", open + 1)) {
    const close = matching(text, open);
    if (close < 0) continue;
    const inside = text.slice(open + 1, Math.min(close, open + 60));
    if (standsAlone(text, open, close)) continue;
    if (close - open < 60 && /^\s*(?:sic|\s|_+|EFFECTIVE .*|effective .*|reserved|Reserved)\s*$/.test(inside))
      continue;
    coding.remove(open, open + 1, "marker");
    coding.mark(open + 1, close, DELETED);
    coding.remove(close, close + 1, "marker");
    open = close;
  }
}

/** A number in brackets on a line of its own is a page's number. */
function standsAlone(text: string, open: number, close: number): boolean {
  return (
    /^\s*\d{1,3}\s*$/.test(text.slice(open + 1, close)) &&
    /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, open - 40), open)) &&
    /^[ \t]*(?:\r?\n|$)/.test(text.slice(close + 1, close + 40))
  );
}

/** The bracket that closes the one at `open`; -1 when another opens first or none comes. */
function matching(text: string, open: number): number {
  const limit = Math.min(text.length, open + LONGEST_STRUCK);
  let depth = 0;
  for (let i = open; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 91) depth++;
    else if (code === 93 && --depth === 0) return i;
    if (depth > 3) return -1;
  }
  return -1;
}

/** Washington's `((struck words))`. */
function doubleParentheses(coding: Coding, from: number): void {
  const { text } = coding;
  for (let open = text.indexOf("((", from); open >= 0; ) {
    const next = text.indexOf("((", open + 2);
    let close = text.indexOf("))", open + 2);
    // "(((1) words))" opens with the label's own bracket: the mark is the outer pair.
    while (close >= 0 && text.charAt(close + 2) === ")") close++;
    if (close < 0) return;
    if (close - open <= LONGEST_STRUCK && (next < 0 || close < next || next === open + 1)) {
      coding.remove(open, open + 2, "marker");
      coding.mark(open + 2, close, DELETED);
      coding.remove(close, close + 2, "marker");
      open = text.indexOf("((", close + 2);
    } else {
      open = next;
    }
  }
}

const MARKERS =
  /(begin insert|end insert|begin delete|end delete|new text begin|new text end|deleted text begin|deleted text end)/g;

/** Markers in words, as Californian and Minnesotan pages leave them, glued to the law's words or not. */
function wordMarkers(coding: Coding): void {
  const { text } = coding;
  if (!/(?:insert|delete|text) ?(?:begin|end)|(?:begin|end) (?:insert|delete)/.test(text)) return;
  let open: { readonly at: number; readonly code: typeof INSERTED | typeof DELETED } | null = null;
  MARKERS.lastIndex = 0;
  for (let match = MARKERS.exec(text); match; match = MARKERS.exec(text)) {
    const words = match[0];
    const end = match.index + words.length;
    if (open) coding.mark(open.at, match.index, open.code);
    open = words.includes("begin") ? { at: end, code: words.includes("delete") ? DELETED : INSERTED } : null;
    coding.remove(match.index, end, "marker");
  }
}
