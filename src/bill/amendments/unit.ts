import type { Span } from "../../text/span.ts";
import { buildProvisions } from "../provisions/hierarchy.ts";
import { findLabels } from "../provisions/labels.ts";
import type { Amendment, AmendmentAction } from "../types.ts";
import { levelOf, type Place, targetOf, UNIT, within } from "./place.ts";
import { type Quotation, quotationsIn } from "./quotations.ts";
import { resolvePlace } from "./resolve.ts";
import { isRider, joins, localLead, type Statement, statementsIn } from "./statements.ts";
import { namedSign, pointsBefore } from "./verbs.ts";

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

/** Reads one unit's own words. */
export function readUnit(unit: UnitWords): UnitRead {
  const reader = new UnitReader(unit);
  return reader.read();
}

class UnitReader {
  readonly #unit: UnitWords;
  readonly #amendments: Amendment[] = [];
  readonly #standings: Standing[] = [];
  readonly #quotedLaw: QuotedLaw[] = [];
  #end: number;

  constructor(unit: UnitWords) {
    this.#unit = unit;
    this.#end = unit.start + unit.words.length;
  }

  read(): UnitRead {
    const { words, context } = this.#unit;
    const statements = statementsIn(words);
    const first = statements[0];
    const lead = first ? first.lead : words;
    // "A new paragraph (3) is added" names what comes, not where it is.
    let place = /\bnew\b/i.test(lead) ? resolveOld(lead, context) : resolvePlace(lead, context);
    const ground = place;
    for (let i = 0; i < statements.length; i++) {
      const statement = statements[i];
      if (!statement) continue;
      if (i > 0) place = resolvePlace(localLead(statement.lead), ground);
      const next = statements[i + 1];
      if (next && joins(words, statement, next)) {
        // "… and inserting a new subsection to read as follows".
        const rider = statements[i + 2];
        const rides = rider?.verb === "replace" && isRider(words, next, rider);
        this.#change(statement, rides ? { ...next, end: rider.end } : next, place);
        i += rides ? 2 : 1;
        continue;
      }
      if (next?.verb === "replace" && isRider(words, statement, next)) {
        this.#single({ ...statement, end: next.end }, place);
        i++;
        continue;
      }
      this.#single(statement, place);
    }
    return {
      place: ground,
      amendments: this.#amendments,
      standings: this.#standings,
      quotedLaw: this.#quotedLaw,
      end: this.#end,
    };
  }

