import type { ReportDocument } from "../report/document.ts";
import { htmlOf } from "../report/formats/documentHtml.ts";
import { markdownOf } from "../report/formats/markdown.ts";
import { textOf } from "../report/formats/text.ts";
import { type Output, print } from "./output.ts";

/** The formats of every report that is a document. */
export const DOCUMENT_FORMATS = ["text", "json", "markdown", "html"] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** Prints a report in the format asked for; `data` is what JSON gives. */
export function printReport(format: DocumentFormat, report: ReportDocument, data: unknown, output: Output = {}): void {
  print(rendered(format, report, data), output);
}

function rendered(format: DocumentFormat, report: ReportDocument, data: unknown): string {
  switch (format) {
    case "text":
      return textOf(report, terminalLook());
    case "json":
      return `${JSON.stringify(data, null, 1)}\n`;
    case "markdown":
      return markdownOf(report);
    case "html":
      return htmlOf(report);
  }
}

/** Bold and colours only where a person looks at a terminal that wants them (no-color.org). */
export function terminalLook(): { readonly width: number; readonly styled: boolean } {
  const columns = process.stdout.columns ?? 96;
  const { NO_COLOR, TERM } = process.env;
  return {
    width: Math.max(60, Math.min(columns, 100)),
    styled: process.stdout.isTTY === true && !NO_COLOR && TERM !== "dumb",
  };
}
