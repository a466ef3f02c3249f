import * as vscode from "vscode";
import { found } from "../../report/check.ts";
import { standing, standingLine } from "../../report/findings/standingLine.ts";
import { change, range, scoreSentence, shortScore } from "../../report/wording.ts";
import type { CheckedDocument, Checker } from "../checking/checker.ts";
import { noticeL10n, say } from "../words.ts";

/** One item: the score before and after for the bill in the active editor; hidden everywhere else. */
export function registerStatusBar(checker: Checker): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("lacuna.score", vscode.StatusBarAlignment.Right, 100);
  item.name = vscode.l10n.t("Lacuna score");
  item.command = "lacuna.showScorecard";
  const show = (checked: CheckedDocument | undefined) => {
    if (checked && checked.document !== vscode.window.activeTextEditor?.document) return;
    if (!checked?.check) {
      item.hide();
      return;
    }
    render(item, checked);
    item.show();
  };
  const follow = (editor: vscode.TextEditor | undefined) => {
    if (!editor) return item.hide();
    const current = checker.current(editor.document);
    if (current) show(current);
    else item.hide();
  };
  follow(vscode.window.activeTextEditor);
  return vscode.Disposable.from(item, checker.onDidCheck(show), vscode.window.onDidChangeActiveTextEditor(follow));
}

function render(item: vscode.StatusBarItem, { check }: CheckedDocument): void {
  if (!check) return;
  const { preview } = check;
  const line = standingLine(found(check), say);
  const full = check.assessments.filter((one) => standing(one) === "met").length;
  // Problems list what is to be mended; that something is met is said here.
  const met = full ? ` $(pass) ${full}` : "";
  if (!preview) {
    const count = check.assessments.filter((assessment) => assessment.verdict !== "none").length;
    item.text = `$(law) ${vscode.l10n.t("Goals: {0}", count)}${met}`;
    item.tooltip = [line, vscode.l10n.t("Choose a state to preview its report card.")].filter(Boolean).join("\n");
    item.accessibilityInformation = {
      label: vscode.l10n.t("Lacuna: {0} goals addressed, no report card chosen", count),
    };
    return;
  }
  const place = check.card?.name ?? preview.state;
  const { score } = preview;
  const words = shortScore(preview.state, score, say);
  item.text = `$(law) ${words}${met}`;
  const tooltip = new vscode.MarkdownString();
  tooltip.appendMarkdown(`**${scoreSentence(place, score).replace("->", "→")}** (${change(score.change, say)})\n\n`);
  if (line) tooltip.appendMarkdown(`${line}\n\n`);
  for (const issue of preview.issues) {
    tooltip.appendMarkdown(
      `- ${issue.id} ${issue.name}: ${range(issue.before, say)} → ${range(issue.after, say)} / ${issue.max}\n`,
    );
  }
  for (const notice of check.notices.slice(0, 3)) tooltip.appendMarkdown(`\n${noticeL10n(notice)}\n`);
  item.tooltip = tooltip;
  item.accessibilityInformation = {
    label: [vscode.l10n.t("Lacuna: {0}", shortScore(place, score, say)), line].filter(Boolean).join(". "),
    role: "button",
  };
}
