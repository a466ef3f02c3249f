import * as vscode from "vscode";
import { nextBlocks } from "../../report/documents/nextDocument.ts";
import { blocksHtml, type HtmlLook } from "../../report/formats/documentHtml.ts";
import { reportEnd, reportHead } from "../../report/formats/html.ts";
import { whatNext } from "../../score/whatNext.ts";
import { activeDraft } from "../checking/activeDraft.ts";
import type { CheckedDocument, Checker } from "../checking/checker.ts";
import type { FrameworkStore } from "../checking/frameworkStore.ts";
import { reveal } from "../reveal.ts";
import { say } from "../words.ts";
import { type Part, reportPage } from "./reportPage.ts";

/** Milliseconds without a new check after which "what next" is worked out; it is no work for every keystroke. */
const REST = 800;

/** The report card of one draft as a page beside it; follows the draft as it is typed. One panel, for the last draft asked. */
export class ReportPanel implements vscode.Disposable {
  readonly #checker: Checker;
  readonly #store: FrameworkStore;
  readonly #subscription: vscode.Disposable;
  #panel: vscode.WebviewPanel | undefined;
  #uri: vscode.Uri | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(checker: Checker, store: FrameworkStore) {
    this.#checker = checker;
    this.#store = store;
    this.#subscription = checker.onDidCheck((checked) => {
      if (checked.document.uri.toString() === this.#uri?.toString()) this.#render(checked);
    });
  }

  /** Opens the report of the draft in the active editor, or brings it forward. */
  async open(): Promise<void> {
    const checked = await activeDraft(this.#checker);
    if (!checked) return;
    this.#uri = checked.document.uri;
    this.#panel ??= this.#create();
    this.#render(checked);
    this.#panel.reveal(vscode.ViewColumn.Beside, true);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscription.dispose();
    this.#panel?.dispose();
  }

  #create(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel(
      "lacuna.report",
      vscode.l10n.t("Report Card"),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [], enableFindWidget: true },
    );
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const span = revealMessage(message);
      if (span && this.#uri) void reveal(this.#uri, span.start, span.end);
    });
    // A page that was hidden comes back as it was first set, so it is given what is current.
    panel.onDidChangeViewState(() => {
      const document = panel.visible && vscode.workspace.textDocuments.find(({ uri }) => this.#shows(uri));
      const current = document && this.#checker.current(document);
      if (current) this.#render(current);
    });
    panel.onDidDispose(() => {
      clearTimeout(this.#timer);
      this.#panel = undefined;
      this.#uri = undefined;
    });
    return panel;
  }

  #shows(uri: vscode.Uri): boolean {
    return uri.toString() === this.#uri?.toString();
  }

  #render(checked: CheckedDocument): void {
    const { check, document } = checked;
    if (!this.#panel || !check) return;
    const name = document.uri.path.split("/").pop() ?? "";
    this.#panel.title = vscode.l10n.t("Report Card: {0}", name);
    const parts = { report: reportHead(check, name, LOOK), end: reportEnd(check, LOOK) };
    if (!this.#panel.webview.html) this.#panel.webview.html = reportPage(parts);
    else for (const part of ["report", "end"] as const) this.#replace(part, parts[part]);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#renderNext(checked), REST);
  }

  async #renderNext({ check, document, version }: CheckedDocument): Promise<void> {
    const engine = await this.#store.engine();
    if (!check?.preview || !check.card || document.version !== version || !this.#shows(document.uri)) return;
    const { assessments, bill, card, framework, law, preview } = check;
    const next = whatNext(assessments, preview, framework, card);
    const recheck = (text: string) =>
      engine.check(
        { text, format: bill.format, name: bill.name },
        { previous: bill, state: card.state, ...(law && { law }) },
      ).assessments;
    this.#replace("next", blocksHtml(nextBlocks({ next, preview, framework, card, check, recheck }, say), LOOK));
  }

  #replace(part: Part, html: string): void {
    void this.#panel?.webview.postMessage({ part, html });
  }
}

/** A quote is a button: it jumps to its words and is reached with the keyboard. */
const LOOK: HtmlLook = {
  say,
  quote: ({ start, end }, text) => `<button class="quote" data-start="${start}" data-end="${end}">“${text}”</button>`,
};

/** The message of a pressed quote, when that is what it is. */
function revealMessage(message: unknown): { readonly start: number; readonly end: number } | undefined {
  if (typeof message !== "object" || message === null) return undefined;
  const { kind, start, end } = message as Readonly<Record<string, unknown>>;
  return kind === "reveal" && Number.isInteger(start) && Number.isInteger(end)
    ? { start: start as number, end: end as number }
    : undefined;
}
