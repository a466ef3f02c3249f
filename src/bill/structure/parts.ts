/** A line that heads a part of a bill, between sections: `ARTICLE 2`, `TITLE III—FINANCE`, `Subtitle B`. */
const PART_LINE =
  /^[ \t*#]*(?:ARTICLE|Article|TITLE|Title|DIVISION|Division|SUBTITLE|Subtitle|PART|CHAPTER|Chapter|SUBCHAPTER|Subchapter)[ \t]+(?:[IVXLC]+|\d+[A-Z]?|[A-Z])(?:[ \t]*[—–.:-][^\n]{0,160}|[ \t]*)$/;

/** Where a section that runs to `end` really ends: part headings in front of the next section are not its own. */
export function beforePartHeadings(text: string, start: number, end: number): number {
  let stop = end;
  for (let tries = 0; tries < 6; tries++) {
    let lineEnd = stop;
    while (lineEnd > start && /\s/.test(text.charAt(lineEnd - 1))) lineEnd--;
    const lineStart = text.lastIndexOf("\n", lineEnd - 1) + 1;
    if (lineStart <= start || !PART_LINE.test(text.slice(lineStart, lineEnd))) return stop;
    stop = lineStart;
  }
  return stop;
}
