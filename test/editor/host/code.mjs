#!/usr/bin/env node
// Stands in for the `code` executable: takes the arguments that @vscode/test-electron gives to VS Code, runs the tests
// in the npm-installed VS Code under headless Chromium, prints what they print, and ends with their exit code.
import path from "node:path";
import { parseArgs } from "node:util";
import { launchChromium } from "./browser.mjs";
import { startServer } from "./server.mjs";

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: "string" },
    extensionTestsPath: { type: "string" },
    extensionDevelopmentKind: { type: "string" },
    "extensions-dir": { type: "string" },
    "user-data-dir": { type: "string" },
    "disable-workspace-trust": { type: "boolean" },
  },
});
const text = (/** @type {string} */ name) => (typeof values[name] === "string" ? String(values[name]) : undefined);
const given = (/** @type {Record<string, string | undefined>} */ options) =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));

const trust = process.env.LACUNA_RESTRICTED === undefined;
const server = await startServer({
  trust,
  web: text("extensionDevelopmentKind") === "web",
  ...given({ extensionsDir: text("extensions-dir"), userDataDir: text("user-data-dir") }),
});
const browser = await launchChromium();
/** How long a whole run may take before it counts as hung. */
const LIMIT = Number(process.env.LACUNA_EDITOR_TIMEOUT ?? 300_000);
/** What the test runner prints, and whatever the editor says of Lacuna; the editor talks of much else. */
const OURS = /^ {2}(?:not )?ok |^Editor tests \(|lacuna\.lacuna/;
const verbose = Boolean(process.env.LACUNA_VERBOSE);
/** @type {string[]} */
const log = [];
let code = 1;
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on("pageerror", (error) => verbose && console.error(`page: ${error.message}`));
  if (verbose) page.on("console", (message) => console.error(`console: ${message.text()}`));
  code = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const shot = path.join("artifacts", "editor-hung.png");
      page
        .screenshot({ path: shot })
        .catch(() => undefined)
        .then(() =>
          reject(
            new Error(`The editor tests did not end within ${LIMIT / 1000} s; what the window showed is in ${shot}.`),
          ),
        );
    }, LIMIT);
    page.on("crash", () => reject(new Error("The browser page crashed.")));
    Promise.all([
      page.exposeFunction("codeAutomationLog", (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
        const line = args.map((part) => (typeof part === "string" ? part.replace(/^%c|\s*%s$/g, "") : part)).join(" ");
        log.push(line);
        if (verbose || OURS.test(line)) console.log(line);
      }),
      page.exposeFunction("codeAutomationExit", (/** @type {number} */ exit) => {
        clearTimeout(timer);
        resolve(exit);
      }),
    ])
      .then(() =>
        page.goto(
          server.url(
            positionals[0] ?? process.cwd(),
            given({
              extensionDevelopmentPath: text("extensionDevelopmentPath"),
              extensionTestsPath: text("extensionTestsPath"),
            }),
          ),
        ),
      )
      .catch(reject);
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
} finally {
  if (!log.some((line) => line.startsWith("Editor tests (")))
    console.error(`The last the editor said:\n${log.slice(-20).join("\n")}`);
  await browser.close();
  await server.stop();
}
process.exitCode = code;
