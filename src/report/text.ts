import type { Element, Goal } from "../goals/goal.ts";
import type { Assessment, ElementFinding } from "../match/types.ts";
import type { Preview } from "../score/types.ts";
import { noticeText } from "../text/notice.ts";
import { type Check, found } from "./check.ts";
import { change, effectWords, grades, range, scoreSentence, statusWords, verdictWords } from "./wording.ts";
import { indent, wrap } from "./wrap.ts";

const MARK = { yes: "[x]", weak: "[~]", no: "[ ]" } as const;

/** A scorecard to read in a terminal, at most `width` columns wide. */
export function textReport(check: Check, file: string, width = 96): string {
  const lines: string[] = [file, ...wrap(check.bill.title || "(no title)", width)];
  if (check.bill.kind === "other") {
    return [...lines, "", "This does not read as a bill or a statute, so nothing was checked.", ""].join("\n");
  }
  const goals = found(check);
  if (check.preview) lines.push("", ...scoreBlock(check.preview, check, width));
  if (goals.length === 0) lines.push("", `No goal of ${check.framework.name} is addressed.`);
  const byId = new Map(check.framework.goals.map((goal) => [goal.id, goal]));
  for (const assessment of goals) {
    const goal = byId.get(assessment.goal);
    if (goal) lines.push("", ...goalBlock(goal, assessment, check.preview, width));
  }
  if (check.notices.length) lines.push("", "What is not known");
  for (const notice of check.notices) lines.push(...indent(wrap(`- ${noticeText(notice)}`, width - 2), 2));
  return `${lines.join("\n")}\n`;
}

function scoreBlock(preview: Preview, check: Check, width: number): string[] {
  const place = check.card?.name ?? preview.state;
  const lines = [`${scoreSentence(place, preview.score)}   (${change(preview.score.change)})`, ""];
  for (const issue of preview.issues) {
    const name = `${issue.id} ${issue.name}`;
    const points = `${range(issue.before)} -> ${range(issue.after)} of ${issue.max}`;
    lines.push(`  ${name.padEnd(Math.min(52, width - 40))} ${points.padEnd(26)} ${grades(issue.grade.after)}`);
  }
  const extra = preview.extraCredit;
  lines.push(`  ${"Extra credit".padEnd(Math.min(52, width - 40))} ${range(extra.before)} -> ${range(extra.after)}`);
  const moved = preview.safeHarbor.filter((row) => row.before !== row.after);
  if (moved.length) lines.push("", "  Safe harbor");
  for (const row of moved) lines.push(`    ${row.goal}  ${row.before} -> ${row.after}`);
  return lines;
}

function goalBlock(goal: Goal, assessment: Assessment, preview: Preview | null, width: number): string[] {
  const line = preview?.goals.find((entry) => entry.goal === goal.id);
  const head = `${goal.id} ${goal.name}`;
  const verdict = `${verdictWords[assessment.verdict]} (before: ${verdictWords[assessment.before]}); the draft ${effectWords[assessment.effect]}`;
  const lines = [...wrap(head, width), ...indent(wrap(verdict, width - 4), 4)];
  if (line) {
    const earned = `points ${range(line.points.before)} -> ${range(line.points.after)}: ${line.reason}`;
    lines.push(...indent(wrap(earned, width - 4), 4));
  }
  for (const element of goal.elements) {
    const finding = assessment.elements.find((entry) => entry.id === element.id);
    if (finding) lines.push(...elementBlock(goal, element, finding, width));
  }
  return lines;
}

function elementBlock(goal: Goal, element: Element, finding: ElementFinding, width: number): string[] {
  const lines = indent(
    wrap(`${MARK[finding.status]} ${element.id}. ${element.name} - ${statusWords[finding.status]}`, width - 4),
    4,
  );
  const quote = finding.evidence[0];
  if (quote) lines.push(...indent(wrap(`"${quote.text}" ${quote.citation}`, width - 10), 10));
  for (const id of finding.limits) {
    const name = goal.limits.find((limit) => limit.id === id)?.name ?? id;
    const words = finding.limitEvidence[0];
    lines.push(
      ...indent(wrap(`limited: ${name}${words ? ` - "${words.text}" ${words.citation}` : ""}`, width - 10), 10),
    );
  }
  if (finding.status !== "yes" && element.core)
    lines.push(...indent(wrap(`to repair: ${element.repair}`, width - 10), 10));
  return lines;
}
