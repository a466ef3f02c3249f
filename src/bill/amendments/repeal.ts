import { namesUnit } from "./named.ts";
import { type Place, targetOf } from "./place.ts";
import type { Statement } from "./statements.ts";
import type { UnitReading } from "./unitReading.ts";

/** "is repealed": a unit of law goes. */
export function readRepeal(reading: UnitReading, statement: Statement, place: Place): void {
  const operand = reading.words(statement.verbEnd, statement.end);
  const at =
    isPassive(reading.words(statement.verbStart, statement.verbEnd)) || !namesUnit(operand)
      ? place
      : reading.placeIn(operand, place, true);
  reading.push("repeal", targetOf(at), { span: reading.span(statement) });
}

/** "is repealed" speaks of what stands before it, "repealing" of what stands behind. */
function isPassive(verb: string): boolean {
  return /repealed$/i.test(verb);
}
