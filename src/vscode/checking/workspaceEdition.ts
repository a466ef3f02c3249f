import * as vscode from "vscode";
import { folderEntries, tellOfMoreFiles } from "./folderEntries.ts";

/** Where editions lie in a workspace folder, and the compiled ones in the extension's `dist`. */
export const GOALS_FOLDER = "policy-goals";

/** Files read of one folder of an edition: many times what the largest has. */
const MOST_FILES = 1000;

/** A workspace's own files of an edition: paths inside the edition to texts, and where each lies. */
export interface EditionFiles {
  readonly texts: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, vscode.Uri>;
}

/** The goal, lexicon and card files of the first workspace folder that has any of the edition; undefined when none has. */
export async function workspaceEdition(id: string): Promise<EditionFiles | undefined> {
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const places = await filesIn(vscode.Uri.joinPath(folder.uri, GOALS_FOLDER, id));
    if (places.size === 0) continue;
    const texts = await Promise.all([...places].map(async ([path, uri]) => [path, await textOf(uri)] as const));
    return { texts: new Map(texts), places };
  }
  return undefined;
}

/** Names of the editions that the workspace folders have a part in. */
export async function workspaceEditionNames(): Promise<readonly string[]> {
  const lists = await Promise.all(
    (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => folderEntries(vscode.Uri.joinPath(uri, GOALS_FOLDER))),
  );
  return lists.flat().flatMap(([name, type]) => (type & vscode.FileType.Directory ? [name] : []));
}

async function filesIn(edition: vscode.Uri): Promise<Map<string, vscode.Uri>> {
  const files = new Map<string, vscode.Uri>();
  const add = async (folder: string) => {
    const home = folder ? vscode.Uri.joinPath(edition, folder) : edition;
    const found = (await folderEntries(home)).filter(
      ([name, type]) => type & vscode.FileType.File && /\.(?:md|ya?ml)$/.test(name),
    );
    if (found.length > MOST_FILES) tellOfMoreFiles(home, MOST_FILES);
    for (const [name] of found.sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, MOST_FILES))
      files.set(folder ? `${folder}/${name}` : name, vscode.Uri.joinPath(home, name));
  };
  await Promise.all(["", "goals", "lexicon", "states"].map(add));
  return files;
}

/** The text as an editor has it, saved or not, else as it is stored; empty for a file that went away meanwhile. */
async function textOf(uri: vscode.Uri): Promise<string> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  return vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => "",
  );
}
