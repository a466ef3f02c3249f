import type { Coding } from "../coding.ts";
import { applyBrackets } from "./brackets.ts";
import { removeDigitFences } from "./digitFences.ts";
import { applyDoubleParentheses } from "./doubleParentheses.ts";
import type { Profile } from "./profile.ts";
import { applyWordMarkers } from "./wordMarkers.ts";

/**
 * Reads the marks that survive in the text itself, from `from` on: brackets, double parentheses, markers in words,
 * and in a print that has them (`fenced`) the numbers that fence words.
 */
export function applyTextMarks(coding: Coding, profile: Profile | null, from: number, fenced: boolean): void {
  applyWordMarkers(coding);
  if (profile === null || profile.doubleParentheses) applyDoubleParentheses(coding, from);
  if (fenced) removeDigitFences(coding, from);
  if (profile?.brackets) applyBrackets(coding, from);
}
