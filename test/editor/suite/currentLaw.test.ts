import * as vscode from "vscode";
import { findingsWhen, openText, until } from "./editor.ts";
import { assert, assertEqual, test } from "./runner.ts";

const DRAFT = `BE IT ENACTED BY THE COUNCIL OF THE DISTRICT OF COLUMBIA, That this act may be cited as the "Harbor Act".

Sec. 2. Section 4 of the Harbor Act (D.C. Official Code § 9-104) is amended as follows:

(a) Subsection (a) is amended by striking the phrase "shall not" and inserting the word "may" in its place.

(b) Subsection (b) is repealed.

Sec. 3. Section 5 of the Harbor Act (D.C. Official Code § 9-105) is amended by striking the word "pilot" and inserting the word "captain" in its place.
`;

/** Both texts of the comparison of a section with the law of the workspace's law folder. */
async function compared(cite: string): Promise<readonly [before: string, after: string]> {
  await openText(DRAFT);
  await vscode.commands.executeCommand("lacuna.compareWithLaw", cite);
  const { original, modified } = await until(vscode.window.tabGroups.onDidChangeTabs, () => {
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    return tab?.input instanceof vscode.TabInputTextDiff && tab.label.includes(cite) ? tab.input : undefined;
  });
  const read = async (uri: vscode.Uri) => (await vscode.workspace.openTextDocument(uri)).getText();
  return [await read(original), await read(modified)];
}

test("a section of the law folder is shown as it stands and as the draft amends it", async () => {
  const [before, after] = await compared("9-104");
  assertEqual(before.trim(), "(a) A ship shall not dock at night.\n\n(b) Fees are due at sunrise.");
  assertEqual(after.trim(), "(a) A ship may dock at night.");
});

test("a section that the law folder has not is shown in the draft's own words, and says so", async () => {
  const [before, after] = await compared("9-105");
  assert(before.startsWith("pilot\n") && after.startsWith("captain\n"), `${before} → ${after}`);
  for (const text of [before, after]) assert(text.includes("The law folder has no § 9-105"), text);
});

const REPEALS = `BE IT ENACTED BY THE COUNCIL OF THE DISTRICT OF COLUMBIA, That this act may be cited as the "Age Act".

Sec. 2. Section 6 of the Age Act (D.C. Official Code § 9-204) is repealed.
`;

test("a repeal of law that the law folder has is warned of at the repeal, with the words of the law", async () => {
  const { document } = await openText(REPEALS);
  const [warning] = await findingsWhen(document.uri, (all) =>
    all.some(({ severity }) => severity === vscode.DiagnosticSeverity.Warning),
  );
  const message = warning?.message ?? "";
  assert(message.includes("reopens"), message);
  assert(/not a defense.*Sec\. 2, § 9-204 \(current law\)/s.test(message), message);
  assertEqual(warning && document.getText(warning.range), "is repealed.");
});
