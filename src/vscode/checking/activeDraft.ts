import * as vscode from "vscode";
import type { CheckedDocument, Checker } from "./checker.ts";

/**
 * The check of the draft that a command means: the one in the active editor, else, when a panel or a view is active, a
 * bill that is in sight.
 */
export async function activeDraft(checker: Checker, uri?: vscode.Uri): Promise<CheckedDocument | undefined> {
  if (uri) return checker.check(await vscode.workspace.openTextDocument(uri));
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  if (activeTextEditor) return checker.check(activeTextEditor.document);
  const seen = visibleTextEditors.map(({ document }) => checker.current(document));
  return seen.find((checked) => checked?.check);
}
