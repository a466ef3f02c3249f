import type { Framework } from "../goals/framework.ts";
import type { ReportCard } from "../goals/reportCard.ts";
import type { Assessment, Evidence } from "../match/types.ts";
import { moveOf } from "./move.ts";
import { rejudged } from "./rejudge.ts";
import type { Standing } from "./standing.ts";
import type { Interval } from "./types.ts";

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

/**
 * Single repairs of a draft, and what it would take to close each goal that it addresses; most valuable first. A repair
 * makes an element whole; the goal's own rules then say what the draft earns.
 */
export function repairsOf(
  assessments: readonly Assessment[],
  framework: Framework,
  card: ReportCard,
  standing: Standing,
): { readonly repairs: readonly Repair[]; readonly closings: readonly Repair[] } {
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
