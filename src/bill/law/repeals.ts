import { citeKey } from "../citations/citation.ts";
import { citationsIn } from "../citations/citationsIn.ts";
import type { Amendment, BillSection } from "../types.ts";

/** A repealer is looked through for citations no further than this. */
const LONGEST = 20_000;
const REPEALED = /\b(?:is|are|be)\s+(?:each\s+|hereby\s+|further\s+)*repealed\b|\brepeal(?=\s|:)/gi;
/** What stands before an item of a list. */
const ITEM = /(?:[:;,)\n\t]|\b(?:and|or))\s*$/i;
/** A law that made or changed the one before it is not what is repealed. */
const ORIGIN =
  /\b(?:as|and)\s+(?:(?:last|most\s+recently|subsequently)\s+)?(?:amended|added|enacted|created)\s+by\s*$/i;

/** The sections and units of law that a bill section repeals in a sentence of its own: "Sections 4-101 and 4-102 are repealed." */
export function repealsOf({ action, operative, body }: BillSection): readonly Amendment[] {
  // "The following are repealed:" instructs, but names no section yet.
  if (!operative || action !== "repeal" || body.amendments.some(({ target }) => target)) return [];
  const { text } = body;
  const cited = citationsIn(text, ownHead(text), LONGEST).filter(
    ({ section, start }) => section && !ORIGIN.test(text.slice(Math.max(0, start - 60), start)),
  );
  return cited.flatMap((citation): Amendment[] => {
    if (!isRepealed(text, citation.start, citation.end)) return [];
    const key = citeKey(citation);
    const target = citation.to ? `${key} to ${citeKey(citation.to)}` : key;
    return [{ label: "", action: "repeal", target, span: { start: citation.start, end: citation.end } }];
  });
}

/** Whether the verb that repeals governs a citation: behind it in its sentence, or before it and the list that it opens. */
function isRepealed(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + 4000);
  const verb = /\b(?:is|are|be)\s+(?:each\s+|hereby\s+|further\s+)*repealed\b/i.exec(behind);
  if (verb && !endsSentence(behind.slice(0, verb.index))) return true;
  let last: RegExpExecArray | null = null;
  const before = text.slice(0, start);
  for (const match of before.matchAll(REPEALED)) last = match;
  if (!last) return false;
  const between = before.slice(last.index + last[0].length);
  const opensList =
    /^\s*:|^\s+the\s+following\b/i.test(between) || /\bfollowing\b[^.]{0,200}$/i.test(before.slice(0, last.index));
  return (opensList && ITEM.test(before.slice(-40))) || (/^repeal$/i.test(last[0]) && !endsSentence(between));
}

function endsSentence(words: string): boolean {
  return /[a-z)]{2}\.\s+[A-Z]/.test(words);
}

/** Behind the bill section's own number, which reads like a citation. */
function ownHead(text: string): number {
  return /^\W*(?:sec(?:tion|\.)?|§)\s*[\w.-]+/i.exec(text.slice(0, 60))?.[0].length ?? 0;
}
