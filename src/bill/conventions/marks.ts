import type { Coding } from "../coding.ts";
import { applyBrackets } from "./brackets.ts";
import { removeDigitFences } from "./digitFences.ts";
import { applyDoubleParentheses } from "./doubleParentheses.ts";
import type { Profile } from "./profile.ts";
import { applyWordMarkers } from "./wordMarkers.ts";

/** Reads the marks that survive in the text itself, from `from` on: brackets, double parentheses, markers in words. */
export function applyTextMarks(coding: Coding, profile: Profile | null, from: number): void {
  applyWordMarkers(coding);
  if (profile === null || profile.doubleParentheses) applyDoubleParentheses(coding, from);
  if (profile?.digitFences) removeDigitFences(coding, from);
  if (profile?.brackets) applyBrackets(coding, from);
}
