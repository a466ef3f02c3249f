import { namesUnit } from "./named.ts";
import { othersNamed } from "./others.ts";
import type { Place } from "./place.ts";
import type { Statement } from "./statements.ts";
import type { UnitReading } from "./unitReading.ts";

/** "is repealed": a unit of law goes. */
export function readRepeal(reading: UnitReading, statement: Statement, place: Place): void {
  const operand = reading.words(statement.verbEnd, statement.end);
  const passive = isPassive(reading.words(statement.verbStart, statement.verbEnd)) || !namesUnit(operand);
  const at = passive ? place : reading.placeIn(operand, place, true);
  const also = othersNamed(passive ? statement.lead : operand, at);
  reading.push("repeal", at, { span: reading.span(statement), also });
}

/** "is repealed" speaks of what stands before it, "repealing" of what stands behind. */
function isPassive(verb: string): boolean {
  return /repealed$/i.test(verb);
}
