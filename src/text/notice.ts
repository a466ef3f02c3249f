import type { Span } from "./span.ts";

/**
 * Something the reader, the matcher or the scorer could not read, or does not know.
 * `message` is a whole English sentence with `{0}`, `{1}` … placeholders for `args`, so that an editor can translate it.
 */
export interface Notice {
  /** A stable dotted code, such as `bill.insertions-not-visible`. */
  readonly code: string;
  readonly message: string;
  readonly args: readonly string[];
  /** Where in the original draft, when it is about one place. */
  readonly span?: Span;
}

/** The notice's sentence, with its arguments filled in. */
export function noticeText(notice: Notice): string {
  return notice.message.replace(/\{(\d+)\}/g, (hole, index: string) => notice.args[Number(index)] ?? hole);
}
