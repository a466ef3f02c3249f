import type { Bill } from "../../bill/types.ts";
import type { Goal } from "../../goals/goal.ts";
import type { Assessment, ElementFinding, Evidence } from "../../match/types.ts";
import type { GoalPreview } from "../../score/types.ts";
import { english, type Say } from "../../text/notice.ts";
import { type Block, type CheckItem, heading, type Line, paragraph, strong } from "../document.ts";
import { effectSentence, range, statusWords, verdictWords } from "../wording.ts";
import { quoteLine } from "./quote.ts";

/** One goal as a report takes it up. */
export interface ReportedGoal {
  readonly goal: Goal;
  readonly assessment: Assessment;
  /** Its line in the preview, where a report card is previewed. */
  readonly line: GoalPreview | null;
}

/** Whether the draft leaves the state worse off, or takes credit away from the text it changes. */
export function isLoss({ assessment, line }: Pick<ReportedGoal, "assessment" | "line">): boolean {
  return [assessment.effect, line?.effect].some((effect) => effect === "widens" || effect === "reopens");
}

/** Whether the draft takes the goal up without full credit, existing law and what the card counts as met considered. */
export function isGap({ assessment, line }: ReportedGoal): boolean {
  if (assessment.verdict === "full" && !isLoss({ assessment, line })) return false;
  return !(line && (line.effect === "closes" || line.met));
}

/** The goal's standing, points, reason and every element with the words it rests on. */
export function goalBlocks(bill: Bill, { goal, assessment, line }: ReportedGoal, say: Say = english): Block[] {
  return [
    heading(3, `${goal.id} ${goal.name}`),
    paragraph(standing(bill, assessment, line, say)),
    ...(line ? [paragraph(pointsSentence(line, say))] : []),
    { kind: "checks", items: checksOf(bill, goal, assessment, say) },
    ...strongerBlocks(goal, assessment, say),
  ];
}

/** A goal that is near but earns nothing more: one sentence, and what the text lacks. */
export function shortGoalBlocks(bill: Bill, { goal, assessment, line }: ReportedGoal, say: Say = english): Block[] {
  const lacking = checksOf(bill, goal, assessment, say).filter(({ status }) => status !== "yes");
  return [
    heading(3, `${goal.id} ${goal.name}`),
    ...(line ? [paragraph(reasonWords(line, say))] : [paragraph(standing(bill, assessment, line, say))]),
    ...(lacking.length ? [{ kind: "checks" as const, items: lacking }] : []),
  ];
}

/** `The text earns full credit (before: not addressed) and closes the gap.` */
function standing({ kind }: Bill, { verdict, before, effect }: Assessment, line: GoalPreview | null, say: Say): string {
  if (kind === "statute") return say("By itself: {0}.", verdictWords(verdict, say));
  const alone =
    verdict === before
      ? say("By itself: {0}, as before the bill.", verdictWords(verdict, say))
      : say("By itself: {0} (before the bill: {1}).", verdictWords(verdict, say), verdictWords(before, say));
  const done = line ? line.effect : effect;
  return done === "none" ? alone : `${alone} ${effectSentence(done, say)}`;
}

function pointsSentence(line: GoalPreview, say: Say): string {
  const { before, after } = line.points;
  const figures =
    String(before) === String(after) ? range(before, say) : `${range(before, say)} -> ${range(after, say)}`;
  return `${say("Points: {0}.", figures)} ${reasonWords(line, say)}`;
}

function reasonWords({ reasons }: GoalPreview, say: Say): string {
  return reasons.map(({ message, args }) => say(message, ...args)).join(" ");
}

/** The core elements, and the others that the text has. */
function checksOf(bill: Bill, goal: Goal, assessment: Assessment, say: Say): CheckItem[] {
  let shown: Evidence | undefined;
  return goal.elements.flatMap((element): CheckItem[] => {
    const finding = assessment.elements.find(({ id }) => id === element.id);
    if (!finding || (!element.core && finding.status === "no")) return [];
    const notes: Line[] = [];
    if (finding.before !== finding.status && finding.before !== "no" && bill.kind === "bill") {
      notes.push([say("Before the bill: {0}.", statusWords(finding.before, say))]);
    }
    const [first] = finding.evidence;
    if (first) {
      notes.push(
        shown?.text === first.text && shown.citation === first.citation
          ? [say("the same words")]
          : [...(first.change === "deleted" ? [strong(`${say("Struck:")} `)] : []), ...quoteLine(bill, first)],
      );
      shown = first;
    } else if (finding.status === "yes") {
      notes.push([say("nothing in the text says otherwise")]);
    }
    notes.push(...limitLines(bill, goal, finding, say));
    if (element.core && finding.status !== "yes") notes.push([strong(`${say("To repair:")} `), element.repair]);
    return [{ status: finding.status, text: `(${element.id}) ${element.name}`, notes }];
  });
}

function limitLines(bill: Bill, goal: Goal, finding: ElementFinding, say: Say): Line[] {
  return finding.limits.map((id, index): Line => {
    const name = goal.limits.find((limit) => limit.id === id)?.name ?? id;
    const words = finding.limitEvidence[index] ?? (index === 0 ? finding.limitEvidence[0] : undefined);
    const start: Line = [strong(`${say("Limited:")} `), name];
    return words ? [...start, ": ", ...quoteLine(bill, words)] : start;
  });
}

/** Elements that the goal's verdict does not need and the text has not. */
function strongerBlocks(goal: Goal, assessment: Assessment, say: Say): Block[] {
  if (assessment.verdict === "touch" || assessment.verdict === "none") return [];
  const missing = goal.elements.filter(
    ({ id, core }) => !core && assessment.elements.some((finding) => finding.id === id && finding.status === "no"),
  );
  if (!missing.length) return [];
  const names = missing.map(({ id, name }) => `(${id}) ${name}`).join("; ");
  return [paragraph(say("Not needed for credit as Lacuna reads the goal, but it would be stronger with {0}.", names))];
}

type Group = "loss" | "closes" | "narrows" | "met" | "credit" | "near";

const groups = (say: Say): readonly { readonly holds: Group; readonly name: string; readonly short?: boolean }[] => [
  { holds: "loss", name: say("What the draft takes away") },
  { holds: "closes", name: say("Gaps the draft closes") },
  { holds: "narrows", name: say("Gaps the draft narrows") },
  { holds: "met", name: say("Fully met already: no points to gain") },
  { holds: "credit", name: say("Credit that the text already has") },
  { holds: "near", name: say("On the subject, without more credit"), short: true },
];

function groupOf({ assessment, line }: ReportedGoal, statute: boolean): Group {
  const effect = line?.effect ?? assessment.effect;
  if (effect === "widens" || effect === "reopens") return "loss";
  if (effect === "closes" || effect === "narrows") return effect;
  if (line && !statute && line.met) return "met";
  const earns = assessment.verdict === "full" || assessment.verdict === "partial";
  return earns && (statute || assessment.before === assessment.verdict) ? "credit" : "near";
}

/** The goals in the order in which a reader wants them: losses first, then what closes, narrows, and the rest. */
export function groupsOf(
  goals: readonly ReportedGoal[],
  statute: boolean,
  say: Say = english,
): { readonly name: string; readonly short: boolean; readonly entries: readonly ReportedGoal[] }[] {
  return groups(say)
    .map(({ holds, name, short = false }) => ({
      name,
      short,
      entries: goals.filter((entry) => groupOf(entry, statute) === holds),
    }))
    .filter(({ entries }) => entries.length > 0);
}
