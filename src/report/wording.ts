import type { ElementStatus, Verdict } from "../goals/goal.ts";
import type { Effect } from "../match/types.ts";
import type { Interval } from "../score/types.ts";
import { english, type Say } from "../text/notice.ts";

/** Points as people write them: `2.5`, `52`. */
export function points(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(1);
}

/** `49.5`, or `52 to 56.5`. */
export function range([low, high]: Interval, say: Say = english): string {
  return low === high ? points(low) : say("{0} to {1}", points(low), points(high));
}

/** `+2.5 to +7`, `-1`, `no change`. */
export function change([low, high]: Interval, say: Say = english): string {
  const signed = (value: number) => (value > 0 ? `+${points(value)}` : points(value));
  if (low === 0 && high === 0) return say("no change");
  return low === high ? signed(low) : say("{0} to {1}", signed(low), signed(high));
}

/** `F`, or `F or D`. */
export function grades(possible: readonly string[], say: Say = english): string {
  return possible.reduce((said, grade) => (said ? say("{0} or {1}", said, grade) : grade), "");
}

/** A score before and after, with its grades. */
interface Scored {
  readonly before: Interval;
  readonly after: Interval;
  readonly change: Interval;
  readonly grade: { readonly before: readonly string[]; readonly after: readonly string[] };
}

/** `Connecticut 49.5 F -> 52 to 56.5 F`. */
export function scoreSentence(place: string, score: Pick<Scored, "before" | "after" | "grade">): string {
  const before = `${place} ${range(score.before)} ${grades(score.grade.before)}`;
  return `${before} -> ${range(score.after)} ${grades(score.grade.after)}`;
}

/**
 * The score in the room of a status bar: `CT 49.5 F → 52 to 56.5 F`. Where the total is not published, what the draft
 * changes says more than two ranges that hold nearly everything: `MO F, 0 to +4 points`.
 */
export function shortScore(place: string, { before, after, change: moved, grade }: Scored, say: Say = english): string {
  // A grade that could be nearly any says nothing.
  const letters = (possible: readonly string[]) => (possible.length > 2 ? "" : grades(possible, say));
  const isStill = moved[0] === 0 && moved[1] === 0;
  if (before[0] === before[1]) {
    const stands = [place, points(before[0]), letters(grade.before)].filter(Boolean).join(" ");
    return isStill
      ? say("{0}, no change", stands)
      : `${stands} → ${[range(after, say), letters(grade.after)].filter(Boolean).join(" ")}`;
  }
  const stands = [place, letters(grade.before)].filter(Boolean).join(" ");
  return isStill ? say("{0}, no change", stands) : say("{0}, {1} points", stands, change(moved, say));
}

/** What a text earns, for people. */
export function verdictWords(verdict: Verdict, say: Say = english): string {
  switch (verdict) {
    case "full":
      return say("full credit");
    case "partial":
      return say("partial credit");
    case "touch":
      return say("on the subject, no credit");
    case "none":
      return say("not addressed");
  }
}

/** What the bill does to a goal, behind `the draft` or in the cell of a table under it. */
export function effectWords(effect: Effect, say: Say = english): string {
  switch (effect) {
    case "closes":
      return say("closes the gap");
    case "narrows":
      return say("narrows the gap");
    case "none":
      return say("changes nothing");
    case "widens":
      return say("widens the gap");
    case "reopens":
      return say("reopens the gap");
  }
}

/** What the bill does to a goal, as a sentence. */
export function effectSentence(effect: Effect, say: Say = english): string {
  switch (effect) {
    case "closes":
      return say("The draft closes the gap.");
    case "narrows":
      return say("The draft narrows the gap.");
    case "none":
      return say("The draft does not change where the law stands.");
    case "widens":
      return say("The draft widens the gap.");
    case "reopens":
      return say("The draft reopens the gap.");
  }
}

/** How an element stands, for people. */
export function statusWords(status: ElementStatus, say: Say = english): string {
  switch (status) {
    case "yes":
      return say("yes");
    case "weak":
      return say("weak");
    case "no":
      return say("missing");
  }
}

/** A published status, as safe-harbor lists and goals of a card have it: `Partially met`. */
export function cardStatusWords(status: string, say: Say = english): string {
  switch (status) {
    case "Met":
      return say("Met");
    case "Partially met":
      return say("Partially met");
    case "Not met":
      return say("Not met");
    case "Partially or not met":
      return say("Partially or not met");
    case "Met or partially met":
      return say("Met or partially met");
    default:
      return say("Not known");
  }
}
