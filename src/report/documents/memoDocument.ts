import type { BillSection } from "../../bill/types.ts";
import type { Framework } from "../../goals/framework.ts";
import type { ReportCard } from "../../goals/reportCard.ts";
import { statusName } from "../../score/reason.ts";
import type { Preview } from "../../score/types.ts";
import type { Check } from "../check.ts";
import { type Block, heading, list, paragraph, type ReportDocument, type Row } from "../document.ts";
import { range } from "../wording.ts";
import { openQuestions, ownWeights, reportedGoals, sourceBlocks } from "./checkDocument.ts";
import { goalBlocks, groupsOf, type ReportedGoal, shortGoalBlocks } from "./goalBlocks.ts";
import { openingWords } from "./opening.ts";
import { instructionRows, redlineRows } from "./redline.ts";
import { scoreBlocks } from "./scoreBlocks.ts";

/** One draft of a memo. */
export interface MemoDraft {
  readonly check: Check;
  readonly file: string;
}

/** What a memo says beside the drafts. */
export interface MemoOptions {
  /** Date on the memo, as it is to be printed. */
  readonly date: string;
}

/**
 * The gap memo: what a policy team sends about drafts for a state. For each goal its published status and source, the
 * draft's words element by element, what is missing and the section to amend; section by section; redline; sources.
 */
export function memoDocument(drafts: readonly MemoDraft[], card: ReportCard, options: MemoOptions): ReportDocument {
  const [first] = drafts;
  const title =
    drafts.length === 1 && first
      ? `Gap memo: ${first.check.bill.title || first.file}`
      : `Gap memo: ${drafts.length} drafts for ${card.name}`;
  const framework = first?.check.framework;
  if (!framework) return { title, blocks: [heading(1, title)] };
  return {
    title,
    blocks: [
      heading(1, title),
      {
        kind: "table",
        head: [{ name: "Memo" }, { name: "" }],
        rows: [
          { cells: ["State", card.name] },
          { cells: [drafts.length === 1 ? "Draft" : "Drafts", drafts.map(({ file }) => file).join(", ")] },
          { cells: ["Scorecard", `${framework.name} (${framework.publisher})`] },
          { cells: ["Date", options.date] },
        ],
      },
      ...drafts.flatMap((draft) => draftBlocks(draft, framework, card, drafts.length > 1)),
      ...untouchedBlocks(drafts, framework, card),
      ...caveatBlocks(drafts, framework),
      ...sourceBlocks(card),
      ownWeights(),
    ],
  };
}

function draftBlocks({ check, file }: MemoDraft, framework: Framework, card: ReportCard, several: boolean): Block[] {
  const head = several ? [heading(1, check.bill.title || file)] : [];
  if (check.bill.kind !== "bill") return [...head, paragraph(`${file} does not read as a bill and is left out.`)];
  const goals = reportedGoals(check);
  return [
    ...head,
    ...(check.preview ? scoreBlocks(check.preview, framework, card) : []),
    ...groupsOf(goals, false).flatMap(({ name, short, entries }) => [
      heading(2, name),
      ...entries.flatMap((entry) => memoGoal(entry, check, card, short)),
    ]),
    ...sectionBlocks(check, goals),
    ...sideBySideBlocks(check),
  ];
}

function memoGoal(entry: ReportedGoal, check: Check, card: ReportCard, short: boolean): Block[] {
  const { goal } = entry;
  const published = card.goals[goal.id];
  const source = card.sources.find(({ id }) => id === published?.source)?.title;
  const [title, ...rest] = (short ? shortGoalBlocks : goalBlocks)(check.bill, entry);
  const facts = [
    `Published status (${card.year}): ${statusName[published?.status ?? "unknown"].toLowerCase()}${source ? ` (${source})` : ""}.`,
    published?.citations.length
      ? `Law of ${card.name} it rests on, by Lacuna's pairing: ${published.citations.join("; ")}.`
      : "",
    published?.note ?? "",
    `How sure Lacuna is of the goal's wording: ${goal.confidence.wording}; of its elements: ${goal.confidence.elements}.`,
  ];
  return [...(title ? [title] : []), paragraph(facts.filter(Boolean).join(" ")), ...rest];
}

