import * as vscode from "vscode";
import { findingsWhen, open, placeOf, until } from "./editor.ts";
import { assert, assertEqual, test } from "./runner.ts";

test("go to definition leads from a term to its definition and from a reference to its section", async () => {
  const { document } = await open("amending.md");
  const lead = async (words: string) => {
    const [link] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      "vscode.executeDefinitionProvider",
      document.uri,
      placeOf(document, words),
    );
    assert(link, `nothing leads from "${words}"`);
    return document.lineAt("targetUri" in link ? link.targetRange.start : link.range.start).text;
  };
  assert((await lead("Youth shelters shall")).startsWith("(a) As used"), "the term leads elsewhere");
  assert((await lead("section 1 of this act")).startsWith("**Section 1.**"), "the section leads elsewhere");
  assert((await lead("subsection (a) of this")).startsWith("(a) As used"), "the subsection leads elsewhere");
});

test("references of a term are its definition and its uses", async () => {
  const { document } = await open("amending.md");
  const places = await vscode.commands.executeCommand<vscode.Location[]>(
    "vscode.executeReferenceProvider",
    document.uri,
    placeOf(document, 'youth shelter" means'),
  );
  assertEqual(
    places.map(({ range }) => document.getText(range)),
    ["youth shelter", "youth shelter", "Youth shelters"],
  );
});

test("renaming a term in existing law strikes the old name and inserts the new one", async () => {
  const { document } = await open("amending.md");
  const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    "vscode.executeDocumentRenameProvider",
    document.uri,
    placeOf(document, "youth shelter [may]"),
    "young persons' home",
  );
  const texts = edit.get(document.uri).map((change) => (change as vscode.TextEdit).newText);
  assertEqual(texts, [
    "[youth shelter] <u>young persons' home</u>",
    "[youth shelter] <u>young persons' home</u>",
    "[Youth shelters] <u>Young persons' homes</u>",
  ]);
});

test("a reference that leads nowhere and a term defined for nothing are pointed out", async () => {
  const { document } = await open("amending.md");
  const ours = () => vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === "Lacuna drafting");
  const found = await until(vscode.languages.onDidChangeDiagnostics, () => (ours().length ? ours() : undefined));
  assertEqual(
    found.map(({ range }) => document.getText(range)),
    ["section 9 of this act", "lantern"],
  );
});

test("a goal that the draft should serve and does not is shown at a section", async () => {
  const { document } = await open("amending.md");
  const findings = await findingsWhen(document.uri, (all) => all.some(({ message }) => message.includes("is wanted")));
  const wanted = findings.filter(({ message }) => message.includes("is wanted"));
  assertEqual(
    wanted.map(({ code }) => (typeof code === "object" ? code.value : code)),
    ["6.5"],
  );
});

test("completions offer goals in front matter, section numbers, terms and model provisions", async () => {
  const { document } = await open("amending.md");
  const offered = async (position: vscode.Position) =>
    (
      await vscode.commands.executeCommand<vscode.CompletionList>(
        "vscode.executeCompletionItemProvider",
        document.uri,
        position,
      )
    ).items.map(({ label }) => (typeof label === "string" ? label : label.label));
  const goals = await offered(placeOf(document, "4.3, 6.5"));
  assert(goals.includes("4.3") && goals.includes("1.1"), `no goals, but ${goals.slice(0, 5)}`);
  const sections = await offered(placeOf(document, "1 of this act"));
  assert(sections.includes("3 of this act"), `no sections, but ${sections.slice(0, 5)}`);
  const words = await offered(placeOf(document, "commissioner"));
  assert(words.includes("youth shelter"), "no term");
  assert(
    words.some((label) => label.startsWith("lacuna-4.3")),
    "no model provision",
  );
});
