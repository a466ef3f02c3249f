import * as vscode from "vscode";
import { type GoalKey, goalKeys } from "../../goals/goalKeys.ts";
import { type FrameworkStore, isGoalFile } from "../checking/frameworkStore.ts";

/** In goal files: keys and their values, concepts of the lexicon with what they mean, numbers of goals. */
export function registerGoalCompletions(store: FrameworkStore, extension: vscode.Uri): vscode.Disposable {
  let known: Promise<readonly GoalKey[]> | undefined;
  return vscode.languages.registerCompletionItemProvider(
    [{ pattern: "**/policy-goals/*/goals/*.md" }],
    {
      async provideCompletionItems(document, position) {
        if (!isGoalFile(document.uri) || !inFrontMatter(document, position.line)) return [];
        known ??= readKeys(extension);
        const keys = await known;
        const { framework } = await store.engine();
        const line = document.lineAt(position).text.slice(0, position.character);
        if (/^\s*near\s*:/.test(line)) return framework.goals.map(({ id, name }) => item(id, name, "Value"));
        const asked = /([\w-]+):\s*\[?[^\][{},:]*$/.exec(line)?.[1];
        const values = keys.find(({ name }) => name === asked)?.values ?? [];
        if (values.length > 0) return values.map((value) => item(value, "", "EnumMember"));
        const concepts = Object.entries(framework.lexicon.concepts).map(([name, concept]) =>
          item(name, concept.about, "Keyword"),
        );
        if (/^[\s-]*\w*$/.test(line)) return keys.map(keyItem);
        return asked === undefined && /\{[^{}]*$/.test(line) ? [...keys.map(keyItem), ...concepts] : concepts;
      },
    },
    " ",
    "[",
    "{",
  );
}

/** The schema says what keys there are, so that the language, its checks and its completions cannot part. */
async function readKeys(extension: vscode.Uri): Promise<readonly GoalKey[]> {
  const uri = vscode.Uri.joinPath(extension, "dist", "schemas", "goal.schema.json");
  return goalKeys(JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))));
}

function inFrontMatter(document: vscode.TextDocument, at: number): boolean {
  if (document.lineAt(0).text.trim() !== "---" || at === 0) return false;
  for (let line = 1; line < at; line++) if (document.lineAt(line).text.trim() === "---") return false;
  return true;
}

function keyItem({ name, says }: GoalKey): vscode.CompletionItem {
  const made = item(name, says, "Property");
  made.insertText = `${name}: `;
  return made;
}

function item(
  label: string,
  detail: string,
  kind: "Value" | "Property" | "Keyword" | "EnumMember",
): vscode.CompletionItem {
  const made = new vscode.CompletionItem(label, vscode.CompletionItemKind[kind]);
  made.detail = detail;
  return made;
}
