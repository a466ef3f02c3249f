// `npm run mutation`: changes src/match and src/score in small ways and asks the tests to notice. Hours on few cores, so
// it goes file by file, and test/mutation.json keeps each file whose run came to its end.
//   npm run mutation                       every file that has changed since it was last measured
//   npm run mutation -- src/score/move.ts  these files, whether changed or not
//   npm run mutation -- --list src/score/move.ts   what no test noticed there in the last run
//   npm run mutation -- --sum              sums up again, and names what has changed since it was measured
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { buildGoals } from "../../scripts/build-goals.mjs";
import { inRoot, ROOT } from "../../scripts/lib/paths.mjs";

/**
 * What is known of one file: mutants that some test noticed and that none did, mutants of code that runs only while
 * modules are loaded (not tried), and which text of the file it was.
 * @typedef {{ noticed: number, missed: number, atLoad: number, text: string }} Measure
 * @typedef {{ id: string, mutatorName: string, replacement?: string, status: string, location: { start: { line: number, column: number }, end: { line: number, column: number } } }} Mutant
 */

const FLOORS = ["score", "match"];
const PUBLISHED = inRoot("test", "mutation.json");
/** @type {{ files?: Record<string, Measure> }} */
const published = JSON.parse(readFileSync(PUBLISHED, "utf8"));
const known = published.files ?? {};

const sources = FLOORS.flatMap((floor) =>
  readdirSync(inRoot("src", floor), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `src/${floor}/${name.replaceAll("\\", "/")}`)
    .sort(),
);
const asked = process.argv.slice(2);
if (asked[0] === "--list") {
  for (const file of asked.slice(1)) list(file);
} else if (asked[0] === "--sum") {
  publish();
} else {
  await buildGoals();
  const files = asked.length ? asked : sources.filter((file) => known[file]?.text !== textOf(file));
  for (const file of files) {
    const measure = run(file);
    if (!measure) continue;
    known[file] = measure;
    publish();
    console.log(`${file}: ${percent(measure)} % of ${measure.noticed + measure.missed} mutants noticed`);
  }
}

/** @param {string} file @returns {Measure | null} null when the run was broken off or nothing in the file can be tried */
function run(file) {
  const floor = file.split("/")[1] ?? "";
  const text = textOf(file);
  const stryker = inRoot("node_modules/@stryker-mutator/core/bin/stryker.js");
  const args = ["run", "test/mutation/stryker.config.json", "-m", file, "--incrementalFile", resultsOf(file)];
  args.push("--testFiles", `test/${floor}/**/*.test.ts`, "--allowEmpty");
  const { status } = spawnSync(process.execPath, [stryker, ...args], { cwd: ROOT, stdio: "inherit" });
  const mutants = status === 0 ? mutantsOf(file) : [];
  const count = (/** @type {string[]} */ ...states) => mutants.filter(({ status }) => states.includes(status)).length;
  const measure = {
    noticed: count("Killed", "Timeout"),
    missed: count("Survived", "NoCoverage"),
    atLoad: count("Ignored"),
  };
  return measure.noticed + measure.missed ? { ...measure, text } : null;
}

/** @param {string} file */
function list(file) {
  const lines = readFileSync(inRoot(file), "utf8").split("\n");
  for (const { status, replacement, location } of mutantsOf(file)) {
    if (status !== "Survived" && status !== "NoCoverage") continue;
    const { start, end } = location;
    const line = lines[start.line - 1] ?? "";
    const until = end.line === start.line ? end.column - 1 : line.length;
    console.log(`${file}:${start.line} ${status}: ${line.slice(start.column - 1, until)} -> ${replacement}`);
  }
}

/** @param {string} file @returns {Mutant[]} */
function mutantsOf(file) {
  const found = inRoot(resultsOf(file));
  if (!existsSync(found)) return [];
  return JSON.parse(readFileSync(found, "utf8")).files[file]?.mutants ?? [];
}

/** @param {string} file */
function resultsOf(file) {
  return `out/mutation/${file.replaceAll("/", ".")}.json`;
}

/** @param {string} file */
function textOf(file) {
  return createHash("sha256")
    .update(readFileSync(inRoot(file)))
    .digest("hex")
    .slice(0, 12);
}

/** @param {{ noticed: number, missed: number }} sums */
function percent({ noticed, missed }) {
  return Math.round((1000 * noticed) / (noticed + missed)) / 10;
}

function publish() {
  const files = Object.fromEntries(sources.flatMap((file) => (known[file] ? [[file, known[file]]] : [])));
  const floors = FLOORS.map((floor) => {
    const measured = Object.entries(files).filter(([file]) => file.startsWith(`src/${floor}/`));
    const total = { noticed: 0, missed: 0 };
    for (const [, { noticed, missed }] of measured) {
      total.noticed += noticed;
      total.missed += missed;
    }
    const all = sources.filter((file) => file.startsWith(`src/${floor}/`));
    const unmeasured = all.filter((file) => !known[file]);
    const changedSince = all.filter((file) => known[file] && known[file].text !== textOf(file));
    return [
      `src/${floor}`,
      {
        score: measured.length ? percent(total) : null,
        ...total,
        unmeasured: unmeasured.join(" "),
        changedSince: changedSince.join(" "),
      },
    ];
  });
  writeFileSync(PUBLISHED, `${JSON.stringify({ floors: Object.fromEntries(floors), files }, null, 2)}\n`);
}
