import type { Coding } from "../coding.ts";
import type { LineTable } from "../lineTable.ts";

/**
 * How an editor's note begins behind a section of a code as published: its history, what amended it, what refers to
 * it. The words of the note repeat the law's and bind nobody.
 */
const NOTE =
  /^[*_ \t]*(?:(?:History|HISTORY|Historical and Statutory Notes|Source|Credits|CREDITS|Amendments?|Effect of amendments?|NOTES?|Notes?|CROSS REFERENCES?|Cross [Rr]eferences?|Annotations?|ANNOTATIONS?|Case [Nn]otes|Research [Rr]eferences|(?:Editor|Compiler|Reviser|Revisor|Code Commissioner)['’]?s? [Nn]otes?|Official [Cc]omment)[ \t]*[*_]*(?:[:.—–]|$)|(?:18|19|20)\d\d Amendments?\.|(?:Findings?|Intent|Effective dates?|Short title|Severability|Construction|Application|Expiration date|Purpose)(?:—[\w ]{1,30})*—(?:18|19|20)\d\d\b|Added by (?:Acts|Stats|Laws|P\.?L)\b|Amended by:|Acts (?:18|19|20)\d\d, )/;
const STARTS = "*_ \tHSCANREO12FIEPL";

/** How the next section of a code or bill begins, which ends a note. */
const HEAD =
  /^[*_#"“> \t]*(?:(?:SECTION|Section|SEC\.|Sec\.|§{1,2}|ARTICLE|Article|CHAPTER|Chapter|TITLE|Title)\s*\d|\d+[\w.:-]*\d[a-z]?\.?\s{1,3}(?:[A-Z][\w,;' -]{2,}|\())/;

/** Takes out editors' notes behind the sections of a code. Bills have none: call it only where nothing is enacted. */
export function removeSectionNotes(coding: Coding, lines: LineTable): void {
  const { text } = coding;
  for (let line = 1; line < lines.count; line++) {
    const start = lines.starts[line] ?? 0;
    if (!STARTS.includes(text.charAt(start)) || !NOTE.test(look(text, lines, line))) continue;
    let end = lines.ends[line] ?? start;
    while (line + 1 < lines.count && !HEAD.test(look(text, lines, line + 1))) end = lines.ends[++line] ?? end;
    coding.remove(start, end, "other");
  }
}

function look(text: string, lines: LineTable, line: number): string {
  const start = lines.starts[line] ?? 0;
  return text.slice(start, Math.min(lines.ends[line] ?? start, start + 140));
}
