import * as vscode from "vscode";
import type { Check } from "../../report/check.ts";
import type { CheckedDocument, Checker } from "./checker.ts";

/** A draft that is a bill, with its check. */
export type CheckedBill = CheckedDocument & { readonly check: Check };

/**
 * The draft that a command means: the one in the active editor, else, when a panel or a view is active, a bill that is in
 * sight. Where there is none the person is told, and how to have one.
 */
export async function activeDraft(checker: Checker, uri?: vscode.Uri): Promise<CheckedBill | undefined> {
  const checked = await inView(checker, uri);
  if (checked && isBill(checked)) return checked;
  void tell(checked?.document);
  return undefined;
}

async function inView(checker: Checker, uri: vscode.Uri | undefined): Promise<CheckedDocument | undefined> {
  if (uri) return checker.check(await vscode.workspace.openTextDocument(uri));
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  if (activeTextEditor) return checker.check(activeTextEditor.document);
  const seen = visibleTextEditors.map(({ document }) => checker.current(document));
  return seen.find((checked) => checked?.check);
}

function isBill(checked: CheckedDocument): checked is CheckedBill {
  return checked.check !== null;
}

async function tell(document: vscode.TextDocument | undefined): Promise<void> {
  const { l10n, window, commands } = vscode;
  if (document) {
    const read = l10n.t("Read as a Bill");
    const name = document.uri.path.split("/").pop() ?? "";
    const said = l10n.t("Lacuna does not read {0} as a bill.", name);
    if ((await window.showInformationMessage(said, read)) === read) await commands.executeCommand("lacuna.thisIsABill");
    return;
  }
  const [start, bring] = [l10n.t("New Bill"), l10n.t("Import a Document")];
  const said = l10n.t("Open a draft bill first: this works on the draft in the active editor.");
  const chosen = await window.showInformationMessage(said, start, bring);
  if (chosen === start) await commands.executeCommand("lacuna.newBill");
  else if (chosen === bring) await commands.executeCommand("lacuna.importDocument");
}
