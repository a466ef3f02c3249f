import type { ElementStatus, Goal, Verdict } from "../goals/goal.ts";

const STATUS_RANK: Readonly<Record<ElementStatus, number>> = { no: 0, weak: 1, yes: 2 };
const VERDICT_RANK: Readonly<Record<Verdict, number>> = { none: 0, touch: 1, partial: 2, full: 3 };

/** Whether status `a` is better than `b`. */
export function better(a: ElementStatus, b: ElementStatus): boolean {
  return STATUS_RANK[a] > STATUS_RANK[b];
}

/** The better of two statuses. */
export function best(a: ElementStatus, b: ElementStatus): ElementStatus {
  return better(a, b) ? a : b;
}

/** Whether verdict `a` earns more than `b`. */
export function earnsMore(a: Verdict, b: Verdict): boolean {
  return VERDICT_RANK[a] > VERDICT_RANK[b];
}

/**
 * The verdict of a goal's own rules on element statuses that were put together from several sources: existing law and
 * one or more drafts. The first rule that holds decides, as in the match.
 */
export function verdictOn(goal: Pick<Goal, "verdict">, statusOf: (element: string) => ElementStatus): Verdict {
  const holds = (test: string) => {
    const rank = STATUS_RANK[statusOf(test.replace(/[!~]/g, ""))];
    return test.startsWith("!") ? rank === 0 : rank >= (test.endsWith("~") ? 1 : 2);
  };
  for (const rule of goal.verdict) {
    if ("full" in rule && rule.full.every(holds)) return "full";
    if ("partial" in rule && rule.partial.every(holds)) return "partial";
    if ("touch" in rule && rule.touch.every(holds)) return "touch";
    if ("none" in rule && rule.none.every(holds)) return "none";
  }
  return "touch";
}
