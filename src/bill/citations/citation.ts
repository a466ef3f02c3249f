import type { Span } from "../../text/span.ts";

/** One place in the law that words cite; a list gives one citation an item. Spans are in the text that was read. */
export interface Citation extends Span {
  /**
   * `internal`: a part of the same section or of the same act. `code`: a section of a code. `act`: an act by its name or
   * number, or a section of it. `note`: a note to a section of a code.
   */
  readonly kind: "internal" | "code" | "act" | "note";
  /** Code, title, chapter or act, as far as it is named: `42 U.S.C.`, `RCW`, `penal law`, `chapter 119`, `Public Act 17-129`. */
  readonly title: string | null;
  /** Number of the section, with plain hyphens and no spaces; null for the section or act that says so. */
  readonly section: string | null;
  /** Labels below the section, the outermost first. */
  readonly units: readonly string[];
  /** Last place of a range, inclusive. */
  readonly to: { readonly section: string | null; readonly units: readonly string[] } | null;
  /** For an internal citation: whether it is about the act's own sections, or about the section of law that says so. */
  readonly within: "act" | "section" | null;
}

/** A citation in the one form in which places are compared: `22-1831(a)(1)`; the title is left out. */
export function citeKey(citation: Pick<Citation, "section" | "units">): string {
  return (citation.section ?? "") + citation.units.map((unit) => `(${unit})`).join("");
}
