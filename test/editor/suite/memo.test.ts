import * as vscode from "vscode";
import { findingsWhen, open } from "./editor.ts";
import { assert, assertEqual, test } from "./runner.ts";

test("a gap memo of a draft is saved as a web page and as Markdown", async () => {
  const { document } = await open("safe-harbor.md");
  await findingsWhen(document.uri, (all) => all.length > 0);
  for (const [ending, start] of [
    ["html", "<!DOCTYPE html>"],
    ["md", "# Gap memo: "],
  ]) {
    const file = vscode.Uri.joinPath(document.uri, "..", `memo.${ending}`);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("lacuna.saveMemo", file);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    assert(text.toLowerCase().startsWith(`${start}`.toLowerCase()), text.slice(0, 80));
    assert(text.includes("Connecticut"), "the memo names no state");
  }
});

test("a gap memo is saved as a Word document, on the desktop and in the browser", async () => {
  const { document } = await open("safe-harbor.md");
  await findingsWhen(document.uri, (all) => all.length > 0);
  const file = vscode.Uri.joinPath(document.uri, "..", "memo.docx");
  await vscode.commands.executeCommand("lacuna.saveMemo", file);
  const bytes = await vscode.workspace.fs.readFile(file);
  assertEqual([...bytes.slice(0, 4)], [0x50, 0x4b, 3, 4]);
  // What was written is read again as Word's own: by the reader that imports Word documents.
  await vscode.commands.executeCommand("lacuna.importDocument", file);
  const text = vscode.window.activeTextEditor?.document.getText() ?? "";
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  assert(text.includes("Gap memo") && text.includes("Connecticut"), text.slice(0, 200));
});
