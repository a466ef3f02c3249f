// Somebody new takes the first steps: the walkthrough in both themes, a state, a new bill; with the keyboard alone.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { LIGHT, openEditor } from "../drive.mjs";

const DRAFT = `---
state: CT
---

# AN ACT CONCERNING HARBORS

Be it enacted by the Senate and House of Representatives in General Assembly convened:

Section 1. (NEW) A ship may dock.
`;

/** @type {string} */
let folder;
before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "lacuna-starting-"));
  await writeFile(path.join(folder, "bill.md"), DRAFT);
});
after(() => rm(folder, { recursive: true, force: true }));

/** What the buttons of the walkthrough lead to where no draft is open. */
const BUTTONS = {
  "Start a bill": "State whose report card to preview",
  "Choose a state": "State whose report card to preview",
  "Show the scorecard": "Open a draft bill to see which policy goals it serves",
  "Preview a model provision": "Open a draft bill first",
  "Open the report": "Open a draft bill first",
};

for (const [theme, settings] of Object.entries({
  light: LIGHT,
  dark: { "workbench.colorTheme": "Default Dark Modern" },
}))
  describe(`the walkthrough in a ${theme} theme`, () => {
    /** @type {import("../drive.mjs").Editor} */
    let editor;
    before(async () => {
      editor = await openEditor({ folder, settings });
      await editor.command("Welcome: Open Walkthrough...");
      const input = editor.page.locator(".quick-input-widget input").first();
      await input.fill("Draft a bill with Lacuna");
      await editor.page.locator(".quick-input-list .monaco-list-row", { hasText: "Draft a bill" }).first().waitFor();
      await editor.press("Enter");
      await editor.page.locator(".getting-started-step").first().waitFor();
    });
    after(() => editor?.close());

    test("has at most five steps, each with a picture in the colours of the theme", async () => {
      const steps = editor.page.locator(".getting-started-step");
      const count = await steps.count();
      assert.ok(count > 0 && count <= 5, `${count} steps`);
      const pictures = new Set();
      for (let step = 0; step < count; step++) {
        await steps.nth(step).click();
        await editor.page.locator(".getting-started-step.expanded").nth(0).waitFor();
        const frame = editor.page.locator("iframe.webview.ready").last().contentFrame().frameLocator("#active-frame");
        const svg = frame.locator("svg").first();
        await svg.waitFor();
        // The picture of the step before stays for some frames.
        for (let frames = 0; frames < 300 && pictures.has(await svg.innerHTML()); frames++)
          await editor.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
        pictures.add(await svg.innerHTML());
        await editor.shot(`walkthrough-${theme}-${step + 1}`);
      }
      assert.equal(pictures.size, count, "two steps show the same picture");
    });

    test("has buttons that lead somewhere before any draft is open", async () => {
      for (const [button, answer] of Object.entries(BUTTONS)) {
        const step = editor.page.locator(".getting-started-step", { has: editor.page.getByText(button) });
        await step.first().click();
        await step.locator(".monaco-button", { hasText: button }).first().click();
        if (answer.startsWith("Open a draft bill first")) {
          await editor.notification(answer);
          await editor.clearNotifications();
        } else {
          await editor.waitFor(answer);
          // Escape leaves a list, but where there is none it leaves the walkthrough.
          if (answer.startsWith("State")) await editor.press("Escape");
        }
      }
    });

    test("Lacuna caused no error", () => assert.deepEqual(editor.errors, []));
  });

describe("a new bill", () => {
  /** @type {import("../drive.mjs").Editor} */
  let editor;
  before(async () => {
    editor = await openEditor({ folder, settings: { ...LIGHT, "files.autoSave": "off" } });
  });
  after(() => editor?.close());

  const row = (/** @type {string} */ text) =>
    editor.page.locator(".quick-input-list .monaco-list-row", { hasText: text }).first();
  const line = (/** @type {string} */ text) => editor.page.locator(".view-line", { hasText: text }).first();

  test("asks for the state and the goals, which say how the state stands", async () => {
    await editor.command("Lacuna: New Bill");
    await row("Connecticut").waitFor();
    await editor.type("conn");
    await row("49.5 F").waitFor();
    await editor.press("Enter");
    await editor.page.locator(".quick-input-title", { hasText: "Goals the bill should serve" }).waitFor();
    await row("2.1").waitFor();
    assert.match((await row("1.2 ").innerText()).replace(/\s+/g, " "), /Met/);
    await editor.type("4.3");
    await row("Vacatur").waitFor();
    await editor.press("ArrowDown");
    await editor.press("Space");
    await editor.shot("new-bill-goals");
    await editor.press("Enter");
  });

  test("has the frame of the state, and its blanks are filled in with the keyboard", async () => {
    await line("AN ACT CONCERNING THE SUBJECT").waitFor();
    await line("General Assembly convened").waitFor();
    await editor.type("VACATUR");
    await line("AN ACT CONCERNING VACATUR").waitFor();
    await editor.press("Tab");
    await editor.type("July 1, 2028");
    await line("Section 1. (NEW) (Effective July 1, 2028) (a)").waitFor();
    await editor.press("Escape");
    await editor.page.locator(".codelens-decoration", { hasText: "full credit: 4.3" }).first().waitFor();
    await editor.shot("new-bill");
  });

  test("a state chosen for a draft that names another is said not to hold there, and can be written there", async () => {
    await editor.open("bill.md");
    await editor.page
      .locator(".statusbar-item", { hasText: /CT 49\.5/ })
      .first()
      .waitFor();
    await editor.command("Lacuna: Choose State");
    await editor.page.locator(".quick-input-title", { hasText: "State whose report card" }).waitFor();
    await editor.type("texas");
    await row("Texas").waitFor();
    await editor.press("Enter");
    await editor.notification("This one names CT in its first lines, which wins.");
    await editor.shot("state-chosen");
    await editor.page.getByRole("button", { name: "Write TX in This Draft" }).first().click();
    await line("state: TX").waitFor();
    await editor.page
      .locator(".statusbar-item", { hasText: /^\s*TX / })
      .first()
      .waitFor();
  });

  test("Lacuna caused no error", () => assert.deepEqual(editor.errors, []));
});
