import type * as vscode from "vscode";
import type { DraftFormat } from "../../bill/draft.ts";

const FORMATS: Readonly<Record<string, DraftFormat>> = {
  markdown: "markdown",
  html: "html",
  plaintext: "plain",
  "lacuna-bill": "plain",
  xml: "uslm",
};

/** Schemes that show another document's text: findings there would double those of the draft itself. */
const COPIES = new Set([
  "output",
  "git",
  "vscode-scm",
  "lacuna-preview",
  "lacuna-goal",
  "lacuna-version",
  "lacuna-law",
  "comment",
  "walkThrough",
]);

/** The format a document can be read in, or null where Lacuna has no business. */
export function draftFormat(document: vscode.TextDocument): DraftFormat | null {
  if (COPIES.has(document.uri.scheme)) return null;
  // A goal file holds example provisions, and is no draft.
  if (/\/policy-goals\/[^/]+\/(?:goals|states|lexicon)\//.test(document.uri.path)) return null;
  if (/\.(?:md|markdown)$/i.test(document.uri.path)) return "markdown";
  if (/\.html?$/i.test(document.uri.path)) return "html";
  return FORMATS[document.languageId] ?? null;
}

/** The documents that providers are registered for; each then asks whether it is a bill. */
export const draftSelector: vscode.DocumentSelector = ["markdown", "plaintext", "html", "lacuna-bill"];
