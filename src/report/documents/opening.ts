import type { BillSection } from "../../bill/types.ts";

/** Number and notes of a bill section, which columns and labels of their own say. */
const OPENING =
  /^(?:NEW SECTION\.\s*)?(?:Section|SECTION|Sec\.|SEC\.|§)\s*\S+\s*(?:\((?:NEW|Effective|EFFECTIVE)[^)]*\)\s*)*/;

/** A bill section's heading, or its first words: at most `most` characters of them, no word cut. */
export function openingWords({ heading, body }: BillSection, most: number): string {
  if (heading) return heading;
  const words = body.text.slice(0, 600).replace(/\s+/g, " ").trim().replace(OPENING, "");
  return words.length > most ? `${words.slice(0, most).replace(/\s\S*$/, "")} …` : words;
}
