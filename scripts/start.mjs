// `npm start`, the main job from end to end: build, print the preview of a sample draft, open the draft in a real
// VS Code with Lacuna in it. `npm start -- --serve` keeps a VS Code for the browser running where there is no screen.
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { downloadAndUnzipVSCode } from "@vscode/test-electron";
import { LIGHT, openEditor } from "../test/editor/drive.mjs";
import { canHaveChromium, NO_CHROMIUM } from "../test/editor/host/browser.mjs";
import { startServer } from "../test/editor/host/server.mjs";
import { inRoot, ROOT } from "./lib/paths.mjs";

const FOLDER = inRoot("samples");
const DRAFT = path.join(FOLDER, "connecticut-safe-harbor.md");
const STATE = "CT";

/** A screen that a window can open on. */
const hasScreen =
  !process.env.CI &&
  (process.platform === "darwin" ||
    process.platform === "win32" ||
    Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY));

/** @param {string[]} args @returns {number} exit code */
const node = (...args) => spawnSync(process.execPath, args, { cwd: ROOT, stdio: "inherit" }).status ?? 1;

/** @returns {string | undefined} the `code` command on the PATH */
function installedCode() {
  const names = process.platform === "win32" ? ["code.cmd", "codium.cmd"] : ["code", "codium"];
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file));
}

/** A desktop VS Code: the one that is installed, else one downloaded for development. @returns {Promise<string | undefined>} */
async function findDesktop() {
  return (
    installedCode() ?? (await downloadAndUnzipVSCode({ cachePath: inRoot(".vscode-test") }).catch(() => undefined))
  );
}

/** @param {string} executable */
function openDesktop(executable) {
  const args = ["--new-window", `--extensionDevelopmentPath=${ROOT}`, FOLDER, DRAFT];
  spawn(executable, args, { detached: true, stdio: "ignore", shell: executable.endsWith(".cmd") }).unref();
  console.log(`Opening ${path.relative(ROOT, DRAFT)} in ${executable}.`);
}

/** Keeps the npm-installed VS Code running for a browser until the person ends it. @param {boolean} browse */
async function serve(browse) {
  const server = await startServer({ settings: LIGHT });
  const url = server.url(FOLDER, { extensionDevelopmentPath: ROOT, openFile: DRAFT });
  console.log(`\nVS Code with Lacuna is at\n  ${url}\nCtrl+C ends it.`);
  if (browse) {
    const opener = { darwin: "open", win32: "explorer" }[/** @type {"darwin"} */ (process.platform)] ?? "xdg-open";
    spawn(opener, [url], { detached: true, stdio: "ignore" })
      .once("error", () => undefined)
      .unref();
  }
  await new Promise((resolve) => process.once("SIGINT", resolve).once("SIGTERM", resolve));
  await server.stop();
}

/** Opens the draft headlessly and leaves a picture of what the drafter sees. */
async function picture() {
  console.log("\nThere is no screen here, so VS Code opens headlessly …");
  const editor = await openEditor({ folder: FOLDER, file: path.basename(DRAFT), settings: LIGHT });
  try {
    await editor.findings();
    const problems = await editor.problems();
    const file = await editor.shot("start");
    console.log(
      `Lacuna shows ${Math.max(problems.length - 1, 1)} or more findings in the draft; picture: ${path.relative(process.cwd(), file)}`,
    );
    console.log('"npm start -- --serve" keeps this VS Code running for a browser.');
  } catch (error) {
    const file = await editor.shot("start-failed");
    console.error(
      `Lacuna showed no finding in the draft (${error instanceof Error ? error.message.split("\n")[0] : error}).`,
    );
    console.error(`What the window showed: ${file}`);
    process.exitCode = 1;
  } finally {
    await editor.close();
  }
}

if (node(inRoot("scripts", "build.mjs")) !== 0) {
  console.error("The build failed; what went wrong stands above.");
  process.exit(1);
}
console.log(`\n$ lacuna check ${path.relative(ROOT, DRAFT)} --state ${STATE}\n`);
// 1 says that gaps remain, as they do in the sample.
if (node(inRoot("dist", "cli.js"), "check", path.relative(ROOT, DRAFT), "--state", STATE) > 1) process.exit(1);

if (process.argv.includes("--serve")) {
  await serve(hasScreen);
} else if (hasScreen) {
  const desktop = await findDesktop();
  if (desktop) openDesktop(desktop);
  else await serve(true);
} else if (canHaveChromium()) {
  await picture();
} else {
  console.log(`\n${NO_CHROMIUM} Or see it in a browser of another machine: "npm start -- --serve".`);
}
