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
import { activation } from "./activation.mjs";
import { madeDraft, realDrafts, SIZES } from "./drafts.mjs";
import { loadPeers } from "./peers/load.mjs";
import { race } from "./timing.mjs";

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

/** Peers are not asked for what would take them minutes: characters. */
const LARGEST = { cspell: 3_000_000, harper: 30_000, markdownlint: 700_000, alex: 200_000 };
/** @type {Record<string, number>} */
const ratios = {};

console.log(
  `Node ${process.version}\n\nCold check (read, match, score), least milliseconds; below each peer, how many times as long as Lacuna it takes\n`,
);
const drafts = [
  ...Object.values(SIZES).flatMap((size) => [
    madeDraft(size, "plain"),
    madeDraft(size, "html"),
    madeDraft(size, "markdown"),
  ]),
  ...realDrafts(),
];
for (const draft of drafts) await cold(draft);
warm();
stretches();
memory();
activation();
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
    ...[...peers]
      .filter(([label]) => text.length <= (LARGEST[/** @type {keyof typeof LARGEST} */ (label)] ?? 0))
      .map(([label, peer]) => ({ label, run: () => peer(text, format) })),
  ];
  const times = await race(contestants, { rounds: 5, budget: 8_000 });
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
  console.log("\nKeystroke (one letter in the middle, read and checked again), least milliseconds of work");
  for (const { name, text, format } of drafts) {
    const at = text.indexOf("shall", text.length >> 1);
    let bill = lacuna.readBill({ text, format, name });
    lacuna.checkBill(bill);
    let read = Number.POSITIVE_INFINITY;
    let check = Number.POSITIVE_INFINITY;
    for (let i = 1; i <= 12; i++) {
      const edited = text.slice(0, at) + "x".repeat(i) + text.slice(at);
      const from = performance.now();
      bill = lacuna.readBill({ text: edited, format, name }, { previous: bill });
      const between = performance.now();
      lacuna.checkBill(bill);
      read = Math.min(read, between - from);
      check = Math.min(check, performance.now() - between);
    }
    const size = `${Math.round(text.length / 1000)} KB`;
    console.log(`   ${name.padEnd(36)} ${size.padStart(8)}  read ${read.toFixed(2)} + check ${check.toFixed(2)} ms`);
  }
}

/** The longest step of opening a draft: so long an editor cannot answer. */
function stretches() {
  console.log("\nLongest step on opening (least of three runs), milliseconds");
  for (const { name, text, format } of drafts.filter((draft) => draft.text.length > 600_000)) {
    const longest = () => {
      let most = 0;
      /** @template T @param {Generator<undefined, T, undefined>} steps @returns {T} */
      const timed = (steps) => {
        for (;;) {
          const from = performance.now();
          const step = steps.next();
          most = Math.max(most, performance.now() - from);
          if (step.done) return step.value;
        }
      };
      timed(lacuna.checkSteps(timed(lacuna.readSteps({ text, format, name }))));
      return most;
    };
    const size = `${Math.round(text.length / 1000)} KB`;
    console.log(
      `   ${name.padEnd(36)} ${size.padStart(8)}  ${Math.min(longest(), longest(), longest()).toFixed(1)} ms`,
    );
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
