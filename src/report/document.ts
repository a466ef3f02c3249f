import type { ElementStatus } from "../goals/goal.ts";
import type { Span } from "../text/span.ts";

/** How a run of words differs from plain text. `inserted` and `deleted` are changes of law, shown as redlining. */
export type Mark = "strong" | "quote" | "cite" | "inserted" | "deleted";

/** Words of one look. */
export interface Words {
  readonly text: string;
  readonly mark: Mark;
  /** Where the words of a quote stand in the draft, for readers who can go there. */
  readonly at?: Span;
}

/** One paragraph's words. */
export type Line = readonly (string | Words)[];

/** A column of a table; figures are set to the right. */
export interface Column {
  readonly name: string;
  readonly figures?: boolean;
}

/** A row of a table. A `sum` row closes the columns above it. */
export interface Row {
  readonly cells: readonly (string | Line)[];
  readonly sum?: boolean;
}

/** One requirement with its standing and what is said of it. */
export interface CheckItem {
  readonly status: ElementStatus;
  readonly text: string;
  readonly notes: readonly Line[];
}

/** A part of a report, in the order of reading. */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly line: Line; readonly role?: "lead" | "note" }
  | { readonly kind: "list"; readonly items: readonly Line[] }
  | {
      readonly kind: "table";
      readonly caption?: string;
      readonly head: readonly Column[];
      readonly rows: readonly Row[];
    }
  | { readonly kind: "checks"; readonly items: readonly CheckItem[] };

/** A report before it is put into a format: every format says the same things in the same order. */
export interface ReportDocument {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The line's words without their looks; a quote keeps its quotation marks. */
export function plain(line: string | Line): string {
  if (typeof line === "string") return line;
  return line
    .map((part) => (typeof part === "string" ? part : part.mark === "quote" ? `"${part.text}"` : part.text))
    .join("");
}

/** Heading, paragraph, note and list as short calls, for the writers of reports. */
export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: "heading", level, text });
export const paragraph = (...line: Line): Block => ({ kind: "paragraph", line });
export const lead = (...line: Line): Block => ({ kind: "paragraph", line, role: "lead" });
export const note = (...line: Line): Block => ({ kind: "paragraph", line, role: "note" });
export const list = (items: readonly (string | Line)[]): Block => ({
  kind: "list",
  items: items.map((item) => (typeof item === "string" ? [item] : item)),
});
export const strong = (text: string): Words => ({ text, mark: "strong" });

/** The report's own words with a real arrow, for formats that are sure to have one; quotes are left alone. */
export function arrows(text: string): string {
  return text.replaceAll(" -> ", " → ");
}
