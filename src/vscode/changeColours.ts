import * as vscode from "vscode";
import type { BillSection } from "../bill/types.ts";
import type { CheckedDocument, Checker } from "./checker.ts";
import { draftSpan, rangeOf } from "./ranges.ts";

/** Matter that a reader of law skips; titles and enacting clauses stay as they are. */
const DIMMED = new Set([
  "line-number",
  "page-head",
  "digest",
  "sponsor-note",
  "legend",
  "findings",
  "purpose",
  "vote",
  "certificate",
  "comment",
  "navigation",
  "other",
]);

/**
 * Shows which words are struck, which are inserted and which are not law, as the reader took them. Only decorations: the
 * text is not touched, and `lacuna.showChanges` turns them off.
 */
export function registerChangeColours(checker: Checker): vscode.Disposable {
  const { window } = vscode;
  const struck = window.createTextEditorDecorationType({
    textDecoration: "line-through",
    color: new vscode.ThemeColor("lacuna.struck"),
  });
  const inserted = window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor("lacuna.insertedBackground"),
  });
  const notLaw = window.createTextEditorDecorationType({ opacity: "0.6" });

  const paint = (editor: vscode.TextEditor, checked: CheckedDocument | undefined) => {
    const { document } = editor;
    const bill = wanted(document) ? checked?.check?.bill : undefined;
    const ranges = (sections: readonly BillSection[], change: string) =>
      sections.flatMap((section) =>
        section.body.runs
          .filter((run) => run.change === change)
          .flatMap((run) => linesOf(section, run))
          .map((span) => rangeOf(document, span)),
      );
    editor.setDecorations(struck, ranges(bill?.sections ?? [], "deleted"));
    // A section that is new from end to end would be one block of colour, which says nothing.
    editor.setDecorations(inserted, ranges(bill?.sections.filter(amends) ?? [], "inserted"));
    const dim = bill?.notLaw.filter(({ kind }) => DIMMED.has(kind)) ?? [];
    editor.setDecorations(
      notLaw,
      dim.map((span) => rangeOf(document, span)),
    );
  };
  const paintAll = (document?: vscode.TextDocument) => {
    for (const editor of window.visibleTextEditors)
      if (!document || editor.document === document) paint(editor, checker.current(editor.document));
  };
  paintAll();
  return vscode.Disposable.from(
    struck,
    inserted,
    notLaw,
    checker.onDidCheck(({ document }) => paintAll(document)),
    window.onDidChangeVisibleTextEditors(() => paintAll()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("lacuna.showChanges")) paintAll();
    }),
  );
}

function wanted(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration("lacuna", document.uri).get("showChanges", true);
}

function amends(section: BillSection): boolean {
  return section.body.runs.some((run) => run.change === "kept" || run.change === "deleted");
}

/** A run line by line, so that line numbers and page heads between its lines stay unpainted. */
function linesOf(section: BillSection, run: { readonly start: number; readonly end: number }) {
  const spans: { readonly start: number; readonly end: number }[] = [];
  let start = run.start;
  for (const line of section.body.text.slice(run.start, run.end).split("\n")) {
    const end = start + line.length;
    if (line.trim()) spans.push(draftSpan(section, { start, end }));
    start = end + 1;
  }
  return spans;
}
