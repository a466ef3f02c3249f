import * as vscode from "vscode";
import { folderEntries } from "./folderEntries.ts";

/** Where editions lie in a workspace folder, as in the extension itself. */
export const GOALS_FOLDER = "policy-goals";

/** The files of an edition in which a workspace has a part: paths inside the edition to texts, and where each lies. */
export interface EditionFiles {
  readonly texts: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, vscode.Uri>;
  /** The workspace's own files among them. */
  readonly own: ReadonlySet<string>;
}

/**
 * An edition as the first workspace folder that has a part in it makes it: its own files laid over those that come with
 * Lacuna; a goal file replaces the one of the same number, whatever its name. Undefined when no folder has a part.
 */
export async function workspaceEdition(id: string, extension: vscode.Uri): Promise<EditionFiles | undefined> {
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const own = await filesIn(vscode.Uri.joinPath(folder.uri, GOALS_FOLDER, id));
    if (own.size === 0) continue;
    const replaced = new Set([...own.keys()].map(numberOf).filter(Boolean));
    const shipped = await filesIn(vscode.Uri.joinPath(extension, GOALS_FOLDER, id));
    const places = new Map([...shipped].filter(([path]) => !replaced.has(numberOf(path))));
    for (const [path, uri] of own) places.set(path, uri);
    const texts = await Promise.all([...places].map(async ([path, uri]) => [path, await textOf(uri)] as const));
    return { texts: new Map(texts), places, own: new Set(own.keys()) };
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

/** `4.3` of `goals/4.3-vacatur.md`: what makes two goal files the same. */
function numberOf(path: string): string {
  return /^goals\/(\d+\.\d+)/.exec(path)?.[1] ?? "";
}

async function filesIn(edition: vscode.Uri): Promise<Map<string, vscode.Uri>> {
  const files = new Map<string, vscode.Uri>();
  const add = async (folder: string) => {
    for (const [name, type] of await folderEntries(vscode.Uri.joinPath(edition, folder))) {
      if (type & vscode.FileType.File && /\.(?:md|ya?ml)$/.test(name))
        files.set(folder ? `${folder}/${name}` : name, vscode.Uri.joinPath(edition, folder, name));
    }
  };
  await Promise.all(["", "goals", "lexicon", "states"].map(add));
  return files;
}

/** The text as an editor has it, saved or not, else as it is stored. */
async function textOf(uri: vscode.Uri): Promise<string> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return open?.getText() ?? new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
