import type { Notice } from "../../text/notice.ts";

/** A Word document as a Markdown draft, with what could not be kept. */
export interface ImportedDocument {
  readonly markdown: string;
  readonly notices: readonly Notice[];
}

/** Reads a DOCX file. */
export function importDocx(_bytes: Uint8Array): ImportedDocument {
  throw new Error("Word documents cannot be read yet; save the document as text or HTML.");
}
