import type { Notice } from "../../text/notice.ts";

/** A document of another format as a Markdown draft, with what could not be kept. */
export interface ImportedDocument {
  readonly markdown: string;
  readonly notices: readonly Notice[];
}

/** One notice for each kind of thing that was left out, with how often. */
export function notKept(lost: ReadonlyMap<string, number>): readonly Notice[] {
  return [...lost].map(([what, count]) => ({
    code: "import.not-kept",
    message: "Not imported: {0} ({1}).",
    args: [what, String(count)],
  }));
}

/** Says which parts of a document stand beside its words as notes. */
export function keptAsNotes(kept: ReadonlyMap<string, number>): readonly Notice[] {
  return [...kept].map(([what, count]) => ({
    code: "import.notes",
    message: "Kept as notes, not read as law: {0} ({1}).",
    args: [what, String(count)],
  }));
}
