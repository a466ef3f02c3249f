import type { Framework } from "../goals/framework.ts";
import type { GoalStatus } from "../goals/reportCard.ts";
import { standingOf } from "./standing.ts";
import type { Interval } from "./types.ts";

/** Where a score stands among the jurisdictions of one edition, by what is published of the others. */
export interface FieldRank {
  readonly year: number;
  /** Best and worst rank possible; ties share the better rank. */
  readonly rank: readonly [best: number, worst: number];
  /** Every tier those ranks fall in; empty where the edition has no tiers by rank. */
  readonly tiers: readonly string[];
  /** Jurisdictions with a published score, with a grade alone, and with neither. */
  readonly known: { readonly scores: number; readonly grades: number; readonly neither: number };
}

/**
 * The rank that a state's score would have in the stored field of this edition, the other states standing still. A
 * state of which only the grade is known may stand anywhere in that grade, so the rank is a range.
 */
export function rankInField(framework: Framework, state: string, score: Interval): FieldRank {
  let above = 0;
  let notBelow = 0;
  const known = { scores: 0, grades: 0, neither: 0 };
  for (const card of framework.reportCards) {
    if (card.score !== null) known.scores++;
    else if (card.grade !== null) known.grades++;
    else known.neither++;
    if (card.state === state) continue;
    const { total, units } = standingOf(framework, card);
    const better = card.rank !== null && rankedAbove(framework, state, card.rank, score);
    if (better || units.points(total.low) > score[1]) above++;
    if (better || units.points(total.high) > score[0]) notBelow++;
  }
  const rank = [above + 1, notBelow + 1] as const;
  return {
    year: framework.year,
    rank,
    tiers: framework.tiers.filter(({ ranks }) => ranks[0] <= rank[1] && ranks[1] >= rank[0]).map(({ tier }) => tier),
    known,
  };
}

/** A card with a better published rank than the state's own stays above while the state's score has not risen. */
function rankedAbove(framework: Framework, state: string, rank: number, score: Interval): boolean {
  const own = framework.reportCards.find((card) => card.state === state);
  return (
    own?.rank !== null && own?.rank !== undefined && own.score !== null && rank < own.rank && score[1] <= own.score
  );
}

/** How many jurisdictions have each published status for a goal. Those without one are not counted. */
export function surveyOf(framework: Framework, goal: string): Readonly<Partial<Record<GoalStatus, readonly string[]>>> {
  const found: Partial<Record<GoalStatus, string[]>> = {};
  for (const card of framework.reportCards) {
    const status = card.goals[goal]?.status;
    if (status && status !== "unknown") found[status] = [...(found[status] ?? []), card.state];
  }
  return found;
}
