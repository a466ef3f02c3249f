import type { Quotation } from "./quotations.ts";

/** Massachusetts puts a colon and a dash where others quote: "the following words:- or young adult." */
const OPENS = /\bfollowing\s+((?:[a-z\d-]+\s+){0,4}?[a-z-]+?)\s*:\s*[-–—]{1,2}[ \t]*/gi;
/** Matter that stands in a sentence. */
const WORDS = /\b(?:words?|figures?|phrases?|numbers?|sentences?|dates?|letters?)$/i;
/** A paragraph that gives an instruction again. */
const AGAIN = /\n[^\n]{0,400}\b(?:is|are)\s+(?:hereby\s+)?(?:further\s+)?amended\b/gi;
const CONTINUES = /[;,]\s*(?:and\s+)?by\s+(?:striking|inserting|adding|deleting)\b/i;

/** New words behind a colon and a dash, in order. */
export function findDashedMatter(text: string, from: number): Quotation[] {
  const out: Quotation[] = [];
  OPENS.lastIndex = from;
  for (let match = OPENS.exec(text); match; match = OPENS.exec(text)) {
    const start = OPENS.lastIndex + (/^\s*/.exec(text.slice(OPENS.lastIndex, OPENS.lastIndex + 40))?.[0].length ?? 0);
    const block = !WORDS.test(match[1] ?? "");
    const end = block ? blockEnd(text, start) : wordsEnd(text, start);
    if (end <= start) continue;
    out.push({ start, end, outer: { start, end }, block });
    OPENS.lastIndex = end;
  }
  return out;
}

function wordsEnd(text: string, start: number): number {
  const feed = text.slice(start, start + 6000).search(/\n\s*\n|\n[ \t]*\(|\r?\n$/);
  const line = text.slice(start, feed < 0 ? Math.min(text.length, start + 6000) : start + feed);
  const more = CONTINUES.exec(line);
  const words = line.slice(0, more ? more.index : line.length).trimEnd();
  return start + words.replace(/\.$/, "").length;
}

function blockEnd(text: string, start: number): number {
  AGAIN.lastIndex = start;
  const again = AGAIN.exec(text);
  const end = again ? again.index : text.length;
  return start + text.slice(start, end).trimEnd().length;
}
