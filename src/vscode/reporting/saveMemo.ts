import * as vscode from "vscode";
import { memoDocument } from "../../report/documents/memoDocument.ts";
import { htmlOf } from "../../report/formats/documentHtml.ts";
import { markdownOf } from "../../report/formats/markdown.ts";
import { activeDraft } from "../checking/activeDraft.ts";
import type { Checker } from "../checking/checker.ts";
import { askWhere, endingOf, saveFile } from "../saveFile.ts";

/**
 * "Save Gap Memo": what a policy team sends about a draft, in Word with tracked changes, as a web page or in Markdown.
 * The writer of Word files is read when it is first asked for.
 */
export function registerSaveMemo(checker: Checker): vscode.Disposable {
  return vscode.commands.registerCommand("lacuna.saveMemo", async (given?: vscode.Uri) => {
    const checked = await activeDraft(checker);
    if (!checked) return;
    const { document, check } = checked;
    if (!check.card) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t("A gap memo measures a draft against a state’s report card. Choose a state that has one first."),
      );
      return;
    }
    const target = given ?? (await askTarget(document.uri));
    if (!target) return;
    const ending = endingOf(target);
    if (!["docx", "html", "htm", "md"].includes(ending)) {
      void vscode.window.showErrorMessage(vscode.l10n.t("Save the memo as .docx, as .html or as .md."));
      return;
    }
    const now = new Date();
    const date = now.toLocaleDateString("en-US", { year: "numeric", month: "long", day: "numeric" });
    const memo = memoDocument([{ check, file: vscode.workspace.asRelativePath(document.uri) }], check.card, { date });
    if (ending === "docx") {
      const { wordOf } = await import("../../report/formats/word/wordDocument.ts");
      await saveFile(target, wordOf(memo, { date: now.toISOString() }));
    } else await saveFile(target, ending === "md" ? markdownOf(memo) : htmlOf(memo));
  });
}

async function askTarget(draft: vscode.Uri): Promise<vscode.Uri | undefined> {
  return askWhere(draft, {
    title: vscode.l10n.t("Save Gap Memo"),
    suffix: "-memo.docx",
    filters: {
      [vscode.l10n.t("Word document")]: ["docx"],
      [vscode.l10n.t("Web page, to print or send")]: ["html"],
      [vscode.l10n.t("Markdown")]: ["md"],
    },
  });
}
