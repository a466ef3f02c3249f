import * as vscode from "vscode";
import type { Bill } from "../../bill/types.ts";
import { plainProvision } from "../../repair/tabStops.ts";
import type { Checker } from "../checking/checker.ts";
import type { FrameworkStore } from "../checking/frameworkStore.ts";
import { draftSelector } from "../checking/recognise.ts";
import { crossReferencesOf } from "../reading/crossReferences.ts";
import type { ModelProvisionStore } from "./modelProvisionStore.ts";

/** What completions need of the rest. */
export interface CompletionServices {
  readonly checker: Checker;
  readonly store: FrameworkStore;
  readonly provisions: ModelProvisionStore;
}

/** Offers in a draft: front matter, the numbers of sections and their parts, defined terms, model provisions. */
export function registerCompletions(services: CompletionServices): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    draftSelector,
    {
      async provideCompletionItems(document, position, token) {
        const line = document.lineAt(position).text.slice(0, position.character);
        if (inFrontMatter(document, position)) return frontMatter(services, document, position, line);
        const bill = (await services.checker.check(document))?.check?.bill;
        if (!bill || token.isCancellationRequested) return [];
        const references = referenceItems(bill, document.offsetAt(position), line);
        if (references.length) return references;
        return [...(await termItems(bill)), ...(await provisionItems(services, document, position))];
      },
    },
    ":",
    "[",
    ",",
    "(",
  );
}

function inFrontMatter(document: vscode.TextDocument, position: vscode.Position): boolean {
  if (document.lineAt(0).text.trim() !== "---" || position.line === 0) return false;
  for (let line = 1; line < Math.min(document.lineCount, 60); line++)
    if (document.lineAt(line).text.trim() === "---") return position.line < line;
  return false;
}

async function frontMatter(
  { store }: CompletionServices,
  document: vscode.TextDocument,
  position: vscode.Position,
  line: string,
): Promise<vscode.CompletionItem[]> {
  const { framework } = await store.engine();
  const key = /^(\w+)\s*:/.exec(line)?.[1];
  if (key === "state" || key === "convention")
    return framework.reportCards.map(({ name, state }) => value(state, name));
  if (key === "goals") {
    const typed = document.getWordRangeAtPosition(position, /[\d.]+/);
    return framework.goals.map((goal) => {
      const item = value(goal.id, goal.name);
      item.filterText = `${goal.id} ${goal.name}`;
      if (typed) item.range = typed;
      return item;
    });
  }
  if (line.includes(":")) return [];
  return [
    field("state", "state: $1", vscode.l10n.t("Postal code of the state whose report card is previewed.")),
    field("goals", "goals: [$1]", vscode.l10n.t("Goals this draft is meant to serve; those it misses are shown.")),
    field("title", "title: $1", vscode.l10n.t("The bill's title, where the draft has none.")),
    field("convention", "convention: $1", vscode.l10n.t("Postal code of the state whose drafting marks are used.")),
  ];
}

function value(label: string, detail: string): vscode.CompletionItem {
  const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.Value);
  item.detail = detail;
  return item;
}

function field(label: string, text: string, detail: string): vscode.CompletionItem {
  const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.Property);
  item.insertText = new vscode.SnippetString(text);
  item.detail = detail;
  return item;
}

/** After "section " the bill's sections; after "subsection " and its like the parts of the section at the cursor. */
function referenceItems(bill: Bill, offset: number, line: string): vscode.CompletionItem[] {
  if (/\bsections?\s+\w*$/i.test(line)) {
    return bill.sections.flatMap(({ number, heading, cite }, index) => {
      if (!number) return [];
      const item = new vscode.CompletionItem(`${number} of this act`, vscode.CompletionItemKind.Reference);
      item.detail = heading || cite || "";
      item.sortText = String(index).padStart(4, "0");
      return [item];
    });
  }
  if (!/\b(?:subsections?|subdivisions?|paragraphs?|subparagraphs?|clauses?)\s+\(?\w*$/i.test(line)) return [];
  const section = bill.sections.find(({ start, end }) => start <= offset && offset <= end);
  const open = /\(\w*$/.test(line);
  return (section?.body.provisions ?? []).flatMap((provision, index) => {
    if (!provision.label) return [];
    const item = new vscode.CompletionItem(`${provision.label} of this section`, vscode.CompletionItemKind.Reference);
    item.detail = section?.body.text.slice(provision.own.start, provision.own.start + 60).trim() ?? "";
    item.sortText = String(index).padStart(4, "0");
    // The parenthesis that stands already is not typed twice.
    if (open) item.insertText = `${provision.label} of this section`.slice(1);
    return [item];
  });
}

async function termItems(bill: Bill): Promise<vscode.CompletionItem[]> {
  const { terms } = await crossReferencesOf(bill);
  return terms.map(({ term, definition }) => {
    const item = new vscode.CompletionItem(term, vscode.CompletionItemKind.Constant);
    item.detail = vscode.l10n.t("defined term");
    item.documentation = definition;
    item.sortText = `0${term}`;
    return item;
  });
}

async function provisionItems(
  { provisions, store }: CompletionServices,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.CompletionItem[]> {
  const [models, { framework }] = await Promise.all([provisions.all(), store.engine()]);
  const typed = document.getWordRangeAtPosition(position, /[\w.-]+/);
  return models.map((model) => {
    const item = new vscode.CompletionItem(
      { label: `lacuna-${model.goal}`, description: model.name },
      vscode.CompletionItemKind.Snippet,
    );
    const goal = framework.goals.find(({ id }) => id === model.goal);
    item.detail = goal ? `${goal.id} ${goal.name}` : model.description;
    item.documentation = plainProvision(model.body);
    item.insertText = new vscode.SnippetString(model.body);
    item.filterText = `lacuna-${model.goal} ${model.name}`;
    item.sortText = `9${model.goal}`;
    if (typed) item.range = typed;
    return item;
  });
}
