import type { Assessment } from "../../match/types.ts";
import { lineStarts, positionOf } from "../../text/lines.ts";
import type { Check } from "../check.ts";
import { reportedGoals } from "../documents/checkDocument.ts";
import { isGap, isLoss, type ReportedGoal } from "../documents/goalBlocks.ts";
import { effectWords, verdictWords } from "../wording.ts";
import { anchorOf, homeOf } from "./home.ts";

/** What a check in a pull request reports: a loss, a gap, or a goal that is only touched upon. */
export type Severity = "loss" | "gap" | "touch";

/** One finding at its place. Lines and columns from 1, columns in UTF-16 code units. */
export interface Finding {
  readonly goal: string;
  readonly name: string;
  readonly severity: Severity;
  readonly message: string;
  /** The words it stands at; empty where the gap has no words of its own. */
  readonly words: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A checked draft with the goals that people have silenced in it. */
export interface FindingsInput {
  readonly check: Check;
  readonly silenced?: ReadonlySet<string>;
}

/** Losses and gaps of a draft that nobody has silenced, in the order of the goals. */
export function findingsOf({ check, silenced }: FindingsInput): Finding[] {
  const starts = lineStarts(check.bill.source);
  return openGoals({ check, ...(silenced && { silenced }) }).map((entry): Finding => {
    const { goal, assessment } = entry;
    const anchor = anchorOf(assessment);
    const span = anchor ?? homeOf(check, goal.id);
    const start = positionOf(starts, span.start);
    const end = positionOf(starts, span.end);
    return {
      goal: goal.id,
      name: goal.name,
      severity: isLoss(entry) ? "loss" : assessment.verdict === "touch" ? "touch" : "gap",
      message: message(entry),
      words: anchor?.text ?? "",
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    };
  });
}

/** The goals with a loss or a gap that nobody has silenced. */
export function openGoals({ check, silenced }: FindingsInput): ReportedGoal[] {
  return reportedGoals(check).filter((entry) => (isLoss(entry) || isGap(entry)) && !silenced?.has(entry.goal.id));
}

function message({ goal, assessment, line }: ReportedGoal): string {
  const lacks = missing(goal.elements, assessment);
  const effect = line?.effect ?? assessment.effect;
  return `${goal.id} ${goal.name}: ${verdictWords(assessment.verdict)}; the draft ${effectWords(effect)}.${lacks ? ` Missing or weak: ${lacks}.` : ""}`;
}

function missing(elements: ReportedGoal["goal"]["elements"], assessment: Assessment): string {
  return elements
    .filter(({ id, core }) => core && assessment.elements.some((found) => found.id === id && found.status !== "yes"))
    .map(({ name }) => name)
    .join("; ");
}
