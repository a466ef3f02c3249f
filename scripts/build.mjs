// Builds dist/: one bundle for each place where Lacuna runs, and the policy goals as JSON.
//   node scripts/build.mjs            everything
//   node scripts/build.mjs cli goals  only the bundles named
//   node scripts/build.mjs --watch    again at each change
// `policy-goals/` is compiled by build-goals.mjs; `npm run build` fails if any part fails, after building the others.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { chmod, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { build, context } from "esbuild";
import { buildGoals } from "./build-goals.mjs";
import { inRoot, ROOT } from "./lib/paths.mjs";

/**
 * In the Node bundles every `import("./x.ts")` of ours becomes a file of its own, dist/x.js, read when first needed.
 * A web extension is one file, so there the same import stays inside the bundle and only its running is put off.
 * @param {Map<string, string>} lazy filled with name -> source file
 * @returns {import("esbuild").Plugin}
 */
function splitDynamicImports(lazy) {
  return {
    name: "split-dynamic-imports",
    setup(build) {
      build.onResolve({ filter: /^\.\.?\// }, (args) => {
        if (args.kind !== "dynamic-import") return undefined;
        const source = path.resolve(args.resolveDir, args.path);
        const name = path.basename(source, ".ts");
        const other = lazy.get(name);
        if (other && other !== source)
          throw new Error(`Two lazy files are both called ${name}: ${other} and ${source}.`);
        lazy.set(name, source);
        return { path: `./${name}.js`, external: true };
      });
    },
  };
}

/** Schemas must not compile themselves with `new Function`: web workers and webviews forbid it. */
const NO_JIT = "globalThis.__zod_globalConfig = { ...globalThis.__zod_globalConfig, jitless: true };";

/** @type {import("esbuild").BuildOptions} */
const common = {
  absWorkingDir: ROOT,
  bundle: true,
  minify: true,
  sourcemap: true,
  sourcesContent: false,
  legalComments: "none",
  target: "es2023",
  metafile: true,
  logLevel: "silent",
  define: { "process.env.NODE_ENV": '"production"' },
};

/** @type {import("esbuild").BuildOptions} */
const forNode = {
  ...common,
  platform: "node",
  target: "node22",
  format: "cjs",
  external: ["vscode"],
  supported: { "dynamic-import": false },
};

/** Worker hosts have no DOM: without the `worker` condition a Markdown dependency reaches for one at load. */
/** @type {import("esbuild").BuildOptions} */
const forWorkers = { ...common, platform: "browser", conditions: ["worker"], external: ["vscode"] };

/** The bundles by name. A bundle whose entry is not there yet is left out with a note. */
const BUNDLES = {
  extension: {
    ...forNode,
    entryPoints: ["src/vscode/extension.ts"],
    outfile: "dist/extension.js",
    banner: { js: NO_JIT },
  },
  web: {
    ...forWorkers,
    format: /** @type {const} */ ("cjs"),
    entryPoints: ["src/vscode/extension.ts"],
    outfile: "dist/web/extension.js",
    banner: { js: NO_JIT },
  },
  cli: {
    ...forNode,
    entryPoints: ["src/cli/main.ts"],
    outfile: "dist/cli.js",
    banner: { js: `#!/usr/bin/env node\n${NO_JIT}` },
  },
  library: {
    ...forWorkers,
    platform: /** @type {const} */ ("neutral"),
    mainFields: ["module", "main"],
    conditions: ["worker", "import"],
    format: /** @type {const} */ ("esm"),
    splitting: true,
    entryPoints: { lacuna: "src/lacuna.ts", report: "src/report/render.ts" },
    outdir: "dist",
    outExtension: { ".js": ".mjs" },
    chunkNames: "lib/[name]-[hash]",
  },
  webview: {
    ...forWorkers,
    format: /** @type {const} */ ("iife"),
    entryPoints: existsSync(inRoot("src/vscode/webview"))
      ? readdirSync(inRoot("src/vscode/webview"))
          .filter((name) => name.endsWith(".ts"))
          .map((name) => `src/vscode/webview/${name}`)
      : [],
    outdir: "dist/webview",
  },
};

/** What must not be in a bundle that runs in a web worker. */
const FORBIDDEN_IN_WORKERS = ["document.createElement", 'require("node:', 'require("fs")', 'require("path")'];

