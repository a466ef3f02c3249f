import type { Framework } from "../goals/framework.ts";
import type { ReportCard } from "../goals/reportCard.ts";
import type { Assessment, Evidence } from "../match/types.ts";
import { combine, type Part, within } from "./combine.ts";
import { gradeOf } from "./grade.ts";
import { type Move, moveOf, unmoved } from "./move.ts";
import { rejudged } from "./rejudge.ts";
import { type IssueStanding, type Standing, standingOf } from "./standing.ts";
import type { Interval, Preview } from "./types.ts";

/** A repair of the draft at hand, and what it would bring on top of the draft as it is. */
export interface Repair {
  readonly goal: string;
  /** The elements to repair; one for a single repair, several for closing the goal. */
  readonly elements: readonly {
    readonly id: string;
    readonly name: string;
    readonly status: "weak" | "no";
    /** What to write. */
    readonly advice: string;
    readonly limits: readonly string[];
    /** The words that are too weak, or that limit the element; null where words are missing altogether. */
    readonly evidence: Evidence | null;
  }[];
  /** Points more than the draft as it is, at least and at most. */
  readonly gain: Interval;
}

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

/** What would help most. */
export interface WhatNext {
  /** Null at the top of the scale, or when no set of gaps makes a better grade certain. */
  readonly nextGrade: { readonly grade: string; readonly from: number; readonly missing: number } | null;
  /** The fewest gaps to the next grade, and up to two ways that share no gap with these. */
  readonly ways: readonly WayToGrade[];
  /** Single repairs of this draft, most valuable first. */
  readonly repairs: readonly Repair[];
  /** For each goal the draft addresses without closing it: everything it would take. */
  readonly closings: readonly Repair[];
}

/**
 * The shortest ways to the next grade and the most valuable repairs of a draft. Which elements earn what is Lacuna's own
 * reading; the gains are ranges for that reason. Works out of the editor's way: not for every keystroke.
 */
export function whatNext(
  assessments: readonly Assessment[],
  preview: Preview,
  framework: Framework,
  card: ReportCard,
): WhatNext {
  const standing = standingOf(framework, card);
  const { repairs, closings } = repairsOf(assessments, framework, card, standing);
  return { ...waysOf(assessments, preview, framework, card, standing), repairs, closings };
}

function repairsOf(
  assessments: readonly Assessment[],
  framework: Framework,
  card: ReportCard,
  standing: Standing,
): Pick<WhatNext, "repairs" | "closings"> {
  const { units } = standing;
  const boxes = new Map(standing.issues.flatMap((issue) => issue.goals).map(({ id, box }) => [id, box]));
  const repairs: Repair[] = [];
  const closings: Repair[] = [];
  for (const goal of framework.goals) {
    const assessment = assessments.find((one) => one.goal === goal.id);
    const box = boxes.get(goal.id);
    if (!assessment || !box || assessment.verdict === "none" || assessment.verdict === "full") continue;
    const now = moveOf(goal, assessment, card.goals[goal.id], units.full);
    if (now.kind === "already-met" || now.effect === "closes") continue;
    const weak = goal.elements.flatMap((element) => {
      const finding = assessment.elements.find(({ id }) => id === element.id);
      return element.core && finding && finding.status !== "yes" ? [{ element, finding, status: finding.status }] : [];
    });
    const repaired = (elements: typeof weak): Repair | null => {
      const ids = new Set(elements.map(({ element }) => element.id));
      const better = rejudged(
        goal,
        assessment,
        assessment.elements.map((finding) => (ids.has(finding.id) ? { ...finding, status: "yes" as const } : finding)),
      );
      const then = moveOf(goal, better, card.goals[goal.id], units.full);
      let least = Number.POSITIVE_INFINITY;
      let most = 0;
      for (let h = box.low; h <= box.high; h++) {
        least = Math.min(least, Math.max(0, (then.low[h] ?? h) - (now.high[h] ?? h)));
        most = Math.max(most, (then.high[h] ?? h) - (now.low[h] ?? h));
      }
      if (most <= 0) return null;
      return {
        goal: goal.id,
        elements: elements.map(({ element, finding, status }) => ({
          id: element.id,
          name: element.name,
          status,
          advice: element.repair,
          limits: finding.limits,
          evidence: finding.limitEvidence[0] ?? finding.evidence[0] ?? null,
        })),
        gain: units.interval(least, most),
      };
    };
    for (const one of weak) {
      const repair = repaired([one]);
      if (repair) repairs.push(repair);
    }
    const closing = weak.length ? repaired(weak) : null;
    if (closing) closings.push(closing);
  }
  const byGain = (a: Repair, b: Repair) =>
    b.gain[0] - a.gain[0] ||
    b.gain[1] - a.gain[1] ||
    weakFirst(b) - weakFirst(a) ||
    a.elements.length - b.elements.length;
  return { repairs: repairs.sort(byGain), closings: closings.sort(byGain) };
}

/** A word to change is easier than a rule to write. */
function weakFirst(repair: Repair): number {
  return repair.elements.every(({ status }) => status === "weak") ? 1 : 0;
}

function waysOf(
  assessments: readonly Assessment[],
  preview: Preview,
  framework: Framework,
  card: ReportCard,
  standing: Standing,
): Pick<WhatNext, "nextGrade" | "ways"> {
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
  const needed = standing.units.units(above.from) - standing.units.units(lowest);
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
      score: standing.units.points(standing.units.units(lowest) + way.gain),
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

/** Units that closing these goals brings at least, over the draft as it is, whatever the points behind the issue total. */
function gainOf(
  issue: IssueStanding,
  moves: ReadonlyMap<string, Move>,
  full: number,
  closed: ReadonlySet<string>,
): number {
  const least = (close: boolean) => {
    const parts = issue.goals.map(({ id, box }): Part => {
      const low = moves.get(id)?.low;
      const after = (h: number) => (close && closed.has(id) ? full : (low?.[h] ?? h));
      return { from: box.low, after: Array.from({ length: box.high - box.low + 1 }, (_, k) => after(box.low + k)) };
    });
    return Math.min(...within(combine(parts, "least"), issue.sum.low, issue.sum.high).after);
  };
  return least(true) - least(false);
}
