import type { Framework } from "../../goals/framework.ts";
import type { Goal } from "../../goals/goal.ts";
import type { GoalStatus, ReportCard } from "../../goals/reportCard.ts";
import { type FieldRank, isFieldWhole } from "../../score/field.ts";
import { statusName } from "../../score/reason.ts";
import type { GoalPreview } from "../../score/types.ts";
import { type Block, heading, list, note, paragraph, type ReportDocument } from "../document.ts";
import { effectWords, range } from "../wording.ts";
import { fieldSentence } from "./scoreBlocks.ts";
import type { Tile } from "./tileGrid.ts";

/** What is published of one state for a goal, in the edition's year or, where that is silent, the latest year before. */
export interface StateStatus {
  readonly state: string;
  readonly name: string;
  readonly status: GoalStatus;
  readonly year: number | null;
  readonly source: string;
}

/** Where a draft would put a state for the goal. */
export interface ChartedDraft {
  readonly title: string;
  readonly card: ReportCard;
  readonly line: GoalPreview;
  readonly rank: FieldRank;
}

/** What is published of every jurisdiction for a goal. */
export function statusesOf(framework: Framework, goal: string): StateStatus[] {
  return framework.reportCards.map((card): StateStatus => {
    const source = (id: string | undefined) => card.sources.find((one) => one.id === id)?.title ?? id ?? "";
    const entry = card.goals[goal];
    const base = { state: card.state, name: card.name };
    if (entry && entry.status !== "unknown")
      return { ...base, status: entry.status, year: card.year, source: source(entry.source) };
    const past = card.history
      .flatMap(({ year, goals }) => (goals[goal] ? [{ year, ...goals[goal] }] : []))
      .sort((a, b) => b.year - a.year)[0];
    if (past) return { ...base, status: past.status, year: past.year, source: source(past.source) };
    return { ...base, status: "unknown", year: null, source: "" };
  });
}

/** A table of what is known of all states for a goal, and where a draft would put one of them. */
export function chartDocument(
  goal: Goal,
  framework: Framework,
  states: readonly StateStatus[],
  draft: ChartedDraft | null,
): ReportDocument {
  const title = `${goal.id} ${goal.name}: what is known of the states`;
  const known = states.filter(({ status }) => status !== "unknown");
  const counts = Object.entries(statusName)
    .map(([status, name]) => `${name.toLowerCase()}: ${states.filter((one) => one.status === status).length}`)
    .join("; ");
  const blocks: Block[] = [
    heading(1, title),
    paragraph(
      `${framework.name}. ${counts}. A status is only shown where it is published; the rest is not known, not unmet.`,
    ),
  ];
  if (draft) {
    const { card, line } = draft;
    blocks.push(
      paragraph(
        `${draft.title}: in ${card.name}, the draft ${effectWords(line.effect)}; points ${range(line.points.before)} -> ${range(line.points.after)} of ${framework.points.full}.`,
      ),
      ...(isFieldWhole(framework) ? [paragraph(fieldSentence(draft.rank, card.name))] : []),
    );
  }
  blocks.push({
    kind: "table",
    head: [{ name: "State" }, { name: "Published status" }, { name: "Year", figures: true }, { name: "Source" }],
    rows: known.map(({ state, name, status, year, source }) => ({
      cells: [`${state} ${name}`, statusName[status], year === null ? "" : String(year), source],
    })),
  });
  const unknown = states.filter(({ status }) => status === "unknown").map(({ state }) => state);
  if (unknown.length) blocks.push(list([`Nothing published that Lacuna has: ${unknown.join(", ")}.`]));
  blocks.push(note("Statuses of an older year belong to the same 40 goals, but the law may have changed since."));
  return { title, blocks };
}

/** The tiles of the map. */
export function tilesOf(framework: Framework, states: readonly StateStatus[], draft: ChartedDraft | null): Tile[] {
  return states.map(({ state, name, status, year }): Tile => {
    const own = draft && draft.card.state === state && draft.line.effect !== "none" ? draft : null;
    const after = own?.line.points.after;
    const moved: GoalStatus | undefined =
      after &&
      (after[0] >= framework.points.full
        ? "met"
        : after[0] > 0
          ? after[1] >= framework.points.full
            ? "credited"
            : "partial"
          : "not-met");
    const said = `${name}: ${statusName[status].toLowerCase()}${year === null ? "" : ` (${year})`}`;
    return {
      state,
      status,
      old: year !== null && year !== framework.year,
      label: moved ? `${said}; with the draft: ${statusName[moved].toLowerCase()}` : said,
      ...(moved && { moved }),
    };
  });
}
