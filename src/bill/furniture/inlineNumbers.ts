import { type Coding, REMOVED } from "../coding.ts";
import type { LineTable } from "../lineTable.ts";

/** A line of print this long was several lines once. */
const LONG = 400;
/** Lines of print are no longer than this, and hold at least so much. */
const FARTHEST = 170;
const NEAREST = 4;
/** Fewer numbers in order may be chance. */
const FEWEST = 8;
const ALONE = /\s\d{1,3}(?=\s)/g;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/**
 * Line numbers inside long lines: pages that were copied as one paragraph keep the number of each line between its
 * words. Only numbers that count up, a line's length apart, are taken for such; pages begin again at 1.
 */
export function removeInlineNumbers(coding: Coding, lines: LineTable): void {
  const { text, codes } = coding;
  for (let line = 0; line < lines.count; line++) {
    const start = lines.starts[line] ?? 0;
    const end = lines.ends[line] ?? 0;
    if (end - start < LONG) continue;
    const words = text.slice(start, end);
    const found: Found[] = [];
    ALONE.lastIndex = 0;
    for (let match = ALONE.exec(words); match; match = ALONE.exec(words))
      if (codes[start + match.index + 1] !== REMOVED)
        found.push({ start: start + match.index + 1, end: start + ALONE.lastIndex, value: Number(match[0]) });
    for (const number of counting(found)) coding.remove(number.start, number.end + 1, "line-number");
  }
}

/** The numbers that count lines: runs from 1 on, each next one a line's length behind the last. */
function counting(found: readonly Found[]): Found[] {
  const out: Found[] = [];
  let run: Found[] = [];
  const close = () => {
    if (run.length >= FEWEST || (out.length && run.length > 2)) out.push(...run);
    run = [];
  };
  for (const number of found) {
    const last = run.at(-1);
    if (!last) {
      if (number.value === 1) run = [number];
      continue;
    }
    const apart = number.start - last.end;
    if (number.value === last.value + 1 && apart >= NEAREST && apart <= FARTHEST) run.push(number);
    else if (apart > FARTHEST * 2 || (number.value === 1 && run.length >= FEWEST)) {
      close();
      if (number.value === 1) run = [number];
    } else if (number.value === 1 && run.length === 1) run = [number];
  }
  close();
  return out;
}
