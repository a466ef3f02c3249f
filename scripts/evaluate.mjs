// Measures Lacuna on real law: goal matching on the labelled texts and drafts, silence on other subjects, structure
// against publishers' own marks. Prints the scorers' figures, what differs from the labels by its cause
// (test/evaluation-causes.yaml), and what changed since test/evaluation.json.
//   node scripts/evaluate.mjs                 everything; exits 1 when a committed figure falls
//   node scripts/evaluate.mjs --write         the same, then commits the figures to test/evaluation.json
//   node scripts/evaluate.mjs --goal 4.3 [--doc NAME] [--explain]   misses of one goal, with what matched
// The corpus is looked for in LACUNA_CORPUS, else in ../shared/corpus beside the project.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { outlineOf } from "../src/bill/outline.ts";
import { readBill } from "../src/bill/read.ts";
import { loadFramework } from "../src/goals/loadFramework.ts";
import { assess } from "../src/match/assess.ts";
import { compile } from "../src/match/pattern/compiled.ts";
import { missesOf, sortByCause } from "./lib/errorLog.mjs";
import { inRoot } from "./lib/paths.mjs";

const { values: options } = parseArgs({
  options: {
    goal: { type: "string" },
    doc: { type: "string" },
    explain: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    only: { type: "string" },
  },
});

const corpus = process.env.LACUNA_CORPUS ?? inRoot("..", "shared", "corpus");
if (!existsSync(path.join(corpus, "labelled.jsonl"))) {
  console.log(`No corpus at ${corpus}: evaluation skipped. Set LACUNA_CORPUS to a folder with labelled.jsonl.`);
  process.exit(0);
}

const FORMATS = { ".md": "markdown", ".html": "html", ".htm": "html", ".xml": "uslm" };
const read = (folder, name) =>
  readBill({
    text: readFileSync(path.join(folder, name), "utf8"),
    format: FORMATS[path.extname(name).toLowerCase()] ?? "plain",
    name,
  });
const textsIn = (folder) =>
  readdirSync(folder)
    .filter((name) => /\.(?:txt|md|html?|xml)$/i.test(name))
    .sort();
