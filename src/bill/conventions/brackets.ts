import { type Coding, DELETED, INSERTED, REMOVED } from "../coding.ts";

/** Brackets that hold more are not one struck passage: a bracket was lost. */
const LONGEST_STRUCK = 30_000;
/** What stands in brackets without being struck: notes of the editor, blanks, dates of effect. */
const NOTE =
  /^\s*(?:sic|_+|\s+|effective .*|until .*|reserved|repealed|blank|insert .*|date|name|number|or|see .*|note:.*|editor.*|formerly .*|new material|this act|bracketed .*|renumbered .*|current through .*|as (?:amended|added|enacted) .*|(?:section|subsection|paragraph|chapter|article|title) [\w.()-]+|[x✓✔ ])\s*$/i;

/** `[struck words]`, but not `[sic]`, `[EFFECTIVE …]`, a page's `[2]` and the like. */
export function applyBrackets(coding: Coding, from: number): void {
  const { text, codes } = coding;
  for (let open = text.indexOf("[", from); open >= 0; open = text.indexOf("[", open + 1)) {
    if (codes[open] === REMOVED) continue;
    const close = matching(text, open);
    if (close < 0 || codes[close] === REMOVED) continue;
    if (close - open < 80 && isNote(text, open, close)) {
      if (/^\s*new material\s*$/i.test(text.slice(open + 1, close))) coding.remove(open, close + 1, "marker");
      continue;
    }
    coding.remove(open, open + 1, "marker");
    coding.mark(open + 1, close, DELETED);
    removeInner(coding, open + 1, close);
    coding.remove(close, close + 1, "marker");
    markReplacement(coding, open, close);
    open = close;
  }
}

/** "[shall]may": a word that hangs on the struck ones stands in their place, so it is new. Capitals are read as such. */
function markReplacement(coding: Coding, open: number, close: number): void {
  const { text } = coding;
  if (/[A-Za-z0-9]/.test(text.charAt(open - 1)) || !/[A-Za-z]/.test(text.charAt(open + 1))) return;
  if (!/[A-Za-z]/.test(text.charAt(close - 1))) return;
  const word = /^[A-Za-z][a-z'’-]*/.exec(text.slice(close + 1, close + 60))?.[0] ?? "";
  if (word && !/[A-Za-z]/.test(text.charAt(close + 1 + word.length)))
    coding.mark(close + 1, close + 1 + word.length, INSERTED);
}

/** Brackets inside a struck passage are marks as well: `[the [old] words]`. */
function removeInner(coding: Coding, from: number, to: number): void {
  const { text } = coding;
  for (let at = text.indexOf("[", from); at >= 0 && at < to; at = text.indexOf("[", at + 1)) {
    const close = matching(text, at);
    if (close < 0 || close >= to) continue;
    coding.remove(at, at + 1, "marker");
    coding.remove(close, close + 1, "marker");
  }
}

function isNote(text: string, open: number, close: number): boolean {
  const inside = text.slice(open + 1, close);
  if (NOTE.test(inside)) return true;
  // A number in brackets on a line of its own is a page's number; a footnote's number hangs on a word.
  if (!/^\s*\d{1,3}\s*$/.test(inside)) return false;
  return (
    /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, open - 40), open)) &&
    /^[ \t]*(?:\r?\n|$)/.test(text.slice(close + 1, close + 40))
  );
}

/** The bracket that closes the one at `open`; -1 when none comes or they nest too deep to be marks. */
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
