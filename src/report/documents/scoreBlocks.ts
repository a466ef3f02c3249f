import type { Framework } from "../../goals/framework.ts";
import type { ReportCard } from "../../goals/reportCard.ts";
import { type FieldRank, isFieldWhole, rankInField } from "../../score/field.ts";
import type { Assignment, GoalPreview, Interval, Preview } from "../../score/types.ts";
import { english, type Say } from "../../text/notice.ts";
import { type Block, heading, lead, list, note, paragraph, type Row } from "../document.ts";
import { change, effectWords, grades, points, range, scoreSentence } from "../wording.ts";

/** The score sentence, the arithmetic goal by goal, the issue areas, extra credit and the safe-harbor scorecard. */
export function scoreBlocks(preview: Preview, framework: Framework, card: ReportCard): Block[] {
  return [
    lead(`${scoreSentence(card.name, preview.score)}   (${change(preview.score.change)})`),
    paragraph(`${framework.name}. Published score, grade and tier: ${publishedStanding(card)}.`),
    ...arithmeticBlocks(preview, framework),
    ...(preview.score.change.some((value) => value !== 0)
      ? [
          ...issueBlocks(preview),
          ...(isFieldWhole(framework)
            ? [paragraph(fieldSentence(rankInField(framework, card.state, preview.score.after), card.name))]
            : []),
        ]
      : []),
    ...extraCreditBlocks(preview, framework),
    ...safeHarborBlocks(preview, framework),
  ];
}

/** `49.5, F, Tier II`, with `not known` for what is not published. */
export function publishedStanding(card: ReportCard): string {
  const tier = card.tier === null ? "no tier known" : `Tier ${card.tier}`;
  return `${card.score === null ? "score not known" : points(card.score)}, ${card.grade ?? "grade not known"}, ${tier}`;
}

/** Every goal that moves, in the two assignments of points that give the least and the most; both columns add up. */
export function arithmeticBlocks(preview: Preview, framework: Framework, say: Say = english): Block[] {
  const moved = preview.goals.filter((line) => line.effect !== "none" || line.change[0] !== 0 || line.change[1] !== 0);
  const extraMoved = String(preview.extraCredit.before) !== String(preview.extraCredit.after);
  if (!moved.length && !extraMoved) return [paragraph(say("The draft changes the points of no goal."))];
  const { least, most } = preview.arithmetic;
  const rows: Row[] = moved.map((line) => ({
    cells: [
      `${line.goal} ${goalName(framework, line.goal)}`,
      effectWords(line.effect, say),
      step(of(least, line)),
      step(of(most, line)),
    ],
  }));
  if (extraMoved) rows.push({ cells: [say("Extra credit"), "", step(least.extraCredit), step(most.extraCredit)] });
  const rest = (side: Assignment) =>
    moved.reduce((sum, line) => sum - of(side, line).before, side.before - (extraMoved ? side.extraCredit.before : 0));
  rows.push({ cells: [say("Everything else, unchanged"), "", points(round(rest(least))), points(round(rest(most)))] });
  rows.push({ cells: [say("Total"), "", step(least), step(most)], sum: true });
  const open = moved.some((line) => !same(line.points.before) || !same(line.points.after));
  return [
    heading(2, say("How the change adds up")),
    {
      kind: "table",
      head: [
        { name: say("Goal") },
        { name: say("The draft") },
        { name: say("Lowest change"), figures: true },
        { name: say("Highest change"), figures: true },
      ],
      rows,
    },
    ...(open
      ? [
          note(
            say(
              "Where the card publishes only an issue area's total, its goals share that total, so they are not all at their lowest or highest at once. Each column is one assignment that agrees with every published figure.",
            ),
          ),
        ]
      : []),
  ];
}

function of(side: Assignment, line: GoalPreview): { readonly before: number; readonly after: number } {
  return side.goals.find(({ goal }) => goal === line.goal) ?? { before: 0, after: 0 };
}

