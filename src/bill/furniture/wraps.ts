import type { Coding } from "../coding.ts";
import type { LineTable } from "../lineTable.ts";

/**
 * Joins words that a hard wrap divided (`prosecu-` / `tion`): the hyphen and the break go. Only in texts whose lines
 * are wrapped, and never between capitals of two words or behind a number.
 */
export function joinDividedWords(coding: Coding, lines: LineTable): void {
  const { text } = coding;
  for (let line = 0; line + 1 < lines.count; line++) {
    let end = lines.ends[line] ?? 0;
    while (end > 0 && text.charCodeAt(end - 1) === 32) end--;
    if (text.charCodeAt(end - 1) !== 45 || !/[A-Za-z]/.test(text.charAt(end - 2))) continue;
    let next = lines.starts[line + 1] ?? 0;
    // The numbers of numbered lines are already removed; step over them and the indent.
    while (
      next < text.length &&
      (coding.codes[next] === 3 || text.charCodeAt(next) === 32 || text.charCodeAt(next) === 9)
    )
      next++;
    const lower = /[a-z]/.test(text.charAt(end - 2));
    const follows = text.charAt(next);
    if (lower ? !/[a-z]/.test(follows) : !/[A-Z]/.test(follows)) continue;
    coding.remove(end - 1, next, "other");
  }
}