  /** Strikes something and puts something in its place. */
  #change(strike: Statement, insert: Statement, place: Place): void {
    const struck = this.#quoted(strike.verbEnd, insert.verbStart).filter((entry) => entry.points === null);
    const put = this.#quoted(insert.verbEnd, insert.end);
    const texts = put.filter((entry) => entry.points === null);
    const operand = this.#words(strike.verbEnd, insert.verbStart);
    const span = this.#span(strike, insert);
    const every = /\b(?:each|every|both|wherever|whenever|all)\b/i.test(
      operand + this.#words(insert.verbEnd, insert.end),
    );
    const at = this.#placeIn(operand, place);
    const through = /\ball\s+that\s+follows\b|\bthrough\b/i.test(operand);
    const finds = struck.map((entry) => entry.quotation);
    const sign = finds.length ? null : namedSign(operand);
    const newSign = texts.length ? null : namedSign(this.#words(insert.verbEnd, insert.end));
    const block = texts.length || newSign ? null : this.#unquoted(insert);
    if (finds.length > 1 && !through && (texts.length === finds.length || texts.length === 1)) {
      for (const [index, find] of finds.entries()) {
        const text = texts[index] ?? texts[0];
        if (text) this.#push("strike-insert", targetOf(at), { find, text: text.quotation, span, every });
      }
    } else {
      const find = finds[0];
      const text = texts[0]?.quotation ?? block;
      const whole = !find && !sign;
      const target = whole ? this.#placeIn(operand, place, true) : at;
      this.#push(whole ? "replace" : "strike-insert", targetOf(target), {
        ...(find ? { find } : sign ? { findWords: sign.sign } : {}),
        ...(text ? { text } : newSign ? { textWords: newSign.sign } : {}),
        span,
        every,
        through: through ? finds[1] : undefined,
      });
      if (text && isBlock(text)) this.#law(text, whole ? target : at, false);
    }
    for (const find of finds) this.#stand(find, "deleted");
    for (const text of texts) this.#stand(text.quotation, finds.length || sign ? "inserted" : "restated");
    if (block) this.#stand(block, "restated");
  }

  #single(statement: Statement, place: Place): void {
    const { verb } = statement;
    if (verb === "strike") this.#strike(statement, place);
    else if (verb === "insert") this.#insert(statement, place);
    else if (verb === "repeal") this.#repeal(statement, place);
    else if (verb === "redesignate") this.#redesignate(statement, place);
    else this.#replace(statement, place);
  }

  #strike(statement: Statement, place: Place): void {
    const operand = this.#words(statement.verbEnd, statement.end);
    const finds = this.#quoted(statement.verbEnd, statement.end).filter((entry) => entry.points === null);
    const span = this.#span(statement);
    const every = /\b(?:each|every|both|wherever|all)\b/i.test(operand);
    if (!finds.length) {
      const sign = namedSign(operand);
      const at = this.#placeIn(operand, place, !sign);
      if (sign) this.#push("strike", targetOf(at), { findWords: sign.sign, span, every });
      else if (namesUnit(operand) || at.part) this.#push("strike", targetOf(at), { span });
      return;
    }
    const at = this.#placeIn(operand, place);
    const through = /\ball\s+that\s+follows\b/i.test(operand);
    for (const [index, find] of finds.entries()) {
      this.#stand(find.quotation, "deleted");
      if (through && index > 0) continue;
      this.#push("strike", targetOf(at), {
        find: find.quotation,
        span,
        every,
        through: through ? finds[1]?.quotation : undefined,
      });
    }
  }

  #insert(statement: Statement, place: Place): void {
    const operand = this.#words(statement.verbEnd, statement.end);
    const quoted = this.#quoted(statement.verbEnd, statement.end);
    const anchor = quoted.find((entry) => entry.points !== null);
    const texts = quoted.filter((entry) => entry.points === null);
    const span = this.#span(statement);
    const sign = texts.length ? null : namedSign(operand);
    const text = texts[0]?.quotation ?? (sign ? null : this.#unquoted(statement));
    if (!text && !sign) return;
    const said = `${statement.lead} ${operand}`;
    const isSection =
      /\bnew\s+(?:Code\s+)?(?:sections?|chapters?|titles?|parts?|subchapters?|articles?)\b/i.test(said) ||
      (text !== null &&
        /^\s*(?:Sec\.|SEC\.|Section|SECTION|§+)\s*\d/.test(this.#unit.text.slice(text.start, text.start + 40)));
    const at = this.#newPlace(said, operand, place, text, isSection);
    this.#push(isSection && text && isBlock(text) ? "add-section" : "insert", targetOf(at), {
      ...(anchor ? { find: anchor.quotation } : {}),
      ...(text ? { text } : { textWords: sign?.sign ?? "" }),
      span,
      every: /\b(?:each|every|both|wherever)\b/i.test(operand),
      place: anchor?.points ?? (/\bat\s+the\s+(?:beginning|start)\b/i.test(operand) ? "start" : insertPlace(operand)),
    });
    for (const entry of texts) this.#stand(entry.quotation, "inserted");
    if (text && !texts.length) this.#stand(text, "inserted");
    for (const entry of texts.length ? texts.map((one) => one.quotation) : text ? [text] : []) {
      if (isBlock(entry)) this.#law(entry, at, isSection);
    }
  }

  #repeal(statement: Statement, place: Place): void {
    const operand = this.#words(statement.verbEnd, statement.end);
    const at =
      statement.verbEnd - statement.verbStart > 8 || !namesUnit(operand) ? place : this.#placeIn(operand, place, true);
    this.#push("repeal", targetOf(at), { span: this.#span(statement) });
  }

  #redesignate(statement: Statement, place: Place): void {
    const operand = this.#words(statement.verbEnd, statement.end);
    const passive = /^(?:is|are)\b/i.test(this.#words(statement.verbStart, statement.verbEnd));
    const [oldWords = "", newWords = ""] = passive
      ? [statement.lead, operand.replace(/^\s*as\s+/i, "")]
      : operand.split(/\bas\b/i);
    const find = phraseOf(oldWords);
    const text = phraseOf(newWords);
    if ((!find && !text) || (passive && !namesUnit(find) && !/\b(?:text|language)\b/i.test(find))) return;
    const at = passive ? place : resolvePlace(oldWords, place);
    this.#push("redesignate", targetOf(at), { findWords: find, textWords: text, span: this.#span(statement) });
  }

  #replace(statement: Statement, place: Place): void {
    const operand = this.#words(statement.verbEnd, statement.end);
    const quoted = this.#quoted(statement.verbEnd, statement.end);
    const span = this.#span(statement);
    const [first, second] = quoted;
    if (first && second && !first.quotation.block && /\bwith\b/i.test(operand)) {
      this.#push("strike-insert", targetOf(place), { find: first.quotation, text: second.quotation, span });
      this.#stand(first.quotation, "deleted");
      this.#stand(second.quotation, "inserted");
      return;
    }
    const text = first?.quotation ?? this.#unquoted(statement);
    if (!text) return;
    const at = this.#placeIn(operand, place, true);
    const several = SEVERAL.test(`${statement.lead} ${operand}`) && isBlock(text) ? this.#siblings(text) : [];
    for (const part of several) {
      const label = /\([^()]+\)/.exec(this.#unit.text.slice(part.start, part.end))?.[0];
      this.#push("replace", targetOf(label ? beside(at, label) : at), { text: part, span });
    }
    if (!several.length) this.#push("replace", targetOf(at), { text, span });
    this.#stand(text, "restated");
    for (const entry of quoted.length ? quoted.map((one) => one.quotation) : [text]) {
      this.#stand(entry, "restated");
      if (isBlock(entry)) this.#law(entry, at, false);
    }
  }

  #push(
    action: AmendmentAction,
    target: string,
    said: {
      readonly find?: Span;
      readonly findWords?: string;
      readonly text?: Span;
      readonly textWords?: string;
      readonly span: Span;
      readonly every?: boolean;
      readonly through?: Span | undefined;
      readonly place?: Amendment["place"];
    },
  ): void {
    const { text, label } = this.#unit;
    const find = said.find ? lawWords(text, said.find) : said.findWords;
    const put = said.text ? lawWords(text, said.text) : said.textWords;
    this.#amendments.push({
      label,
      action,
      target,
      ...(find === undefined ? {} : { find }),
      ...(put === undefined ? {} : { text: put }),
      span: said.span,
      ...(said.text ? { textSpan: { start: said.text.start, end: said.text.end } } : {}),
      ...(said.through ? { through: lawWords(text, said.through) } : {}),
      ...(said.every ? { every: true } : {}),
      ...(said.place ? { place: said.place } : {}),
    });
  }

  #stand(span: Span, change: Standing["change"]): void {
    this.#standings.push({ start: span.start, end: span.end, change });
  }

  #law(block: Quotation, place: Place, isSection: boolean): void {
    this.#quotedLaw.push({ start: block.start, end: block.end, outer: block.outer, place, isSection });
    this.#end = Math.max(this.#end, block.outer.end);
  }

  /** Law behind a colon that stands in paragraphs of its own without quotation signs. */
  #unquoted(statement: Statement): Quotation | null {
    const { text, words, start } = this.#unit;
    if (statement.end < words.length || !/:\s*$/.test(words)) return null;
    const from = start + words.trimEnd().length;
    const end = this.#unit.unquotedEnd();
    if (!text.slice(from, end).trim()) return null;
    const first = from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
    return { start: first, end, outer: { start: first, end }, block: true };
  }

  /** The place that an operand names within the statement's place: "at the end of paragraph (2)". */
  #placeIn(operand: string, place: Place, isObject = false): Place {
    const words = isObject ? operand : (/\b(?:in|of|from|to)\s[\s\S]*$/i.exec(operand)?.[0] ?? "");
    return resolvePlace(words, place);
  }

  /** The unit that new words become, where they say it or show it; else the place that they go into. */
  #newPlace(said: string, operand: string, place: Place, text: Span | null, isSection: boolean): Place {
    const law = text ? this.#unit.text.slice(text.start, text.start + 200) : "";
    if (isSection) {
      const number =
        /^\s*(?:Sec\.|SEC\.|Section|SECTION|§+)\s*(\d[\w.:–-]*\w|\d)/.exec(law)?.[1] ??
        /\bnew\s+sections?\s+(\d[\w.:-]*)/i.exec(said)?.[1];
      return number ? { section: number.replace(/[–‑]/g, "-").replace(/[.,]+$/, ""), units: [], part: null } : place;
    }
    const named = /\bnew\s+((?:sub-)*[a-z]+?)s?\s+((?:\([A-Za-z0-9-]{1,6}\))+)/i.exec(said);
    if (named) return within(this.#placeIn(operand, place), levelOf(named[1] ?? ""), named[2] ?? "");
    const label = /^\s*(\([A-Za-z0-9-]{1,6}\))/.exec(law)?.[1];
    const beside = new RegExp(UNIT.source, "i").exec(/\b(?:after|before)\s[\s\S]*$/i.exec(operand)?.[0] ?? "");
    if (label && beside) return within(resolvePlace(afterOf(operand), place), levelOf(beside[1] ?? ""), label);
    const level = /\bnew\s+((?:sub-)*(?:subsection|paragraph|subparagraph|clause|subclause|subdivision|item))\b/i.exec(
      said,
    )?.[1];
    if (label && level) return within(place, levelOf(level), label);
    return this.#placeIn(operand.replace(/\b(?:after|before)\s[\s\S]*$/i, " "), place);
  }

  /** The units of the highest level in quoted law. */
  #siblings(block: Span): Span[] {
    const { text } = this.#unit;
    const units = buildProvisions(text, block.start, block.end, findLabels(text, block.start, block.end), 0);
    return units.filter((unit) => unit.parent === 0).map(({ start, end }) => ({ start, end }));
  }

  #quoted(from: number, to: number): { readonly quotation: Quotation; readonly points: "after" | "before" | null }[] {
    const { start, words, quotations } = this.#unit;
    return quotationsIn(quotations, start + from, start + to).map((quotation) => {
      const at = quotation.outer.start - start;
      return { quotation, points: pointsBefore(words.slice(Math.max(from, at - 90), at)) };
    });
  }

  #words(from: number, to: number): string {
    return this.#unit.words.slice(from, to);
  }

  #span(first: Statement, last: Statement = first): Span {
    const { start, words } = this.#unit;
    const end = last.end - (/[\s;,]*(?:\band\b)?\s*$/.exec(words.slice(last.verbEnd, last.end))?.[0].length ?? 0);
    return { start: start + first.verbStart, end: start + Math.max(end, last.verbEnd) };
  }
}

