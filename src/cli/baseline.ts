import { basename } from "node:path";
import { baselineDocument } from "../report/documents/baselineDocument.ts";
import { baseline as baselineOf, withBaseline } from "../score/baseline.ts";
import { formatOf, parsed, REPORT_OPTIONS } from "./command.ts";
import { checkDrafts, draftsIn, ENGINE_OPTIONS, engineFor } from "./drafts.ts";
import { Failure } from "./failure.ts";
import { DOCUMENT_FORMATS, printReport } from "./formats.ts";
import { print } from "./output.ts";

const HELP = `lacuna baseline STATUTE|FOLDER... --state CT [options]

Reads a state's statutes with the same rules as drafts and proposes what existing law has of each goal, element by
element, with citations, beside what the published card says; lists where they differ. The card is never overruled.

  --state CT          report card to compare with
  --framework ID      scorecard edition (default: report-cards-2023)
  --format FORMAT     text, json, markdown, html, yaml (the state's card with the proposed elements added)
                      (default: by the name of FILE, else text)
  -o, --out FILE      write to this file instead of printing

Exit codes: 0 done, 2 could not run.
`;

/** Runs `lacuna baseline` and gives the exit code. */
export async function baseline(args: readonly string[]): Promise<number> {
  const given = parsed(args, HELP, {
    ...ENGINE_OPTIONS,
    ...REPORT_OPTIONS,
  });
  if (!given) return 0;
  const { values, positionals } = given;
  if (!positionals.length) throw new Failure("Name a folder of statutes: lacuna baseline law/ --state CT.");
  if (!values.state) throw new Failure("Say which state's statutes these are: --state CT.");
  const format = formatOf([...DOCUMENT_FORMATS, "yaml"] as const, values);
  const lacuna = engineFor(values);
  const card = lacuna.reportCard(values.state);
  const law: { name: string; assessments: ReturnType<typeof lacuna.check>["assessments"] }[] = [];
  const { broken } = checkDrafts(lacuna, draftsIn(positionals), values, ({ check, file }) => {
    // A bill is not law yet: only what it leaves as it is would count, so it is not taken for a statute.
    if (check.bill.kind === "bill") {
      process.stderr.write(`lacuna: ${file} is a bill, not a statute, and is left out.\n`);
    } else if (check.bill.kind === "other") {
      process.stderr.write(`lacuna: ${file} does not read as a statute and is left out.\n`);
    } else law.push({ name: basename(file), assessments: check.assessments });
  });
  if (!law.length) throw new Failure("None of these files reads as a statute.");
  const found = baselineOf(law, lacuna.framework, card);
  if (format === "yaml") {
    // YAML and its schema library are only needed here.
    const { cardYaml } = await import("../score/importing/cardYaml.ts");
    if (card) print(cardYaml(withBaseline(card, found)), { file: values.out });
  } else {
    const report = baselineDocument(
      found,
      law.map(({ name }) => name),
      lacuna.framework,
      card,
    );
    const data = {
      framework: lacuna.framework.id,
      state: card?.state ?? null,
      texts: law.map(({ name }) => name),
      goals: found,
    };
    printReport(format, report, data, { file: values.out });
  }
  return broken ? 2 : 0;
}
