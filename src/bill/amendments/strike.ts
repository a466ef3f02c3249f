import { namesUnit } from "./named.ts";
import { othersNamed } from "./others.ts";
import type { Place } from "./place.ts";
import type { Statement } from "./statements.ts";
import type { UnitReading } from "./unitReading.ts";
import { namedSign } from "./verbs.ts";

/** "striking X": words or whole units are struck. */
export function readStrike(reading: UnitReading, statement: Statement, place: Place): void {
  const operand = reading.words(statement.verbEnd, statement.end);
  const finds = reading.quoted(statement.verbEnd, statement.end).filter((entry) => entry.points === null);
  const span = reading.span(statement);
  const every = /\b(?:each|every|both|wherever|all)\b/i.test(operand);
  if (!finds.length) {
    const sign = namedSign(operand);
    const at = reading.placeIn(operand, place, !sign);
    if (sign) reading.push("strike", at, { findWords: sign.sign, span, every });
    else if (namesUnit(operand) || at.part) reading.push("strike", at, { span, also: othersNamed(operand, at) });
    return;
  }
  const at = reading.placeIn(operand, place);
  const through = /\ball\s+that\s+follows\b/i.test(operand);
  for (const [index, find] of finds.entries()) {
    reading.stand(find.quotation, "deleted");
    if (through && index > 0) continue;
    reading.push("strike", at, {
      find: find.quotation,
      span,
      every,
      through: through ? finds[1]?.quotation : undefined,
    });
  }
}
