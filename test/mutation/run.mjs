// `npm run mutation`: changes src/match and src/score in small ways and asks the tests to notice; hours on few cores.
// Goes on where the last run stopped, and keeps what is known in test/mutation.json.
//   npm run mutation                       all of it
//   npm run mutation -- src/score/move.ts  these files
//   npm run mutation -- --sum              only sums up what earlier runs found
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { inRoot, ROOT } from "../../scripts/lib/paths.mjs";

const asked = process.argv.slice(2);
if (!asked.includes("--sum")) {
  const files = asked.length ? asked : ["src/score/**/*.ts", "src/match/**/*.ts"];
  const stryker = inRoot("node_modules/@stryker-mutator/core/bin/stryker.js");
  const config = "test/mutation/stryker.config.json";
  spawnSync(process.execPath, [stryker, "run", config, "-m", files.join(",")], { cwd: ROOT, stdio: "inherit" });
}

const found = inRoot("out", "mutation", "incremental.json");
if (!existsSync(found)) throw new Error("No run has found anything yet.");
/** @type {{ files: Record<string, { mutants: { status: string }[] }> }} */
const { files } = JSON.parse(readFileSync(found, "utf8"));
/** @type {Record<string, { noticed: number, missed: number }>} */
const sums = {};
for (const [name, { mutants }] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
  const count = (/** @type {string[]} */ ...states) => mutants.filter(({ status }) => states.includes(status)).length;
  const noticed = count("Killed", "Timeout");
  const missed = count("Survived", "NoCoverage");
  // A file whose run was broken off is not told by what it happened to come to.
  if (count("Killed", "Survived", "Timeout") > 5) sums[name] = { noticed, missed };
}
const total = { noticed: 0, missed: 0 };
for (const { noticed, missed } of Object.values(sums)) {
  total.noticed += noticed;
  total.missed += missed;
}
const score = Math.round((1000 * total.noticed) / (total.noticed + total.missed)) / 10;
writeFileSync(inRoot("test", "mutation.json"), `${JSON.stringify({ score, ...total, files: sums }, null, 2)}\n`);
console.log(
  `Mutation score ${score} % of ${total.noticed + total.missed} mutants in ${Object.keys(sums).length} files`,
);
