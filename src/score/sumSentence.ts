import type { ReportCard } from "../goals/reportCard.ts";
import type { IssueStanding } from "./standing.ts";
import type { Units } from "./units.ts";

/**
 * How an issue area's published points are made up: "12 = 10 (1.2, 1.3, 1.5, 1.6) + 2 shared by 1.1, 1.4, 1.7". Goals
 * that are known to have none are left out.
 */
export function sumSentence(issue: IssueStanding, card: ReportCard, units: Units): string {
  const known = issue.goals.filter(({ box }) => box.low === box.high);
  const open = issue.goals.filter(({ box }) => box.low !== box.high);
  const earned = known.filter(({ box }) => box.low > 0);
  const sum = earned.reduce((total, { box }) => total + box.low, 0);
  const names = (goals: readonly { readonly id: string }[]) => goals.map(({ id }) => id).join(", ");
  const parts: string[] = [];
  if (earned.length) parts.push(`${units.points(sum)} (${names(earned)})`);
  if (issue.sum.low !== issue.sum.high) {
    const published = card.issues[issue.id] ?? null;
    return published === null
      ? `The points of this area are not published; ${units.points(issue.sum.low)} to ${units.points(issue.sum.high)} are possible.`
      : `${published} is published, but the statuses do not agree with it.`;
  }
  if (open.length) parts.push(`${units.points(issue.sum.low - sum)} shared by ${names(open)}`);
  return `${units.points(issue.sum.low)} = ${parts.join(" + ") || "0"}`;
}
