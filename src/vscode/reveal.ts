import * as vscode from "vscode";
import { rangeOf } from "./ranges.ts";

/** Opens a draft where it is open already, else in the first column, and selects from `start` to `end` (UTF-16 code units). */
export async function reveal(uri: vscode.Uri, start: number, end: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const selection = rangeOf(document, { start, end });
  const editor = await vscode.window.showTextDocument(document, { selection, viewColumn: columnOf(uri) });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The column that shows the draft: in the active one it would cover the report that is being read. */
function columnOf(uri: vscode.Uri): vscode.ViewColumn {
  const key = uri.toString();
  const seen = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === key);
  if (seen?.viewColumn) return seen.viewColumn;
  const holds = ({ input }: vscode.Tab) => input instanceof vscode.TabInputText && input.uri.toString() === key;
  const group = vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(holds));
  return group?.viewColumn ?? vscode.ViewColumn.One;
}
