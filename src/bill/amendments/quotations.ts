import type { Span } from "../../text/span.ts";
import { findDashedMatter } from "./dashed.ts";

/** Quoted matter of an instruction: words of the law, old or new. The span is that of the words between the signs. */
export interface Quotation extends Span {
  /** From the opening sign to behind the closing one. */
  readonly outer: Span;
  /** Whole paragraphs, each of which opens with the sign, rather than words within a sentence. */
  readonly block: boolean;
}

const SIGN = /["“”]|``|''/g;
/** A paragraph that closes quoted paragraphs: the sign, perhaps with the instruction's own punctuation. */
const CLOSES = /(?:["”]|'')[ \t]*\)?[.;,:]{0,2}(?:[ \t]*(?:and|or))?\.?[ \t*_]*$/;
/** A paragraph that opens with a quotation sign, behind Markdown's own signs. */
const OPENS = /^[ \t>*_\u00a0]*(?:["“]|``)/;
/** The start of a numbered paragraph. */
const NUMBERED =
  /^[ \t>*_\u00a0]*(?:\([a-zA-Z0-9-]{1,5}\)|\d{1,3}\.|[A-Z]\.|(?:SEC|Sec|SECTION|Section|ARTICLE|TITLE)\b)/;
/** A paragraph that is the bill's own again. */
const OWN =
  /^[ \t>*_\u00a0]*(?:SEC|Sec|SECTION|Section|ARTICLE|TITLE)\b|\b(?:amended|striking|inserting|repealed|redesignated|added)\b/;
/** Most paragraphs without a sign that may stand inside quoted ones. */
const FLUSH = 3;

/** The quotations of a section's text from an offset on, in order, not overlapping. Linear in the text. */
export function findQuotations(text: string, from: number): Quotation[] {
  const signed = findSigned(text, from);
  const dashed = findDashedMatter(text, from).filter(
    (matter) => !signed.some(({ outer }) => outer.start <= matter.start && matter.start < outer.end),
  );
  if (!dashed.length) return signed;
  const apart = signed.filter(
    ({ outer }) => !dashed.some(({ start, end }) => start <= outer.start && outer.start < end),
  );
  return [...apart, ...dashed].sort((a, b) => a.outer.start - b.outer.start);
}

function findSigned(text: string, from: number): Quotation[] {
  const out: Quotation[] = [];
  SIGN.lastIndex = from;
  for (let match = SIGN.exec(text); match; match = SIGN.exec(text)) {
    const open = match.index;
    const start = open + match[0].length;
    if (!isOpening(text, open, match[0])) continue;
    const found = open > from && opensLine(text, open) ? blockFrom(text, open, start) : inlineFrom(text, open, start);
    // Looking for the closing sign moved the search; it goes on behind what was found.
    SIGN.lastIndex = Math.max(found?.outer.end ?? start, start);
    if (found) out.push(found);
  }
  return out;
}

/** Whether nothing but Markdown's own signs stands before it on its line; a text may be all one line. */
function opensLine(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && " \t>*_\u00a0".includes(text.charAt(before))) before--;
  return before < 0 || text.charAt(before) === "\n";
}

/** What words of law are called before they are quoted. */
const SAID = /\b(?:phrase|words?|language|sentence|term)$/i;

function isOpening(text: string, at: number, sign: string): boolean {
  if (sign === "“" || sign === "``") return true;
  if (sign !== '"') return false;
  const before = text.charAt(at - 1);
  // "the phrase"The board"": a space is wanting.
  if (/[a-z]/.test(before) && SAID.test(text.slice(Math.max(0, at - 12), at))) return /\w/.test(text.charAt(at + 1));
  return at === 0 || /[\s([—–>*_-]/.test(before) || (before === '"' && !/[\s.,;:)]/.test(text.charAt(at + 1)));
}

/** Quoted paragraphs: each opens with the sign; a few flush ones without it may stand between. */
function blockFrom(text: string, open: number, start: number): Quotation {
  let stop = paragraphEnd(text, open);
  for (let at = stop; at < text.length; ) {
    const next = nextParagraph(text, at);
    if (next >= text.length) break;
    const end = paragraphEnd(text, next);
    if (OPENS.test(text.slice(next, next + 40))) {
      stop = end;
      at = end;
      continue;
    }
    if (CLOSES.test(tail(text, stop))) break;
    const again = flushUntil(text, next);
    if (again < 0) break;
    stop = again;
    at = again;
  }
  return { ...closing(text, start, stop), outer: { start: open, end: stop }, block: true };
}

/** End of a stretch of flush paragraphs that leads back into quoted ones or closes them, or -1. */
function flushUntil(text: string, from: number): number {
  let at = from;
  for (let count = 0; count < FLUSH && at < text.length; count++) {
    const end = paragraphEnd(text, at);
    const words = text.slice(at, Math.min(end, at + 400));
    if (OWN.test(words)) return -1;
    if (CLOSES.test(tail(text, end))) return end;
    const next = nextParagraph(text, end);
    if (OPENS.test(text.slice(next, next + 40))) return end;
    at = next;
  }
  return -1;
}

/** Words quoted within a sentence. Quotation signs inside them pair up. */
function inlineFrom(text: string, open: number, start: number): Quotation | null {
  const limit = sentenceLimit(text, start);
  let depth = 1;
  let first = -1;
  SIGN.lastIndex = start;
  for (let match = SIGN.exec(text); match && match.index < limit; match = SIGN.exec(text)) {
    const at = match.index;
    if (opensInside(text, at, match[0]) || (at === start && /^["“]\w/.test(text.slice(at, at + 2)))) {
      depth++;
      continue;
    }
    const end = at + match[0].length;
    if (first < 0) first = at;
    if (--depth === 0) return { start, end: at, outer: { start: open, end }, block: false };
  }
  const next = nextParagraph(text, limit);
  // "the following: “(c) …" whose further paragraphs open with the sign.
  if (OPENS.test(text.slice(next, next + 40))) {
    const block = blockFrom(text, open, start);
    return block;
  }
  return first < 0 ? null : { start, end: first, outer: { start: open, end: first + 1 }, block: false };
}

function opensInside(text: string, at: number, sign: string): boolean {
  if (sign === "“" || sign === "``") return true;
  if (sign !== '"') return false;
  return /[\s([—–]/.test(text.charAt(at - 1)) && /[A-Za-z0-9($§[]/.test(text.charAt(at + 1));
}

/** Where a quotation within a sentence must have ended: an empty line, or a line that opens a paragraph of its own. */
function sentenceLimit(text: string, start: number): number {
  const reach = text.slice(start, start + 8000);
  const stop = reach.search(/\n[ \t]*(?:\r?\n|(?:["“]|``)|\([a-zA-Z0-9]{1,4}\)[ \t])/);
  return start + (stop < 0 ? reach.length : stop);
}

/** The quotations that begin between two offsets. */
export function quotationsIn(quotations: readonly Quotation[], start: number, end: number): Quotation[] {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((quotations[mid]?.outer.start ?? 0) < start) low = mid + 1;
    else high = mid;
  }
  const out: Quotation[] = [];
  for (let i = low; i < quotations.length; i++) {
    const quotation = quotations[i];
    if (!quotation || quotation.outer.start >= end) break;
    out.push(quotation);
  }
  return out;
}

/** Where a paragraph of quoted law ends: at its line's end, wrapped lines joined. */
function paragraphEnd(text: string, from: number): number {
  for (let at = from; ; ) {
    const feed = text.indexOf("\n", at);
    if (feed < 0) return text.length;
    const next = text.slice(feed + 1, feed + 60);
    if (/^[ \t]*\r?\n/.test(next) || !/\S/.test(next) || OPENS.test(next) || isWhole(text, from, feed)) return feed;
    if (NUMBERED.test(next.replace(/\n[\s\S]*$/, "")) && /[.;:—"”]\s*(?:and|or)?\s*$/.test(text.slice(feed - 8, feed)))
      return feed;
    at = feed + 1;
  }
}

/** Lines longer than any wrapped one are paragraphs of their own. */
function isWhole(text: string, from: number, feed: number): boolean {
  return CLOSES.test(text.slice(Math.max(from, feed - 30), feed)) || feed - text.lastIndexOf("\n", feed - 1) > 110;
}

function nextParagraph(text: string, from: number): number {
  let at = from;
  let line = -1;
  for (; at < text.length && /\s/.test(text.charAt(at)); at++) if (text.charAt(at) === "\n") line = at + 1;
  return line < 0 ? at : line;
}

function tail(text: string, end: number): string {
  return text.slice(Math.max(0, end - 30), end).trimEnd();
}

/** The words of quoted paragraphs, without the closing sign and the instruction's punctuation. */
function closing(text: string, start: number, stop: number): Span {
  const last = text.slice(Math.max(start, stop - 40), stop);
  const match = CLOSES.exec(last);
  return { start, end: match ? stop - (last.length - match.index) : stop };
}
