import * as vscode from "vscode";
import type { Draft, DraftFormat } from "../../bill/draft.ts";
import { type LawLookup, lawIndex } from "../../bill/law/lawIndex.ts";
import { decodeText } from "../../text/decodeText.ts";
import { folderEntries } from "../checking/folderEntries.ts";

const FORMATS: Readonly<Record<string, DraftFormat>> = { md: "markdown", txt: "plain", html: "html", htm: "html" };

/**
 * Current law as people keep it in folders called `law`: beside a draft, in a folder above it, or in a workspace folder.
 * Read when first asked for, and again once a file of theirs has changed.
 */
export class LawFolders implements vscode.Disposable {
  readonly #lookups = new Map<string, Promise<LawLookup | undefined>>();
  readonly #watcher = vscode.workspace.createFileSystemWatcher("**/law/**");

  constructor() {
    const forget = () => this.#lookups.clear();
    this.#watcher.onDidChange(forget);
    this.#watcher.onDidCreate(forget);
    this.#watcher.onDidDelete(forget);
  }

  /** The law that holds for a draft, the nearest folder first; undefined when no folder has any. */
  async lawFor(draft: vscode.Uri): Promise<LawLookup | undefined> {
    const lookups: LawLookup[] = [];
    for (const folder of lawFoldersOf(draft)) {
      const lookup = await this.#read(folder);
      if (lookup) lookups.push(lookup);
    }
    if (!lookups.length) return undefined;
    return (cite) => {
      for (const lookup of lookups) {
        const law = lookup(cite);
        if (law) return law;
      }
      return null;
    };
  }

  dispose(): void {
    this.#watcher.dispose();
  }

  #read(folder: vscode.Uri): Promise<LawLookup | undefined> {
    const key = folder.toString();
    let lookup = this.#lookups.get(key);
    if (!lookup) {
      lookup = filesIn(folder).then((files) => (files.length ? lawIndex(files) : undefined));
      this.#lookups.set(key, lookup);
    }
    return lookup;
  }
}

/** Where law for a draft may lie. Folders are listed rather than searched for: not every virtual workspace has a search. */
function lawFoldersOf(draft: vscode.Uri): vscode.Uri[] {
  const folders = new Map<string, vscode.Uri>();
  const add = (uri: vscode.Uri) => folders.set(uri.toString(), vscode.Uri.joinPath(uri, "law"));
  const root = vscode.workspace.getWorkspaceFolder(draft)?.uri;
  if (root) {
    let at = vscode.Uri.joinPath(draft, "..");
    for (; at.path.length > root.path.length; at = vscode.Uri.joinPath(at, "..")) add(at);
    add(root);
  }
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) add(uri);
  return [...folders.values()];
}

/** The files of law in a folder and the folders in it, by name; links to folders are not followed, they may go round. */
async function filesIn(folder: vscode.Uri): Promise<Draft[]> {
  const files: Draft[] = [];
  for (const [name, type] of (await folderEntries(folder)).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const uri = vscode.Uri.joinPath(folder, name);
    const format = FORMATS[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ""];
    if (type === vscode.FileType.Directory) files.push(...(await filesIn(uri)));
    else if (format && type & vscode.FileType.File) files.push({ text: await textOf(uri), format, name });
  }
  return files;
}

/** A file that cannot be read counts as empty: the rest of the law is still of use. */
async function textOf(uri: vscode.Uri): Promise<string> {
  try {
    return decodeText(await vscode.workspace.fs.readFile(uri)) ?? "";
  } catch {
    return "";
  }
}
