import * as vscode from "vscode";
import { escapeHtml } from "../report/escapeHtml.ts";
import { type QuoteLink, reportBody } from "../report/html.ts";
import { REPORT_CSS } from "../report/htmlStyle.ts";
import { activeDraft } from "./activeDraft.ts";
import type { CheckedDocument, Checker } from "./checker.ts";
import { reveal } from "./reveal.ts";

/** The report card of one draft as a page beside it; follows the draft as it is typed. One panel, for the last draft asked. */
export class ReportPanel implements vscode.Disposable {
  readonly #checker: Checker;
  readonly #subscription: vscode.Disposable;
  #panel: vscode.WebviewPanel | undefined;
  #uri: vscode.Uri | undefined;

  constructor(checker: Checker) {
    this.#checker = checker;
    this.#subscription = checker.onDidCheck((checked) => {
      if (checked.document.uri.toString() === this.#uri?.toString()) this.#render(checked);
    });
  }

  /** Opens the report of the draft in the active editor, or brings it forward. */
  async open(): Promise<void> {
    const checked = await activeDraft(this.#checker);
    if (!checked?.check) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t("Open a draft bill first; the report is about the draft in the active editor."),
      );
      return;
    }
    this.#uri = checked.document.uri;
    this.#panel ??= this.#create();
    this.#render(checked);
    this.#panel.reveal(vscode.ViewColumn.Beside, true);
  }

  dispose(): void {
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
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#uri = undefined;
    });
    return panel;
  }

  #render({ check, document }: CheckedDocument): void {
    if (!this.#panel || !check) return;
    const name = document.uri.path.split("/").pop() ?? "";
    this.#panel.title = vscode.l10n.t("Report Card: {0}", name);
    const body = reportBody(check, name, quoteButton);
    if (this.#panel.webview.html) void this.#panel.webview.postMessage({ kind: "body", body });
    else this.#panel.webview.html = page(body);
  }
}

/** A quote as a button: it jumps to its words and is reached with the keyboard. */
const quoteButton: QuoteLink = (evidence, text) =>
  `<button class="quote" data-start="${evidence.start}" data-end="${evidence.end}">“${text}”</button>`;

/** The message of a pressed quote, when that is what it is. */
function revealMessage(message: unknown): { readonly start: number; readonly end: number } | undefined {
  if (typeof message !== "object" || message === null) return undefined;
  const { kind, start, end } = message as Readonly<Record<string, unknown>>;
  return kind === "reveal" && Number.isInteger(start) && Number.isInteger(end)
    ? { start: start as number, end: end as number }
    : undefined;
}

// The page replaces its body in place, so that scroll position and focus survive typing.
const SCRIPT = `
const api = acquireVsCodeApi();
document.addEventListener("click", (event) => {
  const quote = event.target.closest("button.quote");
  if (quote) api.postMessage({ kind: "reveal", start: Number(quote.dataset.start), end: Number(quote.dataset.end) });
});
addEventListener("message", (event) => {
  if (event.data.kind !== "body") return;
  const main = document.querySelector("main");
  const focused = [...main.querySelectorAll("button.quote")].indexOf(document.activeElement);
  main.innerHTML = event.data.body;
  if (focused >= 0) main.querySelectorAll("button.quote")[focused]?.focus();
});
`;

function page(body: string): string {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!doctype html>
<html lang="${escapeHtml(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(vscode.l10n.t("Report Card"))}</title>
<style nonce="${nonce}">${REPORT_CSS}</style>
</head>
<body>
<main aria-live="off">${body}</main>
<script nonce="${nonce}">${SCRIPT}</script>
</body>
</html>`;
}
