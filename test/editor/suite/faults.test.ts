import * as vscode from "vscode";
import { findingsWhen, KIND, open, openText, replace, until } from "./editor.ts";
import { assert, assertEqual, test } from "./runner.ts";

const HEAD = `---
state: CT
---

Be it enacted by the Senate and House of Representatives in General Assembly convened:

`;
const VACATUR =
  "A victim of human trafficking may file a petition to vacate a conviction for any offense that was a result of being a victim.";
const BRIDGES = "The town shall keep its bridges.";
const DRAFT = `${HEAD}**Section 1.** (NEW) (*Effective October 1, 2026*) ${VACATUR}

**Sec. 2.** (NEW) (*Effective October 1, 2026*) A person under eighteen years of age may not be prosecuted for prostitution.

**Sec. 3.** (NEW) (*Effective October 1, 2026*) The commissioner may provide training on child sex trafficking to law enforcement officers, prosecutors, and the employees of the Department of Children and Families.
`;

const goalOf = ({ code }: vscode.Diagnostic) => (typeof code === "object" ? String(code.value) : "");
const has = (goal: string) => (all: readonly vscode.Diagnostic[]) => all.some((one) => goalOf(one) === goal);
const lacks = (goal: string) => (all: readonly vscode.Diagnostic[]) => all.every((one) => goalOf(one) !== goal);
const ours = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "Lacuna");
const told = (findings: readonly vscode.Diagnostic[]) =>
  findings.map((one) => `${goalOf(one)} ${one.range.start.line}:${one.range.start.character} ${one.message}`).sort();
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array) => new TextDecoder().decode(content);
const close = () => vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");

/** A disk with little room: like a real one it loses what a file held before it finds that the new text does not fit. */
class SmallDisk implements vscode.FileSystemProvider {
  readonly files = new Map<string, Uint8Array>();
  /** Bytes beyond what the files hold. */
  room = Number.POSITIVE_INFINITY;
  /** Everything is gone or cannot be reached, as when a folder is deleted or a share is lost. */
  broken: "gone" | "unreachable" | undefined;
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }
  stat(uri: vscode.Uri): vscode.FileStat {
    if (this.files.has(uri.path)) {
      return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: this.readFile(uri).length };
    }
    if (![...this.files.keys()].some((path) => path.startsWith(`${uri.path}/`)))
      throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }
  readDirectory(): [string, vscode.FileType][] {
    return [];
  }
  readFile(uri: vscode.Uri): Uint8Array {
    if (this.broken === "unreachable") throw vscode.FileSystemError.Unavailable(uri);
    const file = this.broken ? undefined : this.files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  }
  async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    if (this.broken === "unreachable") throw vscode.FileSystemError.Unavailable(uri);
    const space = this.room + (this.files.get(uri.path)?.length ?? 0);
    const written = content.slice(0, space);
    this.files.set(uri.path, written);
    this.room = space - written.length;
    this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
    if (written.length < content.length) throw new vscode.FileSystemError("NoSpace: no space left on device");
  }
  delete(uri: vscode.Uri): void {
    for (const path of [...this.files.keys()])
      if (path === uri.path || path.startsWith(`${uri.path}/`)) {
        this.room += this.files.get(path)?.length ?? 0;
        this.files.delete(path);
      }
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }
  createDirectory(): void {}
  rename(): void {}
}

const disk = new SmallDisk();
/** Registered to the end of the run: a window that has a folder of it keeps asking. */
vscode.workspace.registerFileSystemProvider("lacuna-test-disk", disk);
const onDisk = (path: string) => vscode.Uri.from({ scheme: "lacuna-test-disk", path });
async function draftOnDisk(): Promise<vscode.TextDocument> {
  disk.files.set("/drafts/bill.md", bytes(DRAFT));
  const document = await vscode.workspace.openTextDocument(onDisk("/drafts/bill.md"));
  await vscode.window.showTextDocument(document);
  await findingsWhen(document.uri, has("4.3"));
  return document;
}

test("a memo that does not fit on the disk leaves the older one whole, and none where none was", async () => {
  await draftOnDisk();
  const memo = onDisk("/drafts/memo.html");
  try {
    disk.room = 100;
    await vscode.commands.executeCommand("lacuna.saveMemo", memo);
    assertEqual(disk.files.has(memo.path), false, "a piece of a memo on the disk");
    disk.files.set(memo.path, bytes("the older memo"));
    await vscode.commands.executeCommand("lacuna.saveMemo", memo);
    assertEqual(text(disk.readFile(memo)), "the older memo", "the memo on the disk");
    disk.room = Number.POSITIVE_INFINITY;
    await vscode.commands.executeCommand("lacuna.saveMemo", memo);
    assert(text(disk.readFile(memo)).includes("Connecticut"), "the memo is not saved once there is room");
  } finally {
    disk.room = Number.POSITIVE_INFINITY;
    await close();
  }
});

