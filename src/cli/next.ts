import { nextDocument } from "../report/documents/nextDocument.ts";
import { previewScore } from "../score/preview.ts";
import { whatNext } from "../score/whatNext.ts";
import { formatOf, parsed, REPORT_OPTIONS } from "./command.ts";
import { checkDraft, DRAFT_HELP, DRAFT_OPTIONS, demandLaw, engineFor } from "./drafts.ts";
import { Failure } from "./failure.ts";
import { DOCUMENT_FORMATS, printReport } from "./formats.ts";
import { commonCard } from "./package.ts";

const HELP = `lacuna next [DRAFT] [options]

The most valuable single repairs of a draft, and the shortest ways to the next grade.
Without a draft: the ways to the next grade from the state's card as published.

${DRAFT_HELP}  --format FORMAT     text, json, markdown, html (default: by the name of FILE, else text)
  -o, --out FILE      write to this file instead of printing

Exit codes: 0 done, 2 could not run.
`;

/** Runs `lacuna next` and gives the exit code. */
export function next(args: readonly string[]): number {
  const given = parsed(args, HELP, {
    ...DRAFT_OPTIONS,
    ...REPORT_OPTIONS,
  });
  if (!given) return 0;
  const { values, positionals } = given;
  if (positionals.length > 1) throw new Failure("Name one draft; for several, see lacuna check --together.");
  if (!positionals.length && !values.state) throw new Failure("Name a draft or a state: lacuna next DRAFT --state CT.");
  const format = formatOf(DOCUMENT_FORMATS, values);
  const lacuna = engineFor(values);
  const [file] = positionals;
  const draft = file ? checkDraft(lacuna, file, values) : null;
  if (draft) demandLaw([draft], "there is nothing to go on from");
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
        const { law } = check;
        return lacuna.check({ text, name, format }, { convention, state: card.state, ...(law && { law }) }).assessments;
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
