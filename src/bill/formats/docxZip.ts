import { Unzip, UnzipInflate } from "fflate";
import { DocxError } from "./docxError.ts";

/** Parts of a document that are read; everything else in the archive stays packed. Some programs number them (`document2.xml`). */
const WANTED = /^word\/(document|numbering|styles|footnotes|endnotes|comments)\d*\.xml$/;
/** A bill's text is far smaller; what unpacks to more is a zip bomb. */
const LARGEST = 100 * 1024 * 1024;

/** So much of the archive is unpacked at a time: a bomb gives a thousand times as much before it is noticed. */
const CHUNK = 16 * 1024;

/** The text parts of a DOCX archive by name, and `headers` or `footers` where it has such (their words stay packed). Throws a `DocxError` when it cannot be unpacked. */
export function readParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw new DocxError("The file is not a Word document (.docx); an older .doc must be saved as .docx first.");
  }
  const parts = new Map<string, string>();
  const margins = new Set<string>();
  let size = 0;
  const unzip = new Unzip((file) => {
    const margin = /^word\/(header|footer)\d*\.xml$/.exec(file.name)?.[1];
    if (margin) margins.add(`${margin}s`);
    const name = WANTED.exec(file.name)?.[1];
    if (!name) return;
    const chunks: Uint8Array[] = [];
    file.ondata = (error, data, final) => {
      if (error) throw error;
      // What a part says of its own size can be a lie; what comes out is counted.
      size += data.length;
      if (size > LARGEST) throw new DocxError("The Word document unpacks to more than 100 MB; that is no bill.");
      chunks.push(data);
      const plain = `word/${name}.xml`;
      if (final && (file.name === plain || !parts.has(plain))) parts.set(plain, decoded(chunks));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += CHUNK)
      unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
  } catch (error) {
    throw DocxError.is(error) ? error : new DocxError("The Word document is damaged and cannot be unpacked.");
  }
  for (const margin of margins) parts.set(margin, "");
  return parts;
}

function decoded(chunks: readonly Uint8Array[]): string {
  const [first, second] = chunks.find(({ length }) => length > 1) ?? [];
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  const decoder = new TextDecoder(encoding);
  return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join("") + decoder.decode();
}
