import type { Framework } from "../goals/framework.ts";
import type { GoalStatus, ReportCard } from "../goals/reportCard.ts";
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
  const own = framework.reportCards.find((card) => card.state === state);
  const ownTier = tierOf(framework, own);
  // While the state's score has not moved, what is published of ranks and tiers still holds.
  const published = own?.score ?? null;
  const notRisen = published !== null && score[1] <= published;
  const notFallen = published !== null && score[0] >= published;
  let above = 0;
  let notBelow = 0;
  const known = { scores: 0, grades: 0, neither: 0 };
  for (const card of framework.reportCards) {
    if (card.score !== null) known.scores++;
    else if (card.grade !== null) known.grades++;
    else known.neither++;
    if (card.state === state) continue;
    const { total, units } = standingOf(framework, card);
    const isAhead =
      notRisen && (isBefore(card.rank, own?.rank) || isBefore(tierOf(framework, card)?.[1], ownTier?.[0]));
    if (isAhead || units.points(total.low) > score[1]) above++;
    if (isAhead || units.points(total.high) > score[0]) notBelow++;
  }
  const [first, last] = [notRisen ? ownTier?.[0] : null, notFallen ? ownTier?.[1] : null];
  const inTier = (rank: number) => Math.min(Math.max(rank, first ?? 1), last ?? Number.POSITIVE_INFINITY);
  const [best, worst] = [inTier(above + 1), inTier(notBelow + 1)];
  return {
    year: framework.year,
    rank: [best, worst],
    tiers: framework.tiers.filter(({ ranks }) => ranks[0] <= worst && ranks[1] >= best).map(({ tier }) => tier),
    known,
  };
}

/** Of two ranks, the first is known to be the better one. */
function isBefore(rank: number | null | undefined, other: number | null | undefined): boolean {
  return (rank ?? Number.POSITIVE_INFINITY) < (other ?? 0);
}

/** Whether every jurisdiction that the edition ranks has a card here, so that a rank can be told at all. */
export function isFieldWhole(framework: Framework): boolean {
  const last = Math.max(0, ...framework.tiers.map(({ ranks }) => ranks[1]));
  return last > 0 && framework.reportCards.length >= last;
}

/** The ranks of a card's tier. */
function tierOf(framework: Framework, card: ReportCard | undefined): readonly [number, number] | undefined {
  return framework.tiers.find(({ tier }) => tier === card?.tier)?.ranks;
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
