import type { ElementStatus, Verdict } from "../goals/goal.ts";
import type { Effect } from "../match/types.ts";
import type { Interval } from "../score/types.ts";

/** Points as people write them: `2.5`, `52`. */
export function points(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(1);
}

/** `49.5`, or `52 to 56.5`. */
export function range([low, high]: Interval): string {
  return low === high ? points(low) : `${points(low)} to ${points(high)}`;
}

/** `+2.5 to +7`, `-1`, `no change`. */
export function change([low, high]: Interval): string {
  const signed = (value: number) => (value > 0 ? `+${points(value)}` : points(value));
  if (low === 0 && high === 0) return "no change";
  return low === high ? signed(low) : `${signed(low)} to ${signed(high)}`;
}

/** `F`, or `F or D`. */
export function grades(possible: readonly string[]): string {
  return possible.join(" or ");
}

/** `Connecticut 49.5 F -> 52 to 56.5 F`. */
export function scoreSentence(
  place: string,
  score: {
    readonly before: Interval;
    readonly after: Interval;
    readonly grade: { readonly before: readonly string[]; readonly after: readonly string[] };
  },
): string {
  const before = `${place} ${range(score.before)} ${grades(score.grade.before)}`;
  return `${before} -> ${range(score.after)} ${grades(score.grade.after)}`;
}

/** What a text earns, for people. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  full: "full credit",
  partial: "partial credit",
  touch: "on the subject, no credit",
  none: "not addressed",
};

/** What the bill does to a goal, for people. */
export const effectWords: Readonly<Record<Effect, string>> = {
  closes: "closes the gap",
  narrows: "narrows the gap",
  none: "changes nothing",
  widens: "widens the gap",
  reopens: "reopens the gap",
};

/** How an element stands, for people. */
export const statusWords: Readonly<Record<ElementStatus, string>> = { yes: "yes", weak: "weak", no: "missing" };
