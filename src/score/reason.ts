import type { Element } from "../goals/goal.ts";
import type { ReportCard } from "../goals/reportCard.ts";
import type { CardGoal } from "./existingLaw.ts";
import type { Move } from "./move.ts";

/** A goal's published status in words, for a line of the scorecard. */
export const statusName = {
  met: "Met",
  partial: "Partially met",
  "not-met": "Not met",
  gap: "Partially or not met",
  credited: "Met or partially met",
  unknown: "Not known",
} as const;

/** One plain sentence (or two) on why a goal's points are what they are. `points` writes units as points. */
export function reasonOf(
  move: Move,
  entry: CardGoal | undefined,
  card: ReportCard,
  points: { readonly least: number; readonly most: number },
): string {
  const joined = move.joined;
  const whole = `${card.year} card`;
  switch (move.kind) {
    case "not-addressed":
      return `${published(entry, whole)} The draft does not change it.`;
    case "already-met":
      return `Already fully met on the ${whole}; a goal earns its points once.`;
    case "no-credit":
      return `${published(entry, whole)} The draft comes near the subject, but earns nothing more.`;
    case "unchanged-text":
      return `${published(entry, whole)} What the text has of this goal is existing law, which the draft leaves as it is.`;
    case "law-has-it":
      return `${published(entry, whole)} Existing law already has what the draft supplies: ${list(joined?.already ?? [])}.`;
    case "closed-by-draft":
      return "The draft by itself has every element that full credit needs.";
    case "closed-with-law":
      return `The draft supplies ${list(joined?.supplied ?? [])}; existing law already has ${list(joined?.fromLaw ?? [])}. Together that is full credit.`;
    case "narrowed": {
      const range = `The draft earns partial credit, ${points.least} to ${points.most} points, and never less than today.`;
      const missing = joined?.missing ?? [];
      if (!missing.length) return range;
      return joined?.fullPossible
        ? `${range} Full credit if existing law already has ${list(missing)}, on which the card is silent.`
        : `${range} Still missing: ${list(missing)}.`;
    }
    case "weakened":
      return "The draft takes away part of what the goal asks; partial credit may remain.";
    case "undone":
      return "The draft takes away what earns credit for this goal in the text it changes.";
  }
}

function published(entry: CardGoal | undefined, card: string): string {
  switch (entry?.status) {
    case "met":
      return `Fully met on the ${card}.`;
    case "partial":
      return `Partially met on the ${card}.`;
    case "not-met":
      return `Not met on the ${card}.`;
    case "gap":
      return `A gap on the ${card}, which does not say whether partially met or not met.`;
    case "credited":
      return `Met in full or in part on the ${card}.`;
    default:
      return "No published status is known.";
  }
}

/** `(a) every minor and (e) referral`. */
export function list(elements: readonly Pick<Element, "id" | "name">[]): string {
  const names = elements.map(({ id, name }) => `(${id}) ${name}`);
  if (names.length < 2) return names[0] ?? "nothing more";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
