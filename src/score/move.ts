import type { Goal } from "../goals/goal.ts";
import type { Assessment, Effect } from "../match/types.ts";
import { type CardGoal, type Joined, join } from "./existingLaw.ts";
import { earnsMore } from "./verdict.ts";

/** Why a goal moves as it does; the reason in words is made of it. */
export type MoveKind =
  | "not-addressed"
  | "no-credit"
  | "unchanged-text"
  | "already-met"
  | "law-has-it"
  | "closed-by-draft"
  | "closed-with-law"
  | "narrowed"
  | "weakened"
  | "undone";

/**
 * What a bill does to a goal's points, for each number of units it may have before: `low[h]` to `high[h]` after. Both
 * rise with `h`, by at most one for one, so that every value between the extremes of a sum is attained.
 */
export interface Move {
  readonly goal: string;
  readonly kind: MoveKind;
  readonly effect: Effect;
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly joined: Joined | null;
}

/** A goal that stays where it is. */
export function unmoved(
  goal: string,
  full: number,
  kind: MoveKind = "not-addressed",
  joined: Joined | null = null,
): Move {
  const same = Array.from({ length: full + 1 }, (_, h) => h);
  return { goal, kind, effect: "none", low: same, high: same, joined };
}

/**
 * The move of one goal. `full` is the units of a fully met goal. A goal that is published as met moves only down. A
 * draft that earns partial credit brings at least one unit and leaves at most one short of full, unless existing law
 * completes it; a loss leaves partial credit when the remaining text still earns it.
 */
export function moveOf(
  goal: Goal,
  assessment: Assessment | undefined,
  entry: CardGoal | undefined,
  full: number,
): Move {
  if (!assessment) return unmoved(goal.id, full);
  const over = (low: (h: number) => number, high: (h: number) => number) => ({
    low: Array.from({ length: full + 1 }, (_, h) => low(h)),
    high: Array.from({ length: full + 1 }, (_, h) => high(h)),
  });
  if (assessment.effect === "widens" || assessment.effect === "reopens") {
    const floor = assessment.effect === "widens" ? 1 : 0;
    const ceiling = assessment.before === "full" ? full - 1 : full;
    return {
      goal: goal.id,
      kind: assessment.effect === "widens" ? "weakened" : "undone",
      effect: assessment.effect,
      ...over(
        (h) => Math.min(h, floor),
        (h) => Math.min(h, ceiling),
      ),
      joined: null,
    };
  }
  if (entry?.status === "met" || entry?.points === full)
    return unmoved(goal.id, full, assessment.verdict === "none" ? "not-addressed" : "already-met");
  const closed = over(
    () => full,
    () => full,
  );
  const joined = join(goal, assessment, entry);
  if (assessment.effect === "closes") {
    return { goal: goal.id, kind: "closed-by-draft", effect: "closes", ...closed, joined };
  }
  if (joined.adds && joined.known === "full" && joined.knownBefore !== "full")
    return { goal: goal.id, kind: "closed-with-law", effect: "closes", ...closed, joined };
  const earns = assessment.effect === "narrows" || earnsMore(joined.known, joined.knownBefore);
  if (earns && joined.adds) {
    const least = joined.known === "partial" ? 1 : 0;
    const top = (h: number) => (h === 0 ? joined.fullPossibleFromNothing : joined.fullPossible);
    return {
      goal: goal.id,
      kind: "narrowed",
      effect: "narrows",
      ...over(
        (h) => Math.max(h, least),
        (h) => (top(h) ? full : Math.max(h, full - 1)),
      ),
      joined,
    };
  }
  if (earns && !joined.adds) return unmoved(goal.id, full, "law-has-it", joined);
  if (assessment.verdict === "none") return unmoved(goal.id, full);
  const kept =
    assessment.effect === "none" && assessment.before === assessment.verdict && assessment.verdict !== "touch";
  return unmoved(goal.id, full, kept ? "unchanged-text" : "no-credit", joined);
}
