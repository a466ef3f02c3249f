import type { FrameworkData } from "../goals/framework.ts";
import type { ReportCard } from "../goals/reportCard.ts";
import { statusName } from "./reason.ts";
import type { GoalPreview } from "./types.ts";
import type { Units } from "./units.ts";

/** The list of a framework that its publisher calls the safe-harbor scorecard. */
const SAFE_HARBOR = "safe-harbor";

/** The safe-harbor scorecard before and after the bill, in the card's own status words. Empty where the edition has none. */
export function safeHarborOf(
  framework: FrameworkData,
  card: ReportCard,
  lines: readonly GoalPreview[],
  units: Units,
): { readonly goal: string; readonly before: string; readonly after: string }[] {
  const goals = framework.lists.find((list) => list.id === SAFE_HARBOR)?.goals ?? [];
  return goals.flatMap((goal) => {
    const line = lines.find((entry) => entry.goal === goal);
    if (!line) return [];
    const before = statusName[card.goals[goal]?.status ?? "unknown"];
    return [{ goal, before, after: line.effect === "none" ? before : afterWords(line, units.points(units.full)) }];
  });
}

function afterWords({ points: { after }, effect }: GoalPreview, full: number): string {
  const [low, high] = after;
  if (low >= full) return statusName.met;
  if (high <= 0) return statusName["not-met"];
  if (low > 0) return high >= full ? statusName.credited : statusName.partial;
  return effect === "widens" || high < full ? statusName.gap : statusName.unknown;
}
