import type { Box } from "../goals/statusPoints.ts";
import { type Combined, combine, type Part, within } from "./combine.ts";
import type { Move } from "./move.ts";
import type { Standing } from "./standing.ts";
import type { Assignment } from "./types.ts";

/** Extremes of a sum after the bill and of its change, in units. */
export interface Moved {
  readonly after: Box;
  readonly change: Box;
}

/** The bill's effect on every sum of the card, over all assignments that agree with it. */
export interface Joint {
  readonly issues: readonly Moved[];
  readonly extra: Box;
  readonly total: Moved;
  readonly arithmetic: { readonly least: Assignment; readonly most: Assignment };
}

/** Extra credit in units: gained at least and at most; negative when the bill takes some away. */
export interface ExtraMove {
  readonly least: number;
  readonly most: number;
}

/**
 * Adds the goals' moves up to issue areas and the total. Exact: for each possible sum before, the least and the most
 * after are found over all ways to share it, and so is an assignment that attains them.
 */
export function jointly(
  standing: Standing,
  moves: ReadonlyMap<string, Move>,
  extra: ExtraMove,
  mostExtra: number,
): Joint {
  const least = side(standing, moves, "least", extra.least, mostExtra);
  const most = side(standing, moves, "most", extra.most, mostExtra);
  return {
    issues: standing.issues.map((_, index) => both(least.issues[index], most.issues[index])),
    extra: both(least.extra, most.extra).after,
    total: both(least.total, most.total),
    arithmetic: { least: assignment(standing, moves, least, "low"), most: assignment(standing, moves, most, "high") },
  };
}

interface Side {
  readonly issues: readonly Combined[];
  readonly extra: Part;
  readonly total: Combined;
  readonly extreme: "least" | "most";
}

function side(
  standing: Standing,
  moves: ReadonlyMap<string, Move>,
  extreme: "least" | "most",
  gain: number,
  mostExtra: number,
): Side {
  const issues = standing.issues.map((issue) =>
    within(
      combine(
        issue.goals.length
          ? issue.goals.map(({ id, box }) => {
              const move = moves.get(id);
              const after = extreme === "least" ? move?.low : move?.high;
              return partOf(box, (h) => after?.[h] ?? h);
            })
          : [partOf(issue.sum, (h) => h)],
        extreme,
      ),
      issue.sum.low,
      issue.sum.high,
    ),
  );
  const extra = partOf(standing.extra, (h) => Math.max(0, Math.min(h + gain, Math.max(mostExtra, h))));
  const total = within(combine([...issues, extra], extreme), standing.total.low, standing.total.high);
  return { issues, extra, total, extreme };
}

function partOf({ low, high }: Box, after: (h: number) => number): Part {
  return { from: low, after: Array.from({ length: high - low + 1 }, (_, k) => after(low + k)) };
}

function both(least: Part | undefined, most: Part | undefined): Moved {
  const lows = least?.after ?? [0];
  const highs = most?.after ?? [0];
  const change = (part: Part | undefined, pick: (...values: number[]) => number) =>
    (part?.after ?? [0]).reduce(
      (found, value, k) => pick(found, value - (part?.from ?? 0) - k),
      pick === Math.min ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY,
    );
  return {
    after: { low: Math.min(...lows), high: Math.max(...highs) },
    change: { low: change(least, Math.min), high: change(most, Math.max) },
  };
}

/** The assignment with the least (most) change of the total; with equal change, the lowest (highest) total. */
function assignment(
  standing: Standing,
  moves: ReadonlyMap<string, Move>,
  { issues, extra, total, extreme }: Side,
  bound: "low" | "high",
): Assignment {
  const sign = extreme === "least" ? 1 : -1;
  let chosen = 0;
  for (const [k, value] of total.after.entries()) {
    const held = (total.after[chosen] ?? 0) - chosen;
    const better = sign * (value - k) < sign * held;
    if (better || (value - k === held && extreme === "most")) chosen = k;
  }
  const sums = total.choose(total.from + chosen);
  const points = standing.units.points;
  const goals = standing.issues.flatMap((issue, index) => {
    const before = issues[index]?.choose(sums[index] ?? 0) ?? [];
    return issue.goals.map(({ id }, at) => {
      const h = before[at] ?? 0;
      return { goal: id, before: points(h), after: points(moves.get(id)?.[bound][h] ?? h) };
    });
  });
  const extraBefore = sums.at(-1) ?? 0;
  return {
    goals,
    extraCredit: { before: points(extraBefore), after: points(extra.after[extraBefore - extra.from] ?? extraBefore) },
    before: points(total.from + chosen),
    after: points(total.after[chosen] ?? 0),
  };
}
