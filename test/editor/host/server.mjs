import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { installHost } from "./install.mjs";

/** What a test expects of an editor: nothing that moves, asks, fetches or talks by itself. */
const SETTINGS = {
  "chat.disableAIFeatures": true,
  "chat.commandCenter.enabled": false,
  "editor.cursorBlinking": "solid",
  "editor.cursorSmoothCaretAnimation": "off",
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "files.simpleDialog.enable": true,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "window.restoreWindows": "none",
  "window.confirmBeforeClose": "never",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/** @returns {Promise<number>} a port nobody listens on */
async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return /** @type {import("node:net").AddressInfo} */ (address).port;
}

/**
 * @typedef {object} Server
 * @property {number} port
 * @property {number} pid
 * @property {string} extensionsDir
 * @property {(folder: string, options?: WindowOptions) => string} url address of a window on a folder or a .code-workspace file
 * @property {() => Promise<void>} stop
 *
 * @typedef {object} WindowOptions
 * @property {string} [extensionDevelopmentPath] folder of an extension to run from source
 * @property {string} [extensionTestsPath] test module to run in the extension host
 * @property {string} [openFile] a file to open at the start
 */

/**
 * Starts a VS Code server of its own: fresh profile, fresh extensions, nothing shared with the person's own VS Code.
 * @param {object} [options]
 * @param {string} [options.version] of code-server
 * @param {string} [options.userDataDir]
 * @param {string} [options.extensionsDir]
 * @param {boolean} [options.web] run Lacuna in a web worker, as vscode.dev does
 * @param {boolean} [options.trust] false: workspaces start in restricted mode
 * @param {Record<string, unknown>} [options.settings] user settings
 * @param {number} [options.port]
 * @returns {Promise<Server>}
 */
export async function startServer(options = {}) {
  const host = await installHost(options.version);
  const home = await mkdtemp(path.join(os.tmpdir(), "lacuna-vscode-"));
  const userDataDir = options.userDataDir ?? path.join(home, "user");
  const extensionsDir = options.extensionsDir ?? path.join(home, "extensions");
  await mkdir(path.join(userDataDir, "User"), { recursive: true });
  await mkdir(path.join(home, "server", "data", "Machine"), { recursive: true });
  // The workbench does not heed `extensionDevelopmentKind` here; this setting does the same, for packed extensions too.
  const kind = options.web
    ? { "remote.extensionKind": { "lacuna.lacuna": ["web"], "lacuna-tests.empty": ["web"] } }
    : {};
  const settings = JSON.stringify({ ...SETTINGS, ...kind, ...options.settings }, null, 2);
  // The workbench in a browser keeps its user settings in the browser; the machine's are read from here.
  await writeFile(path.join(home, "server", "data", "Machine", "settings.json"), settings);
  await writeFile(path.join(userDataDir, "User", "settings.json"), settings);
  const port = options.port ?? (await freePort());
  const child = spawn(
    host.node,
    [
      host.server,
      ...["--host", "127.0.0.1", "--port", String(port), "--without-connection-token", "--accept-server-license-terms"],
      ...["--enable-smoke-test-driver", "--telemetry-level", "off"],
      ...(options.trust === false ? [] : ["--disable-workspace-trust"]),
      ...["--server-data-dir", path.join(home, "server"), "--user-data-dir", userDataDir],
      ...["--extensions-dir", extensionsDir],
    ],
    { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NODE_OPTIONS: "" } },
  );
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await listening(child);
  const remote = `vscode-remote://127.0.0.1:${port}`;
  return {
    port,
    pid: child.pid ?? 0,
    extensionsDir,
    url(folder, window = {}) {
      /** @type {[string, string][]} */
      const payload = [
        ["skipWelcome", "true"],
        ["skipReleaseNotes", "true"],
      ];
      for (const key of /** @type {const} */ (["extensionDevelopmentPath", "extensionTestsPath"])) {
        if (window[key]) payload.push([key, `${remote}${path.resolve(window[key])}`]);
      }
      if (window.openFile) payload.push(["openFile", `${remote}${path.resolve(window.openFile)}`]);
      const kind = folder.endsWith(".code-workspace") ? "workspace" : "folder";
      const query = new URLSearchParams({ [kind]: path.resolve(folder), payload: JSON.stringify(payload) });
      return `http://127.0.0.1:${port}/?${query}`;
    },
    async stop() {
      child.kill();
      await ended;
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Resolves when the server says that it listens. @param {import("node:child_process").ChildProcess} child */
function listening(child) {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (/** @type {Buffer} */ data) => {
      said = (said + data).slice(-8000);
      if (/listening on/i.test(said)) resolve(undefined);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("exit", (code) => reject(new Error(`The VS Code server ended at once (${code}):\n${said}`)));
  });
}

/**
 * Installs a packed extension into an extensions folder, as a person would.
 * @param {string} vsix
 * @param {string} extensionsDir
 * @param {string} [version] of code-server
 */
export async function installExtension(vsix, extensionsDir, version) {
  const host = await installHost(version);
  const home = await mkdtemp(path.join(os.tmpdir(), "lacuna-install-"));
  const child = spawn(
    host.node,
    [
      ...[host.server, "--accept-server-license-terms", "--server-data-dir", home],
      ...["--extensions-dir", extensionsDir, "--install-extension", path.resolve(vsix)],
    ],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (said += data));
  const code = await new Promise((resolve) => child.once("exit", resolve));
  await rm(home, { recursive: true, force: true });
  if (code !== 0 || !/successfully installed/.test(said)) throw new Error(`${vsix} was not installed:\n${said}`);
}
