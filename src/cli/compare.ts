import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { basename, dirname } from "node:path";
import { comparisonDocument } from "../report/documents/comparisonDocument.ts";
import { compareVersions } from "../score/compare.ts";
import { hunksBetween } from "../text/hunks.ts";
import { formatOf, oneOf, parsed, REPORT_OPTIONS } from "./command.ts";
import { type CheckedDraft, checkBytes, checkDraft, DRAFT_HELP, DRAFT_OPTIONS, engineFor } from "./drafts.ts";
import { Failure } from "./failure.ts";
import { DOCUMENT_FORMATS, printReport } from "./formats.ts";
import { commonCard } from "./package.ts";

const HELP = `lacuna compare OLDER NEWER [options]
lacuna compare DRAFT --git REVISION [options]

Two versions of a draft by effect: which changed lines change which goals, and by how much.
Versions are files (introduced and substitute), or a file and the same file in a git revision.

${DRAFT_HELP}  --git REVISION      the older version is the file as it was in this revision, such as HEAD or main
  --format FORMAT     text, json, markdown, html (default: by the name of FILE, else text)
  -o, --out FILE      write to this file instead of printing
  --fail-on LEVEL     when to exit with 1: loss (the newer version may leave less), never (default)

Exit codes: 0 done, 1 a loss, 2 could not run.
`;

/** Runs `lacuna compare` and gives the exit code. */
export function compare(args: readonly string[]): number {
  const given = parsed(args, HELP, {
    ...DRAFT_OPTIONS,
    git: { type: "string" },
    ...REPORT_OPTIONS,
    "fail-on": { type: "string", default: "never" },
  });
  if (!given) return 0;
  const { values, positionals } = given;
  const format = formatOf(DOCUMENT_FORMATS, values);
  const level = oneOf(["loss", "never"] as const, values["fail-on"], "level");
  const lacuna = engineFor(values);
  const [first, second] = positionals;
  if (!first || positionals.length !== (values.git ? 1 : 2)) {
    throw new Failure("Name an older and a newer draft, or one draft and --git REVISION.");
  }
  const newer = checkDraft(lacuna, second ?? first, values);
  const older: CheckedDraft = values.git
    ? checkBytes(lacuna, gitVersion(first, values.git), `${values.git}:${first}`, values)
    : checkDraft(lacuna, first, values);
  const card = commonCard([older, newer], lacuna, values.state);
  const hunks = hunksBetween(older.check.bill.source, newer.check.bill.source);
  const { framework } = lacuna;
  const comparison = compareVersions(older.check.assessments, newer.check.assessments, framework, card, hunks);
  const report = comparisonDocument({
    older: { check: older.check, name: older.file },
    newer: { check: newer.check, name: newer.file },
    hunks,
    comparison,
    framework,
    card,
  });
  const data = {
    older: older.file,
    newer: newer.file,
    framework: framework.id,
    state: card.state,
    from: comparison.from.score,
    to: comparison.to.score,
    change: comparison.change,
    hunks,
    goals: comparison.goals,
  };
  printReport(format, report, data, { file: values.out });
  return level === "loss" && comparison.change[0] < 0 ? 1 : 0;
}

/** The file's bytes in a revision, by git itself. */
function gitVersion(file: string, revision: string): Uint8Array {
  if (revision.startsWith("-")) throw new Failure(`"${revision}" is no revision.`);
  if (!existsSync(dirname(file))) throw new Failure(`${file} cannot be read: there is no such folder.`);
  try {
    const where = ["-C", dirname(file) || "."];
    return execFileSync("git", [...where, "show", `${revision}:./${basename(file)}`], {
      stdio: ["ignore", "pipe", "pipe"],
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    const said = String((error as { stderr?: unknown }).stderr ?? "").split("\n")[0];
    throw new Failure(`git has no ${file} in ${revision}${said ? ` (${said.replace(/^fatal: /, "")})` : ""}.`);
  }
}
