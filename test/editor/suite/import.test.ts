import * as vscode from "vscode";
import { open } from "./editor.ts";
import { assert, assertEqual, test } from "./runner.ts";

test("a web page becomes a Markdown draft with every insertion and deletion", async () => {
  const { document } = await open("safe-harbor.md");
  const file = vscode.Uri.joinPath(document.uri, "..", "marked.html");
  const page = "<html><body><p>(a) A ship <s>may</s> <u>shall</u> dock – at night.</p></body></html>";
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(page));
  await vscode.commands.executeCommand("lacuna.importDocument", file);
  const imported = vscode.window.activeTextEditor?.document;
  assertEqual([imported?.languageId, imported?.isUntitled], ["markdown", true]);
  assert(
    /A ship <del>may<\/del> <ins>shall<\/ins> dock – at night/.test(imported?.getText() ?? ""),
    imported?.getText() ?? "",
  );
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
});

test("an imported document bears the name of its source, and takes the place of no file", async () => {
  const { document } = await open("safe-harbor.md");
  const folder = vscode.Uri.joinPath(document.uri, "..");
  const file = vscode.Uri.joinPath(folder, "ferries.html");
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode("<p>A ferry shall dock.</p>"));
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, "ferries.md"), new TextEncoder().encode("Mine.\n"));
  await vscode.commands.executeCommand("lacuna.importDocument", file);
  const imported = vscode.window.activeTextEditor?.document;
  assertEqual([imported?.isUntitled, imported?.uri.path.split("/").pop()], [true, "ferries-2.md"]);
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
});

test("a page in UTF-16 is read as such", async () => {
  const { document } = await open("safe-harbor.md");
  const file = vscode.Uri.joinPath(document.uri, "..", "wide.htm");
  const bytes = [0xff, 0xfe, ...[..."<p>under § 4</p>"].flatMap((letter) => [letter.charCodeAt(0), 0])];
  await vscode.workspace.fs.writeFile(file, Uint8Array.from(bytes));
  await vscode.commands.executeCommand("lacuna.importDocument", file);
  assertEqual(vscode.window.activeTextEditor?.document.getText().trim(), "under § 4");
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
});

test("a page in the letters that Word writes for the West is read as such", async () => {
  const { document } = await open("safe-harbor.md");
  const file = vscode.Uri.joinPath(document.uri, "..", "western.htm");
  // “ ” and § in Windows-1252.
  const bytes = Uint8Array.from("<p>\x93lessee\x94 under \xa7 4</p>", (letter) => letter.charCodeAt(0));
  await vscode.workspace.fs.writeFile(file, bytes);
  await vscode.commands.executeCommand("lacuna.importDocument", file);
  assertEqual(vscode.window.activeTextEditor?.document.getText().trim(), "“lessee” under § 4");
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
});
