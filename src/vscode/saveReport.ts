import * as vscode from "vscode";
import { type Format, render } from "../report/render.ts";
import { activeDraft } from "./activeDraft.ts";
import type { Checker } from "./checker.ts";

const FORMATS: Readonly<Record<string, Format>> = { html: "html", md: "markdown", json: "json", txt: "text" };

/** "Save Report": the report of a draft as a file to print or send. */
export function registerSaveReport(checker: Checker): vscode.Disposable {
  return vscode.commands.registerCommand("lacuna.saveReport", async () => {
    const checked = await activeDraft(checker);
    if (!checked?.check) {
      void vscode.window.showInformationMessage(vscode.l10n.t("Open a draft bill first, then save its report."));
      return;
    }
    const { document, check } = checked;
    const stem = (document.uri.path.split("/").pop() ?? "draft").replace(/\.\w+$/, "");
    const folder =
      vscode.workspace.getWorkspaceFolder(document.uri)?.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
    const target = await vscode.window.showSaveDialog({
      title: vscode.l10n.t("Save Report"),
      ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${stem}-report.html`) }),
      filters: {
        [vscode.l10n.t("Web page, to print or send")]: ["html"],
        [vscode.l10n.t("Markdown")]: ["md"],
        [vscode.l10n.t("Plain text")]: ["txt"],
        [vscode.l10n.t("Data (JSON)")]: ["json"],
      },
    });
    if (!target) return;
    const format = FORMATS[/\.(\w+)$/.exec(target.path)?.[1]?.toLowerCase() ?? ""] ?? "html";
    const text = document.getText();
    const bytes = new TextEncoder().encode(text).length;
    const report = render(format, [{ check, file: vscode.workspace.asRelativePath(document.uri), bytes }]);
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(report));
    const open = vscode.l10n.t("Open");
    const name = target.path.split("/").pop() ?? "";
    const choice = await vscode.window.showInformationMessage(vscode.l10n.t("{0} is saved.", name), open);
    if (choice === open) await vscode.env.openExternal(target);
  });
}
