import type { Framework } from "../../goals/framework.ts";
import type { ReportCard } from "../../goals/reportCard.ts";
import type { Conflict, PackagePreview } from "../../score/package.ts";
import { type Block, heading, list, note, type ReportDocument } from "../document.ts";
import { change, effectWords } from "../wording.ts";
import { openQuestions, ownWeights, sourceBlocks } from "./checkDocument.ts";
import { scoreBlocks } from "./scoreBlocks.ts";

/** Several drafts as one: the joint score, each bill's part, what only the combination achieves, and conflicts. */
export function packageDocument(found: PackagePreview, framework: Framework, card: ReportCard): ReportDocument {
  const title = `${found.bills.length} drafts together`;
  const name = (id: string) => `${id} ${framework.goals.find((goal) => goal.id === id)?.name ?? ""}`;
  const blocks: Block[] = [
    heading(1, title),
    ...scoreBlocks(found.preview, framework, card),
    heading(2, "What each draft brings"),
    {
      kind: "table",
      head: [
        { name: "Draft" },
        { name: "Alone", figures: true },
        { name: "All without it", figures: true },
        { name: "Goals that only it moves" },
      ],
      rows: [
        ...found.bills.map((bill) => ({
          cells: [bill.name, change(bill.alone.score.change), change(bill.without), bill.own.join(", ") || "none"],
        })),
        { cells: ["All together", change(found.preview.score.change), "", ""], sum: true },
      ],
    },
    note("Changes of single drafts do not add up to the whole where several move the same goal: a gap is closed once."),
  ];
  if (found.shared.length) {
    blocks.push(heading(2, "Moved by several drafts, counted once"));
    blocks.push(list(found.shared.map(({ goal, bills }) => `${name(goal)}: ${bills.join(", ")}`)));
  }
  if (found.together.length) {
    blocks.push(heading(2, "Only together"));
    blocks.push(
      list(
        found.together.map(
          ({ goal, effect, bills }) =>
            `${name(goal)}: ${bills.join(" and ")} together ${effectWords(effect).replace(/s the/, " the")}; none does alone.`,
        ),
      ),
    );
  }
  if (found.conflicts.length) {
    blocks.push(heading(2, "Conflicts"));
    blocks.push(list(found.conflicts.map((conflict) => conflictSentence(conflict, name))));
  }
  const open = openQuestions(found.preview.notices);
  if (open.length) blocks.push(heading(2, "What is not known"), list(open));
  return { title, blocks: [...blocks, ...sourceBlocks(card), ownWeights()] };
}

function conflictSentence(conflict: Conflict, name: (goal: string) => string): string {
  return conflict.kind === "element"
    ? `${conflict.gives} strengthens (${conflict.element}) of ${name(conflict.goal)}, and ${conflict.takes} weakens it.`
    : `${conflict.bills.join(" and ")} all change § ${conflict.section.replace(/^§\s*/, "")}; whichever takes effect last may undo the others' words.`;
}
