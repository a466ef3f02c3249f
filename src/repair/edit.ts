import type { Span } from "../text/span.ts";

/** Replaces a stretch of the original draft (UTF-16 code units) by other text. */
export interface DraftEdit extends Span {
  readonly text: string;
}

/** The draft with the edits applied. Edits must not overlap; their order does not matter. */
export function applyEdits(draft: string, edits: readonly DraftEdit[]): string {
  let out = "";
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    out += draft.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + draft.slice(at);
}
