import type { Notice } from "../text/notice.ts";
import type { OffsetMap } from "../text/offsetMap.ts";
import type { Span } from "../text/span.ts";
import type { DraftFormat } from "./draft.ts";
import type { Change, FrontMatter, Mark, NotLaw } from "./marked.ts";

/** What a bill section does. */
export type SectionAction = "amend" | "add" | "repeal" | "enact" | "appropriate" | "effective" | "other";

/** What one amending instruction does. */
export type AmendmentAction =
  | "insert"
  | "strike"
  | "strike-insert"
  | "replace"
  | "repeal"
  | "redesignate"
  | "add-section";

/** One amending instruction: "by striking X and inserting Y". */
export interface Amendment {
  /** Label of the bill's own unit that gives the instruction: `(a)(1)`. */
  readonly label: string;
  readonly action: AmendmentAction;
  /** The unit of law it acts on: `22-1831(5)`. */
  readonly target: string;
  /** Words struck, or words after or before which new words go. */
  readonly find?: string;
  /** Words inserted, or the new label of a redesignation. */
  readonly text?: string;
  /** The instruction, in the section's law text. */
  readonly span: Span;
  /** The new words, in the section's law text, where they stand there. */
  readonly textSpan?: Span;
  /** "and all that follows through": the last of the words struck. */
  readonly through?: string;
  /** The words are struck, or others put beside them, wherever they appear. */
  readonly every?: boolean;
  /** Where new words go: before or after `find` or a unit, at the start or the end of the target. */
  readonly place?: "before" | "after" | "start" | "end";
  /** A part of the target that has no label: "second sentence", "lead-in", "heading", "table of contents". */
  readonly part?: string;
  /** Further units or sections that are struck or repealed with the target. */
  readonly also?: readonly string[];
}

/**
 * A run of words of one standing. `none` is not law: the amending instruction itself, section numbers, furniture, a
 * convention's markers. Runs cover the whole law text in order, without gaps.
 */
export interface Run extends Span {
  readonly change: Change | "none";
}

/**
 * One numbered unit with its own words. Spans are in the section's law text.
 * Provisions stand in reading order; a parent comes before its children.
 */
export interface Provision extends Span {
  /** Labels from the top: `(a)(1)(A)`. Empty for the unnumbered words of a section. */
  readonly label: string;
  /** Own words, without the label, up to the first child. */
  readonly own: Span;
  /** Flush words after the last child that belong to this provision again, or null. */
  readonly tail: Span | null;
  /** Index of the parent in the same list, or -1. */
  readonly parent: number;
  /** Whether `own` runs on into the children ("… if: (1) …"), so that they inherit it. */
  readonly leadsIn: boolean;
}

/** One section of law inside a bill section: the amended, added or quoted section, or the bill section's own free text. */
export interface LawSection extends Span {
  /** Citation of the section of law, normalised: `22-1831`, or of the unit that quoted law goes into: `22-1831(b)`; null for uncodified text. */
  readonly cite: string | null;
  /** Its catchline. Not law, but context. */
  readonly heading: string;
  /** Range of indices into `SectionBody.provisions`. */
  readonly first: number;
  readonly last: number;
  /**
   * An object of its own, the same from one reading to the next as long as the section of law reads alike, wherever it
   * has moved to: what was computed of it by itself is kept under it.
   */
  identity: object;
  /**
   * Set for law at hand on which the draft's instructions are carried out: its words that are not inserted stand in that
   * law alone, and lead to an instruction.
   */
  readonly current?: true;
}

/**
 * A bill section read as law, independent of where it stands in the draft: offsets are relative to the section, so an
 * edit elsewhere leaves it untouched and everything computed from it can be kept.
 */
export interface SectionBody {
  /** The words as read, struck and inserted ones in draft order, furniture removed. */
  readonly text: string;
  /** From offsets of `text` to draft offsets relative to the section's start. */
  readonly map: OffsetMap;
  readonly runs: readonly Run[];
  /** Words that the draft marks as new or as struck, labels included: what the draft shows, where `runs` say what it means. */
  readonly marks: readonly Mark[];
  readonly laws: readonly LawSection[];
  readonly provisions: readonly Provision[];
  readonly amendments: readonly Amendment[];
}

/** "Sec. 2." of the bill. `start` and `end` are in the original draft. */
export interface BillSection extends Span {
  /** `2`, `1.01`, `A`; empty for a statute or free text without bill sections. */
  readonly number: string;
  readonly heading: string;
  /** Heading line(s), in the original draft. */
  readonly headingSpan: Span;
  readonly action: SectionAction;
  /** First target citation, normalised (`22-1831`), or null. */
  readonly cite: string | null;
  /** ISO date, "passage", or null when the draft does not say. */
  readonly effective: string | null;
  /** Whether its words can be goal evidence: false for severability, findings, formal repealers, effective dates. */
  readonly operative: boolean;
  readonly body: SectionBody;
}

/** A draft, read. */
export interface Bill {
  /** `bill`: has a bill's own marks. `statute`: law without them (a code section). `other`: neither; stay silent. */
  readonly kind: "bill" | "statute" | "other";
  readonly name: string;
  readonly format: DraftFormat;
  /** The original draft. */
  readonly source: string;
  readonly title: string;
  readonly titleSpan: Span | null;
  readonly jurisdiction: string | null;
  readonly convention: string;
  readonly conventionSource: "set" | "front-matter" | "detected" | "none";
  readonly frontMatter: FrontMatter | null;
  readonly enactingClause: Span | null;
  readonly sections: readonly BillSection[];
  readonly notLaw: readonly NotLaw[];
  readonly notices: readonly Notice[];
}
