import * as vscode from "vscode";
import { EXTENSION, findingsWhen, HOST, KIND, open, replace } from "./editor.ts";
import { assert, assertEqual, test } from "./runner.ts";

test("the extension is there and activates", async () => {
  const extension = vscode.extensions.getExtension(EXTENSION);
  assert(extension, `${EXTENSION} is not installed`);
  await open("safe-harbor.md");
  await extension.activate();
  assert(extension.isActive, "it did not activate");
});

test("the extension runs in the host that is under test", () => {
  const inWorker = typeof (globalThis as { importScripts?: unknown }).importScripts === "function";
  assertEqual(inWorker ? "web" : "node", HOST, "the extension host");
});

test("the folder is trusted, but for the run in restricted mode", () => {
  assertEqual(vscode.workspace.isTrusted, KIND !== "restricted", "trust");
});

test("a draft gets findings, and an edit changes them", async () => {
  const { document } = await open("safe-harbor.md");
  const before = await findingsWhen(document.uri, (findings) => findings.length > 0);
  for (const finding of before)
    assert(document.validateRange(finding.range).isEqual(finding.range), "a range is outside the draft");
  await replace(document, "may not be prosecuted", "may be prosecuted");
  const known = JSON.stringify(before.map(({ message, range }) => [message, range]));
  const after = await findingsWhen(
    document.uri,
    (now) => JSON.stringify(now.map(({ message, range }) => [message, range])) !== known,
  );
  assert(JSON.stringify(after) !== JSON.stringify(before), "the findings did not change");
});

test("a file that is no bill stays silent", async () => {
  const { document } = await open("notes.md");
  assertEqual(
    vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === "Lacuna"),
    [],
  );
});
