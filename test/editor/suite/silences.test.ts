import * as vscode from "vscode";
import { findingsWhen, openText, replace } from "./editor.ts";
import { assert, assertEqual, test } from "./runner.ts";

const goalOf = ({ code }: vscode.Diagnostic) => (typeof code === "object" ? String(code.value) : "");
const has = (goal: string) => (all: readonly vscode.Diagnostic[]) => all.some((one) => goalOf(one) === goal);
const lacks = (goal: string) => (all: readonly vscode.Diagnostic[]) =>
  all.length > 0 && all.every((one) => goalOf(one) !== goal);

const DRAFT = `---
state: CT
---

# An Act Concerning Exploited Children

Be it enacted by the Senate and House of Representatives in General Assembly convened:

**Section 1.** (NEW) (*Effective October 1, 2026*) (a) A person under eighteen years of age may not be prosecuted for prostitution.

(b) A law enforcement officer who encounters such a person may refer the person to the Department of Children and Families for specialized services.

**Sec. 2.** (NEW) (*Effective October 1, 2026*) A victim of human trafficking may file a petition to vacate a conviction for any offense that was a result of being a victim.
`;

/** A draft in the workspace; whatever was silenced in it is woken at the end. */
async function withDraft(body: (document: vscode.TextDocument) => Promise<void>): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert(folder, "no folder");
  const uri = vscode.Uri.joinPath(folder, "silenced.md");
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(DRAFT));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  try {
    await findingsWhen(document.uri, has("4.3"));
    await body(document);
    for (const silence of await kept(document)) await vscode.commands.executeCommand("lacuna.wake", { uri, silence });
    assertEqual(await kept(document), [], "silences that were woken");
  } finally {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await vscode.workspace.fs.delete(uri);
  }
}

async function kept(document: vscode.TextDocument): Promise<readonly Record<string, string>[]> {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri)?.uri;
  assert(folder, "no folder");
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, ".lacuna.json"));
  return JSON.parse(new TextDecoder().decode(bytes)).silences;
}

test("a goal silenced here, from the lightbulb's command, stays silent while the draft is edited elsewhere", () =>
  withDraft(async (document) => {
    const finding = vscode.languages.getDiagnostics(document.uri).find((one) => goalOf(one) === "4.3");
    assert(finding, "no finding");
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    assert(
      actions.some(({ command }) => command?.command === "lacuna.silence" && command.arguments?.[1] === "4.3"),
      "the lightbulb offers no silence",
    );
    await vscode.commands.executeCommand("lacuna.silenceHere", document.uri, "4.3", "Another bill does this.");
    await findingsWhen(document.uri, lacks("4.3"));
    await replace(document, "may refer the person", "shall at once refer the person");
    await replace(document, "# An Act", "# A Long Act");
    await findingsWhen(document.uri, lacks("4.3"));
    const [silence] = await kept(document);
    assertEqual([silence?.scope, silence?.reason], ["here", "Another bill does this."]);
  }));

test("words silenced here are reported again once they change", () =>
  withDraft(async (document) => {
    await vscode.commands.executeCommand("lacuna.silenceHere", document.uri, "4.3", "As agreed.");
    await findingsWhen(document.uri, lacks("4.3"));
    const [silence] = await kept(document);
    assert(silence?.quote, "the silence quotes no words");
    await replace(document, silence.quote, `${silence.quote} whatsoever`);
    await findingsWhen(document.uri, has("4.3"));
  }));

test("a goal silenced in the workspace is silenced for all of its drafts", () =>
  withDraft(async (document) => {
    await vscode.commands.executeCommand("lacuna.silenceInWorkspace", document.uri, "4.3", "Not this session.");
    await findingsWhen(document.uri, lacks("4.3"));
    assertEqual(
      (await kept(document)).map(({ scope, file }) => [scope, file ?? null]),
      [["workspace", null]],
    );
  }));

test("accepted gaps are silent until one of them becomes worse", () =>
  withDraft(async (document) => {
    await vscode.commands.executeCommand("lacuna.acceptCurrentGaps", "For next session.");
    await findingsWhen(document.uri, (all) => all.every(({ message }) => /full credit/.test(message)));
    const accepted = await kept(document);
    assert(accepted.length > 1 && accepted.every((one) => one.accepted), JSON.stringify(accepted));
    await replace(
      document,
      "file a petition to vacate a conviction for any offense that was a result of being a victim",
      "apply to have a record of conviction sealed",
    );
    await findingsWhen(document.uri, has("4.3"));
    assertEqual(
      vscode.languages.getDiagnostics(document.uri).filter((one) => goalOf(one) === "2.5"),
      [],
    );
  }));

test("a silence of a draft that lies in no folder is kept too", async () => {
  const { document } = await openText(
    "---\nstate: CT\n---\n\nBe it enacted by the Senate and House of Representatives in General Assembly convened:\n\n**Section 1.** (NEW) A victim of human trafficking may file a petition to vacate a conviction for any offense that was a result of being a victim.\n",
  );
  await findingsWhen(document.uri, has("4.3"));
  await vscode.commands.executeCommand("lacuna.silenceInFile", document.uri, "4.3", "A sketch.");
  await findingsWhen(document.uri, (all) => all.every((one) => goalOf(one) !== "4.3"));
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
});