test("silences stay as they were where the disk is full or cannot be reached", async () => {
  if (KIND !== "folders") return;
  const document = await draftOnDisk();
  const count = vscode.workspace.workspaceFolders?.length ?? 0;
  vscode.workspace.updateWorkspaceFolders(count, 0, { uri: onDisk("/drafts"), name: "small disk" });
  await until(vscode.workspace.onDidChangeWorkspaceFolders, () =>
    vscode.workspace.workspaceFolders?.length === count + 1 ? true : undefined,
  );
  const file = onDisk("/drafts/.lacuna.json");
  const kept = () => JSON.parse(text(disk.readFile(file))).silences.map(({ goal }: { goal: string }) => goal);
  const silence = (goal: string) =>
    vscode.commands.executeCommand("lacuna.silenceInFile", document.uri, goal, "Another bill.");
  const goals = [...new Set((await findingsWhen(document.uri, has("4.3"))).map(goalOf))].filter((id) => id !== "4.3");
  const [other = "", third = ""] = goals;
  assert(other && third, `the draft has too few goals to silence: ${goals}`);
  try {
    await silence("4.3");
    await findingsWhen(document.uri, lacks("4.3"));
    assertEqual(kept(), ["4.3"]);
    disk.room = 10;
    await silence(other);
    assertEqual(kept(), ["4.3"], "silences on a full disk");
    assert(lacks("4.3")(ours(document.uri)) && has(other)(ours(document.uri)), "what is silenced is not what is kept");
    disk.room = Number.POSITIVE_INFINITY;
    // Whoever wrote to it meanwhile: what is known is read again, and cannot be read.
    disk.broken = "unreachable";
    await silence(third);
    disk.broken = undefined;
    assertEqual(kept(), ["4.3"], "silences on a disk that could not be reached");
    await silence(other);
    await findingsWhen(document.uri, lacks(other));
    assertEqual(kept(), ["4.3", other]);
    await Promise.all(goals.slice(1).map(silence));
    assertEqual(kept(), ["4.3", ...goals], "silences given at once");
  } finally {
    disk.room = Number.POSITIVE_INFINITY;
    disk.broken = undefined;
    await close();
  }
});

test("a folder that is deleted under an open draft takes neither the draft nor its findings", async () => {
  const home = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert(home, "no folder");
  const folder = vscode.Uri.joinPath(home, "session");
  const uri = vscode.Uri.joinPath(folder, "bill.md");
  await vscode.workspace.fs.writeFile(uri, bytes(DRAFT));
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, "law", "1.md"), bytes("§ 1-1. Bridges.\n"));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  await findingsWhen(uri, has("4.3"));
  // An edit that is not saved keeps the draft open.
  await replace(document, "a petition", "one petition");
  await vscode.workspace.fs.delete(folder, { recursive: true });
  await replace(document, VACATUR.replace("a petition", "one petition"), BRIDGES);
  await findingsWhen(uri, lacks("4.3"));
  await replace(document, BRIDGES, VACATUR);
  await findingsWhen(uri, has("4.3"));
  await vscode.commands.executeCommand("lacuna.silenceInFile", uri, "4.3", "Gone.");
  await findingsWhen(uri, lacks("4.3"));
  const [silence] = JSON.parse(
    text(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(home, ".lacuna.json"))),
  ).silences;
  await vscode.commands.executeCommand("lacuna.wake", { uri, silence });
  await findingsWhen(uri, has("4.3"));
  assert(await document.save(), "the draft cannot be saved any more");
  assertEqual(text(await vscode.workspace.fs.readFile(uri)), document.getText(), "the draft that is saved again");
  await vscode.window.showTextDocument(document);
  await close();
  await vscode.workspace.fs.delete(folder, { recursive: true });
});

