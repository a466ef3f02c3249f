import type { Span } from "../../text/span.ts";
import { PROFILES, type Profile } from "./profile.ts";

/** The enacting clause of a text and whose it is; `profile` is null for one that names no jurisdiction known. */
export interface EnactingClause extends Span {
  readonly profile: Profile | null;
}

/** Words that begin every American enacting clause. */
const START =
  /\b(?:be\s+it\s+(?:hereby\s+)?(?:further\s+)?enacted|(?:it\s+is\s+(?:hereby\s+)?enacted)|the\s+people\s+of\s+the\s+state\s+of\s+[a-z]+(?:\s+[a-z]+)?\s*,?\s*(?:represented|do\s+enact|enact)|the\s+general\s+assembly\s+of\s+(?:the\s+)?(?:commonwealth\s+of\s+)?[a-z]+(?:\s+[a-z]+)?[\s\d]+(?:hereby\s+)?enacts|resolved(?:\s+by\s+the\s+(?:senate|house)\b|,\s*\n))/gi;

/** Longest clause looked at. */
const LONGEST = 400;

/** The first enacting clause of a text, in its offsets, or null. Line breaks and divided words do not hide it. */
export function findEnactingClause(text: string): EnactingClause | null {
  START.lastIndex = 0;
  for (let match = START.exec(text); match; match = START.exec(text)) {
    if (/further/i.test(match[0])) continue;
    const folded = fold(text.slice(match.index, match.index + LONGEST));
    const profile = PROFILES.find((entry) => entry.enacts.some((clause) => folded.startsWith(clause))) ?? null;
    const start = match.index;
    // A sentence about enacting is no clause: one stands at the start of its line.
    if (!profile && !/(?:^|\n)[\s>*_#"“\d]*$/.test(text.slice(Math.max(0, start - 40), start))) continue;
    return { start, end: clauseEnd(text, start + match[0].length), profile };
  }
  return null;
}

/** In lower case, white space folded, words joined that a line end divided, line numbers between words left out. */
function fold(text: string): string {
  return text
    .replace(/-\s*\n[\s\d]*/g, "")
    .replace(/\n\s*\d+\s+/g, " ")
    .replace(/\s+\d*\s*\n\s*/g, " ")
    .replace(/[*_\u00ad]/g, "")
    .replace(/\s+/g, " ")
    .toLowerCase();
}

/** Behind the colon that closes the clause, or the end of its paragraph. */
function clauseEnd(text: string, from: number): number {
  const rest = text.slice(from, from + LONGEST);
  const stop = /[:]|,\s*(?:That|as follows)|\n\s*\n|\n(?=[ \t*_]*(?:Section|Sec\.|§)\s*\d)/i.exec(rest);
  if (!stop) return from;
  return from + stop.index + (stop[0] === ":" ? 1 : stop[0].startsWith(",") ? 1 : 0);
}
