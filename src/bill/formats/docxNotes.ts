/** Elements that point to a note, and what people call such notes. */
export const NOTES: ReadonlyMap<string, string> = new Map([
  ["w:footnoteReference", "footnotes"],
  ["w:endnoteReference", "endnotes"],
  ["w:commentReference", "comments"],
]);

/** The words of a note; of a comment, also who wrote it. */
export interface Note {
  readonly text: string;
  readonly author: string;
}

/** So many words of what a comment is about are quoted. */
const LONGEST_ANCHOR = 120;
/** So many comments can be about the same words. */
const MOST_ANCHORS = 50;
/** The reader looks no further for the end of a note. */
const LONGEST_NOTE = 15_000;

/**
 * Writes the notes of a document beside its words in forms that are never law: footnotes and endnotes as `[^1]`, their
 * words at the end; comments and text boxes as `{>>words<<}`, with the words a comment is about.
 */
export class NoteMarks {
  /** How many notes of each kind were written. */
  readonly kept = new Map<string, number>();
  readonly #notes: ReadonlyMap<string, Note>;
  readonly #definitions: string[] = [];
  readonly #anchors = new Map<string, string>();
  readonly #open = new Set<string>();

  /** `notes` by the element that points to them and their id: `w:footnoteReference 2`. */
  constructor(notes: ReadonlyMap<string, Note>) {
    this.#notes = notes;
  }

  /** The words at the end of the draft. */
  get definitions(): readonly string[] {
    return this.#definitions;
  }

  opensAnchor(id: string): void {
    if (this.#open.size < MOST_ANCHORS) this.#open.add(id);
  }

  closesAnchor(id: string): void {
    this.#open.delete(id);
  }

  /** Words that comments may be about. */
  anchors(words: string): void {
    for (const id of this.#open) {
      const before = this.#anchors.get(id) ?? "";
      if (before.length <= LONGEST_ANCHOR) this.#anchors.set(id, before + words);
    }
  }

  /** What is written where a note hangs; empty when the document does not hold it. */
  markOf(element: string, id: string): string {
    const kind = NOTES.get(element) ?? "";
    const note = this.#notes.get(`${element} ${id}`);
    if (!note?.text) return "";
    this.#count(kind);
    if (kind === "comments") {
      const about = short(this.#anchors.get(id) ?? "");
      return comment(`${note.author || "Comment"}${about && ` on “${about}”`}: ${note.text}`);
    }
    const label = `${kind === "footnotes" ? "" : "end"}${this.kept.get(kind)}`;
    this.#definitions.push(`[^${label}]: ${note.text}`);
    return `[^${label}]`;
  }

  boxMark(words: string): string {
    if (!words) return "";
    this.#count("text boxes");
    return comment(`Text box: ${words}`);
  }

  #count(kind: string): void {
    this.kept.set(kind, (this.kept.get(kind) ?? 0) + 1);
  }
}

function comment(words: string): string {
  const line = words.replace(/\s+/g, " ").replaceAll("<<}", "<< }");
  return `{>>${line.length > LONGEST_NOTE ? `${line.slice(0, LONGEST_NOTE)} …` : line}<<}`;
}

function short(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_ANCHOR ? `${line.slice(0, LONGEST_ANCHOR)}…` : line;
}