const ACTIONS: Readonly<Record<BillSection["action"], string>> = {
  amend: "amends",
  add: "adds to the code",
  repeal: "repeals",
  enact: "new law",
  appropriate: "appropriates",
  effective: "effective date",
  other: "other",
};

function sectionBlocks(check: Check, goals: readonly ReportedGoal[]): Block[] {
  const served = (section: BillSection) =>
    goals
      .filter(({ assessment }) =>
        assessment.elements.some(({ evidence }) =>
          evidence.some(({ start, end }) => section.start <= start && end <= section.end),
        ),
      )
      .map(({ goal }) => goal.id);
  const rows = check.bill.sections.map((section): Row => {
    const { number, action, cite, effective } = section;
    return {
      cells: [
        number ? `Sec. ${number}` : "text",
        `${ACTIONS[action]}${cite ? ` § ${cite}` : ""}`,
        effective === "passage" ? "on passage" : (effective ?? ""),
        served(section).join(", "),
        openingWords(section, 90),
      ],
    };
  });
  if (!rows.length) return [];
  return [
    heading(2, "Section by section"),
    {
      kind: "table",
      head: [
        { name: "Section" },
        { name: "What it does" },
        { name: "Effective" },
        { name: "Goals" },
        { name: "Words" },
      ],
      rows,
    },
  ];
}

function sideBySideBlocks(check: Check): Block[] {
  const tables = check.bill.sections.flatMap((section): Block[] => {
    const marked = section.body.runs.some(({ change }) => change === "inserted" || change === "deleted");
    const rows = marked ? redlineRows(section) : instructionRows(section);
    if (!rows.length) return [];
    return [
      {
        kind: "table",
        caption: `Sec. ${section.number}${section.cite ? `, § ${section.cite}` : ""}`,
        head: marked
          ? [{ name: "Current law" }, { name: "With the draft" }]
          : [{ name: "Instruction" }, { name: "Words" }],
        rows,
      },
    ];
  });
  return tables.length ? [heading(2, "Current law and the draft side by side"), ...tables] : [];
}

/** Gaps of the card that no draft takes up: what remains to be done. */
function untouchedBlocks(drafts: readonly MemoDraft[], framework: Framework, card: ReportCard): Block[] {
  const taken = new Set(drafts.flatMap(({ check }) => reportedGoals(check).map(({ goal }) => goal.id)));
  const preview: Preview | null = drafts.find(({ check }) => check.preview)?.check.preview ?? null;
  const rows = framework.goals
    .filter(({ id }) => !taken.has(id) && card.goals[id]?.status !== "met")
    .map(({ id, name }): Row => {
      const points = preview?.goals.find(({ goal }) => goal === id)?.points.before;
      return {
        cells: [
          `${id} ${name}`,
          statusName[card.goals[id]?.status ?? "unknown"],
          points ? range(points) : "",
          (card.goals[id]?.citations ?? []).join("; "),
        ],
      };
    });
  if (!rows.length) return [];
  return [
    heading(2, "Gaps that remain untouched"),
    {
      kind: "table",
      head: [
        { name: "Goal" },
        { name: `Published (${card.year})` },
        { name: "Points", figures: true },
        { name: "Law it rests on" },
      ],
      rows,
    },
  ];
}

function caveatBlocks(drafts: readonly MemoDraft[], framework: Framework): Block[] {
  const open = [...new Set([...drafts.flatMap(({ check }) => openQuestions(check.notices)), ...framework.unknown])];
  return open.length ? [heading(2, "Caveats"), list(open)] : [];
}
