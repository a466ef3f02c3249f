import type { BillSection } from "../../bill/types.ts";
import { cutAtClause } from "../../text/clauseCut.ts";

/** Number and notes of a bill section, which columns and labels of their own say. */
const OPENING =
  /^(?:NEW SECTION\.\s*)?(?:Section|SECTION|Sec\.|SEC\.|§)\s*\S+\s*(?:\((?:NEW|Effective|EFFECTIVE)[^)]*\)\s*)*/;

/** A bill section's heading, or its first words: at most `most` characters of them, cut at a clause or a word. */
export function openingWords({ heading, body }: BillSection, most: number): string {
  if (heading) return heading;
  const words = body.text.slice(0, 600).replace(/\s+/g, " ").trim().replace(OPENING, "");
  return words.length > most ? cutAtClause(words, most) : words;
}