const rows = (file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const edition = inRoot("policy-goals", "report-cards-2023");
const files = new Map(
  readdirSync(edition, { recursive: true })
    .map(String)
    .filter((name) => /\.(?:md|yaml)$/.test(name))
    .map((name) => [name.split(path.sep).join("/"), readFileSync(path.join(edition, name), "utf8")]),
);
const { framework, problems } = loadFramework(files);
for (const { file, line, column, message } of problems) console.log(`${file}:${line}:${column} ${message}`);
if (!framework) process.exit(2);
const compiled = compile(framework);

if (options.goal || options.doc) {
  explain();
} else {
  measure();
}

/** Prints where the labels and the matcher differ on one goal or text. */
function explain() {
  const sets = [
    [path.join(corpus, "labelled"), rows(path.join(corpus, "labelled.jsonl"))],
    [path.join(corpus, "drafts"), rows(path.join(corpus, "drafts", "truth.jsonl"))],
  ];
  for (const [folder, labels] of sets) {
    const docs = [...new Set(labels.map((label) => label.doc))].filter(
      (doc) => !options.doc || doc.includes(options.doc),
    );
    for (const doc of docs) {
      const bill = read(folder, doc);
      const { assessments } = assess(bill, compiled);
      for (const found of assessments) {
        if (options.goal && found.goal !== options.goal) continue;
        const label = labels.find((entry) => entry.doc === doc && entry.goal === found.goal);
        if (!label && found.verdict === "none") continue;
        const same = label && label.verdict === found.verdict && (!label.effect || label.effect === found.effect);
        const effect = label?.effect
          ? ` effect ${label.effect}/${found.effect} before ${label.before}/${found.before}`
          : "";
        const wrong = found.elements.filter((e) => label?.elements?.[e.id] && label.elements[e.id] !== e.status);
        console.log(
          `${same ? "ok " : "!! "}${doc} ${found.goal}: label ${label?.verdict ?? "-"} found ${found.verdict}${effect} ${wrong.map((e) => `${e.id}:${label.elements[e.id]}/${e.status}`).join(" ")}`,
        );
        if (!same || options.doc || options.explain)
          if (label) console.log(`     why: ${label.why} | cue: ${label.cue}`);
        if (!options.explain) continue;
        for (const quote of found.subject.slice(0, 2)) console.log(`     subject "${quote.text}" ${quote.citation}`);
        for (const e of found.elements) {
          const quotes = e.evidence
            .slice(0, 2)
            .map((quote) => `"${quote.text}" ${quote.citation}`)
            .join(" · ");
          const limits = e.limits.length
            ? ` [${e.limits.join()}: ${e.limitEvidence
                .map((quote) => quote.text)
                .slice(0, 2)
                .join(" · ")}]`
            : "";
          console.log(
            `     ${e.id} ${e.status}${e.before === e.status ? "" : ` (before ${e.before})`}${limits} ${quotes}`,
          );
        }
      }
    }
  }
}

function measure() {
  const out = mkdtempSync(path.join(tmpdir(), "lacuna-evaluation-"));
  const figures = {};
  try {
    const found = new Map();
    for (const set of ["labelled", "drafts", "negatives"])
      found.set(set, predict(path.join(corpus, set), path.join(out, set)));
    const goals = python(
      "score_goals.py",
      path.join(corpus, "labelled.jsonl"),
      path.join(out, "labelled"),
      "--negatives",
      path.join(out, "negatives"),
      "--json",
    );
    const drafts = python(
      "score_goals.py",
      path.join(corpus, "drafts", "truth.jsonl"),
      path.join(out, "drafts"),
      "--json",
    );
    Object.assign(figures, {
      "labelled mention F1": goals.mention[2],
      "labelled credit F1": goals.credit[2],
      "labelled verdict": goals.verdict,
      "labelled element": goals.element,
      "negatives credit per MB": -goals.negatives.credit_per_mb,
      "drafts mention F1": drafts.mention[2],
      "drafts credit F1": drafts.credit[2],
      "drafts verdict": drafts.verdict,
      "drafts element": drafts.element,
      "drafts effect": drafts.effect,
    });
    table(goals, drafts);
    console.log("drafts, effects that differ:", JSON.stringify(drafts.effect_errors));
    console.log("negatives with credit:", JSON.stringify(goals.negatives.noisy), "mentions", goals.negatives.mention);
    errorLog([
      ...missesOf(rows(path.join(corpus, "labelled.jsonl")), found.get("labelled")),
      ...missesOf(rows(path.join(corpus, "drafts", "truth.jsonl")), found.get("drafts")),
    ]);
    Object.assign(figures, keys(path.join(out, "keys")));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
  report(figures);
}

/** What is found in each text of a folder, written for the scorers too. */
function predict(folder, out) {
  mkdirSync(out, { recursive: true });
  const found = new Map();
  for (const name of textsIn(folder)) {
    const bill = read(folder, name);
    const goals = assess(bill, compiled).assessments.map(({ goal, verdict, before, effect, elements }) => ({
      id: goal,
      verdict,
      before,
      effect,
      elements: elements.map(({ id, status }) => ({ id, status })),
    }));
    writeFileSync(path.join(out, `${name}.json`), JSON.stringify({ bytes: Buffer.byteLength(bill.source), goals }));
    found.set(name, goals);
  }
  return found;
}

/** Prints what differs from the labels, by cause. */
function errorLog(misses) {
  const log = parse(readFileSync(inRoot("test", "evaluation-causes.yaml"), "utf8"));
  const { causes, unsorted, gone, unknown } = sortByCause(misses, log);
  console.log(`\nunlike the labels: ${misses.length}`);
  for (const { cause, misses: those } of causes) {
    console.log(`${String(those.length).padStart(4)} ${cause}`);
    for (const miss of those) console.log(`       ${miss}`);
  }
  console.log(`${String(unsorted.length).padStart(4)} unsorted`);
  for (const miss of unsorted) console.log(`       ${miss}`);
  if (gone.length) console.log(`gone: strike from test/evaluation-causes.yaml\n       ${gone.join("\n       ")}`);
  if (unknown.length) console.log(`no such cause: ${unknown.join(", ")}`);
}

function keys(out) {
  mkdirSync(out, { recursive: true });
  const folder = path.join(corpus, "keys");
  for (const name of textsIn(folder)) {
    writeFileSync(
      path.join(out, `${name.replace(/\.(?:txt|html)$/, "")}.json`),
      JSON.stringify(outlineOf(read(folder, name))),
    );
  }
  const file = path.join(out, "summary.json");
  execFileSync("python3", [path.join(corpus, "..", "eval", "keys", "score_keys.py"), folder, out, "--json", file], {
    stdio: "ignore",
  });
  const { summary } = JSON.parse(readFileSync(file, "utf8"));
  const all = summary.overall;
  const f1 = (p, r) => (p + r ? (2 * p * r) / (p + r) : 0);
  return {
    "keys sections F1": f1(all["section precision"], all["section recall"]),
    "keys amendments F1": all["amendment F1"] ?? 0,
    "keys inserted F1": all["inserted F1 (chars)"],
    "keys deleted F1": all["deleted F1 (chars)"],
  };
}

function python(script, ...args) {
  return JSON.parse(
    execFileSync("python3", [path.join(corpus, "..", "eval", script), ...args], { encoding: "utf8", maxBuffer: 1e8 }),
  );
}

function table(...sets) {
  const [goals, drafts] = sets;
  console.log("goal   labelled found/extra/missed   drafts found/extra/missed");
  for (const { id } of framework.goals) {
    const cell = (set) => {
      const row = set.by_goal[id];
      return row ? `${row.found}/${row.extra}/${row.missed}` : "-";
    };
    console.log(`${id.padEnd(6)} ${cell(goals).padEnd(28)}  ${cell(drafts)}`);
  }
}

function report(figures) {
  const file = inRoot("test", "evaluation.json");
  const committed = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  let fell = false;
  console.log("\nfigure                        now   committed");
  for (const [name, value] of Object.entries(figures)) {
    const old = committed[name];
    // A tenth of a point of rounding is no fall.
    const falls = old !== undefined && value < old - 0.001;
    fell ||= falls;
    console.log(
      `${name.padEnd(26)} ${Math.abs(value).toFixed(3).padStart(7)} ${old === undefined ? "      -" : Math.abs(old).toFixed(3).padStart(7)}${falls ? "  fell" : ""}`,
    );
  }
  if (options.write)
    writeFileSync(
      file,
      `${JSON.stringify(Object.fromEntries(Object.entries(figures).map(([k, v]) => [k, Number(v.toFixed(4))])), null, 2)}\n`,
    );
  if (fell && !options.write) {
    console.log("\nA figure fell below what is committed in test/evaluation.json.");
    process.exitCode = 1;
  }
}
