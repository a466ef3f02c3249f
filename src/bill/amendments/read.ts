import type { Opening } from "../structure/action.ts";
import type { Amendment, Provision } from "../types.ts";

/** The amending instructions of a section's text. */
export function readAmendments(
  _text: string,
  _from: number,
  opening: Opening,
  _provisions: readonly Provision[],
  _cite: string | null,
): Amendment[] {
  if (!opening.instructs) return [];
  return [];
}
