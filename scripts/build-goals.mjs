// Compiles each edition in policy-goals/ to dist/policy-goals/<edition>.json, through the same loader that a workspace
// edition goes through, so that starting up costs one JSON.parse and a mistake in a goal file stops the build.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { build } from "esbuild";
import { inRoot, ROOT } from "./lib/paths.mjs";

const LOADER = "src/goals/loadFramework.ts";
/** What of the core runs here. */
const ENTRY = `
export { loadFramework } from "./src/goals/loadFramework.ts";
export { goalSchemas } from "./src/goals/schemas.ts";
export { compile } from "./src/match/pattern/compiled.ts";
export { checkExamples } from "./src/match/checkExamples.ts";
export { unshown } from "./src/match/coverage.ts";
`;

/** @param {string} folder @returns {Map<string, string>} path inside the folder (with `/`) -> text */
function readEdition(folder) {
  const names = readdirSync(folder, { recursive: true }).map(String);
  const texts = names.filter((name) => /\.(md|ya?ml)$/.test(name)).sort();
  return new Map(texts.map((name) => [name.split(path.sep).join("/"), readFileSync(path.join(folder, name), "utf8")]));
}

/** The loader, bundled so that it runs here. Removed again at once. */
async function importLoader() {
  const outfile = inRoot("dist", `goals-loader-${process.pid}.cjs`);
  await build({
    absWorkingDir: ROOT,
    stdin: { contents: ENTRY, resolveDir: ROOT, loader: "ts" },
    bundle: true,
    platform: "node",
    format: "cjs",
    outfile,
    logLevel: "silent",
  });
  try {
    return createRequire(import.meta.url)(outfile);
  } finally {
    await rm(outfile, { force: true });
  }
}

/** @returns {Promise<readonly string[]>} what is wrong, one sentence each; empty when every edition was written */
export async function buildGoals() {
  const folder = inRoot("policy-goals");
  const editions = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
    : [];
  if (editions.length === 0) return ["policy-goals/ has no edition."];
  if (!existsSync(inRoot(LOADER))) return [`goals: ${LOADER} is missing.`];
  const failures = [];
  try {
    const { loadFramework, goalSchemas, compile, checkExamples, unshown } = await importLoader();
    await mkdir(inRoot("dist", "policy-goals"), { recursive: true });
    await mkdir(inRoot("dist", "schemas"), { recursive: true });
    for (const [name, schema] of Object.entries(goalSchemas()))
      await writeFile(inRoot("dist", "schemas", `${name}.schema.json`), JSON.stringify(schema));
    for (const edition of editions) {
      const { framework, problems } = loadFramework(readEdition(path.join(folder, edition)));
      for (const { file, line, column, message } of problems) {
        failures.push(`policy-goals/${edition}/${file}:${line}:${column}: ${message}`);
      }
      if (!framework) continue;
      const compiled = compile(framework);
      failures.push(...whatIsUnshown(edition, unshown(compiled)));
      for (const { goal, example, expected, found } of framework.goals.flatMap((goal) => checkExamples(goal, compiled)))
        failures.push(
          `policy-goals/${edition}: the example "${example}" of ${goal} should be ${expected} and is ${found}.`,
        );
      const json = JSON.stringify(framework);
      await writeFile(inRoot("dist", "policy-goals", `${edition}.json`), json);
      console.log(
        `${`dist/policy-goals/${edition}.json`.padEnd(28)} ${Math.round(json.length / 1024)} KB, ${framework.goals.length} goals`,
      );
    }
  } catch (error) {
    failures.push(`goals: ${error instanceof Error ? error.message : String(error)}`);
  }
  return failures;
}

/**
 * A rule that no example fires may never fire at all, so it stops the build.
 * @param {string} edition @param {{ concepts: readonly string[], elements: readonly string[] }} parts
 * @returns {string[]}
 */
function whatIsUnshown(edition, { concepts, elements }) {
  const said = [];
  if (concepts.length)
    said.push(`policy-goals/${edition}: no example expresses ${concepts.length} concepts: ${concepts.join(", ")}.`);
  if (elements.length)
    said.push(
      `policy-goals/${edition}: ${elements.length} elements are shown by no example of their goal: ${elements.join(", ")}.`,
    );
  return said;
}
