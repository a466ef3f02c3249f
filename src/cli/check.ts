import { existsSync } from "node:fs";
import { isLoss } from "../report/documents/goalBlocks.ts";
import { openGoals } from "../report/findings/findings.ts";
import { type CheckedFile, FORMATS, type Format, render } from "../report/render.ts";
import { oneOf, parsed } from "./command.ts";
import { checkDrafts, DRAFT_HELP, DRAFT_OPTIONS, draftsIn, engineFor } from "./drafts.ts";
import { Failure } from "./failure.ts";
import { DOCUMENT_FORMATS, terminalLook } from "./formats.ts";
import { print, writeInto } from "./output.ts";
import { printPackage } from "./package.ts";
import type { SilenceList } from "./silences.ts";

const HELP = `lacuna check DRAFT|FOLDER... [options]

Reads drafts as law, matches them to policy goals and previews the state's report card.

${DRAFT_HELP}  --together          score the drafts as one package: no gap is closed twice, each bill's own part, conflicts
  --format FORMAT     text (default), json, markdown, html, sarif, github (annotations of Actions), junit
  --out DIR           write one file a draft into this folder instead of printing
  --fail-on LEVEL     when to exit with 1: gap (default; any goal addressed without full credit),
                      loss (only when the bill widens or reopens a gap), never
  --silences FILE     gaps silenced or accepted there do not fail, and are no findings of sarif, github and junit
                      (default: .lacuna.json in this folder, as the editor writes it)
  --accept REASON     accept every gap as it stands now: written to that file, so that only new gaps fail

Exit codes: 0 no gap at that level, 1 gaps, 2 could not run.
`;

const LEVELS = ["gap", "loss", "never"] as const;
type Level = (typeof LEVELS)[number];
/** What the editor calls the file. */
const DEFAULT_SILENCES = ".lacuna.json";
const EXTENSIONS: Readonly<Record<Format, string>> = {
  text: "txt",
  json: "json",
  markdown: "md",
  html: "html",
  sarif: "sarif",
  github: "txt",
  junit: "xml",
};

/** Runs `lacuna check` and gives the exit code. */
export async function check(args: readonly string[]): Promise<number> {
  const given = parsed(args, HELP, {
    ...DRAFT_OPTIONS,
    together: { type: "boolean", default: false },
    format: { type: "string", default: "text" },
    out: { type: "string" },
    "fail-on": { type: "string", default: "gap" },
    silences: { type: "string" },
    accept: { type: "string" },
  });
  if (!given) return 0;
  const { values, positionals } = given;
  if (positionals.length === 0) throw new Failure("Name at least one draft: lacuna check FILE.");
  const format = oneOf(FORMATS, values.format, "format");
  const level = oneOf(LEVELS, values["fail-on"], "level");
  const lacuna = engineFor(values);
  const silences = await silencesFor(values.silences, values.accept !== undefined);
  const checked: CheckedFile[] = [];
  let worst: 0 | 1 = 0;
  const { broken } = checkDrafts(lacuna, draftsIn(positionals), values, (draft) => {
    const file = { ...draft, silenced: silences?.of(draft.check, draft.file) ?? new Set<string>() };
    worst = exitCode(file, level) || worst;
    if (values.out && !values.together) {
      writeInto(values.out, draft.file, EXTENSIONS[format], render(format, [file]));
      if (values.accept === undefined) return;
    }
    checked.push(file);
  });
  if (values.accept !== undefined && silences) {
    if (!values.accept.trim()) throw new Failure("Give the reason: --accept REASON.");
    const count = silences.accept(checked, values.accept.trim(), new Date().toISOString().slice(0, 10));
    process.stderr.write(`lacuna: ${count} gaps accepted as they stand.\n`);
    return broken ? 2 : 0;
  }
  if (values.together) {
    printPackage(checked, oneOf(DOCUMENT_FORMATS, format, "format of a package"), lacuna, values);
  } else if (checked.length) print(render(format, checked, terminalLook()));
  return broken ? 2 : worst;
}

/** The silences asked for, or those of this folder; null where there are none. */
async function silencesFor(path: string | undefined, needed: boolean): Promise<SilenceList | null> {
  if (!path && !needed && !existsSync(DEFAULT_SILENCES)) return null;
  // The schema library is only loaded where there is something to read.
  const { SilenceList } = await import("./silences.ts");
  return new SilenceList(path ?? DEFAULT_SILENCES);
}

function exitCode(file: CheckedFile, level: Level): 0 | 1 {
  if (level === "never") return 0;
  return openGoals(file).some((goal) => level === "gap" || isLoss(goal)) ? 1 : 0;
}
