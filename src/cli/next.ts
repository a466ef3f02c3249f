import { parseArgs } from "node:util";
import { nextDocument } from "../report/nextDocument.ts";
import { previewScore } from "../score/preview.ts";
import { whatNext } from "../score/whatNext.ts";
import { checkDraft, DRAFT_HELP, DRAFT_OPTIONS, engineFor } from "./drafts.ts";
import { Failure } from "./failure.ts";
import { DOCUMENT_FORMATS, oneOf, printReport } from "./formats.ts";
import { commonCard } from "./package.ts";

const HELP = `lacuna next [DRAFT] [options]

The most valuable single repairs of a draft, and the shortest ways to the next grade.
Without a draft: the ways to the next grade from the state's card as published.

${DRAFT_HELP}  --format FORMAT     text (default), json, markdown, html
  -o, --out FILE      write to this file instead of printing

Exit codes: 0 done, 2 could not run.
`;

/** Runs `lacuna next` and gives the exit code. */
export function next(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...DRAFT_OPTIONS,
      format: { type: "string", default: "text" },
      out: { type: "string", short: "o" },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (positionals.length > 1) throw new Failure("Name one draft; for several, see lacuna check --together.");
  if (!positionals.length && !values.state) throw new Failure("Name a draft or a state: lacuna next DRAFT --state CT.");
  const format = oneOf(DOCUMENT_FORMATS, values.format, "format");
  const lacuna = engineFor(values);
  const [file] = positionals;
  const draft = file ? checkDraft(lacuna, file, values) : null;
  const card = commonCard(draft ? [draft] : [], lacuna, values.state);
  const assessments = draft?.check.assessments ?? [];
  const preview = previewScore(assessments, lacuna.framework, card);
  const found = whatNext(assessments, preview, lacuna.framework, card);
  const check = draft?.check ?? null;
  const report = nextDocument({
    next: found,
    preview,
    framework: lacuna.framework,
    card,
    check,
    ...(check && {
      recheck: (text: string) => {
        const { name, format, convention } = check.bill;
        return lacuna.check({ text, name, format }, { convention, state: card.state }).assessments;
      },
    }),
  });
  const data = {
    ...(file && { file }),
    framework: lacuna.framework.id,
    state: card.state,
    score: preview.score,
    ...found,
  };
  printReport(format, report, data, { file: values.out });
  return 0;
}
