import type { Span } from "../../text/span.ts";

/** "…, which provides that a child shall not be arrested, is repealed": the words between are what the law says now. */
const TOLD =
  /,\s*which\s+(?:(?:now|currently|presently)\s+)?(?=(?:provides?|requires?|prohibits?|forbids?|bars?|makes?|establish(?:es)?|directs?|allows?|permits?|authorizes?|protects?|grants?|gives?|entitles?|exempts?|creates?|governs?|limits?)\b)([^:]{1,1500}?),?\s+(?:is|are)\s+(?:each\s+|hereby\s+)*repealed\b/i;

/** The words of a repealing sentence that tell what the law it repeals provides; null when it tells nothing. */
export function toldLaw(text: string, from: number, end: number): Span | null {
  const match = TOLD.exec(text.slice(from, end));
  const words = match?.[1];
  if (!match || !words) return null;
  const start = from + match.index + match[0].indexOf(words);
  return { start, end: start + words.length };
}
