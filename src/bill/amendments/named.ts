import { UNIT } from "./place.ts";

const NAMES =
  /\b(?:(?:sub)?sections?|sentences?|items?|(?:sub)?headings?|chapters?|titles?|matter|table|notes?|entry|entries)\b/i;
const A_UNIT = new RegExp(UNIT.source, "i");
const SEVERAL = /\b(?:subsections|paragraphs|subparagraphs|clauses|subclauses|items|subdivisions)\b/i;

/** Whether words name a unit of law, rather than quote words of it. */
export function namesUnit(words: string): boolean {
  return A_UNIT.test(words) || NAMES.test(words);
}

/** Whether words name more than one unit. */
export function namesSeveral(words: string): boolean {
  return SEVERAL.test(words);
}
