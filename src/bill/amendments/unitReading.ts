import type { Span } from "../../text/span.ts";
import type { Amendment, AmendmentAction } from "../types.ts";
import { type Place, targetOf } from "./place.ts";
import { type Quotation, quotationsIn } from "./quotations.ts";
import { resolvePlace } from "./resolve.ts";
import type { Statement } from "./statements.ts";
import { pointsBefore } from "./verbs.ts";

/** What becomes of a stretch of words: put into the law, struck from it, or restated. */
export interface Standing extends Span {
  readonly change: "inserted" | "deleted" | "restated";
}

/** Law in paragraphs of its own, with the place that it goes to. */
export interface QuotedLaw extends Span {
  /** From the opening sign to behind the closing one. */
  readonly outer: Span;
  readonly place: Place;
  /** A whole section, with its own number. */
  readonly isSection: boolean;
}

/** One of the bill's own units, to be read for instructions. */
export interface UnitWords {
  /** The section's law text. */
  readonly text: string;
  /** The unit's own words, quoted matter masked. */
  readonly words: string;
  /** Where these words begin in the text. */
  readonly start: number;
  readonly label: string;
  readonly context: Place;
  /** The quotations in the words. */
  readonly quotations: readonly Quotation[];
  /** Where law that follows without quotation signs ends. */
  readonly unquotedEnd: () => number;
}

/** What a unit's own words instruct. */
export interface UnitRead {
  /** Place for the units below. */
  readonly place: Place;
  readonly amendments: readonly Amendment[];
  readonly standings: readonly Standing[];
  readonly quotedLaw: readonly QuotedLaw[];
  /** End of what was read, behind law without quotation signs. */
  readonly end: number;
}

/** Words of the law in a unit, and the side of them to which they only point; null when they are the object. */
export interface Quoted {
  readonly quotation: Quotation;
  readonly points: "after" | "before" | null;
}

/** What an instruction says: words quoted from the text, or words that name something. */
interface Said {
  readonly find?: Span;
  readonly findWords?: string;
  readonly text?: Span;
  readonly textWords?: string;
  readonly span: Span;
  readonly every?: boolean;
  readonly through?: Span | undefined;
  readonly place?: Amendment["place"];
  readonly also?: readonly string[];
}

/** A unit while it is read: what its words quote and name, and what was found in them. Offsets are in its words. */
export class UnitReading {
  readonly unit: UnitWords;
  readonly #amendments: Amendment[] = [];
  readonly #standings: Standing[] = [];
  readonly #quotedLaw: QuotedLaw[] = [];
  #end: number;

  constructor(unit: UnitWords) {
    this.unit = unit;
    this.#end = unit.start + unit.words.length;
  }

  /** All that was found; `place` is where the units below act. */
  found(place: Place): UnitRead {
    return {
      place,
      amendments: this.#amendments,
      standings: this.#standings,
      quotedLaw: this.#quotedLaw,
      end: this.#end,
    };
  }

  /** Notes an instruction. */
  push(action: AmendmentAction, at: Place, said: Said): void {
    const { text, label } = this.unit;
    const part = isOfContents(this.unit.words, said.span.start - this.unit.start, said.span.end - this.unit.start)
      ? "table of contents"
      : at.part;
    const find = said.find ? lawWords(text, said.find) : said.findWords;
    const put = said.text ? lawWords(text, said.text) : said.textWords;
    this.#amendments.push({
      label,
      action,
      target: targetOf(at),
      ...(find === undefined ? {} : { find }),
      ...(put === undefined ? {} : { text: put }),
      span: said.span,
      ...(said.text ? { textSpan: { start: said.text.start, end: said.text.end } } : {}),
      ...(said.through ? { through: lawWords(text, said.through) } : {}),
      ...(said.every ? { every: true } : {}),
      ...(said.place ? { place: said.place } : {}),
      ...(part ? { part } : {}),
      ...(said.also?.length ? { also: said.also } : {}),
    });
  }

  /** Notes what becomes of words. */
  stand(span: Span, change: Standing["change"]): void {
    this.#standings.push({ start: span.start, end: span.end, change });
  }

  /** Notes law in paragraphs of its own. */
  law(block: Quotation, place: Place, isSection: boolean): void {
    this.#quotedLaw.push({ start: block.start, end: block.end, outer: block.outer, place, isSection });
    this.#end = Math.max(this.#end, block.outer.end);
  }

  /** Law behind a colon that stands in paragraphs of its own without quotation signs. */
  unquoted(statement: Statement): Quotation | null {
    const { text, words, start } = this.unit;
    if (statement.end < words.length || !/:\s*$/.test(words)) return null;
    const from = start + words.trimEnd().length;
    const end = this.unit.unquotedEnd();
    if (!text.slice(from, end).trim()) return null;
    const first = from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
    return { start: first, end, outer: { start: first, end }, block: true };
  }

  /** The place that an operand names within the statement's place: "at the end of paragraph (2)". */
  placeIn(operand: string, place: Place, isObject = false): Place {
    const words = isObject ? operand : (/\b(?:in|of|from|to)\s[\s\S]*$/i.exec(operand)?.[0] ?? "");
    return resolvePlace(words, place);
  }

  /** The quotations between two offsets. */
  quoted(from: number, to: number): Quoted[] {
    const { start, words, quotations } = this.unit;
    return quotationsIn(quotations, start + from, start + to).map((quotation) => {
      const at = quotation.outer.start - start;
      return { quotation, points: pointsBefore(words.slice(Math.max(from, at - 90), at)) };
    });
  }

  /** Words between two offsets, quoted ones masked. */
  words(from: number, to: number): string {
    return this.unit.words.slice(from, to);
  }

  /** The same words as the draft has them. */
  drafted(from: number, to: number): string {
    const { text, start } = this.unit;
    return text.slice(start + from, start + to);
  }

  /** The span of a statement, or of two, in the section's text. */
  span(first: Statement, last: Statement = first): Span {
    const { start, words } = this.unit;
    const end =
      last.end - (/(?<![\s;,])[\s;,]*(?:\band\b)?\s*$/.exec(words.slice(last.verbEnd, last.end))?.[0].length ?? 0);
    return { start: start + first.verbStart, end: start + Math.max(end, last.verbEnd) };
  }
}

const CONTENTS = /\btable\s+of\s+(?:contents|sections)\b/gi;

/** Whether an instruction is about a table of contents, which is no law: it names one, or strikes or adds an item of one. */
function isOfContents(words: string, start: number, end: number): boolean {
  if (/\b(?:items?|entry|entries)\s+(?:relating\s+to|for)\b/i.test(words.slice(start, end))) return true;
  const before = words.slice(0, Math.max(0, end));
  let last = -1;
  for (const match of before.matchAll(CONTENTS)) last = match.index;
  // "Section 5 is amended …, and the table of contents is amended by": one amendment at most behind its name.
  return last >= 0 && (before.slice(last, Math.max(last, start)).match(/\bamended\b/g) ?? []).length <= 1;
}

/** Quoted law as words: without the signs that open its paragraphs. */
function lawWords(text: string, span: Span): string {
  return text
    .slice(span.start, span.end)
    .replace(/(\n[ \t]*)(?:["“]|``)/g, "$1")
    .replace(/[ \t]+/g, " ")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
}
