import * as vscode from "vscode";
import type { Bill, BillSection } from "../../bill/types.ts";
import { inSlices, type Steps } from "../../text/steps.ts";
import type { CheckedDocument, Checker } from "../checking/checker.ts";
import { Work } from "../checking/work.ts";
import { draftSpan, rangeOf } from "../ranges.ts";

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

  /** The latest painting of each editor; what it found before another took its place is dropped. */
  const latest = new WeakMap<vscode.TextEditor, object>();
  const paint = async (editor: vscode.TextEditor, checked: CheckedDocument | undefined) => {
    const { document } = editor;
    const mine = {};
    latest.set(editor, mine);
    const bill = wanted(document) ? checked?.check?.bill : undefined;
    const { version } = document;
    const work = new Work(() => latest.get(editor) !== mine || document.version !== version || document.isClosed);
    const found = bill ? await inSlices(colourSteps(document, bill), work) : NO_COLOURS;
    if (!found || work.cancelled()) return;
    editor.setDecorations(struck, found.struck);
    editor.setDecorations(inserted, found.inserted);
    editor.setDecorations(notLaw, found.notLaw);
  };
  const paintAll = (document?: vscode.TextDocument) => {
    for (const editor of window.visibleTextEditors)
      if (!document || editor.document === document) void paint(editor, checker.current(editor.document));
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

interface Colours {
  readonly struck: vscode.Range[];
  readonly inserted: vscode.Range[];
  readonly notLaw: vscode.Range[];
}

const NO_COLOURS: Colours = { struck: [], inserted: [], notLaw: [] };

function* colourSteps(document: vscode.TextDocument, { sections, notLaw }: Bill): Steps<Colours> {
  const found: Colours = { struck: [], inserted: [], notLaw: [] };
  for (const section of sections) {
    // A section that is new from end to end would be one block of colour, which says nothing.
    const isNew = !amends(section);
    for (const run of section.body.runs) {
      if (run.change !== "deleted" && (run.change !== "inserted" || isNew)) continue;
      const ranges = run.change === "deleted" ? found.struck : found.inserted;
      for (const span of linesOf(section, run)) ranges.push(rangeOf(document, span));
      yield;
    }
    yield;
  }
  for (const span of notLaw) {
    if (DIMMED.has(span.kind)) found.notLaw.push(rangeOf(document, span));
    yield;
  }
  return found;
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
