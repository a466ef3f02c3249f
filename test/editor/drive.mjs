// Drives a real VS Code as a person would: a window on a folder, keys, clicks, and pictures of what it shows.
//   node test/editor/drive.mjs [--web] [--light] [--packed FILE.vsix] [--restricted] FOLDER STEP…
// where a step is  open:FILE  line:N  type:TEXT  press:KEYS  command:TITLE  click:TEXT  hover:TEXT  wait:TEXT
//                  findings  problems  shot:NAME
// Pictures go to artifacts/NAME.png. As a module: `const editor = await openEditor({ folder })`.
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { inRoot, ROOT } from "../../scripts/lib/paths.mjs";
import { launchChromium } from "./host/browser.mjs";
import { installExtension, startServer } from "./host/server.mjs";

/**
 * @typedef {object} EditorOptions
 * @property {string} folder the folder that the window shows
 * @property {string} [file] a file to open at the start, inside the folder
 * @property {boolean} [web] run Lacuna in a web worker, as vscode.dev does
 * @property {boolean} [restricted] do not trust the folder
 * @property {string} [vsix] a packed extension to install instead of running the sources
 * @property {string} [version] of the npm-installed host
 * @property {Record<string, unknown>} [settings] user settings
 * @property {{ width: number, height: number }} [size] of the window
 */

/** Words that an error of Lacuna's has and the editor's own complaints about its missing parts have not. */
const OURS = /lacuna\.lacuna|dist\/(?:web\/)?extension\.js|dist\/lacuna\.js/;

/** A theme whose pictures print well. */
export const LIGHT = { "workbench.colorTheme": "Default Light Modern" };

/**
 * Opens a window on a folder, with Lacuna in it.
 * @param {EditorOptions} options
 */
export async function openEditor(options) {
  const { folder, file, vsix, size = { width: 1440, height: 900 } } = options;
  const server = await startServer({
    web: options.web ?? false,
    trust: !options.restricted,
    ...(options.version ? { version: options.version } : {}),
    ...(options.settings ? { settings: options.settings } : {}),
  });
  if (vsix) await installExtension(vsix, server.extensionsDir, options.version);
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: size });
  /** @type {string[]} */
  const errors = [];
  page.on("console", (message) => {
    if (message.type() === "error" && OURS.test(message.text())) errors.push(message.text());
  });
  page.setDefaultTimeout(30_000);
  await page.goto(
    server.url(folder, {
      ...(vsix ? {} : { extensionDevelopmentPath: ROOT }),
      ...(file ? { openFile: path.resolve(folder, file) } : {}),
    }),
  );
  await page.waitForSelector(".monaco-workbench .part.statusbar");
  await page.waitForSelector(".explorer-viewlet .monaco-list-row, .explorer-folders-view .monaco-list-row");

  const editor = {
    page,
    server,
    /** What the editor said in error about Lacuna: nothing, when all is well. */
    errors,

    /** Opens a file of the folder through Quick Open. @param {string} name */
    async open(name) {
      await page.keyboard.press("Control+p");
      await page.waitForSelector(".quick-input-widget:not([style*='display: none']) input");
      await page.keyboard.type(name);
      // Files opened before stand in the list until it is filtered.
      await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: path.basename(name) }).waitFor();
      await page.keyboard.press("Enter");
      await editor.tab(path.basename(name));
    },

    /** Waits until a tab with this name is shown. @param {string} name */
    async tab(name) {
      await page.locator(`.tab[data-resource-name="${name}"]`).first().waitFor();
      await page.locator(".editor-instance .view-lines").first().waitFor();
    },

    /** Runs a command through the palette. @param {string} title */
    async command(title) {
      const input = page.locator(".quick-input-widget input").first();
      const row = page
        .locator(".quick-input-list .monaco-list-row", { hasText: title.split(": ").at(-1) ?? title })
        .first();
      const shown = () =>
        row.waitFor({ timeout: 5000 }).then(
          () => true,
          () => false,
        );
      // A list that is still closing would swallow the key.
      await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
      // As a person does: what went by while a window was still opening is asked for again.
      for (let tries = 0; tries < 6; tries++) {
        await page.keyboard.press("F1");
        await input.waitFor({ timeout: 5000 }).catch(() => undefined);
        if (!(await input.isVisible())) continue;
        await input.fill(`>${title}`);
        if (await shown()) return page.keyboard.press("Enter");
        await page.keyboard.press("Escape");
        await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
      }
      throw new Error(`The palette has no command "${title}".`);
    },

    /** Puts the cursor on a line, from 1. @param {number} line */
    async line(line) {
      await page.keyboard.press("Control+g");
      await page.locator(".quick-input-widget input").first().waitFor();
      await page.keyboard.type(String(line));
      await page.keyboard.press("Enter");
      await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
    },

    /** Types as a person does, key by key. @param {string} text */
    type: (text) => page.keyboard.type(text, { delay: 5 }),

    /** Presses keys together, such as `Control+End`. @param {string} keys */
    press: (keys) => page.keyboard.press(keys),

    /** Clicks the first thing that shows this text. @param {string} text */
    click: (text) => page.getByText(text).first().click(),

    /** Rests the mouse on the first words of the editor that show this text, until a hover opens. @param {string} text */
    async hover(text) {
      await page.locator(".view-lines .view-line span > span", { hasText: text }).first().hover();
      await page
        .locator(".monaco-hover:not(.hidden) .hover-row, .monaco-hover:not(.hidden) .hover-contents")
        .first()
        .waitFor();
    },

    /**
     * Drags a file from the Explorer into the last line of the draft, with Shift held as for a drop into the text.
     * @param {string} name
     */
    async drag(name) {
      const row = await page
        .locator(".explorer-folders-view .monaco-list-row", { hasText: name })
        .first()
        .boundingBox();
      const line = await page.locator(".editor-instance .view-line").last().boundingBox();
      if (!row || !line) throw new Error(`${name} or the draft is not in sight.`);
      await page.mouse.move(row.x + 40, row.y + 8);
      await page.mouse.down();
      await page.mouse.move(row.x + 80, row.y + 10, { steps: 3 });
      // Held from the start, Shift would select files instead.
      await page.keyboard.down("Shift");
      await page.mouse.move(line.x + 20, line.y + 8, { steps: 8 });
      await page
        .locator(".editor-instance .cursors-layer, .editor-instance .dnd-target")
        .first()
        .waitFor({ state: "attached" });
      await page.mouse.up();
      await page.keyboard.up("Shift");
    },

    /**
     * Drops a file of the system, which no folder of the window has, into the last line of the draft.
     * @param {string} name
     * @param {Uint8Array} bytes
     */
    async dropFile(name, bytes) {
      const line = await page.locator(".editor-instance .view-line").last().boundingBox();
      if (!line) throw new Error("The draft is not in sight.");
      const dataTransfer = await page.evaluateHandle(
        ([name, base64]) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
          return transfer;
        },
        /** @type {const} */ ([name, Buffer.from(bytes).toString("base64")]),
      );
      const text = page.locator(".editor-instance .view-lines").first();
      const at = { clientX: line.x + 20, clientY: line.y + 8, shiftKey: true, bubbles: true };
      for (const event of ["dragenter", "dragover", "drop"]) await text.dispatchEvent(event, { ...at, dataTransfer });
    },

    /** Saves the changed file in the active editor and waits until it is saved. */
    async save() {
      await page.locator(".tab.active.dirty").waitFor();
      await page.keyboard.press("Control+s");
      await page.locator(".tab.active.dirty").waitFor({ state: "detached" });
    },

    /** Waits until the window shows this text. @param {string} text */
    waitFor: (text) => page.getByText(text).first().waitFor(),

    /** Waits until the editor underlines something. */
    findings: () =>
      page
        .locator(".squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint")
        .first()
        .waitFor({ state: "attached" }),

    /** Shows the Problems panel and reads its rows. @returns {Promise<string[]>} */
    async problems() {
      await editor.command("View: Focus Problems");
      await page.locator(".markers-panel .monaco-list-row").first().waitFor();
      return page.locator(".markers-panel .monaco-list-row").allInnerTexts();
    },

    /**
     * The page inside a webview, once it shows this text.
     * @param {string} text
     * @returns {Promise<import("playwright-core").FrameLocator>}
     */
    async webview(text) {
      const outer = page.locator("iframe.webview.ready").last();
      await outer.waitFor();
      const inner = outer.contentFrame().frameLocator("#active-frame");
      await inner.getByText(text).first().waitFor();
      return inner;
    },

    /** Opens the list of notifications once there is a new one, and waits for one that says this. @param {string} text */
    async notification(text) {
      await page.locator(".statusbar .codicon-bell-dot").first().waitFor();
      await page.locator("#status\\.notifications").first().click();
      await page.locator(".notifications-center").getByText(text).first().waitFor();
    },

    /** Clears the open list of notifications. */
    clearNotifications: () => page.locator(".notifications-center .codicon-notifications-clear-all").first().click(),

    /** Takes a picture. @param {string} name @returns {Promise<string>} its file, in artifacts/ */
    async shot(name) {
      await mkdir(inRoot("artifacts"), { recursive: true });
      const file = inRoot("artifacts", `${name}.png`);
      await page.screenshot({ path: file });
      return file;
    },

    /** Closes the window and its server. */
    async close() {
      await browser.close();
      await server.stop();
    },
  };
  if (file) await editor.tab(path.basename(file));
  return editor;
}

