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

/** The editor takes all ranges over at once; of more than this, it is given those near what a person sees. */
const MANY_RANGES = 5000;
/** Lines above and below what is seen. */
const AROUND = 400;

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
  /** What was found for each editor, while there is more of it than can be shown at once. */
  const long = new WeakMap<vscode.TextEditor, Colours>();
  const show = (editor: vscode.TextEditor, found: Colours) => {
    editor.setDecorations(struck, near(editor, found.struck));
    editor.setDecorations(inserted, near(editor, found.inserted));
    editor.setDecorations(notLaw, near(editor, found.notLaw));
  };
  const paint = async (editor: vscode.TextEditor, checked: CheckedDocument | undefined) => {
    const { document } = editor;
    const mine = {};
    latest.set(editor, mine);
    const bill = wanted(document) ? checked?.check?.bill : undefined;
    const { version } = document;
    const work = new Work(() => latest.get(editor) !== mine || document.version !== version || document.isClosed);
    const found = bill ? await inSlices(colourSteps(document, bill), work) : NO_COLOURS;
    if (!found || work.cancelled()) return;
    if ([found.struck, found.inserted, found.notLaw].some(({ length }) => length > MANY_RANGES))
      long.set(editor, found);
    else long.delete(editor);
    show(editor, found);
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
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      const found = long.get(textEditor);
      // What was found in a text that has changed since will be found anew.
      if (found && found.version === textEditor.document.version) show(textEditor, found);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("lacuna.showChanges")) paintAll();
    }),
  );
}

interface Colours {
  /** Of the document in which they were found. */
  readonly version: number;
  readonly struck: vscode.Range[];
  readonly inserted: vscode.Range[];
  readonly notLaw: vscode.Range[];
}

const NO_COLOURS: Colours = { version: -1, struck: [], inserted: [], notLaw: [] };

function* colourSteps(document: vscode.TextDocument, { sections, notLaw }: Bill): Steps<Colours> {
  const found: Colours = { version: document.version, struck: [], inserted: [], notLaw: [] };
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

/** The ranges near what an editor shows, or all when they are few. */
function near({ visibleRanges }: vscode.TextEditor, ranges: vscode.Range[]): vscode.Range[] {
  const [first] = visibleRanges;
  if (ranges.length <= MANY_RANGES || !first) return ranges;
  const from = first.start.line - AROUND;
  const to = (visibleRanges.at(-1) ?? first).end.line + AROUND;
  return ranges.filter(({ start, end }) => end.line >= from && start.line <= to);
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
