import type { Bill } from "../bill/types.ts";
import type { Goal } from "../goals/goal.ts";
import type { Assessment, ElementFinding, Evidence } from "../match/types.ts";
import type { GoalPreview } from "../score/types.ts";
import { type Block, type CheckItem, heading, type Line, paragraph, strong } from "./document.ts";
import { inContext, quoteLine } from "./quote.ts";
import { effectWords, range, statusWords, verdictWords } from "./wording.ts";

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
export function goalBlocks(bill: Bill, { goal, assessment, line }: ReportedGoal): Block[] {
  return [
    heading(3, `${goal.id} ${goal.name}`),
    paragraph(standing(bill, assessment, line)),
    ...(line ? [paragraph(pointsSentence(line))] : []),
    { kind: "checks", items: checksOf(bill, goal, assessment) },
    ...strongerBlocks(goal, assessment),
  ];
}

/** A goal that is near but earns nothing more: one sentence, and what the text lacks. */
export function shortGoalBlocks(bill: Bill, { goal, assessment, line }: ReportedGoal): Block[] {
  const lacking = checksOf(bill, goal, assessment).filter(({ status }) => status !== "yes");
  return [
    heading(3, `${goal.id} ${goal.name}`),
    ...(line ? [paragraph(line.reason)] : [paragraph(standing(bill, assessment, line))]),
    ...(lacking.length ? [{ kind: "checks" as const, items: lacking }] : []),
  ];
}

/** `The text earns full credit (before: not addressed) and closes the gap.` */
function standing(bill: Bill, { verdict, before, effect }: Assessment, line: GoalPreview | null): string {
  if (bill.kind === "statute") return `By itself: ${verdictWords[verdict]}.`;
  const alone =
    verdict === before
      ? `${verdictWords[verdict]}, as before the bill`
      : `${verdictWords[verdict]} (before the bill: ${verdictWords[before]})`;
  const done = line ? line.effect : effect;
  return done === "none" ? `By itself: ${alone}.` : `By itself: ${alone}. The draft ${effectWords[done]}.`;
}

function pointsSentence({ points, reason }: GoalPreview): string {
  const stays = String(points.before) === String(points.after);
  return stays
    ? `Points: ${range(points.before)}. ${reason}`
    : `Points: ${range(points.before)} -> ${range(points.after)}. ${reason}`;
}

/** The core elements, and the others that the text has. */
function checksOf(bill: Bill, goal: Goal, assessment: Assessment): CheckItem[] {
  let shown: Evidence | undefined;
  return goal.elements.flatMap((element): CheckItem[] => {
    const finding = assessment.elements.find(({ id }) => id === element.id);
    if (!finding || (!element.core && finding.status === "no")) return [];
    const notes: Line[] = [];
    if (finding.before !== finding.status && finding.before !== "no" && bill.kind === "bill") {
      notes.push([`Before the bill: ${statusWords[finding.before]}.`]);
    }
    const [first] = finding.evidence;
    if (first) {
      notes.push(
        shown?.text === first.text && shown.citation === first.citation
          ? ["the same words"]
          : [...(first.change === "deleted" ? [strong("Struck: ")] : []), ...quoteLine(bill, first)],
      );
      shown = first;
    } else if (finding.status === "yes") {
      notes.push(["nothing in the text says otherwise"]);
    }
    notes.push(...limitLines(bill, goal, finding));
    if (element.core && finding.status !== "yes") notes.push([{ text: "To repair: ", mark: "strong" }, element.repair]);
    return [{ status: finding.status, text: `(${element.id}) ${element.name}`, notes }];
  });
}

function limitLines(bill: Bill, goal: Goal, finding: ElementFinding): Line[] {
  return finding.limits.map((id, index): Line => {
    const name = goal.limits.find((limit) => limit.id === id)?.name ?? id;
    const words = finding.limitEvidence[index] ?? (index === 0 ? finding.limitEvidence[0] : undefined);
    const start: Line = [{ text: "Limited: ", mark: "strong" }, name];
    return words
      ? [...start, ": ", { text: inContext(bill, words), mark: "quote" }, "  ", { text: words.citation, mark: "cite" }]
      : start;
  });
}

/** Elements that the goal's verdict does not need and the text has not. */
function strongerBlocks(goal: Goal, assessment: Assessment): Block[] {
  if (assessment.verdict === "touch" || assessment.verdict === "none") return [];
  const missing = goal.elements.filter(
    ({ id, core }) => !core && assessment.elements.some((finding) => finding.id === id && finding.status === "no"),
  );
  if (!missing.length) return [];
  const names = missing.map(({ id, name }) => `(${id}) ${name}`).join("; ");
  return [paragraph(`Not needed for credit as Lacuna reads the goal, but it would be stronger with ${names}.`)];
}

type Group = "loss" | "closes" | "narrows" | "met" | "credit" | "near";

const GROUPS: readonly { readonly holds: Group; readonly name: string; readonly short?: boolean }[] = [
  { holds: "loss", name: "What the draft takes away" },
  { holds: "closes", name: "Gaps the draft closes" },
  { holds: "narrows", name: "Gaps the draft narrows" },
  { holds: "met", name: "Fully met already: no points to gain" },
  { holds: "credit", name: "Credit that the text already has" },
  { holds: "near", name: "On the subject, without more credit", short: true },
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
): { readonly name: string; readonly short: boolean; readonly entries: readonly ReportedGoal[] }[] {
  return GROUPS.map(({ holds, name, short = false }) => ({
    name,
    short,
    entries: goals.filter((entry) => groupOf(entry, statute) === holds),
  })).filter(({ entries }) => entries.length > 0);
}
