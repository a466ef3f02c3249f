import * as vscode from "vscode";
import type { CheckedDocument, Checker } from "../checking/checker.ts";
import { draftSelector } from "../checking/recognise.ts";
import { noticeL10n } from "../words.ts";

/** Milliseconds of work after which the language status says that a draft is slow to check. */
const BUDGET = 500;

/** In the language status of a draft: how it is read, how long that took, and what could not be read. */
export function registerLanguageStatus(checker: Checker): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem("lacuna.reading", draftSelector);
  item.name = vscode.l10n.t("Lacuna");
  const show = (checked: CheckedDocument | undefined) => {
    if (checked && checked.document !== vscode.window.activeTextEditor?.document) return;
    const check = checked?.check;
    item.severity = vscode.LanguageStatusSeverity.Information;
    if (!checked || !check) {
      item.text = vscode.l10n.t("Not read as a bill");
      item.detail = vscode.l10n.t("Lacuna");
      item.command = { command: "lacuna.thisIsABill", title: vscode.l10n.t("Read as a Bill") };
      return;
    }
    const took = Math.max(1, Math.round(checked.took));
    if (checked.took > BUDGET || check.notices.length) item.severity = vscode.LanguageStatusSeverity.Warning;
    const { bill } = check;
    item.text = vscode.l10n.t("Bill, {0} sections, {1} ms", bill.sections.length, took);
    const convention = bill.convention === "generic" ? vscode.l10n.t("no state's marks") : bill.convention;
    const notices = check.notices.map(noticeL10n).join(" ");
    item.detail = vscode.l10n.t("drafting convention: {0}. {1}", convention, notices).trim();
    item.command = { command: "lacuna.openReport", title: vscode.l10n.t("Report") };
  };
  const follow = (editor: vscode.TextEditor | undefined) => {
    if (editor) show(checker.current(editor.document));
  };
  follow(vscode.window.activeTextEditor);
  return vscode.Disposable.from(item, checker.onDidCheck(show), vscode.window.onDidChangeActiveTextEditor(follow));
}
