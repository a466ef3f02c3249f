import type { Coding } from "../coding.ts";
import type { LineTable } from "../lineTable.ts";

/** Page and line: `1.1`, `1.2` … `2.1`, or `1-1`, at the start of a line or alone in it. */
const LABEL = /^[ \t\u00a0]*(\d{1,4})[.-](\d{1,2})(?=[ \t\u00a0]|\r?$)[ \t\u00a0]*/;
/** Fewer labels than this may be chance. */
const FEWEST = 6;
/** Share of labels that must carry the count on. */
const SHARE = 0.8;

/** Takes labels of page and line out, as Minnesota and, long ago, Nevada print them before each line. */
export function removePageLines(coding: Coding, lines: LineTable): void {
  const { text } = coding;
  const found: { start: number; end: number; page: number; line: number }[] = [];
  for (let index = 0; index < lines.count; index++) {
    const start = lines.starts[index] ?? 0;
    const match = LABEL.exec(text.slice(start, Math.min(lines.ends[index] ?? start, start + 40)));
    if (match) found.push({ start, end: start + match[0].length, page: Number(match[1]), line: Number(match[2]) });
  }
  if (found.length < FEWEST) return;
  const next = found.map((entry, i) => carriesOn(found[i - 1], entry));
  const good = next.filter(Boolean).length;
  if (good < (found.length - 1) * SHARE) return;
  for (const [i, entry] of found.entries()) {
    if (next[i] || next[i + 1]) coding.remove(entry.start, entry.end, "line-number");
  }
}

interface PageLine {
  readonly page: number;
  readonly line: number;
}

function carriesOn(before: PageLine | undefined, { page, line }: PageLine): boolean {
  if (!before) return page === 1 && line === 1;
  return (
    (page === before.page && line > before.line && line <= before.line + 3) || (page === before.page + 1 && line <= 2)
  );
}
