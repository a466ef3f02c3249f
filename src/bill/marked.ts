import type { Notice } from "../text/notice.ts";
import type { OffsetMap } from "../text/offsetMap.ts";
import type { Span } from "../text/span.ts";

/** What the bill does with a run of words. Before = kept + deleted; after = kept + inserted. */
export type Change = "kept" | "inserted" | "deleted";

/** Words that the draft marks as new or as struck. The span is in the decoded text. */
export interface Mark extends Span {
  readonly change: "inserted" | "deleted";
}

/** Where a block of the source format begins, in the decoded text: a Markdown or HTML heading, a list item, a table row. */
export interface Block extends Span {
  readonly kind: "heading" | "item" | "row" | "quote";
  /** Heading level or list depth, from 1. */
  readonly level: number;
}

/** `---` front matter of a draft: the few keys Lacuna knows; all others are ignored. */
export interface FrontMatter {
  readonly state: string | null;
  readonly title: string | null;
  readonly convention: string | null;
  readonly framework: string | null;
  /** Goals that the draft is meant to serve: `goals: [2.5, 4.3]`. */
  readonly goals: readonly string[];
}

/** A draft decoded from its format: plain words with their marks, each offset mapped to the original draft. */
export interface MarkedText {
  /** The words as a reader sees them; block elements end with a line feed. */
  readonly text: string;
  /** From offsets of `text` to offsets of the original draft. */
  readonly map: OffsetMap;
  /** Sorted, not overlapping. */
  readonly marks: readonly Mark[];
  readonly blocks: readonly Block[];
  readonly frontMatter: FrontMatter | null;
  readonly notices: readonly Notice[];
}

/** Matter in a draft that is not law. The span is in the original draft. */
export interface NotLaw extends Span {
  readonly kind:
    | "front-matter"
    | "line-number"
    | "page-head"
    | "digest"
    | "sponsor-note"
    | "legend"
    | "findings"
    | "purpose"
    | "vote"
    | "certificate"
    | "comment"
    | "marker"
    | "title"
    | "enacting-clause"
    | "navigation"
    | "other";
}

/** A decoded draft without its furniture, its convention's marks applied: what the structure reader reads. */
export interface CleanText extends MarkedText {
  readonly notLaw: readonly NotLaw[];
  /** Identifier of the drafting convention, as `CT`, `US`, `NY`; `generic` where none is recognised. */
  readonly convention: string;
  readonly conventionSource: "set" | "front-matter" | "detected" | "none";
  /** Postal code of the jurisdiction, or null when the text does not tell. */
  readonly jurisdiction: string | null;
}
