import { namesUnit } from "./named.ts";
import { type Place, targetOf } from "./place.ts";
import type { Statement } from "./statements.ts";
import type { UnitReading } from "./unitReading.ts";

/** "is repealed": a unit of law goes. */
export function readRepeal(reading: UnitReading, statement: Statement, place: Place): void {
  const operand = reading.words(statement.verbEnd, statement.end);
  const at =
    statement.verbEnd - statement.verbStart > 8 || !namesUnit(operand) ? place : reading.placeIn(operand, place, true);
  reading.push("repeal", targetOf(at), { span: reading.span(statement) });
}
