import * as vscode from "vscode";
import { findingsWhen, open, until } from "./editor.ts";
import { assert, assertEqual, test } from "./runner.ts";

const GOAL = `---
id: "6.6"
name: Prevention education, our reading
confidence: { wording: low, elements: low }
sources: ["our own"]
subject: [no-such-concept]
elements:
  - { id: a, name: Taught, source: I, yes: [minor], repair: Teach it. }
verdict:
  - full: [a]
  - touch: []
---
Our own guidance.
`;

async function token(work: (token: vscode.CancellationToken) => Thenable<unknown>): Promise<void> {
  const source = new vscode.CancellationTokenSource();
  try {
    await work(source.token);
  } finally {
    source.dispose();
  }
}

test("a goal file of the workspace is read, and what is wrong in it is shown there", async () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert(folder, "no folder");
  const edition = vscode.Uri.joinPath(folder, "policy-goals", "report-cards-2023");
  const file = vscode.Uri.joinPath(edition, "goals", "6.6-own.md");
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(GOAL));
  try {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
    const problem = await until(vscode.languages.onDidChangeDiagnostics, () =>
      vscode.languages.getDiagnostics(file).find(({ source }) => source === "Lacuna goals"),
    );
    assert(problem.message.includes("no-such-concept"), problem.message);
  } finally {
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, "policy-goals"), { recursive: true });
  }
  await until(vscode.languages.onDidChangeDiagnostics, () =>
    vscode.languages.getDiagnostics(file).length === 0 ? true : undefined,
  );
});

test("the tools for language models answer with words of the draft and their citations", async () => {
  await open("safe-harbor.md");
  const ask = async (name: string, input: object) => {
    let said = "";
    await token(async (cancel) => {
      const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined }, cancel);
      said = content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : "")).join("");
    });
    return said;
  };
  const names = vscode.lm.tools.map(({ name }) => name).filter((name) => name.startsWith("lacuna_"));
  assertEqual(names.sort(), ["lacuna_check_draft", "lacuna_compare_drafts", "lacuna_explain_goal"]);
  const check = await ask("lacuna_check_draft", { file: "safe-harbor.md" });
  assert(/["“][^"”]+["”] Sec\\?\. \d/.test(check), check.slice(0, 2000));
  const goal = await ask("lacuna_explain_goal", { goal: "4.3" });
  assert(goal.startsWith("# 4.3"), goal.slice(0, 80));
  const comparison = await ask("lacuna_compare_drafts", { older: "safe-harbor.md", newer: "amending.md", state: "CT" });
  assert(/Connecticut: [\d.]+/.test(comparison), comparison.slice(0, 200));
});

test("a comparison says in its title what the newer version brings", async () => {
  const { document } = await open("safe-harbor.md");
  await findingsWhen(document.uri, (all) => all.length > 0);
  const older = vscode.Uri.joinPath(document.uri, "..", "amending.md");
  await vscode.commands.executeCommand("lacuna.compareWithFile", older);
  const { activeTab } = vscode.window.tabGroups.activeTabGroup;
  assert(activeTab?.input instanceof vscode.TabInputTextDiff, "no diff editor is open");
  assert(/^(?:[+-]|no change).*: amending\.md → safe-harbor\.md$/.test(activeTab.label), activeTab.label);
  await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
});
