import { type Coding, REMOVED } from "../coding.ts";
import type { LineTable } from "../lineTable.ts";

/** A run of fewer numbered lines is a list, a table or chance. */
const SHORTEST_RUN = 5;
/** Unnumbered lines with words that a run may step over. */
const LARGEST_GAP = 6;
/** Share of a run's lines that must be numbered; labels of paragraphs stand farther apart. */
const DENSITY = 0.4;
/** A run that does not begin a page must be long to be believed. */
const LONG_RUN = 20;
/** Numbered lines are lines of print: their mean length is that of a page's line. */
const LONGEST_MEAN = 140;

/**
 * Takes line numbers out: at the start of lines, in lines of their own, at the end of lines, glued to the first or the
 * last word. Only numbers that count up from line to line are line numbers; list labels and years are not. Linear.
 */
export function removeLineNumbers(coding: Coding, lines: LineTable): void {
  for (const side of [front, gluedFront, back]) removeSide(coding, lines, side);
}

interface Numbered {
  /** Index of the line, and its place among the lines that have words. */
  readonly line: number;
  readonly ordinal: number;
  readonly value: number;
  /** The digits, for a number glued to other digits. */
  readonly from: number;
  readonly to: number;
}

interface Side {
  /** Finds the digits of a line's number; null when the line has none there. `glued` digits may hold more than the number. */
  find(
    text: string,
    start: number,
    end: number,
  ): { readonly from: number; readonly to: number; readonly glued: boolean } | null;
  /** The part of glued digits that is the number expected, or -1. */
  part(text: string, from: number, to: number, expected: number): readonly [number, number] | null;
  /** What is removed with the digits: the white space between them and the words. */
  widen(text: string, from: number, to: number, start: number, end: number): readonly [number, number];
}

function removeSide(coding: Coding, lines: LineTable, side: Side): void {
  const { text, codes } = coding;
  const found: (Numbered & { readonly glued: boolean })[] = [];
  let ordinal = 0;
  for (let line = 0; line < lines.count; line++) {
    const start = lines.starts[line] ?? 0;
    const end = lines.ends[line] ?? 0;
    let at = start;
    while (at < end && (codes[at] === REMOVED || isSpace(text.charCodeAt(at)))) at++;
    if (at >= end) continue;
    ordinal++;
    const digits = side.find(text, at, end);
    if (!digits) continue;
    const width = digits.to - digits.from;
    found.push({ line, ordinal, value: width > 9 ? -1 : Number(text.slice(digits.from, digits.to)), ...digits });
  }
  if (found.length < SHORTEST_RUN) return;
  const seeds = found.filter((entry) => entry.value >= 0 && entry.value < 10_000 && !entry.glued);
  const runs = believable(runsOf(seeds), lines).filter((run) => !areHeads(run, lines, text));
  if (runs.length === 0) return;
  const accepted = new Set<Numbered>(runs.flat());
  const dominant = accepted.size * 2 > seeds.length;
  let expected = -1;
  let lastOrdinal = -LARGEST_GAP * 4;
  for (const [index, entry] of found.entries()) {
    const start = lines.starts[entry.line] ?? 0;
    const end = lines.ends[entry.line] ?? 0;
    let { from, to } = entry;
    if (!accepted.has(entry)) {
      // Where most lines are numbered, a number that carries on the count or begins it again is one of them.
      if (!dominant) continue;
      const near = entry.ordinal - lastOrdinal <= LARGEST_GAP * 3;
      const part = near ? side.part(text, from, to, expected) : null;
      if (part) [from, to] = part;
      else if (entry.glued || !(near ? carriesOn(entry, expected) : beginsPage(entry, found[index + 1]))) continue;
    }
    expected = Number(text.slice(from, to)) + 1;
    lastOrdinal = entry.ordinal;
    const [a, b] = side.widen(text, from, to, start, end);
    coding.remove(a, b, "line-number");
  }
}

function carriesOn({ value }: Numbered, expected: number): boolean {
  return value === 1 || value === 2 || (value >= expected && value <= expected + 2);
}

function beginsPage(entry: Numbered, next: Numbered | undefined): boolean {
  return entry.value === 1 && next?.value === 2 && next.ordinal - entry.ordinal <= LARGEST_GAP;
}

