import type { Goal } from "../goals/goal.ts";
import type { Assessment } from "../match/types.ts";
import { noticeText } from "../text/notice.ts";
import { type Check, found } from "./check.ts";
import { change, effectWords, grades, range, scoreSentence, statusWords, verdictWords } from "./wording.ts";

/** The scorecard as Markdown, for memos and pull requests. */
export function markdownReport(check: Check, file: string): string {
  const out: string[] = [`# ${escapeMarkdown(check.bill.title || file)}`, "", `\`${file.replace(/`/g, "'")}\``, ""];
  const { preview } = check;
  if (check.bill.kind === "other") {
    return [...out, "This does not read as a bill or a statute, so nothing was checked.", ""].join("\n");
  }
  if (preview) {
    out.push(
      `**${scoreSentence(check.card?.name ?? preview.state, preview.score)}** (${change(preview.score.change)})`,
      "",
    );
    out.push("| Issue | Before | After | Of | Grade after |", "|---|---|---|---|---|");
    for (const issue of preview.issues) {
      const cells = [
        `${issue.id} ${issue.name}`,
        range(issue.before),
        range(issue.after),
        String(issue.max),
        grades(issue.grade.after),
      ];
      out.push(`| ${cells.map(escapeMarkdown).join(" | ")} |`);
    }
    out.push(`| Extra credit | ${range(preview.extraCredit.before)} | ${range(preview.extraCredit.after)} | | |`, "");
    out.push("| Safe harbor | Before | After |", "|---|---|---|");
    for (const row of preview.safeHarbor) out.push(`| ${row.goal} | ${row.before} | ${row.after} |`);
    out.push("");
  }
  const byId = new Map(check.framework.goals.map((goal) => [goal.id, goal]));
  for (const assessment of found(check)) {
    const goal = byId.get(assessment.goal);
    if (goal) out.push(...goalSection(goal, assessment, check), "");
  }
  if (check.notices.length)
    out.push("## What is not known", "", ...check.notices.map((n) => `- ${escapeMarkdown(noticeText(n))}`), "");
  return out.join("\n");
}

function goalSection(goal: Goal, assessment: Assessment, check: Check): string[] {
  const line = check.preview?.goals.find((entry) => entry.goal === goal.id);
  const out = [
    `## ${goal.id} ${escapeMarkdown(goal.name)}`,
    "",
    `${verdictWords[assessment.verdict]} (before: ${verdictWords[assessment.before]}); the draft ${effectWords[assessment.effect]}.`,
    "",
  ];
  if (line) {
    out.push(`Points ${range(line.points.before)} -> ${range(line.points.after)}: ${escapeMarkdown(line.reason)}`, "");
  }
  out.push("| Element | Status | Words of the draft |", "|---|---|---|");
  for (const element of goal.elements) {
    const finding = assessment.elements.find((entry) => entry.id === element.id);
    if (!finding) continue;
    const quote = finding.evidence[0];
    const words = quote
      ? `"${quote.text}" (${quote.citation})`
      : finding.status === "yes"
        ? ""
        : `To repair: ${element.repair}`;
    out.push(
      `| ${element.id}. ${escapeMarkdown(element.name)} | ${statusWords[finding.status]} | ${escapeMarkdown(words)} |`,
    );
  }
  return out;
}

/** The text with everything that Markdown or a table would take for markup made harmless. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~!]/g, "\\$&").replace(/\s+/g, " ");
}
