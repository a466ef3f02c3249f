import { isNode, LineCounter } from "yaml";
import type { FrameworkData } from "./framework.ts";
import type { GoalData } from "./goal.ts";
import type { Problem } from "./problem.ts";
import type { ReportCard } from "./reportCard.ts";
import { boxOfStatus } from "./statusPoints.ts";
import { yamlDocument } from "./yamlData.ts";

type Path = readonly (string | number)[];
/** What a card is checked against: the edition, and the elements of its goals where they are known. */
export interface CardEdition extends Omit<FrameworkData, "goals"> {
  readonly goals: readonly Pick<GoalData, "id" | "elements" | "extraCredit">[];
}

/**
 * What is wrong with a report card that has the right shape: another edition, unknown goals or elements, impossible or
 * contradictory figures, sums that do not add up, sources that are not listed. `text` is the card's YAML, for the places.
 */
export function cardProblems(file: string, text: string, card: ReportCard, edition: CardEdition): Problem[] {
  const lines = new LineCounter();
  const document = yamlDocument(text, lines);
  const problems: Problem[] = [];
  const report = (path: Path, message: string) => {
    let offset = 0;
    for (let length = path.length; length > 0; length--) {
      const node = document?.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) {
        offset = node.range[0];
        break;
      }
    }
    const at = lines.linePos(offset);
    problems.push({ file, line: at.line, column: at.col, message });
  };
  if (card.framework !== edition.id) {
    report(
      ["framework"],
      `This card belongs to ${card.framework}, but lies in the edition ${edition.id}. Move the file, or correct the line; editions are never mixed.`,
    );
    return problems;
  }
  checkNames(card, edition, report);
  checkGoals(card, edition, report);
  checkSums(card, edition, report);
  checkStanding(card, edition, report);
  checkSources(card, report);
  return problems;
}

type Report = (path: Path, message: string) => void;

function checkNames(card: ReportCard, edition: CardEdition, report: Report): void {
  const known = new Set(edition.issues.flatMap((issue) => issue.goals));
  const issues = new Set(edition.issues.map((issue) => issue.id));
  for (const id of Object.keys(card.issues))
    if (!issues.has(id)) report(["issues", id], `${edition.id} has no issue area ${id}.`);
  for (const [id, entry] of Object.entries(card.goals)) {
    if (!known.has(id)) report(["goals", id], `${edition.id} has no goal ${id}.`);
    const goal = edition.goals.find((other) => other.id === id);
    for (const element of Object.keys(entry.elements))
      if (goal && !goal.elements.some((other) => other.id === element))
        report(["goals", id, "elements", element], `Goal ${id} has no element ${element}.`);
  }
}

function checkGoals(card: ReportCard, { points: { full, step } }: CardEdition, report: Report): void {
  for (const [id, { status, points }] of Object.entries(card.goals)) {
    if (points === null) continue;
    const path = ["goals", id, "points"];
    if (points < 0 || points > full) report(path, `A goal earns 0 to ${full} points; ${points} is not possible.`);
    else if (!whole(points, step)) report(path, `Points go in steps of ${step}; ${points} is between two steps.`);
    else {
      const box = boxOfStatus(status, Math.round(full / step));
      const units = Math.round(points / step);
      if (units < box.low || units > box.high)
        report(
          path,
          `${points} points do not go with the status "${status}", which allows ${range(box.low * step, box.high * step)}.`,
        );
    }
  }
}

