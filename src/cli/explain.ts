import { parseArgs } from "node:util";
import { goalDocument } from "../report/goalDocument.ts";
import { DRAFT_OPTIONS, engineFor } from "./drafts.ts";
import { Failure } from "./failure.ts";
import { DOCUMENT_FORMATS, oneOf, printReport } from "./formats.ts";

const HELP = `lacuna explain GOAL [options]

What a law must have for a goal, what narrows it, guidance, example provisions, and a state's standing.

  --state CT          the state's standing, too
  --framework ID      scorecard edition (default: report-cards-2023)
  --format FORMAT     text (default), json, markdown, html
  -o, --out FILE      write to this file instead of printing

Exit codes: 0 done, 2 could not run.
`;

/** Runs `lacuna explain` and gives the exit code. */
export function explain(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { ...DRAFT_OPTIONS, format: { type: "string", default: "text" }, out: { type: "string", short: "o" } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const format = oneOf(DOCUMENT_FORMATS, values.format, "format");
  const lacuna = engineFor(values);
  const { framework } = lacuna;
  const [id] = positionals;
  const goal = framework.goals.find((one) => one.id === id);
  if (!goal || positionals.length > 1) {
    throw new Failure(`Name one goal of ${framework.name}: ${framework.goals.map((one) => one.id).join(", ")}.`);
  }
  const card = values.state ? lacuna.reportCard(values.state) : null;
  printReport(
    format,
    goalDocument(goal, framework, card),
    { ...goal, standing: card?.goals[goal.id] ?? null },
    { file: values.out },
  );
  return 0;
}
