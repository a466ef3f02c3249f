// A real VS Code from the npm registry alone: the server and the workbench that `code-server` packs, without its own
// wrapper. It is cached in .vscode-test/ and needs no compiler.
import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { inRoot } from "../../../scripts/lib/paths.mjs";

const run = promisify(execFile);

/** The VS Code that the tests use when nothing else is asked for. code-server 4.x.y carries VS Code 1.x. */
export const NEWEST = "4.139.1";

/** The oldest VS Code on the registry that package.json `engines.vscode` promises to run in. */
export const OLDEST = "4.103.2";

/** The folder that keeps what is installed for tests. */
export const cache = () => process.env.LACUNA_VSCODE_CACHE ?? inRoot(".vscode-test");

/** Native parts that no test needs and that would want a compiler are left unbuilt. */
export const QUIET = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];

/** @param {string[]} args @param {string} cwd */
export async function npm(args, cwd) {
  const windows = process.platform === "win32";
  await run(windows ? "npm.cmd" : "npm", args, { cwd, shell: windows, maxBuffer: 1 << 26 });
}

/**
 * Installs the host unless it is there already.
 * @param {string} [version] of code-server
 * @returns {Promise<{ server: string, node: string }>} the server's script, and the Node that it was made for
 */
export async function installHost(version = process.env.LACUNA_VSCODE ?? NEWEST) {
  const home = path.join(cache(), `code-server-${version}`);
  const vscode = path.join("node_modules", "code-server", "lib", "vscode");
  if (!existsSync(path.join(home, "complete-1"))) {
    console.log(`Installing VS Code 1.${version.split(".")[1]} from the npm registry (once; kept in ${cache()}) …`);
    const draft = `${home}.${process.pid}`;
    await mkdir(draft, { recursive: true });
    await writeFile(path.join(draft, "package.json"), '{"private":true}');
    await npm(["install", ...QUIET, `code-server@${version}`], draft);
    await npm(["install", "--omit=dev", ...QUIET], path.join(draft, vscode));
    await forgetMarketplace(path.join(draft, vscode, "product.json"));
    await installBuiltIns(path.join(draft, vscode, "extensions"));
    await writeFile(path.join(draft, "complete-1"), "");
    await rm(home, { recursive: true, force: true });
    await rename(draft, home);
  }
  return { server: path.join(home, vscode, "out", "server-main.js"), node: await findNode(home) };
}

/**
 * A Node of the major version that the host asks for: an older host's extension host hangs under a newer one.
 * @param {string} home
 * @returns {Promise<string>}
 */
async function findNode(home) {
  const manifest = JSON.parse(await readFile(path.join(home, "node_modules", "code-server", "package.json"), "utf8"));
  const wanted = /\d+/.exec(manifest.engines?.node ?? "")?.[0];
  if (!wanted || process.versions.node.startsWith(`${wanted}.`)) return process.execPath;
  const windows = process.platform === "win32";
  const name = `node-${windows ? "win" : process.platform}-${process.arch}`;
  const folder = path.join(cache(), `node-${wanted}`);
  const binary = path.join(folder, "node_modules", name, "bin", windows ? "node.exe" : "node");
  if (!existsSync(binary)) {
    console.log(`Installing Node ${wanted} for it …`);
    await mkdir(folder, { recursive: true });
    await npm(["install", ...QUIET, "--prefix", folder, `${name}@${wanted}`], folder);
  }
  return binary;
}

/** Tests ask nothing of the network, so the editor gets no marketplace to ask. @param {string} file */
async function forgetMarketplace(file) {
  const product = JSON.parse(await readFile(file, "utf8"));
  await writeFile(file, JSON.stringify({ ...product, extensionsGallery: {} }));
}

/** Some built-in extensions share a node_modules of their own beside them. @param {string} folder */
async function installBuiltIns(folder) {
  if (!existsSync(path.join(folder, "package.json")) || readdirSync(folder).includes("node_modules")) return;
  await npm(["install", "--omit=dev", ...QUIET], folder).catch(() => undefined);
}
