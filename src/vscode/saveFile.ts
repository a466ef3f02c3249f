import * as vscode from "vscode";

/** What is asked of the person before a file about a draft is saved. */
export interface SaveQuestion {
  readonly title: string;
  /** What follows the draft's name in the name that is proposed: `-report.html`. */
  readonly suffix: string;
  readonly filters: Readonly<Record<string, string[]>>;
}

/** Where to save a file about a draft: beside it in its workspace folder unless the person says otherwise. */
export async function askWhere(draft: vscode.Uri, { title, suffix, filters }: SaveQuestion) {
  const stem = (draft.path.split("/").pop() ?? "draft").replace(/\.\w+$/, "");
  const folder = vscode.workspace.getWorkspaceFolder(draft)?.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    title,
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${stem}${suffix}`) }),
    filters,
  });
}

/** The ending of a file's name: `html`. */
export function endingOf(file: vscode.Uri): string {
  return /\.(\w+)$/.exec(file.path)?.[1]?.toLowerCase() ?? "";
}

/** Writes the file and offers to open it; the offer is not waited for. */
export async function saveFile(file: vscode.Uri, content: string): Promise<void> {
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(content));
  void offerToOpen(file);
}

async function offerToOpen(file: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t("Open");
  const name = file.path.split("/").pop() ?? "";
  const choice = await vscode.window.showInformationMessage(vscode.l10n.t("{0} is saved.", name), open);
  if (choice === open) await vscode.env.openExternal(file);
}
