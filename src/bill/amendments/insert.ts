import type { Span } from "../../text/span.ts";
import type { Amendment } from "../types.ts";
import { isBlock } from "./blocks.ts";
import { levelOf, type Place, UNIT, within } from "./place.ts";
import { resolvePlace } from "./resolve.ts";
import type { Statement } from "./statements.ts";
import type { UnitReading } from "./unitReading.ts";
import { namedSign } from "./verbs.ts";

/** "inserting X", "a new paragraph is added": words, units or whole sections go into the law. */
export function readInsert(reading: UnitReading, statement: Statement, place: Place): void {
  const operand = reading.words(statement.verbEnd, statement.end);
  const quoted = reading.quoted(statement.verbEnd, statement.end);
  const anchor = quoted.find((entry) => entry.points !== null);
  const texts = quoted.filter((entry) => entry.points === null);
  const span = reading.span(statement);
  const sign = texts.length ? null : namedSign(operand);
  const text = texts[0]?.quotation ?? (sign ? null : reading.unquoted(statement));
  if (!text && !sign) return;
  const said = `${statement.lead} ${operand}`;
  const isSection =
    /\bnew\s+(?:Code\s+)?(?:sections?|chapters?|titles?|parts?|subchapters?|articles?)\b/i.test(said) ||
    (text !== null &&
      /^\s*(?:Sec\.|SEC\.|Section|SECTION|§+)\s*\d/.test(reading.unit.text.slice(text.start, text.start + 40)));
  const at = newPlace(reading, said, operand, place, text, isSection);
  reading.push(isSection && text && isBlock(text) ? "add-section" : "insert", at, {
    ...(anchor ? { find: anchor.quotation } : {}),
    ...(text ? { text } : { textWords: sign?.sign ?? "" }),
    span,
    every: /\b(?:each|every|both|wherever)\b/i.test(operand),
    place: anchor?.points ?? (/\bat\s+the\s+(?:beginning|start)\b/i.test(operand) ? "start" : insertPlace(operand)),
  });
  for (const entry of texts) reading.stand(entry.quotation, "inserted");
  if (text && !texts.length) reading.stand(text, "inserted");
  for (const entry of texts.length ? texts.map((one) => one.quotation) : text ? [text] : []) {
    if (isBlock(entry)) reading.law(entry, at, isSection);
  }
}

/** Massachusetts numbers the sections of each chapter anew: "Chapter 119 of the General Laws is amended by inserting". */
const CHAPTER = /\bchapter\s+(\d+[A-Z]?)(?:\s+of\s+the\s+General\s+Laws|,?\s+as\s+so\s+appearing)\b/i;

/** The unit that new words become, where they say it or show it; else the place that they go into. */
function newPlace(
  reading: UnitReading,
  said: string,
  operand: string,
  place: Place,
  text: Span | null,
  isSection: boolean,
): Place {
  const law = text ? reading.unit.text.slice(text.start, text.start + 200) : "";
  if (isSection) {
    const number =
      /^\s*(?:Sec\.|SEC\.|Section|SECTION|§+)\s*(\d[\w.:–-]*\w|\d)/.exec(law)?.[1] ??
      /^\s*(\d+[A-Za-z]{0,3}(?:[-.:–]\d+[A-Za-z]{0,3})+)\.?\s/.exec(law)?.[1] ??
      /\bnew\s+sections?\s+(\d[\w.:-]*)/i.exec(said)?.[1];
    if (!number) return place;
    const section = number.replace(/[–‑]/g, "-").replace(/[.,]+$/, "");
    const chapter = /^\d+[A-Z]{0,2}$/.test(section) ? CHAPTER.exec(reading.unit.words)?.[1] : undefined;
    return { section: chapter ? `${chapter}:${section}` : section, units: [], part: null };
  }
  const named = /\bnew\s+((?:sub-)*[a-z]+?)s?\s+((?:\([A-Za-z0-9-]{1,6}\))+)/i.exec(said);
  if (named) return within(reading.placeIn(operand, place), levelOf(named[1] ?? ""), named[2] ?? "");
  const label = /^\s*(\([A-Za-z0-9-]{1,6}\))/.exec(law)?.[1];
  const beside = new RegExp(UNIT.source, "i").exec(/\b(?:after|before)\s[\s\S]*$/i.exec(operand)?.[0] ?? "");
  if (label && beside) return within(resolvePlace(afterOf(operand), place), levelOf(beside[1] ?? ""), label);
  const level = /\bnew\s+((?:sub-)*(?:subsection|paragraph|subparagraph|clause|subclause|subdivision|item))\b/i.exec(
    said,
  )?.[1];
  if (label && level) return within(place, levelOf(level), label);
  return reading.placeIn(operand.replace(/\b(?:after|before)\s[\s\S]*$/i, " "), place);
}

function afterOf(operand: string): string {
  return /\b(?:after|before)\s[\s\S]*$/i.exec(operand)?.[0] ?? "";
}

function insertPlace(operand: string): Amendment["place"] {
  if (/\bafter\b/i.test(operand)) return "after";
  return /\bbefore\b/i.test(operand) ? "before" : "end";
}
