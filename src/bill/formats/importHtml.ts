import { readHtml } from "./html.ts";
import { type ImportedDocument, notKept } from "./importedDocument.ts";
import { toMarkdown } from "./toMarkdown.ts";

/**
 * Turns an HTML draft into Markdown. Words the page marks as new become `<ins>`, struck words `<del>`, in whatever way
 * the page marks them; labels that only `<ol>` shows become words. Takes any text.
 */
export function importHtml(source: string): ImportedDocument {
  const { marked, lost } = readHtml(source);
  return { markdown: toMarkdown(marked), notices: notKept(lost) };
}
