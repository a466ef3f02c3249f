/** A first line that says so. */
const TITLE = /^\W*(?:change[ -]?log|changes|release notes|history)[^\w\n]*\n/i;
/** A line that is a version alone, or with its date: `v2.4.1 – 2025-03-02`. */
const VERSION = /^[^\w\n]*v?(\d+)\.(\d+)\.(\d+)(?:\([^)\n]*\))?(?:[^\w\n]+\d{4}-\d\d-\d\d)?[^\w\n]*$/gm;

/** Whether a text lists releases: their numbers look like those of a code's sections, but come newest first. */
export function isReleaseNotes(text: string): boolean {
  if (TITLE.test(text)) return true;
  const [first, second] = [...text.matchAll(VERSION)].map((match) => match.slice(1).filter(Boolean).map(Number));
  return first !== undefined && second !== undefined && isAfter(first, second);
}

function isAfter(one: readonly number[], other: readonly number[]): boolean {
  for (const [index, value] of one.entries()) {
    const against = other[index] ?? 0;
    if (value !== against) return value > against;
  }
  return false;
}
