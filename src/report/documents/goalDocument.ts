import type { Framework } from "../../goals/framework.ts";
import type { Goal } from "../../goals/goal.ts";
import type { ReportCard } from "../../goals/reportCard.ts";
import { statusName } from "../../score/reason.ts";
import { type Block, heading, type Line, list, note, paragraph, type ReportDocument } from "../document.ts";
import { ownWeights, sourceBlocks } from "./checkDocument.ts";

const KNOWN_FROM = {
  S: "stated by the publisher",
  C: "supported by other public material",
  I: "inferred by Lacuna",
} as const;

/** A goal explained: what a law must have, what narrows it, guidance, example provisions, and a state's standing. */
export function goalDocument(goal: Goal, framework: Framework, card: ReportCard | null): ReportDocument {
  const title = `${goal.id} ${goal.name}`;
  const issue = framework.issues.find(({ id }) => id === goal.issue);
  const blocks: Block[] = [
    heading(1, title),
    paragraph(`${framework.name}${issue ? `, ${issue.id} ${issue.name}` : ""}; ${framework.points.full} points.`),
  ];
  if (card) blocks.push(...standingBlocks(goal, card));
  blocks.push(
    heading(2, "What a law must have"),
    list(
      goal.elements.map(
        (element): Line => [
          { text: `(${element.id}) ${element.name}`, mark: "strong" },
          ` (${element.core ? "" : "not needed for credit; "}${KNOWN_FROM[element.source]}). ${element.repair}`,
        ],
      ),
    ),
  );
  if (goal.limits.length) {
    blocks.push(heading(2, "What narrows or defeats it"));
    blocks.push(
      list(goal.limits.map(({ name, elements }) => `${name} (${elements.map((id) => `(${id})`).join(", ")})`)),
    );
  }
  blocks.push(heading(2, "Guidance"), ...guidanceBlocks(goal.guidance));
  if (goal.examples.length) {
    blocks.push(heading(2, "Example provisions"));
    for (const { name, expected, text } of goal.examples) {
      blocks.push(
        paragraph({ text: `${name}: ${EXPECTED[expected]}. `, mark: "strong" }, text.replace(/\s+/g, " ").trim()),
      );
    }
  }
  blocks.push(
    note(
      `How sure Lacuna is: wording ${goal.confidence.wording}, elements ${goal.confidence.elements}. Sources: ${goal.sources.join("; ")}.`,
    ),
    ownWeights(),
  );
  return { title, blocks };
}

const EXPECTED = {
  full: "meets the goal",
  partial: "partly meets it",
  touch: "does not meet it",
  none: "does not meet it",
} as const;

function standingBlocks(goal: Goal, card: ReportCard): Block[] {
  const entry = card.goals[goal.id];
  const words = [
    `${statusName[entry?.status ?? "unknown"]} on the ${card.year} card.`,
    entry?.citations.length ? `Law it rests on, by Lacuna's pairing: ${entry.citations.join("; ")}.` : "",
    entry?.note ?? "",
  ];
  return [heading(2, card.name), paragraph(words.filter(Boolean).join(" ")), ...sourceBlocks(card).slice(1)];
}

/** Guidance is Markdown prose; its paragraphs and list items are kept, its inline marks are not. */
function guidanceBlocks(guidance: string): Block[] {
  return guidance
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part && !part.startsWith("#"))
    .map((part) =>
      /^[-*] /.test(part)
        ? list(part.split(/\n(?=[-*] )/).map((item) => words(item.slice(2))))
        : paragraph(words(part)),
    );
}

function words(markdown: string): string {
  return markdown.replace(/\*\*|__|`/g, "").replace(/\s+/g, " ");
}
