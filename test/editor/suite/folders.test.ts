import * as vscode from "vscode";
import { findingsWhen, KIND, until } from "./editor.ts";
import { assert, assertEqual, test } from "./runner.ts";

const DRAFT = `---
state: CT
---

Be it enacted by the Senate and House of Representatives in General Assembly convened:

**Section 1.** (NEW) (*Effective October 1, 2026*) A victim of human trafficking may file a petition to vacate a conviction for any offense that was a result of being a victim.
`;

/** Files in memory, under a scheme of their own, as a virtual workspace has them: no watcher, no search. */
class MemoryFiles implements vscode.FileSystemProvider {
  readonly files = new Map<string, Uint8Array>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }
  stat(uri: vscode.Uri): vscode.FileStat {
    const file = this.files.get(uri.path);
    if (file) return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: file.length };
    if (this.readDirectory(uri).length === 0 && uri.path !== "/") throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }
  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    const home = uri.path.endsWith("/") ? uri.path : `${uri.path}/`;
    const names = new Map<string, vscode.FileType>();
    for (const path of this.files.keys()) {
      const [name, below] = path.startsWith(home) ? path.slice(home.length).split("/") : [];
      if (name) names.set(name, below === undefined ? vscode.FileType.File : vscode.FileType.Directory);
    }
    return [...names];
  }
  readFile(uri: vscode.Uri): Uint8Array {
    const file = this.files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  }
  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    this.files.set(uri.path, content);
    this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }
  delete(uri: vscode.Uri): void {
    this.files.delete(uri.path);
  }
  createDirectory(): void {}
  rename(): void {}
}

const goalOf = ({ code }: vscode.Diagnostic) => (typeof code === "object" ? String(code.value) : "");

test("a draft in a virtual file system is read, and its silences are kept with it where it has a folder", async () => {
  const memory = new MemoryFiles();
  // It stays to the end of the run: the window keeps the folder.
  vscode.workspace.registerFileSystemProvider("lacuna-test-memory", memory);
  const at = (path: string) => vscode.Uri.from({ scheme: "lacuna-test-memory", path });
  memory.writeFile(at("/drafts/bill.md"), new TextEncoder().encode(DRAFT));
  // A window on one folder would start anew if it got a second one.
  const count = vscode.workspace.workspaceFolders?.length ?? 0;
  const isAdded = KIND === "folders";
  if (isAdded) {
    vscode.workspace.updateWorkspaceFolders(count, 0, { uri: at("/drafts"), name: "virtual" });
    await until(vscode.workspace.onDidChangeWorkspaceFolders, () =>
      vscode.workspace.workspaceFolders?.length === count + 1 ? true : undefined,
    );
  }
  const document = await vscode.workspace.openTextDocument(at("/drafts/bill.md"));
  await vscode.window.showTextDocument(document);
  await findingsWhen(document.uri, (all) => all.some((one) => goalOf(one) === "4.3"));
  await vscode.commands.executeCommand("lacuna.silenceInFile", document.uri, "4.3", "Read only.");
  await findingsWhen(document.uri, (all) => all.every((one) => goalOf(one) !== "4.3"));
  assertEqual(memory.files.has("/drafts/.lacuna.json"), isAdded, "a file of silences in the folder");
  await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
});

test("in several folders each draft has its own folder's silences and settings", async () => {
  const [first, second] = vscode.workspace.workspaceFolders ?? [];
  if (KIND !== "folders") {
    assertEqual(second, undefined, "a second folder");
    return;
  }
  assert(first && second, "the window has not two folders");
  const drafts = await Promise.all(
    [first, second].map(({ uri }) => vscode.workspace.openTextDocument(vscode.Uri.joinPath(uri, "safe-harbor.md"))),
  );
  const [one, other] = drafts;
  assert(one && other, "no drafts");
  for (const document of drafts) {
    await vscode.window.showTextDocument(document, { preview: false });
    await findingsWhen(document.uri, (all) => all.some((finding) => goalOf(finding) === "4.3"));
  }
  await vscode.commands.executeCommand("lacuna.silenceInWorkspace", other.uri, "4.3", "Only here.");
  await findingsWhen(other.uri, (all) => all.every((finding) => goalOf(finding) !== "4.3"));
  const still = vscode.languages.getDiagnostics(one.uri).filter((finding) => goalOf(finding) === "4.3");
  assertEqual(still.length, 1, "findings of 4.3 in the other folder");
  const settings = vscode.workspace.getConfiguration("lacuna", other.uri);
  await settings.update(
    "severity",
    { met: "off", gap: "error", loss: "warning" },
    vscode.ConfigurationTarget.WorkspaceFolder,
  );
  const worst = (all: readonly vscode.Diagnostic[]) => Math.min(...all.map(({ severity }) => severity));
  await findingsWhen(other.uri, (all) => all.length > 0 && worst(all) === vscode.DiagnosticSeverity.Error);
  assert(
    worst(vscode.languages.getDiagnostics(one.uri)) > vscode.DiagnosticSeverity.Error,
    "a setting of one folder reached the other",
  );
  await settings.update("severity", undefined, vscode.ConfigurationTarget.WorkspaceFolder);
  await vscode.workspace.fs.delete(vscode.Uri.joinPath(second.uri, ".lacuna.json"));
});
