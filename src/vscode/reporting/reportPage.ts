import * as vscode from "vscode";
import { escapeHtml } from "../../report/formats/escapeHtml.ts";
import { REPORT_CSS } from "../../report/formats/htmlStyle.ts";

// The page replaces its parts in place, so that scroll position and focus survive typing.
const SCRIPT = `
const api = acquireVsCodeApi();
document.addEventListener("click", (event) => {
  const quote = event.target.closest("button.quote");
  if (quote) api.postMessage({ kind: "reveal", start: Number(quote.dataset.start), end: Number(quote.dataset.end) });
});
addEventListener("message", ({ data }) => {
  const part = document.getElementById(data.part);
  if (!part) return;
  const focused = [...part.querySelectorAll("button.quote")].indexOf(document.activeElement);
  part.innerHTML = data.html;
  if (focused >= 0) part.querySelectorAll("button.quote")[focused]?.focus();
});
`;

/** A part of the page that is replaced by itself: the report of the draft, what would help most, the sources. */
export type Part = "report" | "next" | "end";

/** The whole page of the report panel: no source but its own style and script, each let in by a nonce. */
export function reportPage({ report, end }: { readonly report: string; readonly end: string }): string {
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
<main aria-live="off"><div id="report">${report}</div><div id="next"></div><div id="end">${end}</div></main>
<script nonce="${nonce}">${SCRIPT}</script>
</body>
</html>`;
}
