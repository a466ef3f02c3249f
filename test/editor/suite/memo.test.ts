import * as vscode from "vscode";
import { findingsWhen, open } from "./editor.ts";
import { assert, test } from "./runner.ts";

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
