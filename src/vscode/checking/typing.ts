import * as vscode from "vscode";

/** Milliseconds without a change after which nobody is typing any more. */
const REST = 1500;

interface Stroke {
  readonly document: vscode.TextDocument;
  readonly line: number;
  readonly timer: ReturnType<typeof setTimeout>;
}

/**
 * Knows which paragraph somebody is typing in, so that nothing new is underlined there before the sentence stands. Ends
 * after a rest, when the cursor goes elsewhere, and on saving.
 */
export class Typing implements vscode.Disposable {
  readonly #rested = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: readonly vscode.Disposable[];
  #stroke: Stroke | undefined;

  /** Fires when nobody types in the document's paragraph any more. */
  readonly onDidRest = this.#rested.event;

  constructor() {
    const { workspace, window } = vscode;
    this.#subscriptions = [
      this.#rested,
      workspace.onDidChangeTextDocument((event) => this.#changed(event)),
      workspace.onDidSaveTextDocument((document) => this.#end(document)),
      workspace.onDidCloseTextDocument((document) => this.#end(document)),
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        const paragraph = this.paragraph(textEditor.document);
        const cursor = selections[0]?.active;
        if (paragraph && cursor && !paragraph.contains(cursor)) this.#end(textEditor.document);
      }),
    ];
  }

  /** The paragraph being typed in: the lines around the last change up to blank ones. */
  paragraph(document: vscode.TextDocument): vscode.Range | undefined {
    if (this.#stroke?.document !== document) return undefined;
    const blank = (line: number) => document.lineAt(line).isEmptyOrWhitespace;
    let first = Math.min(this.#stroke.line, document.lineCount - 1);
    let last = first;
    while (first > 0 && !blank(first - 1)) first--;
    while (last < document.lineCount - 1 && !blank(last + 1)) last++;
    return new vscode.Range(first, 0, last, document.lineAt(last).text.length);
  }

  dispose(): void {
    clearTimeout(this.#stroke?.timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #changed({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    const change = contentChanges[0];
    // A repair, an undo or a paste of several places is no typing.
    if (!change || contentChanges.length > 1 || reason !== undefined || change.text.length > 200) return;
    if (vscode.window.activeTextEditor?.document !== document) return;
    clearTimeout(this.#stroke?.timer);
    const line = change.range.start.line + change.text.split("\n").length - 1;
    this.#stroke = { document, line, timer: setTimeout(() => this.#end(document), REST) };
  }

  #end(document: vscode.TextDocument): void {
    if (this.#stroke?.document !== document) return;
    clearTimeout(this.#stroke.timer);
    this.#stroke = undefined;
    this.#rested.fire(document);
  }
}
