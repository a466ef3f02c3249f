import { isMainThread } from "node:worker_threads";
import { baseline } from "./baseline.ts";
import { chart } from "./chart.ts";
import { check } from "./check.ts";
import { compare } from "./compare.ts";
import { explain } from "./explain.ts";
import { Failure } from "./failure.ts";
import { importDraft } from "./import.ts";
import { mcp } from "./mcp.ts";
import { next } from "./next.ts";
import { outline } from "./outline.ts";
import { report } from "./report.ts";
import { survey } from "./survey.ts";

interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  readonly run: (args: readonly string[]) => number | Promise<number>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  check: { run: check, summary: "gaps and score preview of drafts, one by one or as a package" },
  report: { run: report, summary: "the gap memo, as a Word document, HTML or Markdown" },
  next: { run: next, summary: "most valuable repairs, and shortest ways to the next grade" },
  compare: { run: compare, summary: "two versions of a draft by what they do to the score" },
  outline: { run: outline, summary: "how the structure of drafts is read" },
  import: { run: importDraft, summary: "a Word document, web page or XML bill as a Markdown draft" },
  baseline: { run: baseline, summary: "what a state's statutes have of each goal, beside its card" },
  explain: { run: explain, summary: "what a law must have for a goal" },
  survey: { run: survey, summary: "thousands of bills, ranked by what they would do" },
  chart: { run: chart, summary: "what is known of all states for a goal" },
  mcp: { run: mcp, summary: "the same, read-only, for assistants (Model Context Protocol)" },
  "import-card": {
    run: async (args) => (await import("./importCard.ts")).importCard(args),
    summary: "a published report card as a state's data",
  },
};

const NAMES = Math.max(...Object.keys(COMMANDS).map(({ length }) => length));

const HELP = `lacuna COMMAND [options]

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(NAMES)}   ${summary}`)
  .join("\n")}

lacuna COMMAND --help says more. Lacuna reads files on this machine only and sends nothing anywhere.
`;

async function main(args: readonly string[]): Promise<number> {
  const [first, ...rest] = args;
  const help = first === "help";
  const [name = "", ...given] = help ? [...rest, "--help"] : args;
  if (!name || name === "--help" || name === "-h") {
    process.stdout.write(HELP);
    return first ? 0 : 2;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new Failure(`There is no command "${name}"; "lacuna --help" lists them.`);
  return command.run(given);
}

// A reader that closes the pipe early ("lacuna check … | head") is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 2);
});

if (isMainThread) run();
else void import("./surveyWorker.ts").then(({ serveSurvey }) => serveSurvey());

function run(): void {
  main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      const known = Failure.is(error) || (error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS");
      process.stderr.write(
        `lacuna: ${known ? (error as Error).message : `stopped by a fault of its own: ${String(error)}`}\n`,
      );
      process.exitCode = 2;
    },
  );
}
