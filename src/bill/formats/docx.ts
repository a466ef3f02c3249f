import { documentMarkdown } from "./docxDocument.ts";
import { DocxError } from "./docxError.ts";
import { readLooks } from "./docxLooks.ts";
import { readNumbering } from "./docxNumbering.ts";
import { readParts } from "./docxZip.ts";
import { type ImportedDocument, notKept } from "./importedDocument.ts";

/**
 * Reads a DOCX file (its bytes) into Markdown. Tracked insertions and deletions and moved text become `<ins>` and
 * `<del>`, underline `<u>`, strike `<s>`; automatic numbers become words. Throws a `DocxError` for anything else.
 */
export function importDocx(bytes: Uint8Array): ImportedDocument {
  const parts = readParts(bytes);
  const document = parts.get("word/document.xml");
  if (document === undefined) throw new DocxError("The file is not a Word document: it holds no word/document.xml.");
  const numbering = readNumbering(parts.get("word/numbering.xml") ?? "", parts.get("word/styles.xml") ?? "");
  const { markdown, lost } = documentMarkdown(document, numbering, readLooks(parts.get("word/styles.xml") ?? ""));
  const margins = ["headers", "footers"].filter((what) => parts.has(what)).map((what) => [what, 1] as const);
  return { markdown, notices: notKept(new Map([...lost, ...margins])) };
}
