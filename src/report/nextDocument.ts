import type { Framework } from "../goals/framework.ts";
import type { ReportCard } from "../goals/reportCard.ts";
import type { Assessment } from "../match/types.ts";
import { applyEdits } from "../repair/edit.ts";
import { strengthenings } from "../repair/strengthen.ts";
import type { Repair } from "../score/repairs.ts";
import type { Preview } from "../score/types.ts";
import type { GapGroup, WayToGrade } from "../score/ways.ts";
import type { WhatNext } from "../score/whatNext.ts";
import type { Check } from "./check.ts";
import { OWN_WEIGHTS, sourceBlocks } from "./checkDocument.ts";
import { type Block, heading, type Line, lead, list, note, paragraph, type ReportDocument } from "./document.ts";
import { quoteLine } from "./quote.ts";
import { change, points, range, scoreSentence } from "./wording.ts";

/** What a report of `what next` is made of; `check` is null when no draft is named, only a state. */
export interface NextInput {
  readonly next: WhatNext;
  readonly preview: Preview;
  readonly framework: Framework;
  readonly card: ReportCard;
  readonly check: Check | null;
  /** Reads the draft with other words; a change of words is only proposed when it mends what it should. */
  readonly recheck?: (source: string) => readonly Assessment[];
}

/** Repairs shown; the rest is in the JSON. */
const MOST = 12;

/** The most valuable repairs of the draft, what closes each goal it takes up, and the shortest ways to the next grade. */
export function nextDocument({ next, preview, framework, card, check, recheck }: NextInput): ReportDocument {
  const title = check ? `What next for ${check.bill.title || check.bill.name}` : `What next for ${card.name}`;
  const from = check
    ? scoreSentence(card.name, preview.score)
    : `${card.name} ${range(preview.score.before)} ${preview.score.grade.before.join(" or ")}`;
  return {
    title,
    blocks: [
      heading(1, title),
      lead(from),
      ...(check ? repairBlocks(next, check, recheck) : []),
      ...wayBlocks(next, framework, card),
      ...sourceBlocks(card),
      note(OWN_WEIGHTS),
    ],
  };
}

function repairBlocks(next: WhatNext, check: Check, recheck: NextInput["recheck"]): Block[] {
  if (!next.repairs.length && !next.closings.length) {
    return [paragraph("No repair of what the draft takes up would bring more points.")];
  }
  const singles = next.repairs.slice(0, MOST);
  const closings = next.closings.filter(({ elements }) => elements.length > 1).slice(0, MOST);
  const more = next.repairs.length - singles.length;
  return [
    heading(2, "Single repairs of this draft, most valuable first"),
    list(singles.map((repair) => repairLine(repair, check, recheck))),
    ...(more > 0 ? [paragraph(`And ${more} more of less value.`)] : []),
    ...(closings.length
      ? [
          heading(2, "What would close each goal"),
          list(
            closings.map((repair): Line => {
              const parts = repair.elements.map(({ id, advice }) => `(${id}) ${advice}`).join(" ");
              return [{ text: `${goalName(check.framework, repair.goal)}: ${gain(repair)}. `, mark: "strong" }, parts];
            }),
          ),
        ]
      : []),
  ];
}

function repairLine(repair: Repair, check: Check, recheck: NextInput["recheck"]): Line {
  const [element] = repair.elements;
  const head: Line = [{ text: `${gain(repair)}: `, mark: "strong" }];
  if (!element) return head;
  const where = `  For ${goalName(check.framework, repair.goal)}, (${element.id}) ${element.name}`;
  const words = recheck ? wordChanges(repair, check, recheck) : [];
  if (words.length) return [...head, `${words.join("; ")}.${where}.`];
  if (element.evidence) return [...head, `${element.advice} `, ...quoteLine(check.bill, element.evidence), `${where}.`];
  return [...head, `${element.advice}${where}.`];
}

/** The changes of words that mend the element together, each in words; none when that is not enough. */
function wordChanges(repair: Repair, check: Check, recheck: (source: string) => readonly Assessment[]): string[] {
  const goal = check.framework.goals.find(({ id }) => id === repair.goal);
  const assessment = check.assessments.find((one) => one.goal === repair.goal);
  const mends = repair.elements[0]?.id;
  if (!goal || !assessment) return [];
  const found = strengthenings(check.bill, goal, assessment).filter(({ element }) => element === mends);
  if (!found.length) return [];
  const edited = applyEdits(
    check.bill.source,
    found.flatMap(({ edits }) => edits),
  );
  const after = recheck(edited).find((one) => one.goal === repair.goal);
  if (after?.elements.find(({ id }) => id === mends)?.status !== "yes") return [];
  return found.map(({ from, to, evidence }) =>
    to ? `make "${from}" "${to}" in ${evidence.citation}` : `strike "${from}" in ${evidence.citation}`,
  );
}

function gain({ gain: [low, high] }: Repair): string {
  return `${change([low, high])} point${high === 1 ? "" : "s"}`;
}

function goalName(framework: Framework, id: string): string {
  return `${id} ${framework.goals.find((goal) => goal.id === id)?.name ?? ""}`.trim();
}

function wayBlocks({ nextGrade, ways }: WhatNext, framework: Framework, card: ReportCard): Block[] {
  if (!nextGrade) return [paragraph("The score is at the top of the scale.")];
  const head = heading(2, `Ways to grade ${nextGrade.grade} (${points(nextGrade.from)} points)`);
  const missing = `From the lowest score possible, ${points(nextGrade.missing)} more points make the grade certain.`;
  if (!ways.length)
    return [
      head,
      paragraph(missing, " Too little of the card's points is published to name gaps whose closing makes it certain."),
    ];
  return [
    head,
    paragraph(missing),
    ...ways.flatMap((way, index) => [
      heading(3, `${index === 0 ? "Shortest" : "Another"}: ${count(way.goals)}, to at least ${points(way.score)}`),
      list([...way.groups.map((group) => groupLine(group, framework)), ...sectionLines(way, card)]),
    ]),
  ];
}

function count(goals: number): string {
  return goals === 1 ? "1 gap" : `${goals} gaps`;
}

function groupLine({ pick, goals, least }: GapGroup, framework: Framework): Line {
  const names = goals.map((id) => goalName(framework, id)).join("; ");
  const which = pick === goals.length ? (pick === 1 ? "Close" : "Close all of") : `Close any ${pick} of`;
  return [{ text: `${which} `, mark: "strong" }, `${names}: at least ${points(least)} points.`];
}

function sectionLines({ sections }: WayToGrade, card: ReportCard): Line[] {
  return sections.map(({ citation, goals }) => [
    `Law of ${card.name} to amend: ${citation} (${goals.join(", ")}; the pairing is Lacuna's).`,
  ]);
}
