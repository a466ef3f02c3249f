import * as vscode from "vscode";
import { assert } from "./runner.ts";

declare const __HOST__: "node" | "web";
declare const __KIND__: string;

/** The extension host that the run is in. */
export const HOST = __HOST__;

/** The run: `node`, `web`, `packed`, `restricted`, `folders`, `oldest` or `oldest-web`. */
export const KIND = __KIND__;

/** The extension under test, whether from source or from a VSIX. */
export const EXTENSION = "lacuna.lacuna";

/** Opens a file of the test workspace in an editor. */
export async function open(name: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert(folder, "the window has no folder");
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name)));
}

/** Opens a new, unsaved document. */
export async function openText(content: string, language = "markdown"): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language }));
}

/**
 * Lacuna's diagnostics of a document, once they are as wanted: waits for the event that says they changed, never for
 * time. The runner's limit ends a wait in vain.
 */
export async function findingsWhen(
  uri: vscode.Uri,
  wanted: (findings: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  const read = (): readonly vscode.Diagnostic[] =>
    vscode.languages.getDiagnostics(uri).filter((finding) => finding.source === "Lacuna");
  return until(vscode.languages.onDidChangeDiagnostics, () => (wanted(read()) ? read() : undefined));
}

/** What `read` gives, as soon as it gives something: asked now, and again at each event. */
export async function until<T, E>(event: vscode.Event<E>, read: () => T | undefined): Promise<T> {
  const now = read();
  if (now !== undefined) return now;
  return new Promise((resolve) => {
    const subscription = event(() => {
      const value = read();
      if (value === undefined) return;
      subscription.dispose();
      resolve(value);
    });
  });
}

/** Replaces the first occurrence of a text in a document, as one edit. */
export async function replace(document: vscode.TextDocument, find: string, text: string): Promise<void> {
  const offset = document.getText().indexOf(find);
  assert(offset >= 0, `the document has no "${find}"`);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + find.length));
  edit.replace(document.uri, range, text);
  assert(await vscode.workspace.applyEdit(edit), "the edit was refused");
}

/** The place at which a text first stands in a document. */
export function placeOf(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  assert(offset >= 0, `the document has no "${text}"`);
  return document.positionAt(offset);
}
