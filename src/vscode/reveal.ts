import * as vscode from "vscode";
import { rangeOf } from "./ranges.ts";

/** Opens a draft and selects the stretch from `start` to `end` (UTF-16 code units). */
export async function reveal(uri: vscode.Uri, start: number, end: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const selection = rangeOf(document, { start, end });
  const editor = await vscode.window.showTextDocument(document, { selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
