import type { Framework } from "../goals/framework.ts";
import type { ElementStatus, Verdict } from "../goals/goal.ts";
import type { ReportCard } from "../goals/reportCard.ts";
import type { Assessment, Effect, Evidence } from "../match/types.ts";
import type { Hunk } from "../text/hunks.ts";
import type { Span } from "../text/span.ts";
import { jointly } from "./joint.ts";
import { type Move, moveOf } from "./move.ts";
import { previewScore } from "./preview.ts";
import { standingOf } from "./standing.ts";
import type { Interval, Preview } from "./types.ts";

/** How an element differs between two versions of a draft. */
export interface ElementChange {
  readonly id: string;
  readonly from: ElementStatus;
  readonly to: ElementStatus;
  /** The words it rests on: in the newer version when gained, in the older when lost. */
  readonly evidence: readonly Evidence[];
  /** Indexes of the hunks that hold these words or cut them. */
  readonly hunks: readonly number[];
}

/** How a goal differs between two versions of a draft. */
export interface GoalChange {
  readonly goal: string;
  readonly verdict: readonly [from: Verdict, to: Verdict];
  readonly effect: readonly [from: Effect, to: Effect];
  readonly points: readonly [from: Interval, to: Interval];
  readonly elements: readonly ElementChange[];
  readonly hunks: readonly number[];
}

/** Two versions of a draft by effect. */
export interface Comparison {
  readonly from: Preview;
  readonly to: Preview;
  /** Goals whose verdict, effect, points or elements differ, in the framework's order. */
  readonly goals: readonly GoalChange[];
  /** Least and most that the newer version leaves the state with, over the older. */
  readonly change: Interval;
}

const RANK: Readonly<Record<ElementStatus, number>> = { no: 0, weak: 1, yes: 2 };

/** Compares an older and a newer version of a draft by what each does to the report card. `hunks` run from old to new. */
export function compareVersions(
  older: readonly Assessment[],
  newer: readonly Assessment[],
  framework: Framework,
  card: ReportCard,
  hunks: readonly Hunk[] = [],
): Comparison {
  const from = previewScore(older, framework, card);
  const to = previewScore(newer, framework, card);
  const goals = framework.goals.flatMap(({ id }): GoalChange[] => {
    const a = older.find((one) => one.goal === id);
    const b = newer.find((one) => one.goal === id);
    const lineA = from.goals.find((line) => line.goal === id);
    const lineB = to.goals.find((line) => line.goal === id);
    if (!lineA || !lineB) return [];
    const elements = elementChanges(a, b, hunks);
    const same =
      !elements.length &&
      lineA.verdict === lineB.verdict &&
      lineA.effect === lineB.effect &&
      String(lineA.points.after) === String(lineB.points.after);
    if (same) return [];
    return [
      {
        goal: id,
        verdict: [lineA.verdict, lineB.verdict],
        effect: [lineA.effect, lineB.effect],
        points: [lineA.points.after, lineB.points.after],
        elements,
        hunks: [...new Set(elements.flatMap((element) => element.hunks))].sort((x, y) => x - y),
      },
    ];
  });
  return { from, to, goals, change: difference(older, newer, goals, framework, card, [from, to]) };
}

/**
 * Least and most that the newer version brings over the older. Goals on which the two agree bring nothing, whatever
 * their range; a goal on which the newer version has all that the older has, or more, never brings less.
 */
function difference(
  older: readonly Assessment[],
  newer: readonly Assessment[],
  changed: readonly GoalChange[],
  framework: Framework,
  card: ReportCard,
  [from, to]: readonly [Preview, Preview],
): Interval {
  const standing = standingOf(framework, card);
  const { units } = standing;
  const moves = new Map<string, Move>();
  for (const goal of framework.goals) {
    const change = changed.find((one) => one.goal === goal.id);
    if (!change) continue;
    const a = moveOf(
      goal,
      older.find((one) => one.goal === goal.id),
      card.goals[goal.id],
      units.full,
    );
    const b = moveOf(
      goal,
      newer.find((one) => one.goal === goal.id),
      card.goals[goal.id],
      units.full,
    );
    const rises = change.elements.every((element) => RANK[element.to] > RANK[element.from]);
    const falls = change.elements.every((element) => RANK[element.to] < RANK[element.from]);
    const least = (h: number) => Math.max((b.low[h] ?? h) - (a.high[h] ?? h), rises ? 0 : Number.NEGATIVE_INFINITY);
    const most = (h: number) => Math.min((b.high[h] ?? h) - (a.low[h] ?? h), falls ? 0 : Number.POSITIVE_INFINITY);
    moves.set(goal.id, { ...b, low: b.low.map((_, h) => h + least(h)), high: b.high.map((_, h) => h + most(h)) });
  }
  const { change } = jointly(standing, moves, { least: 0, most: 0 }, standing.extra.high).total;
  const extra = extraDifference(from, to);
  return [round(units.points(change.low) + extra[0]), round(units.points(change.high) + extra[1])];
}

function extraDifference(from: Preview, to: Preview): Interval {
  const lists = [from.extraCredit, to.extraCredit].map(({ gained, lost }) => JSON.stringify([gained, lost]));
  if (lists[0] === lists[1]) return [0, 0];
  const range = ({ extraCredit: { gained, lost } }: Preview): Interval => {
    const away = lost.reduce((sum, { points }) => sum + points, 0);
    const sum = (items: readonly { readonly points: number }[]) =>
      items.reduce((total, { points }) => total + points, 0);
    return [sum(gained.filter(({ sure }) => sure)) - away, sum(gained) - away];
  };
  return [range(to)[0] - range(from)[1], range(to)[1] - range(from)[0]];
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function elementChanges(a: Assessment | undefined, b: Assessment | undefined, hunks: readonly Hunk[]): ElementChange[] {
  const ids = new Set([...(a?.elements ?? []), ...(b?.elements ?? [])].map(({ id }) => id));
  return [...ids].flatMap((id): ElementChange[] => {
    const old = a?.elements.find((element) => element.id === id);
    const now = b?.elements.find((element) => element.id === id);
    const [from, to] = [old?.status ?? "no", now?.status ?? "no"];
    if (from === to) return [];
    const gained = RANK[to] > RANK[from];
    const evidence = (gained ? now?.evidence : old?.evidence?.length ? old.evidence : now?.limitEvidence) ?? [];
    const side = gained || !old?.evidence.length ? "newer" : "older";
    const touching = hunks.flatMap((hunk, index) => {
      // What is gained may be gained by taking limiting words away.
      const lifted = gained && touches(old?.limitEvidence ?? [], hunk.older);
      return lifted || touches(evidence, hunk[side]) ? [index] : [];
    });
    return [{ id, from, to, evidence, hunks: touching }];
  });
}

function touches(evidence: readonly Evidence[], span: Span): boolean {
  return evidence.some((words) => words.start < Math.max(span.end, span.start + 1) && words.end > span.start);
}