test("a goal file that is saved half-written changes nothing until it is whole", async () => {
  const { document } = await open("safe-harbor.md");
  await findingsWhen(document.uri, has("4.3"));
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert(folder, "no folder");
  const file = vscode.Uri.joinPath(folder, "policy-goals", "report-cards-2023", "goals", "4.3-own.md");
  const goal = (need: string) => `---
id: "4.3"
name: Vacatur, our reading
confidence: { wording: low, elements: low }
sources: ["our own"]
subject: [minor]
elements:
  - { id: a, name: ${need}, source: I, yes: [minor], repair: Write it. }
verdict:
  - full: [a]
  - touch: []
---
Our own guidance.
`;
  // As a person saves: whether and when the system tells of a file that another program writes is not for us to try.
  const save = async (content: string) => {
    const goalFile = await vscode.workspace.openTextDocument(file);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(file, new vscode.Range(0, 0, goalFile.lineCount, 0), content);
    assert(await vscode.workspace.applyEdit(edit), "the goal file cannot be edited");
    assert(await goalFile.save(), "the goal file cannot be saved");
  };
  const problems = () => vscode.languages.getDiagnostics(file).filter(({ source }) => source === "Lacuna goals");
  const problemsWhen = (wanted: (count: number) => boolean) =>
    until(vscode.languages.onDidChangeDiagnostics, () => (wanted(problems().length) ? true : undefined));
  try {
    await vscode.workspace.fs.writeFile(file, bytes("---\n"));
    await save(goal("Ours"));
    const whole = told(
      await findingsWhen(document.uri, (all) => all.some(({ message }) => message.includes("our reading"))),
    );
    await save(goal("Ours").slice(0, 150));
    await problemsWhen((count) => count > 0);
    await vscode.commands.executeCommand("vscode.executeDocumentSymbolProvider", document.uri);
    assertEqual(told(ours(document.uri)), whole, "findings while the file is half-written");
    await save(goal("Ours"));
    await problemsWhen((count) => count === 0);
    assertEqual(told(ours(document.uri)), whole, "findings once it is whole");
  } finally {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, "policy-goals"), { recursive: true });
  }
  await findingsWhen(
    document.uri,
    (all) => has("4.3")(all) && all.every(({ message }) => !message.includes("our reading")),
  );
  await vscode.window.showTextDocument(document);
  await close();
});

test("settings of strangers that say anything stop no reading and lead to no other file", async () => {
  const { document } = await openText(DRAFT.replace("state: CT\n", "title: A draft\n"));
  const expected = told(await findingsWhen(document.uri, has("4.3"))).map((finding) => finding.split(" ")[0]);
  const settings = vscode.workspace.getConfiguration("lacuna");
  const checked = async () => {
    await vscode.commands.executeCommand("vscode.executeDocumentSymbolProvider", document.uri);
    await findingsWhen(document.uri, has("4.3"));
    return told(ours(document.uri)).map((finding) => finding.split(" ")[0]);
  };
  for (const [name, values] of Object.entries({
    framework: ["../../package", 7],
    state: [7, ["CT"]],
    convention: [7],
    severity: [null, 7],
    delay: ["soon"],
  })) {
    for (const value of values) {
      await settings.update(name, value, vscode.ConfigurationTarget.Workspace);
      await replace(document, VACATUR, BRIDGES);
      await findingsWhen(document.uri, lacks("4.3"));
      await replace(document, BRIDGES, VACATUR);
      assertEqual(await checked(), expected, `goals found with lacuna.${name} ${JSON.stringify(value)}`);
    }
    await settings.update(name, undefined, vscode.ConfigurationTarget.Workspace);
  }
  await close();
}, 120);

test("ten drafts that are edited at once end with the findings of what they say in the end", async () => {
  const drafts: vscode.TextDocument[] = [];
  for (let count = 0; count < 10; count++) {
    const { document } = await openText(`${DRAFT}\n**Sec. 4.** (NEW) Draft ${count}. ${BRIDGES}\n`);
    drafts.push(document);
  }
  for (const { uri } of drafts) await findingsWhen(uri, has("4.3"));
  const keepsIt = (index: number) => index % 2 === 0;
  for (let turn = 0; turn < 6; turn++) {
    for (const document of drafts)
      await (turn % 2 ? replace(document, BRIDGES, VACATUR) : replace(document, VACATUR, BRIDGES));
  }
  for (const [index, document] of drafts.entries()) {
    if (!keepsIt(index)) await replace(document, VACATUR, BRIDGES);
  }
  // The same words in drafts that know no past.
  for (const [first, goal] of [
    [0, has("4.3")],
    [1, lacks("4.3")],
  ] as const) {
    const { document: fresh } = await openText(drafts[first]?.getText() ?? "");
    const expected = told(await findingsWhen(fresh.uri, (all) => all.length > 0));
    await close();
    for (const [index, { uri }] of drafts.entries()) {
      if (index % 2 !== first) continue;
      const found = await findingsWhen(uri, (all) => goal(all) && all.length === expected.length);
      assertEqual(told(found), expected, "findings of a draft after many edits");
    }
  }
  for (const document of drafts) {
    await vscode.window.showTextDocument(document);
    await close();
    await findingsWhen(document.uri, (all) => all.length === 0);
  }
}, 120);
