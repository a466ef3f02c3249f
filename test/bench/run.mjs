// `npm run bench`: speed and memory of Lacuna beside its peers, in one run. Prints ratios, compares them with those of
// the last written run, and fails on nothing but growth (test/bench/growth.mjs); milliseconds are the machine's.
//   npm run bench                 everything
//   npm run bench -- --write      the same, then keeps the ratios in test/bench/results.json
//   npm run bench -- --no-peers   Lacuna, remark-parse, the word count and the pass over characters alone
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parseArgs } from "node:util";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { inRoot } from "../../scripts/lib/paths.mjs";
import { madeDraft, realDrafts, SIZES } from "./drafts.mjs";
import { loadPeers } from "./peers/load.mjs";
import { median, race } from "./timing.mjs";

const { values: options } = parseArgs({
  options: { write: { type: "boolean", default: false }, peers: { type: "boolean", default: true } },
  allowNegative: true,
});
const require = createRequire(import.meta.url);
const { createLacuna } = require(inRoot("dist", "lacuna.js"));
const framework = JSON.parse(readFileSync(inRoot("dist", "policy-goals", "report-cards-2023.json"), "utf8"));
const lacuna = createLacuna(framework);
const peers = options.peers ? await loadPeers() : new Map();
const markdown = unified().use(remarkParse);

/** Peers are not asked for what would take them minutes. */
const LARGEST_FOR_PEERS = 700_000;
/** @type {Record<string, number>} */
const ratios = {};

console.log(
  `Node ${process.version}\n\nCold check (read, match, score), median milliseconds; below each peer, how many times as long as Lacuna it takes\n`,
);
for (const draft of [
  ...Object.values(SIZES).flatMap((size) => [
    madeDraft(size, "plain"),
    madeDraft(size, "html"),
    madeDraft(size, "markdown"),
  ]),
  ...realDrafts(),
])
  await cold(draft);
warm();
memory();
sizes();
const growthFailed =
  spawnSync(process.execPath, [inRoot("test", "bench", "growth.mjs")], { stdio: "inherit" }).status !== 0;
compare();
process.exitCode = growthFailed ? 1 : 0;

/** @param {import("./drafts.mjs").BenchDraft} draft */
async function cold(draft) {
  const { text, format, name } = draft;
  const contestants = [
    { label: "lacuna", run: () => lacuna.check({ text, format, name }) },
    { label: "word count", run: () => (text.match(/\w+/g) ?? []).length },
    { label: "characters", run: () => characters(text) },
    ...(format === "markdown" ? [{ label: "remark-parse", run: () => markdown.parse(text) }] : []),
    ...(text.length <= LARGEST_FOR_PEERS
      ? [...peers].map(([label, peer]) => ({ label, run: () => peer(text, format) }))
      : []),
  ];
  const times = await race(contestants, { rounds: 5, budget: 15_000 });
  const own = times.get("lacuna") ?? Number.NaN;
  console.log(
    `${name} (${format}, ${Math.round(text.length / 1000)} KB)  lacuna ${own.toFixed(1)} ms = ${(text.length / 1000 / own).toFixed(1)} MB/s`,
  );
  for (const [label, time] of times) {
    if (label === "lacuna") continue;
    console.log(`   ${label.padEnd(14)} ${time.toFixed(1).padStart(9)} ms  ${(time / own).toFixed(3).padStart(9)} ×`);
    ratios[`${name} ${Math.round(text.length / 1000)} KB: ${label} / lacuna`] = time / own;
  }
}

/** @param {string} text */
function characters(text) {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

function warm() {
  console.log("\nKeystroke (one letter in the middle, read and checked again), median milliseconds of work");
  for (const [label, size] of Object.entries(SIZES)) {
    for (const format of /** @type {const} */ (["plain", "markdown", "html"])) {
      const { text, name } = madeDraft(size, format);
      const at = text.indexOf("shall", text.length >> 1);
      let bill = lacuna.readBill({ text, format, name });
      lacuna.checkBill(bill);
      const times = [];
      for (let i = 1; i <= 15; i++) {
        const edited = text.slice(0, at) + "x".repeat(i) + text.slice(at);
        const from = performance.now();
        bill = lacuna.readBill({ text: edited, format, name }, { previous: bill });
        lacuna.checkBill(bill);
        times.push(performance.now() - from);
      }
      console.log(`   ${label.padEnd(7)} ${format.padEnd(9)} ${median(times).toFixed(2).padStart(8)} ms`);
    }
  }
}

function memory() {
  const collect = /** @type {{ gc?: () => void }} */ (globalThis).gc;
  if (!collect) return;
  collect();
  const before = process.memoryUsage().heapUsed;
  const { text } = madeDraft(SIZES["4 MB"], "plain");
  const check = lacuna.check({ text, format: "plain", name: "bill.txt" });
  collect();
  const held = (process.memoryUsage().heapUsed - before) / 1e6;
  console.log(
    `\nMemory held by the check of a 4 MB bill (${check.bill.sections.length} sections): ${held.toFixed(0)} MB; resident now ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`,
  );
}

function sizes() {
  console.log("\nSize of what is loaded first");
  for (const file of ["extension.js", "web/extension.js", "lacuna.mjs", "cli.js"]) {
    const place = inRoot("dist", file);
    if (existsSync(place))
      console.log(`   ${file.padEnd(18)} ${(statSync(place).size / 1000).toFixed(0).padStart(6)} KB`);
  }
  console.log("");
}

function compare() {
  const file = inRoot("test", "bench", "results.json");
  const last = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  for (const [name, ratio] of Object.entries(ratios)) {
    const old = last[name];
    if (old && ratio < old / 1.3)
      console.log(`slower than the run on record: ${name} was ${old}, is ${ratio.toFixed(3)}`);
  }
  if (!options.write) return;
  const kept = Object.fromEntries(Object.entries(ratios).map(([name, ratio]) => [name, Number(ratio.toPrecision(3))]));
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
  console.log(`Ratios kept in ${file}`);
}
