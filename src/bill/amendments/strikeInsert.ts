import { isBlock } from "./blocks.ts";
import { othersNamed } from "./others.ts";
import type { Place } from "./place.ts";
import type { Statement } from "./statements.ts";
import type { UnitReading } from "./unitReading.ts";
import { namedSign } from "./verbs.ts";

/** "striking X and inserting Y": something is struck and something put in its place. */
export function readStrikeInsert(reading: UnitReading, strike: Statement, insert: Statement, place: Place): void {
  const struck = reading.quoted(strike.verbEnd, insert.verbStart).filter((entry) => entry.points === null);
  const put = reading.quoted(insert.verbEnd, insert.end);
  const texts = put.filter((entry) => entry.points === null);
  const operand = reading.words(strike.verbEnd, insert.verbStart);
  const span = reading.span(strike, insert);
  const every = /\b(?:each|every|both|wherever|whenever|all)\b/i.test(
    operand + reading.words(insert.verbEnd, insert.end),
  );
  // "striking “a” and inserting in lieu thereof “b” in subsection (a) of Code Section 4-2".
  const behind = place.section ? "" : ` ${reading.words(insert.verbEnd, insert.end)}`;
  const at = reading.placeIn(operand + behind, place);
  const through = /\ball\s+that\s+follows\b|\bthrough\b/i.test(operand);
  const finds = struck.map((entry) => entry.quotation);
  const sign = finds.length ? null : namedSign(operand);
  const newSign = texts.length ? null : namedSign(reading.words(insert.verbEnd, insert.end));
  const block = texts.length || newSign ? null : reading.unquoted(insert);
  if (finds.length > 1 && !through && (texts.length === finds.length || texts.length === 1)) {
    for (const [index, find] of finds.entries()) {
      const text = texts[index] ?? texts[0];
      if (text) reading.push("strike-insert", at, { find, text: text.quotation, span, every });
    }
  } else {
    const find = finds[0];
    const text = texts[0]?.quotation ?? block;
    const whole = !find && !sign;
    const target = whole ? reading.placeIn(operand, place, true) : at;
    reading.push(whole ? "replace" : "strike-insert", target, {
      ...(find ? { find } : sign ? { findWords: sign.sign } : {}),
      ...(text ? { text } : newSign ? { textWords: newSign.sign } : {}),
      span,
      every,
      through: through ? finds[1] : undefined,
      also: whole ? othersNamed(operand, target) : [],
    });
    if (text && isBlock(text)) reading.law(text, whole ? target : at, false);
  }
  for (const find of finds) reading.stand(find, "deleted");
  for (const text of texts) reading.stand(text.quotation, finds.length || sign ? "inserted" : "restated");
  if (block) reading.stand(block, "restated");
}
