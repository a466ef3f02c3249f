import { type Coding, REMOVED } from "../coding.ts";
import type { LineTable } from "../lineTable.ts";

/** A legend explains the marks: it names a way of marking and what that means. Longer ones are law. */
const MOST_LINES = 6;
const LONGEST_LINE = 400;

/** How a legend begins. Tested on lines only that begin with a letter that one of these begins with. */
const BEGINS =
  /^[\s*_>]*(?:(?:EXPLANATION|Explanation|EXPLANATORY NOTE|CODING|Coding|LEGEND|Legend|KEY|Key|NOTE|Note)\s?(?:[-:–—.]|\b)|\(?(?:Matter|Words|Language|Text|Material|Letters|Capitals?|Capital letters|CAPITALS|Dashes|Underlin\w*|Underscor\w*|UNDERLIN\w*|Strike\w*|STRIKE\w*|Stricken|Struck|Bold\w*|Italic\w*|Brackets?|\[Brackets?\]|New (?:matter|language|text|sections|material|statutory)|Deletions?|Deleted|Additions?|Indicates|Proposed|Amendments?|Double (?:underlin|underscor)|Single underlin|Statutory material)\b)/;
const STARTERS = "EeCcLlKkNnMmWwTtDdUuSsBbIiAaPp([*_> \t";
/** A way of marking. */
const MARKING =
  /\b(?:under(?:lin|scor)|bold|italic|CAPITAL|[Cc]apital|CAPS\b|bracket|BRACKET|[Ss]tr(?:uck|icken|ike)|STR(?:UCK|IKE|ICKEN)|UNDERSCOR|UNDERLIN|ITALIC|BOLD|dash(?:es|ed)|overstri|type\b|parenthes|superscript|shaded|thus\b)/;
/** What it means. */
const MEANING =
  /\b(?:new\b|NEW\b|New\b|omitted|delet|DELET|additions?\b|added|ADDED|removed|existing (?:law|text|statut)|present law|not enacted|stricken|Stricken|insert|amendments? to (?:the )?bill|is current law|proposed)/;

/** Takes out legends that explain how a print marks changes ("Matter in italics is new; …"), wherever they stand. */
export function removeLegends(coding: Coding, lines: LineTable): void {
  const { text, codes } = coding;
  for (let line = 0; line < lines.count; line++) {
    const start = lines.starts[line] ?? 0;
    const end = lines.ends[line] ?? 0;
    if (end - start < 12 || end - start > LONGEST_LINE || codes[start] === REMOVED) continue;
    if (!STARTERS.includes(text.charAt(start)) && text.charCodeAt(start) !== 160) continue;
    const first = text.slice(start, end);
    if (!BEGINS.test(first)) continue;
    const last = lastLine(text, lines, line, first);
    if (last < 0) continue;
    coding.remove(start, lines.ends[last] ?? end, "legend");
    line = last;
  }
}

/** The last line of the legend that begins in `line`; -1 when it is none. */
function lastLine(text: string, lines: LineTable, line: number, first: string): number {
  let words = first;
  let last = line;
  let known = MARKING.test(words) && MEANING.test(words);
  while (last - line + 1 < MOST_LINES && last + 1 < lines.count) {
    if (known && /[.;\])]\s*$/.test(words) && !continues(text, lines, last + 1)) break;
    const next = text.slice(lines.starts[last + 1] ?? 0, lines.ends[last + 1] ?? 0);
    if (!next.trim() || next.length > LONGEST_LINE) break;
    // Without both halves in two lines it is a sentence of the law that begins alike.
    if (!known && last > line) break;
    words += ` ${next}`;
    last++;
    known ||= MARKING.test(words) && MEANING.test(words);
  }
  if (!known) return -1;
  // The law, too, can say "words struck are deletions" in a section; a legend has no section's head or norm in it.
  return /\bshall\b|\b(?:Sec|SEC|Section|SECTION)\.?\s+\d/.test(words) ? -1 : last;
}

function continues(text: string, lines: LineTable, line: number): boolean {
  const next = text.slice(lines.starts[line] ?? 0, Math.min(lines.ends[line] ?? 0, (lines.starts[line] ?? 0) + 300));
  return MARKING.test(next) && MEANING.test(next) && /^[\s*_>]*[[(A-Z]/.test(next);
}