function step({ before, after }: { readonly before: number; readonly after: number }): string {
  return `${points(before)} -> ${points(after)}  (${change([round(after - before), round(after - before)]).replace("no change", "0")})`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function same([low, high]: Interval): boolean {
  return low === high;
}

function goalName(framework: Framework, id: string): string {
  return framework.goals.find((goal) => goal.id === id)?.name ?? "";
}

function issueBlocks(preview: Preview): Block[] {
  const { extraCredit, score } = preview;
  const moved = preview.issues.filter(({ change: [low, high] }) => low !== 0 || high !== 0);
  return [
    heading(2, "Issue areas"),
    {
      kind: "table",
      head: [
        { name: "Issue area" },
        { name: "Of", figures: true },
        { name: "Before", figures: true },
        { name: "After", figures: true },
        { name: "Grade" },
      ],
      rows: [
        ...preview.issues.map(
          (issue): Row => ({
            cells: [
              `${issue.id} ${issue.name}`,
              points(issue.max),
              range(issue.before),
              range(issue.after),
              gradeStep(issue.grade),
            ],
          }),
        ),
        { cells: ["Extra credit", "", range(extraCredit.before), range(extraCredit.after), ""] },
        { cells: ["Total", "100", range(score.before), range(score.after), gradeStep(score.grade)], sum: true },
      ],
    },
    ...(moved.length ? [list(moved.map(({ name, sum }) => `${name}, as published: ${sum}`))] : []),
  ];
}

function gradeStep({
  before,
  after,
}: {
  readonly before: readonly string[];
  readonly after: readonly string[];
}): string {
  return String(before) === String(after) ? grades(before) : `${grades(before)} -> ${grades(after)}`;
}

function populationWords(population: "labor" | "youth", say: Say): string {
  return population === "labor" ? say("child labor trafficking") : say("youth of 18 and over");
}

/** Extra credit gained, lost and merely possible. */
export function extraCreditBlocks(
  { extraCredit: { gained, lost, possible } }: Preview,
  framework: Framework,
  say: Say = english,
): Block[] {
  const named = (goal: string) => `${goal} ${goalName(framework, goal)}`;
  const items = [
    ...gained.map(({ goal, population, points: worth, sure }) =>
      sure
        ? say("Gained: {0}, extended to {1}: +{2}.", named(goal), populationWords(population, say), points(worth))
        : say(
            "Gained: {0}, extended to {1}: +{2} at most (not certain).",
            named(goal),
            populationWords(population, say),
            points(worth),
          ),
    ),
    ...lost.map(({ goal, population, points: worth }) =>
      say("Lost: {0}, no longer extended to {1}: -{2}.", named(goal), populationWords(population, say), points(worth)),
    ),
    ...possible.map(({ goal, population }) =>
      say(
        "Possible, not counted: {0} extended to {1}; no published card shows that this earns credit.",
        goal,
        populationWords(population, say),
      ),
    ),
  ];
  return items.length ? [heading(2, say("Extra credit")), list(items)] : [];
}

function safeHarborBlocks({ safeHarbor }: Preview, framework: Framework): Block[] {
  if (!safeHarbor.length || safeHarbor.every(({ before, after }) => before === after)) return [];
  return [
    heading(2, "Safe harbor scorecard"),
    {
      kind: "table",
      head: [{ name: "Goal" }, { name: "Before" }, { name: "After" }],
      rows: safeHarbor.map(({ goal, before, after }) => ({
        cells: [`${goal} ${goalName(framework, goal)}`, before, before === after ? "(unchanged)" : after],
      })),
    },
  ];
}

/** Where the score would stand among the jurisdictions, with the year of the ranking; empty where too little is known. */
export function fieldSentence(rank: FieldRank, place: string): string {
  const [best, worst] = rank.rank;
  const where = best === worst ? `rank ${best}` : `rank ${best} to ${worst}`;
  const tiers = rank.tiers.length ? `, Tier ${rank.tiers.join(" or ")}` : "";
  return `Among the jurisdictions of ${rank.year}, the others unchanged, ${place} would be at ${where}${tiers} (published scores known of ${rank.known.scores}, grades alone of ${rank.known.grades}, neither of ${rank.known.neither}).`;
}
