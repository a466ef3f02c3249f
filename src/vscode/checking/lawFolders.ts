import * as vscode from "vscode";
import type { Draft, DraftFormat } from "../../bill/draft.ts";
import { type LawLookup, lawIndex } from "../../bill/law/lawIndex.ts";
import { decodeText } from "../../text/decodeText.ts";
import { folderEntries, tellOfMoreFiles } from "./folderEntries.ts";

/** Files read of one folder of law: more than any state's code has chapters, in the editor's memory at once. */
const MOST_FILES = 10_000;
/** Bytes; no file of law is larger, a copy of a database may be. */
const LARGEST = 50_000_000;

const FORMATS: Readonly<Record<string, DraftFormat>> = { md: "markdown", txt: "plain", html: "html", htm: "html" };

/**
 * Current law as people keep it in folders called `law`: beside a draft, in a folder above it, or in a workspace folder.
 * Read when first asked for, and again once a file of theirs has changed.
 */
export class LawFolders implements vscode.Disposable {
  readonly #lookups = new Map<string, Promise<LawLookup | undefined>>();
  /** By the folders: the same law is the same object as long as none of its files changes. */
  readonly #joint = new Map<string, LawLookup | undefined>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #watcher = vscode.workspace.createFileSystemWatcher("**/law/**");

  /** Fires when a file of law has changed, come or gone. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    const forget = () => {
      this.#lookups.clear();
      this.#joint.clear();
      this.#changed.fire();
    };
    this.#watcher.onDidChange(forget);
    this.#watcher.onDidCreate(forget);
    this.#watcher.onDidDelete(forget);
  }

  /** The law that holds for a draft, the nearest folder first; undefined when no folder has any. */
  async lawFor(draft: vscode.Uri): Promise<LawLookup | undefined> {
    const folders = lawFoldersOf(draft);
    const key = folders.join("\n");
    if (this.#joint.has(key)) return this.#joint.get(key);
    const reading = folders.map((folder) => this.#read(folder));
    const lookups = (await Promise.all(reading)).filter((lookup) => lookup !== undefined);
    const joint = lookups.length ? joined(lookups) : undefined;
    // A file may have changed meanwhile.
    if (folders.every((folder, index) => this.#lookups.get(folder.toString()) === reading[index]))
      this.#joint.set(key, joint);
    return joint;
  }

  dispose(): void {
    this.#watcher.dispose();
    this.#changed.dispose();
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

/** The law of several folders, the nearest first. */
function joined(lookups: readonly LawLookup[]): LawLookup {
  return (cite, code) => {
    for (const lookup of lookups) {
      const law = lookup(cite, code);
      if (law) return law;
    }
    return null;
  };
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
  await addFiles(folder, files);
  if (files.length > MOST_FILES) tellOfMoreFiles(folder, MOST_FILES);
  return files.slice(0, MOST_FILES);
}

/** Adds what a folder holds, until one file more is found than is read. */
async function addFiles(folder: vscode.Uri, files: Draft[]): Promise<void> {
  for (const [name, type] of (await folderEntries(folder)).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (files.length > MOST_FILES) return;
    const uri = vscode.Uri.joinPath(folder, name);
    const format = FORMATS[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ""];
    if (type === vscode.FileType.Directory) await addFiles(uri, files);
    else if (format && type & vscode.FileType.File) files.push({ text: await textOf(uri), format, name });
  }
}

/** A file that cannot be read, or is no text by its size, counts as empty: the rest of the law is still of use. */
async function textOf(uri: vscode.Uri): Promise<string> {
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > LARGEST) return "";
    return decodeText(await vscode.workspace.fs.readFile(uri)) ?? "";
  } catch {
    return "";
  }
}
