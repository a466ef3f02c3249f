import { parseArgs } from "node:util";
import type { Check } from "../report/check.ts";
import { reportedGoals } from "../report/checkDocument.ts";
import { isGap, isLoss } from "../report/goalBlocks.ts";
import { FORMATS, type Format, render } from "../report/render.ts";
import { type CheckedDraft, checkDrafts, DRAFT_HELP, DRAFT_OPTIONS, draftsIn, engineFor } from "./drafts.ts";
import { Failure } from "./failure.ts";
import { oneOf, terminalLook } from "./formats.ts";
import { print, writeInto } from "./output.ts";
import { printPackage } from "./package.ts";

const HELP = `lacuna check DRAFT|FOLDER... [options]

Reads drafts as law, matches them to policy goals and previews the state's report card.

${DRAFT_HELP}  --together          score the drafts as one package: no gap is closed twice, each bill's own part, conflicts
  --format FORMAT     text (default), json, markdown, html, sarif
  --out DIR           write one file a draft into this folder instead of printing
  --fail-on LEVEL     when to exit with 1: gap (default; any goal addressed without full credit),
                      loss (only when the bill widens or reopens a gap), never

Exit codes: 0 no gap at that level, 1 gaps, 2 could not run.
`;

const LEVELS = ["gap", "loss", "never"] as const;
type Level = (typeof LEVELS)[number];
const EXTENSIONS: Readonly<Record<Format, string>> = {
  text: "txt",
  json: "json",
  markdown: "md",
  html: "html",
  sarif: "sarif",
};

/** Runs `lacuna check` and gives the exit code. */
export function check(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...DRAFT_OPTIONS,
      together: { type: "boolean", default: false },
      format: { type: "string", default: "text" },
      out: { type: "string" },
      "fail-on": { type: "string", default: "gap" },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (positionals.length === 0) throw new Failure("Name at least one draft: lacuna check FILE.");
  const format = oneOf(FORMATS, values.format, "format");
  const level = oneOf(LEVELS, values["fail-on"], "level");
  const lacuna = engineFor(values);
  const checked: CheckedDraft[] = [];
  let worst: 0 | 1 = 0;
  const { broken } = checkDrafts(lacuna, draftsIn(positionals), values, (draft) => {
    worst = exitCode(draft.check, level) || worst;
    if (values.out && !values.together) {
      writeInto(values.out, draft.file, EXTENSIONS[format], render(format, [draft]));
    } else checked.push(draft);
  });
  if (values.together)
    printPackage(checked, oneOf(["text", "json", "markdown", "html"], format, "format of a package"), lacuna, values);
  else if (checked.length) print(render(format, checked, terminalLook()));
  return broken ? 2 : worst;
}

function exitCode(checked: Check, level: Level): 0 | 1 {
  if (level === "never") return 0;
  return reportedGoals(checked).some((goal) => isLoss(goal) || (level === "gap" && isGap(goal))) ? 1 : 0;
}
