import type { Framework } from "../goals/framework.ts";
import type { ReportCard } from "../goals/reportCard.ts";
import type { Assessment } from "../match/types.ts";
import { extraCreditMove } from "./extraCredit.ts";
import { gradesBetween } from "./grade.ts";
import { type Joint, jointly } from "./joint.ts";
import { type Move, moveOf, unmoved } from "./move.ts";
import { previewNotices } from "./notices.ts";
import { reasonsOf, reasonText } from "./reason.ts";
import { safeHarborOf } from "./safeHarbor.ts";
import { type IssueStanding, type Standing, standingOf } from "./standing.ts";
import { sumSentence } from "./sumSentence.ts";
import type { GoalPreview, Interval, IssuePreview, Preview } from "./types.ts";

/**
 * The state's report card before and after a bill, as intervals over every assignment of points that agrees with what
 * is published. Lowest and highest are attained jointly: goals that share an issue total cannot all be low at once.
 * `framework` and `card` must be of the same edition. Total.
 */
export function previewScore(assessments: readonly Assessment[], framework: Framework, card: ReportCard): Preview {
  const standing = standingOf(framework, card);
  const { units } = standing;
  const byGoal = new Map(assessments.map((assessment) => [assessment.goal, assessment]));
  const goals = new Map(framework.goals.map((goal) => [goal.id, goal]));
  const moves = new Map<string, Move>();
  for (const id of framework.issues.flatMap((issue) => issue.goals)) {
    const goal = goals.get(id);
    moves.set(id, goal ? moveOf(goal, byGoal.get(id), card.goals[id], units.full) : unmoved(id, units.full));
  }
  return previewOfMoves(assessments, framework, card, standing, moves);
}

/** The preview for moves that are already known; `previewScore` for one draft, and packages of drafts, end here. */
export function previewOfMoves(
  assessments: readonly Assessment[],
  framework: Framework,
  card: ReportCard,
  standing: Standing,
  moves: ReadonlyMap<string, Move>,
): Preview {
  const { units } = standing;
  const byGoal = new Map(assessments.map((assessment) => [assessment.goal, assessment]));
  const surelyFull = (id: string) => {
    const box = standing.issues.flatMap((issue) => issue.goals).find((goal) => goal.id === id)?.box;
    return box !== undefined && moves.get(id)?.low[box.low] === units.full;
  };
  const extra = extraCreditMove(framework, card, assessments, surelyFull, units);
  const mostExtra = units.units(framework.extraCredit.max);
  const joint = jointly(standing, moves, extra, mostExtra);

  const lines = standing.issues.flatMap((issue) =>
    issue.goals.map(({ id, box }): GoalPreview => {
      const move = moves.get(id);
      const range = (change: (h: number) => readonly [number, number]): Interval => {
        let low = Number.POSITIVE_INFINITY;
        let high = Number.NEGATIVE_INFINITY;
        for (let h = box.low; h <= box.high; h++) {
          const [least, most] = change(h);
          low = Math.min(low, least);
          high = Math.max(high, most);
        }
        return units.interval(low, high);
      };
      const after = range((h) => [move?.low[h] ?? h, move?.high[h] ?? h]);
      const reasons = move
        ? reasonsOf(move, card.goals[id], card, { least: after[0], most: units.points(units.full - 1) })
        : [];
      return {
        goal: id,
        verdict: byGoal.get(id)?.verdict ?? "none",
        before: byGoal.get(id)?.before ?? "none",
        effect: move?.effect ?? "none",
        points: { before: units.interval(box.low, box.high), after },
        change: range((h) => [(move?.low[h] ?? h) - h, (move?.high[h] ?? h) - h]),
        met: box.low === units.full && after[0] === units.points(units.full),
        reasons,
        reason: reasonText(reasons),
      };
    }),
  );
  const total: Interval = units.interval(standing.total.low, standing.total.high);
  const totalAfter = units.interval(joint.total.after.low, joint.total.after.high);
  const preview = {
    state: card.state,
    framework: framework.id,
    goals: lines,
    issues: standing.issues.map((issue, index) => issuePreview(issue, index, joint, framework, card, standing)),
    extraCredit: {
      before: units.interval(standing.extra.low, standing.extra.high),
      after: units.interval(joint.extra.low, joint.extra.high),
      gained: extra.gained,
      lost: extra.lost,
      possible: extra.possible,
    },
    score: {
      before: total,
      after: totalAfter,
      change: units.interval(joint.total.change.low, joint.total.change.high),
      grade: {
        before: card.grade !== null ? [card.grade] : gradesBetween(framework, total, units.unit),
        after: gradesBetween(framework, totalAfter, units.unit),
      },
    },
    arithmetic: joint.arithmetic,
    safeHarbor: safeHarborOf(framework, card, lines, units),
  };
  return { ...preview, notices: [...standing.notices, ...previewNotices(preview, framework, card)] };
}

function issuePreview(
  issue: IssueStanding,
  index: number,
  joint: Joint,
  framework: Framework,
  card: ReportCard,
  { units }: Standing,
): IssuePreview {
  const moved = joint.issues[index];
  const before = units.interval(issue.sum.low, issue.sum.high);
  const after = moved ? units.interval(moved.after.low, moved.after.high) : before;
  return {
    id: issue.id,
    name: issue.name,
    max: issue.max,
    before,
    after,
    change: moved ? units.interval(moved.change.low, moved.change.high) : [0, 0],
    grade: {
      before: gradesBetween(framework, before, units.unit, issue.max),
      after: gradesBetween(framework, after, units.unit, issue.max),
    },
    sum: sumSentence(issue, card, units),
  };
}
