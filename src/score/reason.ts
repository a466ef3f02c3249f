import type { Element } from "../goals/goal.ts";
import type { ReportCard } from "../goals/reportCard.ts";
import { noticeText, type Phrase } from "../text/notice.ts";
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

/** One plain sentence, or two or three, on why a goal's points are what they are. */
export function reasonsOf(
  move: Move,
  entry: CardGoal | undefined,
  card: ReportCard,
  points: { readonly least: number; readonly most: number },
): readonly Phrase[] {
  const joined = move.joined;
  const year = String(card.year);
  switch (move.kind) {
    case "not-addressed":
      return [published(entry, year), phrase("The draft does not change it.")];
    case "already-met":
      return [phrase("Already fully met on the {0} card; a goal earns its points once.", year)];
    case "no-credit":
      return [published(entry, year), phrase("The draft comes near the subject, but earns nothing more.")];
    case "unchanged-text":
      return [
        published(entry, year),
        phrase("What the text has of this goal earns the same before the draft and after it."),
      ];
    case "law-has-it":
      return [
        published(entry, year),
        phrase("Existing law already has what the draft supplies: {0}.", list(joined?.already ?? [])),
      ];
    case "closed-by-draft":
      return [phrase("The draft by itself has every element that full credit needs.")];
    case "closed-with-law":
      return [
        phrase(
          "The draft supplies {0}; existing law already has {1}. Together that is full credit.",
          list(joined?.supplied ?? []),
          list(joined?.fromLaw ?? []),
        ),
      ];
    case "narrowed": {
      const range = phrase(
        "The draft earns partial credit, {0} to {1} points, and never less than today.",
        String(points.least),
        String(points.most),
      );
      const missing = joined?.missing ?? [];
      if (!missing.length) return [range];
      return [
        range,
        joined?.fullPossible
          ? phrase("Full credit if existing law already has {0}, on which the card is silent.", list(missing))
          : phrase("Still missing: {0}.", list(missing)),
      ];
    }
    case "weakened":
      return [phrase("The draft takes away part of what the goal asks; partial credit may remain.")];
    case "undone":
      return [phrase("The draft takes away what earns credit for this goal in the text it changes.")];
  }
}

/** The reasons in English, as one text. */
export function reasonText(reasons: readonly Phrase[]): string {
  return reasons.map((reason) => noticeText(reason)).join(" ");
}

function phrase(message: string, ...args: readonly string[]): Phrase {
  return { message, args };
}

function published(entry: CardGoal | undefined, year: string): Phrase {
  switch (entry?.status) {
    case "met":
      return phrase("Fully met on the {0} card.", year);
    case "partial":
      return phrase("Partially met on the {0} card.", year);
    case "not-met":
      return phrase("Not met on the {0} card.", year);
    case "gap":
      return phrase("A gap on the {0} card, which does not say whether partially met or not met.", year);
    case "credited":
      return phrase("Met in full or in part on the {0} card.", year);
    default:
      return phrase("No published status is known.");
  }
}

/** `(a) every minor and (e) referral`. */
export function list(elements: readonly Pick<Element, "id" | "name">[]): string {
  const names = elements.map(({ id, name }) => `(${id}) ${name}`);
  if (names.length < 2) return names[0] ?? "nothing more";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
