import type { Coding } from "../coding.ts";
import type { LineTable } from "../lineTable.ts";

/** A run of fewer numbered lines is a list, a table or chance. */
const SHORTEST_RUN = 5;
/** Unnumbered lines (page heads, blank lines) that a run may step over. */
const LARGEST_GAP = 6;

/**
 * Takes line numbers out, at the start of lines, at their end (glued to the last word too) or in lines of their own.
 * Only numbers that count up by one from line to line, or start again at 1, are line numbers; list labels and years
 * are not.
 */
export function removeLineNumbers(coding: Coding, lines: LineTable): void {
  for (const side of [frontNumber, ownLine, endNumber]) {
    const numbers = collect(coding.text, lines, side);
    if (numbers.length < SHORTEST_RUN) continue;
    for (const run of runsOf(numbers)) {
      for (const { start, end } of run) coding.remove(start, end, "line-number");
    }
  }
}

interface Numbered {
  readonly line: number;
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

type Side = (text: string, start: number, end: number) => Omit<Numbered, "line"> | null;

function collect(text: string, lines: LineTable, side: Side): Numbered[] {
  const out: Numbered[] = [];
  for (let line = 0; line < lines.count; line++) {
    const found = side(text, lines.starts[line] ?? 0, lines.ends[line] ?? 0);
    if (found) out.push({ line, ...found });
  }
  return out;
}

/** A number, then a space, then words: `12  (a) The department`. A number with a point or bracket is a label. */
function frontNumber(text: string, start: number, end: number): Omit<Numbered, "line"> | null {
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  const from = at;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  if (at === from || at - from > 4 || at >= end || !isSpace(text.charCodeAt(at))) return null;
  const value = Number(text.slice(from, at));
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at < end ? { value, start: from, end: at } : null;
}

/** A line that is nothing but a number. */
function ownLine(text: string, start: number, end: number): Omit<Numbered, "line"> | null {
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  const from = at;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  const stop = at;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  if (stop === from || stop - from > 4 || at < end) return null;
  return { value: Number(text.slice(from, stop)), start: from, end: stop };
}

/** Words, then a number at the very end: `shall provide 12`, also glued `shall provide12`. */
function endNumber(text: string, start: number, end: number): Omit<Numbered, "line"> | null {
  let stop = end;
  while (stop > start && isSpace(text.charCodeAt(stop - 1))) stop--;
  let at = stop;
  while (at > start && isDigit(text.charCodeAt(at - 1))) at--;
  if (at === stop || stop - at > 4 || at === start) return null;
  const before = text.charCodeAt(at - 1);
  // "1-3", "12.5", "$100", "§ 4" and "Section 4" are the law's own numbers, but a run of such lines does not count up.
  if (before === 45 || before === 46 || before === 36) return null;
  let from = at;
  while (from > start && isSpace(text.charCodeAt(from - 1))) from--;
  return from > start ? { value: Number(text.slice(at, stop)), start: from, end: stop } : null;
}

/** Maximal runs that count up by one; a restart at 1 begins a new run right behind the old one. */
function runsOf(numbers: readonly Numbered[]): Numbered[][] {
  const runs: Numbered[][] = [];
  let run: Numbered[] = [];
  for (const entry of numbers) {
    const last = run.at(-1);
    const follows = last && entry.value === last.value + 1 && entry.line - last.line <= LARGEST_GAP;
    if (follows) {
      run.push(entry);
      continue;
    }
    if (
      last &&
      entry.line - last.line <= LARGEST_GAP &&
      entry.value > last.value + 1 &&
      entry.value <= last.value + 3
    ) {
      // A line of the run whose number was lost.
      run.push(entry);
      continue;
    }
    if (run.length) runs.push(run);
    run = [entry];
  }
  if (run.length) runs.push(run);
  const long = runs.filter((entries) => entries.length >= SHORTEST_RUN);
  if (long.length === 0) return [];
  // Where most lines are numbered, the short runs (a section of three lines, restarting at 1) are numbered too.
  const counted = long.reduce((sum, entries) => sum + entries.length, 0);
  const short = runs.filter((entries) => entries.length < SHORTEST_RUN && entries[0]?.value === 1);
  return counted * 2 > numbers.length ? [...long, ...short] : long;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 160 || code === 13;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
