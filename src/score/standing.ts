import type { FrameworkData } from "../goals/framework.ts";
import type { ReportCard } from "../goals/reportCard.ts";
import { type Box, boxOfStatus } from "../goals/statusPoints.ts";
import type { Notice } from "../text/notice.ts";
import { pointsOfGrade } from "./grade.ts";
import { type Units, unitsOf } from "./units.ts";

/** One issue area as the card leaves it: its sum and its goals, in units. */
export interface IssueStanding {
  readonly id: string;
  readonly name: string;
  readonly max: number;
  readonly sum: Box;
  readonly goals: readonly { readonly id: string; readonly box: Box }[];
}

/**
 * Every assignment of points to goals that agrees with a published card, kept as a tree of sums: goals add up to issue
 * areas, issue areas and extra credit to the total. Each box is tight: its ends, and every value between, are attained
 * by some assignment.
 */
export interface Standing {
  readonly units: Units;
  readonly issues: readonly IssueStanding[];
  readonly extra: Box;
  readonly total: Box;
  /** What of the card had to be set aside because its own figures exclude each other. */
  readonly notices: readonly Notice[];
}

/** Reads a card as constraints. Total: figures that cannot hold together are dropped, the larger sum first, and named. */
export function standingOf(framework: FrameworkData, card: ReportCard): Standing {
  const units = unitsOf(framework, card);
  const notices: Notice[] = [];
  const issues = framework.issues.map((issue) => {
    let boxes = issue.goals.map((id) => boxOf(card.goals[id], units));
    const published = card.issues[issue.id];
    let sum = issue.goals.length ? sumOf(boxes) : { low: 0, high: units.units(issue.max) };
    if (published !== null && published !== undefined) {
      const figure = units.units(published);
      if (figure < sum.low || figure > sum.high) {
        notices.push(conflict(`issue ${issue.id}`, published, units.points(sum.low), units.points(sum.high)));
        boxes = boxes.map(() => ({ low: 0, high: units.full }));
      }
      const wide = issue.goals.length ? sumOf(boxes) : sum;
      if (figure >= wide.low && figure <= wide.high) sum = { low: figure, high: figure };
      else sum = wide;
    }
    return { id: issue.id, name: issue.name, max: issue.max, ids: issue.goals, boxes, sum };
  });
  const extra = extraOf(framework, card, units);
  const parts = [...issues.map((issue) => issue.sum), extra];
  const natural = sumOf(parts);
  let total = natural;
  const published = totalOf(framework, card, units);
  if (published) {
    const low = Math.max(published.low, natural.low);
    const high = Math.min(published.high, natural.high);
    if (low <= high) total = { low, high };
    else notices.push(conflict("the total", card.score, units.points(natural.low), units.points(natural.high)));
  }
  const tight = tighten(parts, total);
  return {
    units,
    issues: issues.map((issue, index) => {
      const sum = tight[index] ?? issue.sum;
      const boxes = tighten(issue.boxes, sum);
      return {
        id: issue.id,
        name: issue.name,
        max: issue.max,
        sum,
        goals: issue.ids.map((id, at) => ({ id, box: boxes[at] ?? { low: 0, high: units.full } })),
      };
    }),
    extra: tight.at(-1) ?? extra,
    total,
    notices,
  };
}

function boxOf(entry: ReportCard["goals"][string] | undefined, units: Units): Box {
  if (!entry) return boxOfStatus("unknown", units.full);
  if (entry.points === null) return boxOfStatus(entry.status, units.full);
  const points = Math.min(Math.max(units.units(entry.points), 0), units.full);
  return { low: points, high: points };
}

function extraOf(framework: FrameworkData, card: ReportCard, units: Units): Box {
  const most = units.units(framework.extraCredit.max);
  const listed = Math.min(
    most,
    card.extraCredit.reduce((sum, entry) => sum + units.units(entry.points), 0),
  );
  return { low: listed, high: card.complete ? listed : most };
}

function totalOf(framework: FrameworkData, card: ReportCard, units: Units): Box | null {
  if (card.score !== null) return { low: units.units(card.score), high: units.units(card.score) };
  const top = framework.issues.reduce((sum, issue) => sum + issue.max, framework.extraCredit.max);
  const range = card.grade === null ? null : pointsOfGrade(framework, card.grade, units.unit, top);
  return range && { low: units.units(range[0]), high: units.units(range[1]) };
}

function sumOf(boxes: readonly Box[]): Box {
  return boxes.reduce((sum, box) => ({ low: sum.low + box.low, high: sum.high + box.high }), { low: 0, high: 0 });
}

/** The boxes cut to what a sum in `total` leaves them. Exact, because the parts are whole numbers without holes. */
function tighten(boxes: readonly Box[], total: Box): Box[] {
  const sum = sumOf(boxes);
  return boxes.map(({ low, high }) => ({
    low: Math.max(low, total.low - (sum.high - high)),
    high: Math.min(high, total.high - (sum.low - low)),
  }));
}

function conflict(what: string, figure: number | null, low: number, high: number): Notice {
  return {
    code: "score.card-inconsistent",
    message:
      "The card's figure for {0} ({1}) cannot hold with its statuses, which allow {2} to {3}; points are shown as wide as they can be. Check the state's card.",
    args: [what, String(figure ?? "grade"), String(low), String(high)],
  };
}
