// Runs the editor tests in a real VS Code, in each place where the extension must live.
//   node test/editor/run.mjs [node] [web] [packed] [restricted] [folders] [oldest] [oldest-web]    default: all
//   --only=TEXT    tests whose name contains TEXT
// The host is a downloaded desktop VS Code where that is possible, else the npm-installed one under Chromium;
// LACUNA_HOST=desktop or LACUNA_HOST=npm decides.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import { build } from "esbuild";
import { inRoot, ROOT } from "../../scripts/lib/paths.mjs";
import { canHaveChromium, NO_CHROMIUM } from "./host/browser.mjs";
import { OLDEST } from "./host/install.mjs";
import { installExtension } from "./host/server.mjs";

/** @typedef {{ passed: number, failed: number, skipped: string }} Result */

/** Where the extension must live; `oldest` is packed too, on the oldest VS Code that package.json promises. */
export const KINDS = ["node", "web", "packed", "restricted", "folders", "oldest", "oldest-web"];

/**
 * The folder of the empty extension that the runs of a packed extension have in development. The tests go in there:
 * the editor runs a test module in the host of the extension whose folder holds it, and one that lies elsewhere in
 * Node's, whatever is under test.
 * @param {string} kind
 */
async function emptyExtension(kind) {
  const folder = inRoot("out", `editor-tests-${kind}`);
  await cp(inRoot("test", "editor", "host", "empty-extension"), folder, { recursive: true });
  return folder;
}

/**
 * Bundles the tests into one module for any host.
 * @param {string} outfile
 * @param {{ kind: string, title: string, only: string }} run
 */
async function bundleTests(outfile, { kind, title, only }) {
  const files = readdirSync(inRoot("test", "editor", "suite")).filter((name) => name.endsWith(".test.ts"));
  await build({
    absWorkingDir: ROOT,
    stdin: {
      resolveDir: inRoot("test", "editor", "suite"),
      contents: [
        ...files.map((name) => `import "./${name}";`),
        'import { runAll } from "./runner.ts";',
        `export const run = () => runAll(${JSON.stringify(title)}, ${JSON.stringify(only)});`,
      ].join("\n"),
    },
    outfile,
    bundle: true,
    format: "cjs",
    platform: "browser",
    conditions: ["worker"],
    external: ["vscode"],
    sourcemap: "inline",
    define: { __KIND__: JSON.stringify(kind), __HOST__: JSON.stringify(kind.includes("web") ? "web" : "node") },
    logLevel: "warning",
  });
}

/** @returns {Promise<string>} an executable VS Code, or our own stand-in for one */
async function findHost() {
  const wish = process.env.LACUNA_HOST ?? "auto";
  const display = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (wish === "desktop" || (wish === "auto" && display)) {
    try {
      return await downloadAndUnzipVSCode({ cachePath: inRoot(".vscode-test") });
    } catch (error) {
      if (wish === "desktop") throw error;
    }
  }
  return inRoot("test", "editor", "host", "code.mjs");
}

/**
 * @param {string} kind
 * @param {{ executable: string, only: string, vsix?: string }} options
 * @returns {Promise<Result>}
 */
async function runKind(kind, { executable, only, vsix }) {
  const title = `Editor tests (${kind})`;
  const home = await mkdtemp(path.join(os.tmpdir(), "lacuna-editor-"));
  const workspace = path.join(home, "workspace");
  const extensionsDir = path.join(home, "extensions");
  await cp(inRoot("test", "editor", "workspace"), workspace, { recursive: true });
  await mkdir(extensionsDir);
  let opened = workspace;
  if (kind === "folders") {
    opened = path.join(home, "drafts.code-workspace");
    await cp(workspace, path.join(home, "second"), { recursive: true });
    await writeFile(opened, JSON.stringify({ folders: [{ path: "workspace" }, { path: "second" }] }));
  }
  const packed = kind === "packed" || kind.startsWith("oldest");
  const version = kind.startsWith("oldest") ? OLDEST : undefined;
  if (packed) await installExtension(vsix ?? newestPackage(), extensionsDir, version);
  const development = packed ? await emptyExtension(kind) : ROOT;
  const tests = packed ? path.join(development, "tests.js") : inRoot("out", `editor-tests-${kind}.js`);
  await bundleTests(tests, { kind, title, only });
  let said = "";
  const listen = Object.assign(Object.create(process.stdout), {
    write: (/** @type {Buffer} */ data) => {
      said += data;
      return process.stdout.write(data);
    },
  });
  let code = 1;
  try {
    code = await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: development,
      extensionTestsPath: tests,
      launchArgs: [
        opened,
        ...[`--extensions-dir=${extensionsDir}`, `--user-data-dir=${path.join(home, "user")}`],
        ...(kind.includes("web") ? ["--extensionDevelopmentKind=web"] : []),
      ],
      extensionTestsEnv: {
        PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH}`,
        ...(version ? { LACUNA_VSCODE: version } : {}),
        ...(kind === "restricted" ? { LACUNA_RESTRICTED: "1" } : {}),
      },
      stdout: listen,
      stderr: listen,
    });
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
  }
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
  const sums = /: (\d+) passed, (\d+) failed/.exec(said.slice(said.lastIndexOf(title)));
  const failed = Number(sums?.[2] ?? 0);
  return { passed: Number(sums?.[1] ?? 0), failed: code === 0 && sums ? failed : Math.max(failed, 1), skipped: "" };
}

/** Packs the extension as it is built now. @returns {string} */
function newestPackage() {
  const file = inRoot("out", "lacuna-under-test.vsix");
  const packing = spawnSync(process.execPath, [inRoot("scripts", "package.mjs"), "--no-build", "--out", file], {
    encoding: "utf8",
  });
  if (packing.status !== 0) throw new Error(`The extension could not be packed:\n${packing.stdout}${packing.stderr}`);
  return file;
}

/**
 * Runs the kinds asked for, one after another.
 * @param {readonly string[]} kinds
 * @param {string} [only]
 * @returns {Promise<Result>}
 */
export async function runEditorTests(kinds, only = "") {
  const executable = await findHost();
  const standIn = executable.endsWith(".mjs");
  if (standIn && !canHaveChromium()) return { passed: 0, failed: process.env.CI ? 1 : 0, skipped: NO_CHROMIUM };
  const total = { passed: 0, failed: 0, skipped: "" };
  for (const kind of kinds) {
    if (kind.startsWith("oldest") && !standIn) continue;
    console.log(`\nEditor tests in a real VS Code: ${kind}`);
    const { passed, failed } = await runKind(kind, { executable, only }).catch((error) => {
      console.error(error instanceof Error ? error.message : error);
      return { passed: 0, failed: 1 };
    });
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

if (process.argv[1] === import.meta.filename) {
  const asked = process.argv.slice(2).filter((argument) => KINDS.includes(argument));
  const only = process.argv.find((argument) => argument.startsWith("--only="))?.slice("--only=".length);
  const result = await runEditorTests(asked.length > 0 ? asked : KINDS, only);
  if (result.skipped) console.log(`Skipped: ${result.skipped}`);
  console.log(`\n${result.passed} passed, ${result.failed} failed`);
  if (result.failed > 0) process.exitCode = 1;
}