/** A number before white space or alone in its line: `12  (a) The department`. With a point or bracket it is a label. */
const front: Side = {
  find(text, start, end) {
    const to = digitsEnd(text, start, end);
    if (to === start || to - start > 4 || (to < end && !isSpace(text.charCodeAt(to)))) return null;
    return { from: start, to, glued: false };
  },
  part: () => null,
  widen(text, from, to, _start, end) {
    let at = to;
    while (at < end && isSpace(text.charCodeAt(at))) at++;
    return [from, at];
  },
};

/** A number glued to the line's first word: `12The department`, `2895.62 (3r)` for line 2. */
const gluedFront: Side = {
  find(text, start, end) {
    const to = digitsEnd(text, start, end);
    if (to === start || to >= end || isSpace(text.charCodeAt(to))) return null;
    const next = text.charCodeAt(to);
    // "12." and "12)" are labels, but digits before them may begin with the line's number.
    return { from: start, to, glued: !isLetter(next) && next !== 40 && next !== 8220 && next !== 34 && next !== 167 };
  },
  part(text, from, to, expected) {
    const wanted = String(expected);
    return to - from > wanted.length && text.startsWith(wanted, from) ? [from, from + wanted.length] : null;
  },
  widen: (_text, from, to) => [from, to],
};

/** A number at the very end of a line, behind white space or glued: `shall provide 12`, `shall provide12`. */
const back: Side = {
  find(text, start, end) {
    let to = end;
    while (to > start && isSpace(text.charCodeAt(to - 1))) to--;
    let from = to;
    while (from > start && isDigit(text.charCodeAt(from - 1))) from--;
    if (from === to || from === start) return null;
    const before = text.charCodeAt(from - 1);
    // "1-3", "12.5" and "$100" are the law's own numbers, unless they carry on a count.
    const glued = to - from > 4 || before === 45 || before === 46 || before === 36 || before === 44 || before === 8211;
    return { from, to, glued };
  },
  part(text, from, to, expected) {
    const wanted = String(expected);
    if (to - from === wanted.length) return text.startsWith(wanted, from) ? [from, to] : null;
    const at = to - wanted.length;
    return at > from && text.startsWith(wanted, at) ? [at, to] : null;
  },
  widen(text, from, to, start) {
    let at = from;
    while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
    return [at, to];
  },
};

/** Maximal runs that count up by one; a line whose number was lost does not end a run. */
function runsOf<T extends Numbered>(numbers: readonly T[]): T[][] {
  const runs: T[][] = [];
  let run: T[] = [];
  for (const entry of numbers) {
    const last = run.at(-1);
    const step = last ? entry.value - last.value : 0;
    if (last && step >= 1 && step <= 3 && entry.ordinal - last.ordinal <= LARGEST_GAP) {
      run.push(entry);
      continue;
    }
    if (run.length) runs.push(run);
    run = [entry];
  }
  if (run.length) runs.push(run);
  return runs;
}

function believable<T extends Numbered>(runs: readonly T[][], lines: LineTable): T[][] {
  const out: T[][] = [];
  let next = -1;
  for (const run of runs) {
    const first = run[0];
    const last = run.at(-1);
    if (!first || !last || run.length < SHORTEST_RUN) continue;
    const begins =
      first.value <= 4 || (next >= 0 && first.value >= next && first.value <= next + 3) || run.length >= LONG_RUN;
    const dense = run.length / (last.ordinal - first.ordinal + 1) >= DENSITY;
    let length = 0;
    for (const { line } of run) length += (lines.ends[line] ?? 0) - (lines.starts[line] ?? 0);
    if (!begins || !dense || length / run.length > LONGEST_MEAN) continue;
    out.push(run);
    next = last.value + 1;
  }
  return out;
}

/** New Hampshire heads its sections with a bare number and a catchline: "2  New Section; Oil.  Amend RSA 99 …". */
const CATCHLINE = /^[ \t]*\d{1,3}[ \t\u00a0]{1,3}[A-Z][^.\n]{2,160}\.(?:[ \t\u00a0]|$)/;

/** Whether a run of numbers heads sections rather than counts lines. */
function areHeads(run: readonly Numbered[], lines: LineTable, text: string): boolean {
  const heads = run.map(({ line }) =>
    text.slice(lines.starts[line] ?? 0, Math.min(lines.ends[line] ?? 0, (lines.starts[line] ?? 0) + 400)),
  );
  return heads.every((words) => CATCHLINE.test(words)) && heads.some((words) => /\bRSA\b/.test(words));
}

function digitsEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  return at;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 160 || code === 13 || code === 12;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