function checkSums(card: ReportCard, edition: CardEdition, report: Report): void {
  const { full, step } = edition.points;
  const sums = edition.issues.map((issue) => {
    const boxes = issue.goals.map((id) => {
      const entry = card.goals[id];
      if (entry && entry.points !== null) return { low: entry.points, high: entry.points };
      const box = boxOfStatus(entry?.status ?? "unknown", Math.round(full / step));
      return { low: box.low * step, high: box.high * step };
    });
    const low = boxes.reduce((sum, box) => sum + box.low, 0);
    const high = boxes.reduce((sum, box) => sum + box.high, 0);
    const figure = card.issues[issue.id];
    if (figure === null || figure === undefined)
      return issue.goals.length ? { low, high } : { low: 0, high: issue.max };
    const path = ["issues", issue.id];
    if (figure < 0 || figure > issue.max)
      report(path, `Issue area ${issue.id} has 0 to ${issue.max} points; ${figure} is not possible.`);
    else if (!whole(figure, step)) report(path, `Points go in steps of ${step}; ${figure} is between two steps.`);
    else if (issue.goals.length && (figure < low - 1e-9 || figure > high + 1e-9))
      report(
        path,
        `The goals of issue area ${issue.id} add up to ${range(low, high)} by their statuses, not to ${figure}.`,
      );
    return { low: figure, high: figure };
  });
  const seen = new Set<string>();
  let extra = 0;
  for (const [index, entry] of card.extraCredit.entries()) {
    const key = `${entry.goal} ${entry.population}`;
    if (seen.has(key))
      report(["extraCredit", index], `Extra credit for ${entry.goal} (${entry.population}) is listed twice.`);
    seen.add(key);
    if (!edition.issues.some((issue) => issue.goals.includes(entry.goal)))
      report(["extraCredit", index, "goal"], `${edition.id} has no goal ${entry.goal}.`);
    if (entry.points < 0)
      report(["extraCredit", index, "points"], `Extra credit cannot be negative; ${entry.points} is not possible.`);
    extra += entry.points;
  }
  if (extra > edition.extraCredit.max)
    report(["extraCredit"], `Extra credit adds up to ${extra}; the edition gives at most ${edition.extraCredit.max}.`);
  if (card.score === null) return;
  const top = edition.issues.reduce((sum, issue) => sum + issue.max, edition.extraCredit.max);
  const low = sums.reduce((sum, box) => sum + box.low, extra);
  const high = sums.reduce((sum, box) => sum + box.high, card.complete ? extra : edition.extraCredit.max);
  if (card.score < 0 || card.score > top)
    report(["score"], `A score lies between 0 and ${top}; ${card.score} is not possible.`);
  else if (card.score < low - 1e-9 || card.score > high + 1e-9)
    report(["score"], `Issue areas and extra credit add up to ${range(low, high)}, not to ${card.score}.`);
}

function checkStanding(card: ReportCard, edition: CardEdition, report: Report): void {
  if (card.grade !== null) {
    const own = edition.grades.find((entry) => entry.grade === card.grade);
    const above = own && edition.grades.filter(({ from }) => from > own.from).map(({ from }) => from);
    if (!own || !above) report(["grade"], `${edition.id} has no grade ${card.grade}.`);
    // A score less than a point under a cut-off may have been rounded up; how is not published.
    else if (
      card.score !== null &&
      (card.score <= own.from - 1 || card.score >= Math.min(Number.POSITIVE_INFINITY, ...above))
    )
      report(["grade"], `A score of ${card.score} is not a grade of ${card.grade}.`);
  }
  const tier = card.tier === null ? undefined : edition.tiers.find((entry) => entry.tier === card.tier);
  if (card.tier !== null && edition.tiers.length && !tier) report(["tier"], `${edition.id} has no tier ${card.tier}.`);
  if (tier && card.rank !== null && (card.rank < tier.ranks[0] || card.rank > tier.ranks[1]))
    report(["rank"], `Rank ${card.rank} is not in tier ${tier.tier}, which holds ranks ${tier.ranks.join(" to ")}.`);
  for (const [index, past] of card.history.entries())
    if (past.framework === card.framework && past.year === card.year)
      report(
        ["history", index],
        `The figures of ${past.year} in this edition belong in the card itself, not in its history.`,
      );
}

function checkSources(card: ReportCard, report: Report): void {
  const listed = new Set(card.sources.map(({ id }) => id));
  const check = (path: Path, source: string | undefined) => {
    if (source !== undefined && !listed.has(source))
      report(path, `No source "${source}" is listed under sources; every figure needs one.`);
  };
  for (const source of [card.source ?? []].flat()) check(["source"], source);
  if (card.source === undefined && (card.score ?? card.grade ?? card.tier ?? card.rank) !== null)
    report(["score"], "Score, grade, tier and rank need a source: add a line such as source: card.");
  for (const [id, entry] of Object.entries(card.goals)) check(["goals", id, "source"], entry.source);
  for (const [index, entry] of card.extraCredit.entries()) check(["extraCredit", index, "source"], entry.source);
  for (const [index, entry] of card.facts.entries()) check(["facts", index, "source"], entry.source);
  for (const [index, past] of card.history.entries()) {
    check(["history", index, "source"], past.source);
    for (const [id, entry] of Object.entries(past.goals))
      check(["history", index, "goals", id, "source"], entry.source);
  }
}

function whole(value: number, step: number): boolean {
  return Math.abs(value / step - Math.round(value / step)) < 1e-6;
}

function range(low: number, high: number): string {
  return low === high ? String(low) : `${low} to ${high}`;
}
