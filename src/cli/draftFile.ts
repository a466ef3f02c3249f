import { readFileSync, statSync } from "node:fs";
import { basename, extname } from "node:path";
import { decode } from "../bill/decode.ts";
import type { Draft, DraftFormat } from "../bill/draft.ts";
import { importDocx } from "../bill/formats/docx.ts";
import { DocxError } from "../bill/formats/docxError.ts";
import type { ImportedDocument } from "../bill/formats/importedDocument.ts";
import { importHtml } from "../bill/formats/importHtml.ts";
import { toMarkdown } from "../bill/formats/toMarkdown.ts";
import { decodeText } from "../text/decodeText.ts";
import type { Notice } from "../text/notice.ts";
import { Failure } from "./failure.ts";
import { why } from "./output.ts";

/** Larger files are not bills; the largest seen, state budgets, have 4 MB. */
const MAX_BYTES = 64 * 1024 * 1024;

const FORMATS: Readonly<Record<string, DraftFormat>> = {
  ".md": "markdown",
  ".markdown": "markdown",
  ".htm": "html",
  ".html": "html",
  ".xhtml": "html",
  ".xml": "uslm",
};

/** A draft read from a file, with its size as stored and what its import could not keep. */
export interface DraftFile {
  readonly draft: Draft;
  readonly bytes: number;
  readonly notices: readonly Notice[];
}

/** Reads a draft in any format Lacuna knows. Fails in one sentence when the file cannot be read as text. */
export function readDraftFile(path: string): DraftFile {
  return draftOfBytes(readBytes(path), path);
}

/** A draft from the bytes of a file; `path` tells the format and names it in messages. */
export function draftOfBytes(bytes: Uint8Array, path: string): DraftFile {
  const name = basename(path);
  if (extname(path).toLowerCase() === ".docx") {
    const { markdown, notices } = importWord(bytes, path);
    return { draft: { text: markdown, format: "markdown", name }, bytes: bytes.length, notices };
  }
  const text = decodeText(bytes);
  if (text === null) {
    throw new Failure(`${path} is not text; Lacuna reads Markdown, plain text, HTML, DOCX and USLM XML.`);
  }
  return {
    draft: { text, format: FORMATS[extname(path).toLowerCase()] ?? "plain", name },
    bytes: bytes.length,
    notices: [],
  };
}

/** A document of another format as a Markdown draft. Fails in one sentence when the file is none that can be imported. */
export function importFile(path: string): ImportedDocument {
  const extension = extname(path).toLowerCase();
  if (extension === ".docx") return importWord(readBytes(path), path);
  const format = FORMATS[extension];
  if (format !== "html" && format !== "uslm") {
    throw new Failure(
      `${path} is no Word document (.docx), web page (.html) or XML; other drafts are read as they are.`,
    );
  }
  const { draft } = readDraftFile(path);
  return format === "html" ? importHtml(draft.text) : { markdown: toMarkdown(decode(draft)), notices: [] };
}

function readBytes(path: string): Uint8Array {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw new Failure(`${path} is a folder; name the drafts in it.`);
    if (stat.size > MAX_BYTES) {
      throw new Failure(`${path} has ${Math.round(stat.size / 1e6)} MB; Lacuna reads drafts of up to 64 MB.`);
    }
    return readFileSync(path);
  } catch (error) {
    if (Failure.is(error)) throw error;
    throw new Failure(`${path} cannot be read: ${why(error)}.`);
  }
}

function importWord(bytes: Uint8Array, path: string): ImportedDocument {
  try {
    return importDocx(bytes);
  } catch (error) {
    throw DocxError.is(error) ? new Failure(`${path}: ${error.message}`) : error;
  }
}
