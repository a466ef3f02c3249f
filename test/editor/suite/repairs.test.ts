import * as vscode from "vscode";
import { findingsWhen, open, openText, until } from "./editor.ts";
import { assert, assertEqual, test } from "./runner.ts";

const DRAFT = `---
state: CT
---

# AN ACT CONCERNING TRAINING

Be it enacted by the Senate and House of Representatives in General Assembly convened:

**Section 1.** (NEW) (*Effective July 1, 2026*) The Department of Children and Families may, within available appropriations, train its child protection employees who investigate reports to identify and respond to child sex trafficking.
`;

/** The draft with its findings, and the goal of the first that can be strengthened. */
async function weakDraft(): Promise<vscode.TextEditor> {
  const editor = await openText(DRAFT);
  await findingsWhen(editor.document.uri, (all) => all.some(({ code }) => goal(code) === "6.1"));
  return editor;
}

function goal(code: vscode.Diagnostic["code"]): string {
  return typeof code === "object" ? String(code.value) : String(code);
}

async function actions(document: vscode.TextDocument): Promise<readonly vscode.CodeAction[]> {
  const finding = vscode.languages.getDiagnostics(document.uri).find(({ code }) => goal(code) === "6.1");
  assert(finding, "no finding for 6.1");
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    finding.range,
    vscode.CodeActionKind.QuickFix.value,
  );
}

test("a quick fix strengthens the words that the bill adds", async () => {
  const { document } = await weakDraft();
  const all = await actions(document);
  const fix = all.find(({ title, edit }) => edit && title.includes("within available appropriations"));
  assert(fix?.edit, `no such fix among ${all.map(({ title }) => title).join(" | ")}`);
  assert(await vscode.workspace.applyEdit(fix.edit), "the fix was refused");
  assert(document.getText().includes("Families may train its"), document.getText().slice(-260));
});

test("a gap is offered stronger words, a model provision and silence, in this order", async () => {
  const { document } = await weakDraft();
  const titles = (await actions(document))
    .map(({ title }) => title)
    .filter((title) => /provision|Silence|Remove|Change/.test(title));
  const first = (word: string) => titles.findIndex((title) => title.includes(word));
  assert(first("Remove") >= 0 && first("Insert model provision") > first("Remove"), titles.join(" | "));
  assert(first("Silence") > first("Insert model provision"), titles.join(" | "));
});

test("the preview of a repair says what it is worth, and applying it changes the draft", async () => {
  const { document } = await weakDraft();
  await vscode.commands.executeCommand("lacuna.previewStrengthening", "6.1", 0);
  const tab = await until(vscode.window.tabGroups.onDidChangeTabs, () => {
    const active = vscode.window.tabGroups.activeTabGroup.activeTab;
    return active?.input instanceof vscode.TabInputTextDiff ? active : undefined;
  });
  assert(/^(?:[\d.]+.* → [\d.]+|6\.1 .+): Remove /.test(tab.label), `the title is ${tab.label}`);
  const before = document.getText();
  await vscode.commands.executeCommand("lacuna.applyPreview");
  assert(document.getText() !== before, "nothing changed");
  assertEqual(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString(), "the active editor");
});

test("a model provision goes behind the last section, with its number and the head of the state", async () => {
  const { document } = await open("safe-harbor.md");
  await findingsWhen(document.uri, (all) => all.length > 0);
  await vscode.commands.executeCommand("lacuna.insertProvision", "4.4");
  const text = document.getText();
  assert(/\*\*Sec\. 3\.\*\* \(NEW\) \(\*Effective October 1, /.test(text), text.slice(-400));
  await vscode.commands.executeCommand("undo");
});

test("what closes the bill is numbered on behind it, and one Undo takes all of it back", async () => {
  const closing = "\n**Sec. 2.** This act, except section 2 of this act, takes effect on passage.\n";
  const { document } = await openText(DRAFT + closing);
  await findingsWhen(document.uri, (all) => all.length > 0);
  const before = document.getText();
  await vscode.commands.executeCommand("lacuna.insertProvision", "4.4");
  const after = document.getText();
  assert(
    /\*\*Sec\. 2\.\*\* \(NEW\)[\s\S]+\*\*Sec\. 3\.\*\* This act, except section 3 of/.test(after),
    after.slice(-600),
  );
  await vscode.commands.executeCommand("undo");
  assertEqual(document.getText(), before, "the draft after one Undo");
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
});

test("showing evidence changes no word of the draft", async () => {
  const { document } = await weakDraft();
  const before = document.getText();
  await vscode.commands.executeCommand("lacuna.toggleEvidence");
  await vscode.commands.executeCommand("lacuna.toggleEvidence");
  assertEqual(document.getText(), before);
});
