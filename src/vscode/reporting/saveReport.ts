import * as vscode from "vscode";
import { type Format, render } from "../../report/render.ts";
import { activeDraft } from "../checking/activeDraft.ts";
import type { Checker } from "../checking/checker.ts";
import { askWhere, endingOf, saveFile } from "../saveFile.ts";

const FORMATS: Readonly<Record<string, Format>> = { html: "html", md: "markdown", json: "json", txt: "text" };

/** "Save Report": the report of a draft as a file to print or send. */
export function registerSaveReport(checker: Checker): vscode.Disposable {
  return vscode.commands.registerCommand("lacuna.saveReport", async () => {
    const checked = await activeDraft(checker);
    if (!checked) return;
    const { document, check } = checked;
    const target = await askWhere(document.uri, {
      title: vscode.l10n.t("Save Report"),
      suffix: "-report.html",
      filters: {
        [vscode.l10n.t("Web page, to print or send")]: ["html"],
        [vscode.l10n.t("Markdown")]: ["md"],
        [vscode.l10n.t("Plain text")]: ["txt"],
        [vscode.l10n.t("Data (JSON)")]: ["json"],
      },
    });
    if (!target) return;
    const format = FORMATS[endingOf(target)] ?? "html";
    const bytes = new TextEncoder().encode(document.getText()).length;
    await saveFile(target, render(format, [{ check, file: vscode.workspace.asRelativePath(document.uri), bytes }]));
  });
}
