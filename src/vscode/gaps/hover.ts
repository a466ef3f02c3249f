import * as vscode from "vscode";
import type { Verdict } from "../../goals/goal.ts";
import { escapeMarkdown } from "../../report/formats/markdown.ts";
import { range as pointsRange } from "../../report/wording.ts";
import type { Checker } from "../checking/checker.ts";
import { draftSelector } from "../checking/recognise.ts";
import { rangeOf } from "../ranges.ts";
import { effectText, say, statusText, verdictText } from "../words.ts";
import { goalUri } from "./goalPages.ts";

/** Full credit is seen at a glance, in the signs of the scorecard. */
const ICONS: Readonly<Record<Verdict, string>> = {
  full: "$(pass-filled)",
  partial: "$(circle-large-filled)",
  touch: "$(circle-large-outline)",
  none: "$(dash)",
};

/** At most this many goals in one hover; the tree has them all. */
const MOST = 3;

/** Over words that are evidence: the goal, where the draft stands, what is missing, the guidance. */
export function registerHover(checker: Checker): vscode.Disposable {
  return vscode.languages.registerHoverProvider(draftSelector, {
    async provideHover(document, position, token) {
      const checked = await checker.check(document);
      const check = checked?.check;
      if (!check || token.isCancellationRequested) return undefined;
      const offset = document.offsetAt(position);
      const contents: vscode.MarkdownString[] = [];
      let at: vscode.Range | undefined;
      for (const assessment of check.assessments) {
        const all = [...assessment.elements.flatMap((e) => [...e.limitEvidence, ...e.evidence]), ...assessment.subject];
        const here = all.find((evidence) => evidence.start <= offset && offset < evidence.end);
        const goal = check.framework.goals.find((entry) => entry.id === assessment.goal);
        if (!here || !goal || contents.length >= MOST) continue;
        at ??= rangeOf(document, here);
        const line = check.preview?.goals.find((entry) => entry.goal === goal.id);
        const text = new vscode.MarkdownString("", true);
        text.appendMarkdown(
          `**[${goal.id} ${escapeMarkdown(goal.name)}](${goalUri(check.framework.id, goal).toString()})**  \n`,
        );
        text.appendMarkdown(
          `${ICONS[assessment.verdict]} ${verdictText(assessment.verdict)}. ${effectText(assessment.effect)}`,
        );
        if (line)
          text.appendMarkdown(
            ` ${vscode.l10n.t("Points {0} → {1}.", pointsRange(line.points.before, say), pointsRange(line.points.after, say))}`,
          );
        text.appendMarkdown("\n\n");
        for (const element of assessment.elements) {
          const data = goal.elements.find((entry) => entry.id === element.id);
          if (data?.core)
            text.appendMarkdown(`- ${data.id}. ${escapeMarkdown(data.name)}: ${statusText(element.status)}\n`);
        }
        text.appendMarkdown(`\n${firstParagraph(goal.guidance)}`);
        contents.push(text);
      }
      return contents.length ? new vscode.Hover(contents, at) : undefined;
    },
  });
}

function firstParagraph(guidance: string): string {
  return (
    guidance
      .trim()
      .split(/\n\s*\n/)
      .find((paragraph) => !paragraph.startsWith("#")) ?? ""
  );
}
