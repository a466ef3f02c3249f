import type { Span } from "./span.ts";

/** A whole English sentence with `{0}`, `{1}` … placeholders for `args`, so that an editor can translate it. */
export interface Phrase {
  readonly message: string;
  readonly args: readonly string[];
}

/** Something the reader, the matcher or the scorer could not read, or does not know. */
export interface Notice extends Phrase {
  /** A stable dotted code, such as `bill.insertions-not-visible`. */
  readonly code: string;
  /** Where in the original draft, when it is about one place. */
  readonly span?: Span;
}

/** Says an English text, its placeholders filled in, in the language of whoever reads. */
export type Say = (message: string, ...args: readonly (string | number)[]) => string;

/** As it is written. */
export const english: Say = (message, ...args) =>
  message.replace(/\{(\d+)\}/g, (hole, index: string) => String(args[Number(index)] ?? hole));

/** The sentence of a notice or a reason, with its arguments filled in. */
export function noticeText({ message, args }: Phrase): string {
  return english(message, ...args);
}

/** Things named in one notice. */
const NAMED = 6;

/** The first of a list for a notice, and how many more there are. */
export function firstNamed(all: readonly string[], separator = ", "): string {
  const more = all.length > NAMED ? ` and ${all.length - NAMED} more` : "";
  return `${all.slice(0, NAMED).join(separator)}${more}`;
}