/** @typedef {Awaited<ReturnType<typeof openEditor>>} Editor */

/** @param {Editor} editor @param {string} step */
async function perform(editor, step) {
  const [verb = "", argument = ""] = step.split(/:(.*)/s);
  if (verb === "open") await editor.open(argument);
  else if (verb === "line") await editor.line(Number(argument));
  else if (verb === "type") await editor.type(argument);
  else if (verb === "press") await editor.press(argument);
  else if (verb === "command") await editor.command(argument);
  else if (verb === "click") await editor.click(argument);
  else if (verb === "hover") await editor.hover(argument);
  else if (verb === "wait") await editor.waitFor(argument);
  else if (verb === "findings") await editor.findings();
  else if (verb === "problems") console.log((await editor.problems()).join("\n"));
  else if (verb === "shot") console.log(await editor.shot(argument));
  else throw new Error(`"${step}" is no step; the steps are at the top of test/editor/drive.mjs.`);
}

if (process.argv[1] === import.meta.filename) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      web: { type: "boolean", default: false },
      light: { type: "boolean", default: false },
      restricted: { type: "boolean", default: false },
      packed: { type: "string" },
    },
  });
  const [folder, ...steps] = positionals;
  if (!folder) {
    console.error("Name the folder to open; the steps are at the top of test/editor/drive.mjs.");
    process.exit(1);
  }
  const editor = await openEditor({
    folder,
    web: values.web,
    restricted: values.restricted,
    ...(values.light ? { settings: LIGHT } : {}),
    ...(values.packed ? { vsix: values.packed } : {}),
  });
  try {
    for (const step of steps) await perform(editor, step);
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof Error ? error.message : error);
    console.error(`What the window showed: ${await editor.shot("failed")}`);
  } finally {
    await editor.close();
  }
}
