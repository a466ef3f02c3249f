import type { GoalStatus } from "./reportCard.ts";

/** Lowest and highest number of whole units. */
export interface Box {
  readonly low: number;
  readonly high: number;
}

/** Units a published status allows; partial credit is more than nothing and less than everything (`full`). */
export function boxOfStatus(status: GoalStatus, full: number): Box {
  switch (status) {
    case "met":
      return { low: full, high: full };
    case "not-met":
      return { low: 0, high: 0 };
    case "partial":
      return { low: 1, high: full - 1 };
    case "gap":
      return { low: 0, high: full - 1 };
    case "credited":
      return { low: 1, high: full };
    case "unknown":
      return { low: 0, high: full };
  }
}
