import * as vscode from "vscode";

/** Names and kinds of what a folder holds, in any file system; nothing where there is no such folder. */
export async function folderEntries(folder: vscode.Uri): Promise<[name: string, type: vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

const told = new Set<string>();

/** Says, once for each folder, that it holds more files than are read of it. */
export function tellOfMoreFiles(folder: vscode.Uri, most: number): void {
  const key = folder.toString();
  if (told.has(key)) return;
  told.add(key);
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      "{0} holds more than {1} files; only the first of them, by name, are read. Move what is not needed elsewhere.",
      vscode.workspace.asRelativePath(folder),
      most.toLocaleString(vscode.env.language),
    ),
  );
}
