import * as vscode from "vscode";

/** Names and kinds of what a folder holds, in any file system; nothing where there is no such folder. */
export async function folderEntries(folder: vscode.Uri): Promise<[name: string, type: vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