/** @param {readonly string[]} names @returns {Promise<readonly string[]>} what failed, one sentence each */
async function buildBundles(names) {
  const failures = [];
  /** @type {Map<string, string>} */
  const lazy = new Map();
  const jobs = names.map(async (name) => {
    const options = BUNDLES[name];
    const entries = Array.isArray(options.entryPoints) ? options.entryPoints : Object.values(options.entryPoints);
    if (entries.length === 0 || !entries.every((entry) => existsSync(inRoot(entry)))) {
      if (name !== "webview") failures.push(`${name}: ${entries.join(", ") || "its source"} is missing.`);
      return;
    }
    const plugins = options.platform === "node" ? [splitDynamicImports(lazy)] : [];
    await runEsbuild(name, { ...options, plugins }, failures);
  });
  await Promise.all(jobs);
  const done = new Set();
  while (done.size < lazy.size) {
    for (const [name, source] of [...lazy].filter(([known]) => !done.has(known))) {
      done.add(name);
      const plugins = [splitDynamicImports(lazy)];
      await runEsbuild(name, { ...forNode, entryPoints: [source], outfile: `dist/${name}.js`, plugins }, failures);
    }
  }
  if (names.includes("cli") && existsSync(inRoot("dist/cli.js"))) await chmod(inRoot("dist/cli.js"), 0o755);
  return failures;
}

/** @param {string} name @param {import("esbuild").BuildOptions} options @param {string[]} failures */
async function runEsbuild(name, options, failures) {
  try {
    const { metafile } = await build(options);
    for (const [file, { bytes, entryPoint }] of Object.entries(metafile?.outputs ?? {})) {
      if (!/\.m?js$/.test(file)) continue;
      const code = readFileSync(inRoot(file), "utf8");
      if (entryPoint || bytes > 10_000) printSize(file, code);
      if (options.platform === "node") continue;
      const found = FORBIDDEN_IN_WORKERS.filter((text) => code.includes(text) && name !== "webview");
      if (found.length > 0) failures.push(`${file} contains ${found.join(" and ")}, which no web worker has.`);
    }
  } catch (error) {
    const details = /** @type {{ errors?: { text: string, location?: { file: string, line: number } }[] }} */ (error);
    const list = (details.errors ?? []).map(({ text, location }) => `${location?.file}:${location?.line}: ${text}`);
    failures.push(`${name} does not build.\n  ${list.slice(0, 10).join("\n  ") || String(error)}`);
  }
}

/** @param {string} file @param {string} code */
function printSize(file, code) {
  const kilobytes = (/** @type {number} */ bytes) => `${Math.round(bytes / 1024)} KB`.padStart(7);
  console.log(`${file.padEnd(28)} ${kilobytes(Buffer.byteLength(code))} ${kilobytes(gzipSync(code).length)} gzipped`);
}

async function watch() {
  for (const [name, options] of Object.entries(BUNDLES)) {
    if (name === "library" || options.entryPoints.length === 0) continue;
    const plugins = options.platform === "node" ? [splitDynamicImports(new Map())] : [];
    await (await context({ ...options, minify: false, logLevel: "info", plugins })).watch();
  }
}

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith("-"));
const unknown = asked.filter((name) => name !== "goals" && !(name in BUNDLES));
if (unknown.length > 0) {
  console.error(
    `There is no bundle called ${unknown.join(", ")}; there are: ${Object.keys(BUNDLES).join(", ")}, goals.`,
  );
  process.exit(1);
}
// What an earlier build left behind must not be shipped: parts that are loaded late, chunks named by their content.
if (asked.length === 0) await rm(inRoot("dist"), { recursive: true, force: true });
else if (asked.includes("library")) await rm(inRoot("dist/lib"), { recursive: true, force: true });
await mkdir(inRoot("dist"), { recursive: true });
const failures = [
  ...(await buildBundles(asked.length > 0 ? asked.filter((name) => name !== "goals") : Object.keys(BUNDLES))),
  ...(asked.length === 0 || asked.includes("goals") ? await buildGoals() : []),
];
if (process.argv.includes("--watch")) await watch();
for (const failure of failures) console.error(failure);
if (failures.length > 0) process.exitCode = 1;
