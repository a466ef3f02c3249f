import { parseArgs } from "node:util";
import { createLacuna } from "../lacuna.ts";
import { type Check, found } from "../report/check.ts";
import { FORMATS, type Format, render } from "../report/render.ts";
import { builtFramework } from "./builtFramework.ts";
import { readDraftFile } from "./draftFile.ts";
import { Failure } from "./failure.ts";
import { progress, writeInto } from "./output.ts";

export const CHECK_HELP = `lacuna check FILE... [options]

Reads drafts as law, matches them to policy goals and previews the state's report card.

  --state CT          report card to preview (default: the draft's own state)
  --framework ID      scorecard edition (default: report-cards-2023)
  --convention CT     how the draft marks changes (default: detected)
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
      state: { type: "string" },
      framework: { type: "string", default: "report-cards-2023" },
      convention: { type: "string" },
      format: { type: "string", default: "text" },
      out: { type: "string" },
      "fail-on": { type: "string", default: "gap" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(CHECK_HELP);
    return 0;
  }
  if (positionals.length === 0) throw new Failure("Name at least one draft: lacuna check FILE.");
  const format = oneOf(FORMATS, values.format, "format");
  const level = oneOf(LEVELS, values["fail-on"], "level");
  const lacuna = createLacuna(builtFramework(values.framework));
  if (values.state && !lacuna.reportCard(values.state)) {
    throw new Failure(`No report card of "${values.state}" is stored for ${lacuna.framework.name}.`);
  }
  let worst = 0;
  const printed: { readonly check: Check; readonly file: string; readonly bytes: number }[] = [];
  for (const [index, file] of positionals.entries()) {
    try {
      const { draft, bytes, notices } = readDraftFile(file);
      const checked = lacuna.check(draft, {
        ...(values.state && { state: values.state }),
        ...(values.convention && { convention: values.convention }),
      });
      const result = { check: { ...checked, notices: [...notices, ...checked.notices] }, file, bytes };
      if (values.out) writeInto(values.out, file, EXTENSIONS[format], render(format, [result]));
      else printed.push(result);
      worst = Math.max(worst, exitCode(checked, level));
    } catch (error) {
      // One broken draft does not stop the others.
      if (!Failure.is(error) || positionals.length === 1) throw error;
      process.stderr.write(`lacuna: ${error.message}\n`);
      worst = 2;
    }
    progress(index + 1, positionals.length, file);
  }
  if (printed.length) process.stdout.write(render(format, printed));
  return worst;
}

function exitCode(checked: Check, level: Level): 0 | 1 {
  if (level === "never") return 0;
  const loss = (effect: string) => effect === "widens" || effect === "reopens";
  return found(checked).some((a) => loss(a.effect) || (level === "gap" && a.verdict !== "full")) ? 1 : 0;
}

/** The value when it is one of those allowed; fails in one sentence otherwise. */
export function oneOf<T extends string>(allowed: readonly T[], value: string, what: string): T {
  const match = allowed.find((entry) => entry === value);
  if (!match) throw new Failure(`"${value}" is no ${what}; choose ${allowed.join(", ")}.`);
  return match;
}
