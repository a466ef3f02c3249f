import * as vscode from "vscode";
import type { BillSection } from "../bill/types.ts";
import type { Span } from "../text/span.ts";

/** The editor's range of a span of the draft. */
export function rangeOf(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** The stretch of the original draft that a span of a section's law text comes from. */
export function draftSpan({ start, body: { map } }: BillSection, span: Span): Span {
  const from = map.start(span.start);
  return { start: start + from, end: start + Math.max(map.end(span.end), from) };
}
