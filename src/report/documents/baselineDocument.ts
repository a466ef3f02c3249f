import type { Framework } from "../../goals/framework.ts";
import type { ReportCard } from "../../goals/reportCard.ts";
import type { GoalBaseline } from "../../score/baseline.ts";
import { statusName } from "../../score/reason.ts";
import { type Block, heading, list, paragraph, type ReportDocument } from "../document.ts";
import { verdictWords } from "../wording.ts";
import { ownWeights, sourceBlocks } from "./checkDocument.ts";

/** What a state's statutes show, element by element, beside the published card, and where the two differ. */
export function baselineDocument(
  found: readonly GoalBaseline[],
  texts: readonly string[],
  framework: Framework,
  card: ReportCard | null,
): ReportDocument {
  const title = `Existing law${card ? ` of ${card.name}` : ""} as read from ${texts.length} text${texts.length === 1 ? "" : "s"}`;
  const differences = found.flatMap(({ differences }) => differences);
  const blocks: Block[] = [
    heading(1, title),
    paragraph(
      "A proposal to be judged by a person: the publisher may read the same words otherwise, and law outside these texts is not seen. The card is never overruled.",
    ),
    heading(2, "Where the texts and the card differ"),
    differences.length ? list(differences) : paragraph(card ? "Nowhere." : "No card is at hand to compare with."),
    heading(2, "Element by element"),
  ];
  for (const goal of found.filter(({ elements }) => elements.length)) {
    const rules = framework.goals.find(({ id }) => id === goal.goal);
    blocks.push(heading(3, `${goal.goal} ${rules?.name ?? ""}`));
    blocks.push(
      paragraph(
        `The texts by themselves: ${verdictWords(goal.verdict)}. The card: ${goal.card ? statusName[goal.card].toLowerCase() : "nothing known"}.`,
      ),
    );
    blocks.push({
      kind: "checks",
      items: goal.elements.map(({ id, proposed, card: said, evidence }) => ({
        status: proposed === "has" ? "yes" : proposed === "weak" ? "weak" : "no",
        text: `(${id}) ${rules?.elements.find((element) => element.id === id)?.name ?? ""}${said && said !== "unknown" ? ` (the card's file: ${said})` : ""}`,
        notes: evidence
          .slice(0, 2)
          .map(({ text, words }) => [{ text: words.text, mark: "quote" as const }, `  ${words.citation} (${text})`]),
      })),
    });
  }
  return { title, blocks: [...blocks, ...(card ? sourceBlocks(card) : []), ownWeights()] };
}
