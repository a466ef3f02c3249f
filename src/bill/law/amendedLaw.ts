import type { Span } from "../../text/span.ts";
import type { Amendment } from "../types.ts";
import { type Edit, editsFor } from "./lawEdits.ts";
import type { CurrentLaw } from "./lawIndex.ts";

/** A stretch of a section of law as a bill amends it. */
export interface Piece {
  readonly text: string;
  readonly change: "kept" | "inserted" | "deleted";
  /** Where the words stand in the bill section's law text; null for words of current law. */
  readonly words: Span | null;
  /** The instruction that puts or strikes them, in the bill section's law text; null for words that stay. */
  readonly instruction: Span | null;
  /** The same as it was read. */
  readonly by: Amendment | null;
}

/** A section of law with a bill's instructions carried out. */
export interface AmendedLaw {
  readonly pieces: readonly Piece[];
  /** What could not be carried out, in sentences. */
  readonly notes: readonly string[];
}

/** Instructions by the section of law that they act on, in the order of their first ones. */
export function bySection(amendments: readonly Amendment[]): Map<string, Amendment[]> {
  const out = new Map<string, Amendment[]>();
  for (const amendment of amendments) {
    const cite = amendment.target.replace(/\(.*$/, "");
    const known = out.get(cite);
    if (known) known.push(amendment);
    else out.set(cite, [amendment]);
  }
  return out;
}

/** Carries out the instructions that act on a section of current law, in their order, each on the law as it stood. */
export function amendLaw(law: CurrentLaw, amendments: readonly Amendment[]): AmendedLaw {
  const notes: string[] = [];
  const edits: Edit[] = [];
  const givesWay = amendments.some(
    ({ action, find }) =>
      action === "redesignate" || action === "repeal" || (action === "strike" && find === undefined),
  );
  for (const amendment of amendments) {
    const found = editsFor(law, amendment, givesWay);
    if (typeof found === "string") notes.push(found);
    else edits.push(...found);
  }
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: Piece[] = [];
  let at = 0;
  for (const edit of edits) {
    if (edit.start < at) {
      notes.push(`Two instructions change the same words of § ${law.cite}; the second was left out.`);
      continue;
    }
    push(pieces, law.text.slice(at, edit.start), "kept", null, null);
    push(pieces, law.text.slice(edit.start, edit.end), "deleted", null, edit.amendment);
    const words = edit.text.trimStart();
    push(pieces, edit.text.slice(0, edit.text.length - words.length), "inserted", null, edit.amendment);
    push(pieces, words, "inserted", edit.amendment.textSpan ?? edit.amendment.span, edit.amendment);
    at = edit.end;
  }
  push(pieces, law.text.slice(at), "kept", null, null);
  return { pieces, notes };
}

function push(pieces: Piece[], text: string, change: Piece["change"], words: Span | null, by: Amendment | null): void {
  if (text) pieces.push({ text, change, words, instruction: by?.span ?? null, by });
}
