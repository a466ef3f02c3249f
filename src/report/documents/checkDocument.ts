import type { ReportCard } from "../../goals/reportCard.ts";
import { english, type Notice, type Say } from "../../text/notice.ts";
import { type Check, found } from "../check.ts";
import { type Block, heading, list, note, paragraph, type ReportDocument } from "../document.ts";
import { goalBlocks, groupsOf, type ReportedGoal, shortGoalBlocks } from "./goalBlocks.ts";
import { scoreBlocks } from "./scoreBlocks.ts";

/** What no reader of a figure may miss. */
export function ownWeights(say: Say = english): Block {
  return note(
    say(
      "The elements of a goal, and which of them earn partial or full credit, are Lacuna's own reading; the publisher's points for them are not public. Not legal advice.",
    ),
  );
}

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
  return { title, blocks: [...head, ...takenUpBlocks(check), ...openBlocks(check), ...closingBlocks(check)] };
}

/** The goals that the draft takes up, what it takes away first. */
export function takenUpBlocks(check: Check, say: Say = english): Block[] {
  const goals = reportedGoals(check);
  if (!goals.length) return [paragraph(say("The draft takes up no goal of {0}.", check.framework.name))];
  return groupsOf(goals, check.bill.kind === "statute", say).flatMap(({ name, short, entries }) => [
    heading(2, name),
    ...entries.flatMap((entry) => (short ? shortGoalBlocks : goalBlocks)(check.bill, entry, say)),
  ]);
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

/** What is not known. */
export function openBlocks(check: Check, say: Say = english): Block[] {
  const notices = openQuestions(check.notices, say);
  return notices.length ? [heading(2, say("What is not known")), list(notices)] : [];
}

/** What closes a report: the sources of its figures, and whose reading it is. */
export function closingBlocks(check: Check, say: Say = english): Block[] {
  return [...(check.card ? sourceBlocks(check.card, say) : []), ownWeights(say)];
}

/** What is not known, as sentences; that the weights are Lacuna's own closes every report anyway. */
export function openQuestions(notices: readonly Notice[], say: Say = english): string[] {
  return notices.filter(({ code }) => code !== "score.own-weights").map(({ message, args }) => say(message, ...args));
}

/** The sources of a card's figures, as every report with figures of the card gives them. */
export function sourceBlocks(card: ReportCard, say: Say = english): Block[] {
  const used = new Set([card.source ?? []].flat().concat(Object.values(card.goals).map(({ source }) => source)));
  const sources = card.sources.filter(({ id }) => used.has(id));
  const items = (sources.length ? sources : card.sources).map(({ title, url }) => (url ? `${title}, ${url}` : title));
  return [heading(2, say("Sources of the published figures")), list(items)];
}
