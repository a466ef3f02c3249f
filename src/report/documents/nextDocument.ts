import type { Framework } from "../../goals/framework.ts";
import type { ReportCard } from "../../goals/reportCard.ts";
import type { Assessment } from "../../match/types.ts";
import { applyEdits } from "../../repair/edit.ts";
import { strengthenings } from "../../repair/strengthen.ts";
import type { Repair } from "../../score/repairs.ts";
import type { Preview } from "../../score/types.ts";
import type { GapGroup, WayToGrade } from "../../score/ways.ts";
import type { WhatNext } from "../../score/whatNext.ts";
import { english, type Say } from "../../text/notice.ts";
import type { Check } from "../check.ts";
import { type Block, heading, type Line, lead, list, paragraph, type ReportDocument, strong } from "../document.ts";
import { change, points, range, scoreSentence } from "../wording.ts";
import { ownWeights, sourceBlocks } from "./checkDocument.ts";
import { quoteLine } from "./quote.ts";

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
      ...nextBlocks({ next, preview, framework, card, check, ...(recheck && { recheck }) }),
      ...sourceBlocks(card),
      ownWeights(),
    ],
  };
}

/** Repairs and ways alone, for a page that says the rest itself. */
export function nextBlocks({ next, framework, card, check, recheck }: NextInput, say: Say = english): Block[] {
  return [...(check ? repairBlocks(next, check, recheck, say) : []), ...wayBlocks(next, framework, card, say)];
}

function repairBlocks(next: WhatNext, check: Check, recheck: NextInput["recheck"], say: Say): Block[] {
  if (!next.repairs.length && !next.closings.length) {
    return [paragraph(say("No repair of what the draft takes up would bring more points."))];
  }
  const singles = next.repairs.slice(0, MOST);
  const closings = next.closings.filter(({ elements }) => elements.length > 1).slice(0, MOST);
  const more = next.repairs.length - singles.length;
  return [
    heading(2, say("Single repairs of this draft, most valuable first")),
    list(singles.map((repair) => repairLine(repair, check, recheck, say))),
    ...(more > 0 ? [paragraph(say("And {0} more of less value.", more))] : []),
    ...(closings.length
      ? [
          heading(2, say("What would close each goal")),
          list(
            closings.map((repair): Line => {
              const parts = repair.elements.map(({ id, advice }) => `(${id}) ${advice}`).join(" ");
              return [
                { text: `${goalName(check.framework, repair.goal)}: ${gain(repair, say)}. `, mark: "strong" },
                parts,
              ];
            }),
          ),
        ]
      : []),
  ];
}

function repairLine(repair: Repair, check: Check, recheck: NextInput["recheck"], say: Say): Line {
  const [element] = repair.elements;
  const head: Line = [{ text: `${gain(repair, say)}: `, mark: "strong" }];
  if (!element) return head;
  const where = `  ${say("For {0}, {1}.", goalName(check.framework, repair.goal), `(${element.id}) ${element.name}`)}`;
  const words = recheck ? wordChanges(repair, check, recheck, say) : [];
  if (words.length) return [...head, `${words.join("; ")}.${where}`];
  if (element.evidence) return [...head, `${element.advice} `, ...quoteLine(check.bill, element.evidence), `.${where}`];
  return [...head, `${element.advice}${where}`];
}

/** The changes of words that mend the element together, each in words; none when that is not enough. */
function wordChanges(
  repair: Repair,
  check: Check,
  recheck: (source: string) => readonly Assessment[],
  say: Say,
): string[] {
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
    to
      ? say('make "{0}" "{1}" in {2}', from, to, evidence.citation)
      : say('strike "{0}" in {1}', from, evidence.citation),
  );
}

function gain({ gain: [low, high] }: Repair, say: Say): string {
  const worth = change([low, high], say);
  return high === 1 ? say("{0} point", worth) : say("{0} points", worth);
}

function goalName(framework: Framework, id: string): string {
  return `${id} ${framework.goals.find((goal) => goal.id === id)?.name ?? ""}`.trim();
}

function wayBlocks({ nextGrade, ways }: WhatNext, framework: Framework, card: ReportCard, say: Say): Block[] {
  if (!nextGrade) return [paragraph(say("The score is at the top of the scale."))];
  const head = heading(2, say("Ways to grade {0} ({1} points)", nextGrade.grade, points(nextGrade.from)));
  const missing = say(
    "From the lowest score possible, {0} more points make the grade certain.",
    points(nextGrade.missing),
  );
  if (!ways.length)
    return [
      head,
      paragraph(
        missing,
        ` ${say("Too little of the card's points is published to name gaps whose closing makes it certain.")}`,
      ),
    ];
  return [
    head,
    paragraph(missing),
    ...ways.flatMap((way, index) => [
      heading(
        3,
        index === 0
          ? say("Shortest: {0}, to at least {1}", count(way.goals, say), points(way.score))
          : say("Another: {0}, to at least {1}", count(way.goals, say), points(way.score)),
      ),
      list([...way.groups.map((group) => groupLine(group, framework, say)), ...sectionLines(way, card, say)]),
    ]),
  ];
}

function count(goals: number, say: Say): string {
  return goals === 1 ? say("1 gap") : say("{0} gaps", goals);
}

function groupLine({ pick, goals, least }: GapGroup, framework: Framework, say: Say): Line {
  const names = goals.map((id) => goalName(framework, id)).join("; ");
  const all = pick === 1 ? say("Close") : say("Close all of");
  const which = pick === goals.length ? all : say("Close any {0} of", pick);
  return [strong(`${which} `), say("{0}: at least {1} points.", names, points(least))];
}

function sectionLines({ sections }: WayToGrade, card: ReportCard, say: Say): Line[] {
  return sections.map(({ citation, goals }) => [
    say("Law of {0} to amend: {1} ({2}; the pairing is Lacuna's).", card.name, citation, goals.join(", ")),
  ]);
}
