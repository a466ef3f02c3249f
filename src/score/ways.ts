import type { Framework } from "../goals/framework.ts";
import type { ReportCard } from "../goals/reportCard.ts";
import type { Assessment } from "../match/types.ts";
import { combine, type Part, within } from "./combine.ts";
import { gradeOf } from "./grade.ts";
import { type Move, moveOf, unmoved } from "./move.ts";
import type { IssueStanding, Standing } from "./standing.ts";
import type { Preview } from "./types.ts";

/** Gaps that are worth the same on what is published. */
export interface GapGroup {
  /** How many of `goals` must be closed; any of them will do. */
  readonly pick: number;
  readonly goals: readonly string[];
  /** Points that closing the picked ones brings at least, together. */
  readonly least: number;
}

/** A smallest set of gaps whose closing makes the next grade certain. */
export interface WayToGrade {
  readonly goals: number;
  readonly groups: readonly GapGroup[];
  /** The lowest total that remains possible on this way. */
  readonly score: number;
  /** Sections of the state's law that the gaps' published entries rest on, each with its goals. */
  readonly sections: readonly { readonly citation: string; readonly goals: readonly string[] }[];
}

/** The grade above the lowest possible one, and the fewest gaps whose closing makes it certain. */
export interface WaysToGrade {
  /** Null at the top of the scale. */
  readonly nextGrade: { readonly grade: string; readonly from: number; readonly missing: number } | null;
  /** The fewest gaps, and up to two ways that share no gap with these; none when nothing makes the grade certain. */
  readonly ways: readonly WayToGrade[];
}

/** The shortest ways to the next grade, on top of what the draft does already. */
export function waysOf(
  assessments: readonly Assessment[],
  preview: Preview,
  framework: Framework,
  card: ReportCard,
  standing: Standing,
): WaysToGrade {
  const lowest = preview.score.after[0];
  const grade = gradeOf(framework, lowest);
  const above = framework.grades.filter(({ from }) => from > lowest).sort((a, b) => a.from - b.from)[0];
  if (!above || above.grade === grade) return { nextGrade: null, ways: [] };
  const nextGrade = { grade: above.grade, from: above.from, missing: above.from - lowest };
  if (standing.total.low !== standing.total.high) return { nextGrade, ways: [] };
  const byGoal = new Map(assessments.map((one) => [one.goal, one]));
  const moves = new Map<string, Move>(
    framework.issues
      .flatMap((issue) => issue.goals)
      .map((id) => {
        const goal = framework.goals.find((one) => one.id === id);
        const move = goal ? moveOf(goal, byGoal.get(id), card.goals[id], standing.units.full) : undefined;
        return [id, move ?? unmoved(id, standing.units.full)];
      }),
  );
  const base = surelyLeft(standing, moves, preview);
  const needed = standing.units.units(above.from) - base;
  const ways: WayToGrade[] = [];
  const used = new Set<string>();
  while (ways.length < 3) {
    const way = shortestWay(standing, moves, needed, used);
    if (!way) break;
    const goals = way.groups.flatMap((group) => group.goals);
    for (const goal of goals) used.add(goal);
    const sections = new Map<string, string[]>();
    for (const goal of goals)
      for (const citation of card.goals[goal]?.citations ?? [])
        sections.set(citation, [...(sections.get(citation) ?? []), goal]);
    ways.push({
      goals: way.groups.reduce((sum, { pick }) => sum + pick, 0),
      groups: way.groups,
      score: standing.units.points(base + way.gain),
      sections: [...sections].map(([citation, named]) => ({ citation, goals: named })),
    });
  }
  return { nextGrade, ways };
}

interface Choice {
  /** Units that closing brings at least, over the least change without it. */
  readonly gain: number;
  readonly groups: readonly { readonly pick: number; readonly goals: readonly string[] }[];
}

