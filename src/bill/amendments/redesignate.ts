import { namesUnit } from "./named.ts";
import type { Place } from "./place.ts";
import { resolvePlace } from "./resolve.ts";
import type { Statement } from "./statements.ts";
import type { UnitReading } from "./unitReading.ts";

/** "redesignating paragraph (2) as paragraph (3)", "the existing text is designated as subsection (a)". */
export function readRedesignate(reading: UnitReading, statement: Statement, place: Place): void {
  const { verbStart, verbEnd } = statement;
  // A label can be quoted, so the words are those of the draft.
  const operand = reading.drafted(verbEnd, statement.end);
  const lead = reading.drafted(verbStart - statement.lead.length, verbStart);
  const passive = /^(?:is|are)\b/i.test(reading.words(verbStart, verbEnd));
  const [oldWords = "", newWords = ""] = passive ? [lead, operand.replace(/^\s*as\s+/i, "")] : operand.split(/\bas\b/i);
  const find = phraseOf(oldWords);
  const text = phraseOf(newWords);
  if ((!find && !text) || (passive && !namesUnit(find) && !/\b(?:text|language)\b/i.test(find))) return;
  const at = passive ? place : resolvePlace(oldWords, place);
  reading.push("redesignate", at, { findWords: find, textWords: text, span: reading.span(statement) });
}

/** A unit as named: "paragraphs (4) and (5)". */
function phraseOf(words: string): string {
  return words
    .replace(/,?\s*(?:respectively|(?:and|which)\s+(?:is|are))\b[\s\S]*$/i, "")
    .replace(/(?<![\s;,.])[\s;,.]+(?:and\s*)?$/i, "")
    .replace(/^[\s,]*(?:the\s+|existing\s+)*/i, "")
    .replace(/\s+/g, " ")
    .trim();
}
