import { unzipSync } from "fflate";
import { DocxError } from "./docxError.ts";

/** Parts of a document that are read; everything else in the archive stays packed. */
const WANTED = new Set(["word/document.xml", "word/numbering.xml", "word/styles.xml"]);
/** A bill's text is far smaller; what unpacks to more is a zip bomb. */
const LARGEST_PART = 100 * 1024 * 1024;

/** The text parts of a DOCX archive by name, and `headers` or `footers` where it has such (their words stay packed). Throws a `DocxError` when it cannot be unpacked. */
export function readParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw new DocxError("The file is not a Word document (.docx); an older .doc must be saved as .docx first.");
  }
  let tooLarge = false;
  const margins = new Set<string>();
  let files: Readonly<Record<string, Uint8Array>>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const margin = /^word\/(header|footer)\d*\.xml$/.exec(name)?.[1];
        if (margin) margins.add(`${margin}s`);
        if (!WANTED.has(name)) return false;
        tooLarge ||= originalSize > LARGEST_PART;
        return originalSize <= LARGEST_PART;
      },
    });
  } catch {
    throw new DocxError("The Word document is damaged and cannot be unpacked.");
  }
  if (tooLarge) throw new DocxError("The Word document unpacks to more than 100 MB; that is no bill.");
  const decoder = new TextDecoder();
  const parts = new Map(Object.entries(files).map(([name, part]) => [name, decoder.decode(part)]));
  for (const margin of margins) parts.set(margin, "");
  return parts;
}
