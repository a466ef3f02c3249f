import { lineStarts } from "./lines.ts";
import type { Span } from "./span.ts";

/** A stretch of lines that differs between two texts. Spans are UTF-16 code units, each in its own text; one may be empty. */
export interface Hunk {
  readonly older: Span;
  readonly newer: Span;
}

/** Work allowed for the difference of what the two texts do not share at their ends, in line comparisons. */
const MOST_WORK = 4_000_000;

/**
 * The lines in which two texts differ: a shortest edit script by lines (Myers), its runs joined. Texts that differ too
 * much for that give one hunk from the first to the last difference.
 */
export function hunksBetween(older: string, newer: string): Hunk[] {
  const a = linesOf(older);
  const b = linesOf(newer);
  let head = 0;
  while (head < a.lines.length && head < b.lines.length && a.lines[head] === b.lines[head]) head++;
  let tail = 0;
  while (
    tail < a.lines.length - head &&
    tail < b.lines.length - head &&
    a.lines[a.lines.length - 1 - tail] === b.lines[b.lines.length - 1 - tail]
  )
    tail++;
  const from = a.lines.slice(head, a.lines.length - tail);
  const to = b.lines.slice(head, b.lines.length - tail);
  if (!from.length && !to.length) return [];
  const kept = sharedLines(from, to) ?? [];
  const hunks: Hunk[] = [];
  let [x, y] = [0, 0];
  for (const [keptX, keptY] of [...kept, [from.length, to.length] as const]) {
    if (keptX > x || keptY > y)
      hunks.push({
        older: { start: a.starts[head + x] ?? older.length, end: a.starts[head + keptX] ?? older.length },
        newer: { start: b.starts[head + y] ?? newer.length, end: b.starts[head + keptY] ?? newer.length },
      });
    x = keptX + 1;
    y = keptY + 1;
  }
  return hunks;
}

function linesOf(text: string): { readonly starts: readonly number[]; readonly lines: readonly string[] } {
  const starts = lineStarts(text);
  const lines = starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length).trimEnd());
  return { starts, lines };
}

/** Pairs of indexes of a longest common run of lines; null when that takes too much work. */
function sharedLines(a: readonly string[], b: readonly string[]): (readonly [number, number])[] | null {
  const most = a.length + b.length;
  const offset = most + 1;
  let ends = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  let work = 0;
  for (let depth = 0; depth <= most; depth++) {
    trace.push(ends.slice());
    work += ends.length;
    if (work > MOST_WORK) return null;
    for (let k = -depth; k <= depth; k += 2) {
      const down = k === -depth || (k !== depth && (ends[offset + k - 1] ?? 0) < (ends[offset + k + 1] ?? 0));
      let x = down ? (ends[offset + k + 1] ?? 0) : (ends[offset + k - 1] ?? 0) + 1;
      let y = x - k;
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++;
        y++;
      }
      ends[offset + k] = x;
      if (x >= a.length && y >= b.length) return backtrack(trace, offset, a.length, b.length);
    }
    ends = ends.slice();
  }
  return [];
}

function backtrack(trace: readonly Int32Array[], offset: number, lengthA: number, lengthB: number): [number, number][] {
  const pairs: [number, number][] = [];
  let [x, y] = [lengthA, lengthB];
  for (let depth = trace.length - 1; depth >= 0; depth--) {
    const ends = trace[depth] ?? new Int32Array();
    const k = x - y;
    const down = k === -depth || (k !== depth && (ends[offset + k - 1] ?? 0) < (ends[offset + k + 1] ?? 0));
    const previous = down ? k + 1 : k - 1;
    const startX = depth === 0 ? 0 : (ends[offset + previous] ?? 0);
    const startY = startX - (depth === 0 ? 0 : previous);
    while (x > startX && y > startY) {
      x--;
      y--;
      pairs.push([x, y]);
    }
    x = startX;
    y = startY;
  }
  return pairs.reverse();
}
