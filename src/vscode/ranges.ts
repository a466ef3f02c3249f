import * as vscode from "vscode";
import type { Span } from "../text/span.ts";

/** The editor's range of a span of the draft. */
export function rangeOf(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}
