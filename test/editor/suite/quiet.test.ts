import * as vscode from "vscode";
import { findingsWhen, openText, replace, until } from "./editor.ts";
import { assert, assertEqual, test } from "./runner.ts";

const HEAD = `---
state: CT
---

Be it enacted by the Senate and House of Representatives in General Assembly convened:

`;

const ours = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "Lacuna");
const close = () => vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");

/** Resolves once the draft in its present state was read: its outline comes from the same check as its findings. */
const checked = (uri: vscode.Uri) =>
  vscode.commands.executeCommand<vscode.DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", uri);

test("a bill about highways has no finding, however often it says child, minor and traffic", async () => {
  const { document } =
    await openText(`${HEAD}**Section 1.** (NEW) (*Effective October 1, 2026*) (a) The commissioner shall post a sign at each minor road that meets a state highway near a school, and shall count the traffic there each year.

(b) No child under eight shall ride in the front seat. A person who traffics in stolen road signs shall be fined not more than five hundred dollars.

**Sec. 2.** (NEW) (*Effective October 1, 2026*) A victim of a collision may file a claim with the commissioner. The commissioner shall train each officer who directs traffic.
`);
  const outline = await checked(document.uri);
  assertEqual(outline.map(({ name }) => name).filter((name) => name.startsWith("Sec")).length, 2);
  assertEqual(
    ours(document.uri).map(({ message }) => message),
    [],
  );
  await close();
});

test("a bill that takes a protection out of the law is warned of, with the words", async () => {
  const { document } =
    await openText(`${HEAD}**Section 1.** Section 53a-82 of the general statutes is repealed and the following is substituted in lieu thereof (*Effective October 1, 2026*):

(a) A person is guilty of prostitution when such person engages in sexual conduct with another person in return for a fee.

[(b) A person who is under eighteen years of age shall not be prosecuted for prostitution.]
`);
  const [warning] = (
    await findingsWhen(document.uri, (all) =>
      all.some(({ severity }) => severity === vscode.DiagnosticSeverity.Warning),
    )
  ).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Warning);
  assert(warning && /reopens|widens/.test(warning.message), warning?.message ?? "");
  assert(/shall not be prosecuted|under eighteen/.test(warning.message), `no words: ${warning.message}`);
  await close();
});

test("nothing new is underlined in the paragraph that is being typed, and all of it once the typing rests", async () => {
  const { document } =
    await openText(`${HEAD}**Section 1.** (NEW) (*Effective October 1, 2026*) The commissioner shall inspect each bridge.

`);
  await checked(document.uri);
  const editor = vscode.window.activeTextEditor;
  assert(editor, "no editor");
  const end = document.lineAt(document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
  await vscode.commands.executeCommand("type", {
    text: "A victim of human trafficking may file a petition to vacate a conviction for any offense.",
  });
  const shown: number[] = [];
  const subscription = vscode.languages.onDidChangeDiagnostics(() => shown.push(ours(document.uri).length));
  await checked(document.uri);
  assertEqual(ours(document.uri).length, 0, "findings while typing");
  await until(vscode.languages.onDidChangeDiagnostics, () => (ours(document.uri).length > 0 ? true : undefined));
  subscription.dispose();
  assertEqual(
    shown.filter((count, index) => count === 0 && (shown[index - 1] ?? 0) > 0),
    [],
    "findings that came and went",
  );
  await close();
});

test("of several quick edits only the last one's findings are shown", async () => {
  const { document } =
    await openText(`${HEAD}**Section 1.** (NEW) (*Effective October 1, 2026*) A minor shall not be prosecuted for prostitution.
`);
  await findingsWhen(document.uri, (all) => all.length > 0);
  for (let turn = 0; turn < 5; turn++) {
    await replace(document, "A minor shall not be prosecuted for prostitution.", "The town shall keep its bridges.");
    await replace(document, "The town shall keep its bridges.", "A minor shall not be prosecuted for prostitution.");
  }
  await replace(document, "A minor shall not be prosecuted for prostitution.", "The town shall keep its bridges.");
  await findingsWhen(document.uri, (all) => all.length === 0);
  await checked(document.uri);
  assertEqual(ours(document.uri).length, 0, "findings after the last edit");
  await close();
});