/** The fewest goals whose closing surely brings `needed` units; among equals, the most units. */
function shortestWay(
  standing: Standing,
  moves: ReadonlyMap<string, Move>,
  needed: number,
  used: ReadonlySet<string>,
): { readonly gain: number; readonly groups: readonly GapGroup[] } | null {
  // best[n]: the most that n closed gaps bring for certain, over the issue areas so far.
  let best: (Choice | null)[] = [{ gain: 0, groups: [] }];
  for (const issue of standing.issues) {
    const own = bestInIssue(issue, moves, standing.units.full, used);
    const next: (Choice | null)[] = [];
    for (const [n, held] of best.entries()) {
      if (!held) continue;
      for (const [k, choice] of own.entries()) {
        if (!choice) continue;
        const gain = held.gain + choice.gain;
        if (!next[n + k] || gain > (next[n + k]?.gain ?? 0))
          next[n + k] = { gain, groups: [...held.groups, ...choice.groups] };
      }
    }
    best = next;
  }
  const found = best.find((choice) => choice && choice.gain >= needed);
  if (!found) return null;
  const full = standing.units.full;
  const groups: { pick: number; goals: readonly string[]; gain: number }[] = [];
  for (const { pick, goals } of found.groups) {
    const issue = standing.issues.find((one) => one.goals.some(({ id }) => goals.includes(id)));
    if (!issue) continue;
    const gain = gainOf(issue, moves, full, new Set(goals.slice(0, pick)));
    // Gaps whose points are published do not depend on their neighbors: alike ones of all areas make one group.
    const alike = fixedLike(standing, moves, gain / pick, used);
    const held = alike.includes(goals[0] ?? "")
      ? groups.find((group) => group.goals.includes(goals[0] ?? ""))
      : undefined;
    if (held) {
      held.pick += pick;
      held.gain += gain;
    } else groups.push({ pick, goals: alike.includes(goals[0] ?? "") ? alike : goals, gain });
  }
  return {
    gain: found.gain,
    groups: groups
      .map(({ pick, goals, gain }) => ({ pick, goals, least: standing.units.points(gain) }))
      .sort((a, b) => b.least / b.pick - a.least / a.pick),
  };
}

/** Goals with one possible number of points before and after the draft, `gain` units short of full. */
function fixedLike(
  standing: Standing,
  moves: ReadonlyMap<string, Move>,
  gain: number,
  used: ReadonlySet<string>,
): string[] {
  return standing.issues
    .flatMap((issue) => issue.goals)
    .filter(({ id, box }) => {
      const low = moves.get(id)?.low[box.low] ?? box.low;
      return !used.has(id) && box.low === box.high && standing.units.full - low === gain;
    })
    .map(({ id }) => id);
}

/** For each number of closed gaps, the choice of them that surely brings most. Gaps alike on the card are interchangeable. */
function bestInIssue(
  issue: IssueStanding,
  moves: ReadonlyMap<string, Move>,
  full: number,
  used: ReadonlySet<string>,
): (Choice | null)[] {
  const kinds = new Map<string, string[]>();
  for (const { id, box } of issue.goals) {
    const move = moves.get(id);
    if (used.has(id) || move?.low[box.low] === full) continue;
    const key = `${box.low} ${box.high} ${move?.low.join(",")}`;
    kinds.set(key, [...(kinds.get(key) ?? []), id]);
  }
  const groups = [...kinds.values()];
  const best: (Choice | null)[] = [];
  const counts = groups.map(() => 0);
  for (;;) {
    const picked = groups.map((goals, index) => ({ pick: counts[index] ?? 0, goals })).filter(({ pick }) => pick > 0);
    const closed = new Set(picked.flatMap(({ pick, goals }) => goals.slice(0, pick)));
    const gain = gainOf(issue, moves, full, closed);
    if (!best[closed.size] || gain > (best[closed.size]?.gain ?? 0)) best[closed.size] = { gain, groups: picked };
    let at = 0;
    while (at < groups.length && counts[at] === groups[at]?.length) counts[at++] = 0;
    if (at === groups.length) return best;
    counts[at] = (counts[at] ?? 0) + 1;
  }
}

/**
 * Units that the state has after the draft at least, area by area. The lowest total itself where every area's points are
 * published; else it may lie under it, as the areas are not looked at together.
 */
function surelyLeft(standing: Standing, moves: ReadonlyMap<string, Move>, preview: Preview): number {
  const { before, after } = preview.extraCredit;
  const extra = standing.units.units(after[0]) - standing.units.units(before[0]);
  const none: ReadonlySet<string> = new Set();
  return standing.issues.reduce((sum, issue) => sum + leastChange(issue, moves, 0, none), standing.total.low + extra);
}

/** Units that closing these goals brings at least, over the draft as it is, whatever the points behind the issue total. */
function gainOf(
  issue: IssueStanding,
  moves: ReadonlyMap<string, Move>,
  full: number,
  closed: ReadonlySet<string>,
): number {
  return leastChange(issue, moves, full, closed) - leastChange(issue, moves, full, new Set());
}

/** The least change of an area's points by the draft and by closing these goals, over every sharing of the points. */
function leastChange(
  issue: IssueStanding,
  moves: ReadonlyMap<string, Move>,
  full: number,
  closed: ReadonlySet<string>,
): number {
  const parts = issue.goals.map(({ id, box }): Part => {
    const low = moves.get(id)?.low;
    const after = (h: number) => (closed.has(id) ? full : (low?.[h] ?? h));
    return { from: box.low, after: Array.from({ length: box.high - box.low + 1 }, (_, k) => after(box.low + k)) };
  });
  const { from, after } = within(combine(parts, "least"), issue.sum.low, issue.sum.high);
  return after.length ? Math.min(...after.map((value, k) => value - from - k)) : 0;
}
