import type { Span } from "../../text/span.ts";

/** A quoted stretch of an amending instruction: words it strikes or words it puts into the law. */
export interface QuotedMatter extends Span {
  readonly change: "inserted" | "deleted";
}

const OPEN = /["“]|``/g;

/** Instruction words right before quoted matter that is struck. */
const STRIKES =
  /\b(?:strik(?:e|es|ing)|delet(?:e|es|ing)|remov(?:e|es|ing)|omit(?:ting)?)(?:\s+(?:out|the|all|of|and|words?|phrase|figure|following|everything|from|sentence|language|term|date|text|each\s+place))*\s*[,:]?\s*$/i;
/** Instruction words that only point at a place. */
const POINTS =
  /\b(?:after|before|following|preceding|follows|at\s+the\s+end\s+of)\s+(?:the\s+)?(?:words?|phrase|term|figure|first|second|third)?\s*$/i;

/** The quoted stretches of an instruction and what becomes of their words; mere pointers are left out. */
export function findQuotedMatter(text: string, from: number): QuotedMatter[] {
  const out: QuotedMatter[] = [];
  OPEN.lastIndex = from;
  for (let match = OPEN.exec(text); match; match = OPEN.exec(text)) {
    const start = match.index + match[0].length;
    const block = /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, match.index - 20), match.index));
    const end = block ? blockEnd(text, match.index) : inlineEnd(text, start);
    if (end < 0) continue;
    const lead = text.slice(Math.max(0, match.index - 90), match.index);
    if (POINTS.test(lead)) {
      OPEN.lastIndex = end;
      continue;
    }
    out.push({ start, end, change: STRIKES.test(lead) ? "deleted" : "inserted" });
    OPEN.lastIndex = end + 1;
  }
  return out;
}

/** End of a quotation inside a sentence: its closing sign within a reasonable reach. */
function inlineEnd(text: string, start: number): number {
  const rest = text.slice(start, start + 6000);
  const match = /["”]|''/.exec(rest);
  return match ? start + match.index : -1;
}

/** End of quoted paragraphs, each of which opens with the sign: the last line of the block. */
function blockEnd(text: string, open: number): number {
  let at = text.indexOf("\n", open);
  let end = at < 0 ? text.length : at;
  while (at >= 0) {
    const match = /\n[ \t\r\n]*(["“]|``)/y;
    match.lastIndex = at;
    if (!match.test(text)) break;
    at = text.indexOf("\n", match.lastIndex);
    end = at < 0 ? text.length : at;
  }
  let stop = end;
  while (stop > open + 1 && /[\s.;,"”]/.test(text.charAt(stop - 1))) stop--;
  return stop;
}
