import type { ElementStatus, Verdict } from "../goals/goal.ts";
import type { CompiledGoal } from "./pattern/compiled.ts";
import type { Judged } from "./pattern/judge.ts";
import type { Effect } from "./types.ts";

const VERDICTS: Readonly<Record<Verdict, number>> = { none: 0, touch: 1, partial: 2, full: 3 };
const STATUSES: Readonly<Record<ElementStatus, number>> = { no: 0, weak: 1, yes: 2 };

/**
 * What the bill does to a goal. Credit gained in full closes the gap, credit gained in part narrows it; credit lost in
 * part widens it, credit lost altogether reopens it. Within partial credit the core elements decide.
 */
export function effectOf(goal: CompiledGoal, before: Judged, after: Judged): Effect {
  const from = VERDICTS[before.verdict];
  const to = VERDICTS[after.verdict];
  if (to > from) return to === 3 ? "closes" : to === 2 ? "narrows" : "none";
  if (to < from) return from < 2 ? "none" : to === 2 ? "widens" : "reopens";
  if (to !== 2) return "none";
  const change = goal.elements.reduce((sum, element, index) => {
    if (!element.core) return sum;
    return sum + STATUSES[after.elements[index]?.status ?? "no"] - STATUSES[before.elements[index]?.status ?? "no"];
  }, 0);
  return change > 0 ? "narrows" : change < 0 ? "widens" : "none";
}
