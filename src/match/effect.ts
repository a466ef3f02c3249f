import type { ElementStatus, Verdict } from "../goals/goal.ts";
import type { CompiledGoal } from "./pattern/compiled.ts";
import type { Judged } from "./pattern/judge.ts";
import type { Effect } from "./types.ts";

const VERDICTS: Readonly<Record<Verdict, number>> = { none: 0, touch: 1, partial: 2, full: 3 };
const STATUSES: Readonly<Record<ElementStatus, number>> = { no: 0, weak: 1, yes: 2 };

/** How one core element stands before and after. */
export interface CoreStep {
  readonly before: ElementStatus;
  readonly status: ElementStatus;
}

/**
 * What a change of verdict and of core elements does to a goal. Credit gained in full closes the gap, credit gained in
 * part narrows it; credit lost in part widens it, credit lost altogether reopens it. Within partial credit the core
 * elements decide.
 */
export function effectBetween(before: Verdict, after: Verdict, core: readonly CoreStep[]): Effect {
  const from = VERDICTS[before];
  const to = VERDICTS[after];
  if (to > from) return to === 3 ? "closes" : to === 2 ? "narrows" : "none";
  if (to < from) return from < 2 ? "none" : to === 2 ? "widens" : "reopens";
  if (to !== 2) return "none";
  const change = core.reduce((sum, step) => sum + STATUSES[step.status] - STATUSES[step.before], 0);
  return change > 0 ? "narrows" : change < 0 ? "widens" : "none";
}

/** What the bill does to a goal, as judged without it and with it. */
export function effectOf(goal: CompiledGoal, before: Judged, after: Judged): Effect {
  const core = goal.elements.flatMap((element, index): CoreStep[] =>
    element.core
      ? [{ before: before.elements[index]?.status ?? "no", status: after.elements[index]?.status ?? "no" }]
      : [],
  );
  return effectBetween(before.verdict, after.verdict, core);
}
