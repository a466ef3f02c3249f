import { readWordPart } from "./docxDocument.ts";
import { DocxError } from "./docxError.ts";
import { readLooks } from "./docxLooks.ts";
import { NOTES, type Note, NoteMarks } from "./docxNotes.ts";
import { type Numbering, readNumbering } from "./docxNumbering.ts";
import type { WordContext } from "./docxReader.ts";
import { readParts } from "./docxZip.ts";
import { type ImportedDocument, keptAsNotes, notKept } from "./importedDocument.ts";

/** The parts that hold notes, the element of a note in them and the element that points to one. */
const NOTE_PARTS = [
  ["word/footnotes.xml", "w:footnote"],
  ["word/endnotes.xml", "w:endnote"],
  ["word/comments.xml", "w:comment"],
] as const;

/**
 * Reads a DOCX file (its bytes) into Markdown. Tracked insertions and deletions and moved text become `<ins>` and
 * `<del>`, underline `<u>`, strike `<s>`; automatic numbers become words; footnotes, comments and text boxes become
 * notes, which are never read as law. Throws a `DocxError` for anything else.
 */
export function importDocx(bytes: Uint8Array): ImportedDocument {
  const parts = readParts(bytes);
  const document = parts.get("word/document.xml");
  if (document === undefined) throw new DocxError("The file is not a Word document: it holds no word/document.xml.");
  if (!/<w:document[\s>]/.test(document)) throw new DocxError("The Word document is damaged: it holds no document.");
  const lost = new Map<string, number>();
  const styles = parts.get("word/styles.xml") ?? "";
  const context = {
    numbering: readNumbering(parts.get("word/numbering.xml") ?? "", styles),
    looks: readLooks(styles),
    marksChanges: /<w:d?strike\s*\/>/.test(document),
    lose: (what: string) => void lost.set(what, (lost.get(what) ?? 0) + 1),
  };
  const notes = new NoteMarks(readNotes(parts, context));
  const blocks = readWordPart(document, { ...context, notes });
  for (const margin of ["headers", "footers"]) if (parts.has(margin)) lost.set(margin, 1);
  return {
    markdown: `${[...blocks, ...notes.definitions].join("\n\n")}\n`,
    notices: [...keptAsNotes(notes.kept), ...notKept(lost)],
  };
}

/** The words of notes by the element that points to them and their id. A part that is broken has no notes. */
function readNotes(parts: ReadonlyMap<string, string>, context: Omit<WordContext, "notes">): ReadonlyMap<string, Note> {
  const out = new Map<string, Note>();
  for (const [part, element] of NOTE_PARTS) {
    const xml = parts.get(part);
    if (!xml) continue;
    try {
      readWordPart(xml, { ...context, numbering: NO_NUMBERS, notes: new NoteMarks(new Map()) }, (name, at, blocks) => {
        if (name !== element) return;
        const text = blocks.splice(0).join(" ").trim();
        // Word keeps the line above the notes as a note of a type of its own.
        if (text && !at["w:type"]) {
          const author = (at["w:author"] ?? "").replace(/\s+/g, " ").slice(0, 80);
          out.set(`${element}Reference ${at["w:id"] ?? ""}`, { text, author });
        }
      });
    } catch (error) {
      if (!DocxError.is(error)) throw error;
      context.lose(NOTES.get(`${element}Reference`) ?? element);
    }
  }
  return out;
}

const NO_NUMBERS: Numbering = { styleList: () => undefined, headingLevel: () => 0, next: () => "" };
