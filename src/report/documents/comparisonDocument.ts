import type { Framework } from "../../goals/framework.ts";
import type { ReportCard } from "../../goals/reportCard.ts";
import type { Comparison, ElementChange, GoalChange } from "../../score/compare.ts";
import type { Hunk } from "../../text/hunks.ts";
import { lineStarts, positionOf } from "../../text/lines.ts";
import type { Check } from "../check.ts";
import { type Block, heading, type Line, lead, list, paragraph, type ReportDocument } from "../document.ts";
import { change, effectWords, points, range, statusWords } from "../wording.ts";
import { ownWeights, sourceBlocks } from "./checkDocument.ts";
import { quoteLine } from "./quote.ts";

/** Two checked versions of a draft and what differs between them. */
export interface ComparedVersions {
  readonly older: { readonly check: Check; readonly name: string };
  readonly newer: { readonly check: Check; readonly name: string };
  readonly hunks: readonly Hunk[];
  readonly comparison: Comparison;
  readonly framework: Framework;
  readonly card: ReportCard;
}

/** The newer version against the older: the score, every goal that differs, and the changed lines it rests on. */
export function comparisonDocument(versions: ComparedVersions): ReportDocument {
  const { older, newer, comparison, hunks, card } = versions;
  const title = `${newer.name} against ${older.name}`;
  const score = ({ score: { after, grade } }: Comparison["from"]) => `${range(after)} ${grade.after.join(" or ")}`;
  const blocks: Block[] = [
    heading(1, title),
    lead(`${card.name}: ${score(comparison.from)} -> ${score(comparison.to)} (${change(comparison.change)})`),
    paragraph(
      `Score after the older version, score after the newer, and what the newer one brings over the older. Published: ${card.score === null ? "not known" : points(card.score)}.`,
    ),
  ];
  if (!hunks.length) blocks.push(paragraph("The two versions have the same words."));
  else if (!comparison.goals.length) {
    blocks.push(
      paragraph(`${stretches(hunks.length)} of lines differ; none of them changes what the draft does for any goal.`),
    );
  }
  for (const goal of comparison.goals) blocks.push(...goalBlocks(goal, versions));
  const idle = hunks.flatMap((hunk, index) =>
    comparison.goals.some((goal) => goal.hunks.includes(index)) ? [] : [hunk],
  );
  if (idle.length && comparison.goals.length) {
    blocks.push(heading(2, "Changed lines without effect on any goal"));
    blocks.push(list(idle.slice(0, 20).map((hunk) => linesOf(hunk, versions))));
    if (idle.length > 20) blocks.push(paragraph(`And ${idle.length - 20} more.`));
  }
  return { title, blocks: [...blocks, ...sourceBlocks(card), ownWeights()] };
}

function stretches(count: number): string {
  return count === 1 ? "One stretch" : `${count} stretches`;
}

function goalBlocks(goal: GoalChange, versions: ComparedVersions): Block[] {
  const name = versions.framework.goals.find(({ id }) => id === goal.goal)?.name ?? "";
  const [from, to] = goal.effect;
  const effect =
    from === to
      ? `As before, the draft ${effectWords(to)}.`
      : `The older version ${effectWords(from)}; the newer ${effectWords(to)}.`;
  return [
    heading(2, `${goal.goal} ${name}`),
    paragraph(`${effect} Points after the bill: ${range(goal.points[0])} -> ${range(goal.points[1])}.`),
    ...(goal.elements.length ? [list(goal.elements.map((element) => elementLine(goal, element, versions)))] : []),
    ...(goal.hunks.length
      ? [
          paragraph(
            `Changed lines: ${goal.hunks
              .flatMap((index) => {
                const hunk = versions.hunks[index];
                return hunk ? [linesOf(hunk, versions)] : [];
              })
              .join("; ")}.`,
          ),
        ]
      : []),
  ];
}

function elementLine(
  { goal }: GoalChange,
  { id, from, to, evidence }: ElementChange,
  versions: ComparedVersions,
): Line {
  const element = versions.framework.goals.find((one) => one.id === goal)?.elements.find((one) => one.id === id);
  const gained = to === "yes" || from === "no";
  const side = gained ? versions.newer : versions.older;
  const [words] = evidence;
  const start: Line = [`(${id}) ${element?.name ?? ""}: ${statusWords(from)} -> ${statusWords(to)}`];
  return words ? [...start, ". ", ...quoteLine(side.check.bill, words), gained ? "" : " (older version)"] : start;
}

/** `lines 12 to 14 (older) -> lines 12 to 15 (newer)`. */
function linesOf({ older, newer }: Hunk, versions: ComparedVersions): string {
  const lines = (span: Hunk["older"], source: string) => {
    const starts = lineStarts(source);
    const first = positionOf(starts, span.start).line + 1;
    if (span.end <= span.start) return `nothing at line ${first}`;
    const last = positionOf(starts, span.end - 1).line + 1;
    return first === last ? `line ${first}` : `lines ${first} to ${last}`;
  };
  return `${lines(older, versions.older.check.bill.source)} (older) -> ${lines(newer, versions.newer.check.bill.source)} (newer)`;
}
