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

function nameOf(file: vscode.Uri): string {
  return file.path.split("/").pop() ?? "";
}

/** Writes the file and offers to open it; the offer is not waited for. Says so when the file cannot be written. */
export async function saveFile(file: vscode.Uri, content: string | Uint8Array): Promise<void> {
  if (await writeWhole(file, content)) void offerToOpen(file);
}

/**
 * Writes a file whole, or tells the person why not: what a full disk has taken of it is put back as it was.
 * False when the file is not written.
 */
export async function writeWhole(file: vscode.Uri, content: string | Uint8Array): Promise<boolean> {
  const { fs } = vscode.workspace;
  const before = await fs.readFile(file).then(
    (bytes) => bytes,
    () => undefined,
  );
  try {
    await fs.writeFile(file, typeof content === "string" ? new TextEncoder().encode(content) : content);
    return true;
  } catch (error) {
    const restored = before ? fs.writeFile(file, before) : fs.delete(file);
    await restored.then(undefined, () => undefined);
    const why = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t("{0} could not be saved: {1}", nameOf(file), why));
    return false;
  }
}

async function offerToOpen(file: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t("Open");
  // Other programs open what lies on this disk; what lies elsewhere is shown in the list of files.
  const isHere = file.scheme === "file" && vscode.env.uiKind === vscode.UIKind.Desktop && !vscode.env.remoteName;
  const show = vscode.l10n.t("Show in Explorer");
  const saved = vscode.l10n.t("{0} is saved.", nameOf(file));
  const choice = await vscode.window.showInformationMessage(saved, isHere ? open : show);
  if (choice === open) await vscode.env.openExternal(file);
  else if (choice === show) await vscode.commands.executeCommand("revealInExplorer", file);
}
