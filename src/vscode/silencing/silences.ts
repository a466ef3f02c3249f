import * as vscode from "vscode";
import type { Silence } from "../../report/findings/silenceFile.ts";
import { writeWhole } from "../saveFile.ts";

const FILE = ".lacuna.json";
/** Where silences of files outside any workspace folder are kept. */
const LOOSE = "lacuna.silences";
/** Bytes; a larger file was not made by silencing. */
const LARGEST = 10_000_000;

/**
 * What people silenced and why: in `.lacuna.json` of each workspace folder, so that it travels with the drafts; for
 * files outside a folder in the editor's own storage. A broken file is left as it is and reported once.
 */
export class Silences implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #byFolder = new Map<string, readonly Silence[]>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #watcher: vscode.FileSystemWatcher;
  /** The change that is being written: the next one begins with what it leaves. */
  #writing: Promise<void> = Promise.resolve();
  readonly onDidChange = this.#changed.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    this.#watcher = vscode.workspace.createFileSystemWatcher(`**/${FILE}`);
    const reload = (uri: vscode.Uri) => {
      this.#byFolder.delete(vscode.Uri.joinPath(uri, "..").toString());
      this.#changed.fire();
    };
    this.#watcher.onDidChange(reload);
    this.#watcher.onDidCreate(reload);
    this.#watcher.onDidDelete(reload);
  }

  /** The silences that bear on a document. */
  async of(uri: vscode.Uri): Promise<readonly Silence[]> {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder) return this.#memory.get<readonly Silence[]>(LOOSE, []);
    const key = folder.uri.toString();
    const known = this.#byFolder.get(key);
    if (known) return known;
    const read = await readSilences(folder.uri);
    this.#byFolder.set(key, read ?? []);
    return read ?? [];
  }

  add(uri: vscode.Uri, ...added: readonly Silence[]): Promise<void> {
    return this.#change(uri, (silences) => [...silences, ...added]);
  }

  remove(uri: vscode.Uri, removed: Silence): Promise<void> {
    const same = keyOf(removed);
    return this.#change(uri, (silences) => silences.filter((entry) => keyOf(entry) !== same));
  }

  dispose(): void {
    this.#watcher.dispose();
    this.#changed.dispose();
  }

  #change(uri: vscode.Uri, change: (silences: readonly Silence[]) => readonly Silence[]): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write(uri, change)).catch(() => undefined);
    return this.#writing;
  }

  async #write(uri: vscode.Uri, change: (silences: readonly Silence[]) => readonly Silence[]): Promise<void> {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder) {
      await this.#memory.update(LOOSE, change(await this.of(uri)));
    } else {
      // A file that cannot be read must not be lost by writing over it.
      const kept = await readSilences(folder.uri);
      if (!kept) return;
      const silences = change(kept);
      const text = `${JSON.stringify({ version: 1, silences }, null, 2)}\n`;
      if (!(await writeWhole(vscode.Uri.joinPath(folder.uri, FILE), text))) return;
      this.#byFolder.set(folder.uri.toString(), silences);
    }
    this.#changed.fire();
  }
}

/** What makes two silences the same, whatever the order of their keys in a file. */
function keyOf(silence: Silence): string {
  return JSON.stringify(Object.entries(silence).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Path of a draft as silences name it: relative to its workspace folder. */
export function silencePath(uri: vscode.Uri): string {
  return vscode.workspace.getWorkspaceFolder(uri) ? vscode.workspace.asRelativePath(uri, false) : uri.toString();
}

/** The silences of a folder: empty without a file, undefined (after telling the user) when the file is broken. */
async function readSilences(folder: vscode.Uri): Promise<readonly Silence[] | undefined> {
  const uri = vscode.Uri.joinPath(folder, FILE);
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > LARGEST) throw new Error("too large");
    const bytes = await vscode.workspace.fs.readFile(uri);
    const { parsers } = await import("../parsers.ts");
    return parsers.silenceFile.parse(JSON.parse(new TextDecoder().decode(bytes))).silences;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === "FileNotFound") return [];
    const open = vscode.l10n.t("Open File");
    const text = vscode.l10n.t("{0} cannot be read, so nothing is silenced; mend or remove the file.", FILE);
    void vscode.window
      .showWarningMessage(text, open)
      .then((choice) => (choice ? vscode.window.showTextDocument(uri) : undefined));
    return undefined;
  }
}
