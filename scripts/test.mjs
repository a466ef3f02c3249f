// `npm test`: every suite, one after another, whatever the one before said; the sums come last.
//   node scripts/test.mjs [types] [lint] [unit] [build] [audit] [growth] [package] [editor] [person]    default: all
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { runPersonTests } from "../test/editor/person.mjs";
import { KINDS, runEditorTests } from "../test/editor/run.mjs";
import { inRoot, ROOT } from "./lib/paths.mjs";

/** @typedef {{ passed: number, failed: number, skipped?: number }} Sums */

/** @param {string} script @param {string[]} args @returns {boolean} whether it ended well */
function runNode(script, ...args) {
  return spawnSync(process.execPath, [inRoot(script), ...args], { cwd: ROOT, stdio: "inherit" }).status === 0;
}

/** @param {...boolean} checks @returns {Sums} each counts as one test */
function sum(...checks) {
  return { passed: checks.filter(Boolean).length, failed: checks.filter((passed) => !passed).length };
}

const TSC = "node_modules/typescript/bin/tsc";

/** @returns {Sums} */
function runUnitTests() {
  const report = inRoot("out", "unit-tests.json");
  rmSync(report, { force: true });
  const passed = runNode(
    "node_modules/vitest/vitest.mjs",
    "run",
    // Coverage, whose gate is in vitest.config.mts, slows the tests down: it is counted where it counts.
    ...(process.env.CI ? ["--coverage"] : []),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  );
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
    readFileSync(report, "utf8"),
  );
  const failed = Math.max(numFailedTests, passed ? 0 : Math.max(1, numFailedTests || numFailedTestSuites));
  return { passed: numPassedTests, failed, skipped: numPendingTests };
}

/** @param {{ passed: number, failed: number, skipped: string }} result @returns {Sums} */
function skippable({ passed, failed, skipped }) {
  if (skipped) console.log(`Skipped: ${skipped}`);
  return { passed, failed, skipped: skipped ? 1 : 0 };
}

/** @type {Record<string, () => Sums | Promise<Sums>>} */
const SUITES = {
  types: () =>
    sum(
      runNode(TSC, "--noEmit"),
      ...["tsconfig.core.json", "tsconfig.editor.json", "tsconfig.webview.json"]
        .filter((project) => project !== "tsconfig.webview.json" || existsSync(inRoot("src/vscode/webview")))
        .map((project) => runNode(TSC, "--project", project)),
    ),
  lint: () =>
    sum(
      runNode("node_modules/@biomejs/biome/bin/biome", "check", "."),
      runNode("scripts/check-floors.mjs"),
      runNode("scripts/check-l10n.mjs"),
      runNode("node_modules/knip/bin/knip.js", "--no-progress", "--no-config-hints"),
    ),
  unit: runUnitTests,
  build: () => sum(runNode("scripts/build.mjs"), runNode("scripts/notices.mjs")),
  audit: () => sum(runNode("scripts/audit.mjs")),
  growth: () => sum(runNode("test/bench/growth.mjs")),
  package: () => sum(runNode("scripts/package.mjs", "--no-build", "--out", inRoot("out", "lacuna-under-test.vsix"))),
  editor: async () => skippable(await runEditorTests(KINDS)),
  person: async () => skippable(await runPersonTests()),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in SUITES));
if (unknown.length > 0) {
  console.error(`There is no suite called ${unknown.join(", ")}; there are: ${Object.keys(SUITES).join(", ")}.`);
  process.exit(2);
}
await mkdir(inRoot("out"), { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };
const rows = [];
for (const name of asked.length > 0 ? asked : Object.keys(SUITES)) {
  console.log(`\n── ${name} ──`);
  const started = Date.now();
  const { passed, failed, skipped = 0 } = await SUITES[name]();
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  const seconds = Math.round((Date.now() - started) / 1000);
  rows.push(
    `${name.padEnd(8)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${String(seconds).padStart(5)} s`,
  );
}
await writeFile(inRoot("out", "test-sums.json"), JSON.stringify(total));
console.log(`\n${rows.join("\n")}`);
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`);
if (total.failed > 0) process.exitCode = 1;
