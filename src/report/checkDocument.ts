import type { ReportCard } from "../goals/reportCard.ts";
import { type Notice, noticeText } from "../text/notice.ts";
import { type Check, found } from "./check.ts";
import { type Block, heading, list, note, paragraph, type ReportDocument } from "./document.ts";
import { goalBlocks, groupsOf, type ReportedGoal, shortGoalBlocks } from "./goalBlocks.ts";
import { scoreBlocks } from "./scoreBlocks.ts";

/** What no reader of a figure may miss. */
export const OWN_WEIGHTS =
  "The elements of a goal, and which of them earn partial or full credit, are Lacuna's own reading; the publisher's points for them are not public. Not legal advice.";

/** The report of `lacuna check`: what the draft does to the score and to each goal, with the words relied on. */
export function checkDocument(check: Check, file: string): ReportDocument {
  const title = check.bill.title || file;
  const head: Block[] = [heading(1, title), paragraph(file)];
  if (check.bill.kind === "other") {
    return {
      title,
      blocks: [...head, paragraph("This does not read as a bill or a statute, so nothing was checked.")],
    };
  }
  const { preview, card, framework } = check;
  const statute = check.bill.kind === "statute";
  if (statute) {
    const where = card ? ` What it brings to the card of ${card.name} is counted there already.` : "";
    head.push(paragraph(`A statute, not a bill: it is read as the law that stands, and changes no score.${where}`));
  } else if (preview && card) head.push(...scoreBlocks(preview, framework, card));
  const goals = reportedGoals(check);
  const blocks = goals.length
    ? groupsOf(goals, statute).flatMap(({ name, short, entries }) => [
        heading(2, name),
        ...entries.flatMap((entry) => (short ? shortGoalBlocks : goalBlocks)(check.bill, entry)),
      ])
    : [paragraph(`The draft takes up no goal of ${framework.name}.`)];
  return { title, blocks: [...head, ...blocks, ...closingBlocks(check)] };
}

/** The goals a draft takes up, with their rules and their lines in the preview. */
export function reportedGoals(check: Check): ReportedGoal[] {
  const goals = new Map(check.framework.goals.map((goal) => [goal.id, goal]));
  return found(check).flatMap((assessment) => {
    const goal = goals.get(assessment.goal);
    const line = check.preview?.goals.find((entry) => entry.goal === assessment.goal) ?? null;
    return goal ? [{ goal, assessment, line }] : [];
  });
}

function closingBlocks(check: Check): Block[] {
  const notices = openQuestions(check.notices);
  return [
    ...(notices.length ? [heading(2, "What is not known"), list(notices)] : []),
    ...(check.card ? sourceBlocks(check.card) : []),
    note(OWN_WEIGHTS),
  ];
}

/** What is not known, as sentences; that the weights are Lacuna's own closes every report anyway. */
export function openQuestions(notices: readonly Notice[]): string[] {
  return notices.filter(({ code }) => code !== "score.own-weights").map(noticeText);
}

/** The sources of a card's figures, as every report with figures of the card gives them. */
export function sourceBlocks(card: ReportCard): Block[] {
  const used = new Set([card.source ?? []].flat().concat(Object.values(card.goals).map(({ source }) => source)));
  const sources = card.sources.filter(({ id }) => used.has(id));
  const items = (sources.length ? sources : card.sources).map(({ title, url }) => (url ? `${title}, ${url}` : title));
  return [heading(2, "Sources of the published figures"), list(items)];
}
