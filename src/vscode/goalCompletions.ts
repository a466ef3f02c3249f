import * as vscode from "vscode";
import { type FrameworkStore, isGoalFile } from "./frameworkStore.ts";

/** The keys of a goal file's front matter and what each says; those of patterns are read from the pattern language. */
const KEYS: Readonly<Record<string, string>> = {
  id: 'number of the goal, such as "4.3"',
  name: "the goal in a few words",
  confidence: "{ wording, elements }: low to high",
  sources: "what the goal is known from",
  near: "goals easily confused with this one",
  subject: "patterns that put a section of law on the subject",
  elements: "the checkable requirements",
  limits: "words that narrow or defeat elements",
  verdict: "rules, first that holds: full, partial, touch, none",
  extraCredit: "extensions to other populations",
  source: "S stated, C supported, I inferred",
  core: "whether the element carries the verdict",
  duty: "whether a permission shows it only weakly",
  yes: "any of these patterns shows it",
  weak: "any of these shows it weakly",
  no: "any of these defeats it",
  otherwise: "status when no pattern holds",
  repair: "one sentence: what to write",
  when: "patterns of a limit",
  makes: "what a limit does: weak, no, note",
  in: "scope: clause, provision, section, bill",
  all: "all of these hold",
  any: "any of these holds",
  none: "none of these holds",
  order: "concepts in this order",
  within: "most words between them",
  norm: "kind of norm: duty, prohibition, permission …",
  bound: "who is bound or empowered",
  act: "what is to be done",
  condition: "stands in a condition",
  exception: "stands in an exception",
  defines: "the clause defines this",
  heading: "stands in the catchline",
  age: "minors, narrower, to-21, to-23",
};

/** In goal files: keys, concepts of the lexicon with their phrases, numbers of goals. */
export function registerGoalCompletions(store: FrameworkStore): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    [{ pattern: "**/policy-goals/*/goals/*.md" }],
    {
      async provideCompletionItems(document, position) {
        if (!isGoalFile(document.uri) || !inFrontMatter(document, position.line)) return [];
        const line = document.lineAt(position).text.slice(0, position.character);
        const { framework } = await store.engine();
        if (/^\s*near\s*:/.test(line)) return framework.goals.map(({ id, name }) => item(id, name, "Value"));
        const keys = Object.entries(KEYS).map(([key, says]) => {
          const made = item(key, says, "Property");
          made.insertText = `${key}: `;
          return made;
        });
        if (/^[\s-]*\w*$/.test(line)) return keys;
        const concepts = Object.entries(framework.lexicon.concepts).map(([name, concept]) =>
          item(name, concept.about, "Keyword"),
        );
        return /\{[^{}]*$/.test(line) && !/:\s*\[?[^,\]]*$/.test(line) ? [...keys, ...concepts] : concepts;
      },
    },
    " ",
    "[",
    "{",
  );
}

function inFrontMatter(document: vscode.TextDocument, at: number): boolean {
  if (document.lineAt(0).text.trim() !== "---" || at === 0) return false;
  for (let line = 1; line < at; line++) if (document.lineAt(line).text.trim() === "---") return false;
  return true;
}

function item(label: string, detail: string, kind: "Value" | "Property" | "Keyword"): vscode.CompletionItem {
  const made = new vscode.CompletionItem(label, vscode.CompletionItemKind[kind]);
  made.detail = detail;
  return made;
}
