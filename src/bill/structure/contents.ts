import type { Candidate } from "./sectionHeads.ts";

/** Headings of titles and parts inside a table of contents. */
const HEADINGS =
  /^(?:\s*(?:DIVISION|TITLE|Title|Subtitle|SUBTITLE|PART|Part|Subpart|CHAPTER|Chapter|Sec\.)\b[^\n]*\n?\s*)+$/;
/** A line that rules something is no line of a table. */
const SENTENCE = /\b(?:is|are|shall|takes?|was|repealed|amended|omitted|added|Notwithstanding)\b/i;
/** Lines of a table stand no farther apart. */
const FARTHEST = 600;

/**
 * Lines of a table of contents: nothing but other such lines stands between a head and the next one, and its number
 * heads a section further down.
 */
export function contentsLines(all: readonly Candidate[], text: string): ReadonlySet<Candidate> {
  const lastPlace = new Map<string, number>();
  for (const [index, candidate] of all.entries()) lastPlace.set(candidate.number, index);
  const out = new Set<Candidate>();
  for (const [index, candidate] of all.entries()) {
    const next = all[index + 1];
    if (!next || next.start - candidate.lineEnd > FARTHEST) continue;
    // "§ 3. Section 12 is REPEALED." is a section, however short.
    if (SENTENCE.test(text.slice(candidate.end, Math.min(candidate.lineEnd, candidate.end + 300)))) continue;
    const between = text.slice(candidate.lineEnd, next.start);
    if (between.trim() !== "" && !HEADINGS.test(between)) continue;
    // In a part of a bill the sections that its table lists may stand in another part.
    if ((lastPlace.get(candidate.number) ?? index) > index || out.has(all[index - 1] ?? candidate)) out.add(candidate);
  }
  return out;
}
