import { type Coding, REMOVED } from "../coding.ts";
import type { LineTable } from "../lineTable.ts";

/** First halves of compounds that keep their hyphen when a line ends in it: `twenty-` / `one`, `court-` / `appointed`. */
const COMPOUND =
  /(?:^|[^A-Za-z])(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|self|court|law|age|child|drug|cross|third|first|second|one|two|three|four|five|ten|long|short|full|part|well|high|low|state|school|community|trauma|evidence|not|out|in|peer|face|follow|vice|attorney|ex|quasi|case|class|fact|gender|health|home|income|job|labor|life|market|need|profit|risk|sex|tax|time|victim|work|year|day|month)$/i;

/** Line feeds, blank or of furniture, that may lie inside a divided word: a page's end. */
const MOST_FEEDS = 14;

/**
 * Joins words that a hard wrap divided (`prosecu-` / `tion`), across a page's end too: hyphen and break go. A compound
 * keeps its hyphen.
 */
export function joinDividedWords(coding: Coding, lines: LineTable): void {
  const { text, codes } = coding;
  for (let line = 0; line + 1 < lines.count; line++) {
    let end = lines.ends[line] ?? 0;
    const start = lines.starts[line] ?? 0;
    while (end > start && (text.charCodeAt(end - 1) === 32 || codes[end - 1] === REMOVED)) end--;
    if (end - start < 3 || text.charCodeAt(end - 1) !== 45 || codes[end - 1] === REMOVED) continue;
    const before = text.charCodeAt(end - 2);
    const lower = before >= 97 && before <= 122;
    if (!lower && !(before >= 65 && before <= 90)) continue;
    const next = continuation(coding, end);
    const follows = text.charCodeAt(next);
    if (lower ? !(follows >= 97 && follows <= 122) : !(follows >= 65 && follows <= 90)) continue;
    const keep = COMPOUND.test(text.slice(Math.max(start, end - 13), end - 1));
    coding.remove(keep ? end : end - 1, next, "other");
  }
}

/** The next character that is neither white space nor removed; the place itself when too much lies between. */
function continuation({ text, codes }: Coding, from: number): number {
  let feeds = 0;
  let at = from;
  for (; at < text.length && feeds <= MOST_FEEDS; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) {
      if (codes[at] !== REMOVED) feeds++;
    } else if (codes[at] !== REMOVED && code !== 32 && code !== 9 && code !== 13 && code !== 160) {
      return at;
    }
  }
  return from;
}

/** Takes out soft hyphens: they show where a word may be divided and belong to no word. */
export function removeSoftHyphens(coding: Coding): void {
  const { text } = coding;
  for (let at = text.indexOf("\u00ad"); at >= 0; at = text.indexOf("\u00ad", at + 1)) {
    // At a line's end it divides the word there.
    const next = /^\u00ad[ \t]*\r?\n[ \t]*(?=[a-z])/.exec(text.slice(at, at + 60));
    coding.remove(at, at + (next ? next[0].length : 1), "other");
  }
}
