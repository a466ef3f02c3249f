import { goalDocument } from "../report/documents/goalDocument.ts";
import { formatOf, parsed, REPORT_OPTIONS } from "./command.ts";
import { ENGINE_OPTIONS, engineFor } from "./drafts.ts";
import { Failure } from "./failure.ts";
import { DOCUMENT_FORMATS, printReport } from "./formats.ts";

const HELP = `lacuna explain GOAL [options]

What a law must have for a goal, what narrows it, guidance, example provisions, and a state's standing.

  --state CT          the state's standing, too
  --framework ID      scorecard edition (default: report-cards-2023)
  --format FORMAT     text, json, markdown, html (default: by the name of FILE, else text)
  -o, --out FILE      write to this file instead of printing

Exit codes: 0 done, 2 could not run.
`;

/** Runs `lacuna explain` and gives the exit code. */
export function explain(args: readonly string[]): number {
  const given = parsed(args, HELP, { ...ENGINE_OPTIONS, ...REPORT_OPTIONS });
  if (!given) return 0;
  const { values, positionals } = given;
  const format = formatOf(DOCUMENT_FORMATS, values);
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
