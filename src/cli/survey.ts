import { appendFileSync, existsSync, readFileSync, rmSync, truncateSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { byWorth, type SurveyRow, unreadRow } from "../report/survey/surveyRow.ts";
import { surveyCsv, surveyHtml } from "../report/survey/surveyTable.ts";
import { parsed } from "./command.ts";
import { ENGINE_OPTIONS, engineFor } from "./drafts.ts";
import { Failure } from "./failure.ts";
import { makeFolder, why, writeFile } from "./output.ts";
import { SurveyPool } from "./surveyPool.ts";
import { ProgressLine, throughput } from "./surveyProgress.ts";
import { itemKey, type SurveyState, surveyItems, surveySize } from "./surveySource.ts";

const HELP = `lacuna survey FOLDER|ZIP... -o RESULTS [options]

Reads thousands of bills and ranks them by what they would do to which goals. Reads text, Markdown, HTML, XML, DOCX, and
JSON with base64 texts as bill-tracking services publish them, in folders and zip archives.

Writes into the folder RESULTS: survey.jsonl (every text), survey.csv and survey.html (bills with an effect, ranked).
Stopped half-way, the same command goes on where it was. A broken file is one line and never stops the rest.

  -o, --out RESULTS   folder of the results (needed)
  --state CT          report card for all bills (default: each bill's own state)
  --framework ID      scorecard edition (default: report-cards-2023)
  --convention CT     how the bills mark changes (default: detected)
  --jobs N            workers (default: one a core)
  --fresh             begin anew, whatever RESULTS holds of an earlier survey

Exit codes: 0 done, 1 done but some files could not be read, 2 could not run.
`;

/** Runs `lacuna survey` and gives the exit code. */
export async function survey(args: readonly string[]): Promise<number> {
  const given = parsed(args, HELP, {
    ...ENGINE_OPTIONS,
    out: { type: "string", short: "o" },
    jobs: { type: "string" },
    fresh: { type: "boolean", default: false },
  });
  if (!given) return 0;
  const { values, positionals } = given;
  const { out } = values;
  if (!positionals.length || !out)
    throw new Failure("Name folders or archives and where to write: lacuna survey bills/ -o results.");
  const jobs = values.jobs === undefined ? availableParallelism() : Number(values.jobs);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 256) throw new Failure(`"${values.jobs}" is no number of workers.`);
  const { framework } = engineFor(values);
  const job = { framework: framework.id, state: values.state?.toUpperCase(), convention: values.convention };
  const log = new SurveyLog(out, JSON.stringify(job), values.fresh);
  const state: SurveyState = { skipped: new Map(), done: 0 };
  const pool = new SurveyPool(job, jobs);
  const progress = new ProgressLine(surveySize(positionals));
  const started = performance.now();
  let bytes = 0;
  let read = 0;
  const done = (rows: readonly SurveyRow[], name: string) => {
    log.add(name, rows);
    for (const row of rows) {
      bytes += row.bytes;
      if (row.error) process.stderr.write(`${progress.cleared()}lacuna: ${row.error}\n`);
    }
    read += Math.max(1, rows.length);
    progress.show({ done: state.done, texts: read, seconds: (performance.now() - started) / 1000, name });
  };
  try {
    for (const item of surveyItems(positionals, state)) {
      const name = itemKey(item.name);
      if (log.has(name)) continue;
      if (item.error) done([unreadRow(name, 0, item.error)], name);
      else
        await pool.run({ ...item, name: item.name }, (rows) =>
          done(
            rows.map((row) => ({ ...row, file: itemKey(row.file) })),
            name,
          ),
        );
    }
    await pool.end();
  } finally {
    pool.stop();
    progress.end();
  }
  const seconds = (performance.now() - started) / 1000;
  const rows = log.rowsWithEffect().sort(byWorth);
  const sentence = read ? throughput(read, bytes, seconds, jobs) : "Nothing was left to read.";
  writeFile(join(out, "survey.csv"), surveyCsv([...rows, ...log.unread]));
  writeFile(
    join(out, "survey.html"),
    surveyHtml([...rows, ...log.unread], {
      framework: framework.name,
      read: log.count,
      withEffect: rows.length,
      unread: log.unread.length,
      sentence,
    }),
  );
  const others = [...state.skipped]
    .map(([extension, count]) => `${count} ${extension || "without extension"}`)
    .join(", ");
  if (others) process.stderr.write(`lacuna: files of other kinds left out: ${others}.\n`);
  process.stdout.write(
    `${log.count} texts, ${rows.length} bills with an effect, ${log.unread.length} not read. ${sentence}\n${join(out, "survey.html")}\n`,
  );
  return log.unread.length ? 1 : 0;
}

/** The log of a survey: one JSON line a text, written as it is read, so that a stopped survey goes on. */
class SurveyLog {
  readonly #file: string;
  readonly #seen = new Set<string>();
  readonly #effects: SurveyRow[] = [];
  readonly unread: SurveyRow[] = [];
  count = 0;

  constructor(folder: string, job: string, fresh: boolean) {
    this.#file = join(folder, "survey.jsonl");
    const settings = join(folder, "survey.options.json");
    try {
      makeFolder(folder);
      if (fresh) for (const file of [this.#file, settings]) rmSync(file, { force: true });
      if (existsSync(this.#file)) {
        if (!existsSync(settings) || readFileSync(settings, "utf8") !== job) {
          throw new Failure(
            `${folder} holds a survey with other options; name another folder, or begin anew with --fresh.`,
          );
        }
        this.#goOn();
      }
    } catch (error) {
      if (Failure.is(error)) throw error;
      throw new Failure(`${folder} cannot be written: ${why(error)}.`);
    }
    writeFile(settings, job);
  }

  /** Takes in the lines of an earlier run; one that was cut short is read again. */
  #goOn(): void {
    const text = readFileSync(this.#file, "utf8");
    const whole = text.lastIndexOf("\n") + 1;
    if (whole < text.length) truncateSync(this.#file, Buffer.byteLength(text.slice(0, whole)));
    for (const line of text.slice(0, whole).split("\n")) {
      if (!line) continue;
      const { item, ...row } = JSON.parse(line) as SurveyRow & { readonly item: string };
      if (row.file === undefined) this.#seen.add(item);
      else this.#keep(item, row);
    }
  }

  has(name: string): boolean {
    return this.#seen.has(name);
  }

  add(name: string, rows: readonly SurveyRow[]): void {
    this.#seen.add(name);
    // An item without any text (votes, people) is noted too, so that it is not opened again.
    let lines = rows.length ? "" : `${JSON.stringify({ item: name, kind: "no text" })}\n`;
    for (const row of rows) {
      lines += `${JSON.stringify({ item: name, ...row })}\n`;
      this.#keep(name, row);
    }
    appendFileSync(this.#file, lines);
  }

  #keep(name: string, row: SurveyRow): void {
    this.#seen.add(name);
    this.count++;
    if (row.error) this.unread.push(row);
    else if (row.goals.length) this.#effects.push(row);
  }

  rowsWithEffect(): SurveyRow[] {
    return this.#effects;
  }
}
