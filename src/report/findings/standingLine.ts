import type { Assessment } from "../../match/types.ts";
import { english, type Say } from "../../text/notice.ts";

/** How a draft stands with a goal: full credit, a gap, or worse than without the draft. */
export type Standing = "met" | "gap" | "loss";

/** How the draft stands with an assessment's goal. */
export function standing({ effect, verdict }: Pick<Assessment, "effect" | "verdict">): Standing {
  if (effect === "widens" || effect === "reopens") return "loss";
  return verdict === "full" ? "met" : "gap";
}

/** More goals than this are counted, not named. */
const NAMED = 8;

/** `takes away: 2.5 · full credit: 4.3 · gaps: 6.1, 6.3`: what is lost first, then what is met. */
export function standingLine(assessments: readonly Assessment[], say: Say = english): string {
  const listed = (kind: Standing) => {
    const goals = assessments.filter((one) => standing(one) === kind).map(({ goal }) => goal);
    return goals.length > NAMED ? say("{0} goals", goals.length) : goals.join(", ");
  };
  const [lost, met, gaps] = [listed("loss"), listed("met"), listed("gap")];
  return [lost && say("takes away: {0}", lost), met && say("full credit: {0}", met), gaps && say("gaps: {0}", gaps)]
    .filter(Boolean)
    .join(" · ");
}