function isBlock(quotation: Span): quotation is Quotation {
  return "block" in quotation && quotation.block === true;
}

function namesUnit(words: string): boolean {
  return (
    new RegExp(UNIT.source, "i").test(words) ||
    /\b(?:(?:sub)?sections?|sentences?|items?|(?:sub)?headings?|chapters?|titles?|matter|table|notes?|entry|entries)\b/i.test(
      words,
    )
  );
}

/** Words that name more than one unit. */
const SEVERAL = /\b(?:subsections|paragraphs|subparagraphs|clauses|subclauses|items|subdivisions)\b/i;

function beside(place: Place, label: string): Place {
  const last = place.units.at(-1);
  return last ? { ...place, units: [...place.units.slice(0, -1), { ...last, label: label.slice(1, -1) }] } : place;
}

function afterOf(operand: string): string {
  return /\b(?:after|before)\s[\s\S]*$/i.exec(operand)?.[0] ?? "";
}

function resolveOld(lead: string, context: Place): Place {
  const at = lead.search(/\b(?:a|an|one|two|three|the\s+following)?\s*new\b/i);
  return resolvePlace(at >= 0 ? lead.slice(0, at) : lead, context);
}

function insertPlace(operand: string): Amendment["place"] {
  if (/\bafter\b/i.test(operand)) return "after";
  return /\bbefore\b/i.test(operand) ? "before" : "end";
}

/** A unit as named: "paragraphs (4) and (5)". */
function phraseOf(words: string): string {
  return words
    .replace(/,?\s*(?:respectively|(?:and|which)\s+(?:is|are))\b[\s\S]*$/i, "")
    .replace(/[\s;,.]+(?:and\s*)?$/i, "")
    .replace(/^[\s,]*(?:the\s+|existing\s+)*/i, "")
    .replace(/\s+/g, " ")
    .trim();
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
