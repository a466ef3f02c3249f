// A drafter mends one gap, silences another with a reason, and wakes it again: with the keyboard alone.
import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { inRoot } from "../../../scripts/lib/paths.mjs";
import { LIGHT, openEditor } from "../drive.mjs";

/** @type {import("../drive.mjs").Editor} */
let editor;
/** @type {string} */
let folder;

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "lacuna-drafting-"));
  await cp(inRoot("samples"), folder, { recursive: true });
  editor = await openEditor({ folder, file: "connecticut-safe-harbor.md", settings: LIGHT });
  await editor.findings();
});

after(async () => {
  await editor?.close();
  await rm(folder, { recursive: true, force: true });
});

const problems = () => editor.page.locator(".markers-panel .monaco-list-row", { hasText: "Lacuna" });

/** Puts the cursor on the line of the training section and opens the lightbulb. */
async function lightbulb() {
  await editor.command("View: Focus Active Editor Group");
  await editor.line(21);
  const menu = editor.page.locator(".action-widget .monaco-list-row");
  // As a person does: a key that went by while the editor was still taking the focus is pressed again.
  for (let presses = 0; presses < 5 && !(await menu.first().isVisible()); presses++) {
    await editor.press("Control+.");
    await menu
      .first()
      .waitFor({ timeout: 5000 })
      .catch(() => undefined);
  }
  await menu.first().waitFor();
  return menu;
}

test("the lightbulb offers stronger words before it offers silence", async () => {
  const titles = await (await lightbulb()).allInnerTexts();
  await editor.shot("lightbulb");
  const first = (/** @type {string} */ word) => titles.findIndex((title) => title.includes(word));
  assert.ok(first("available appropriations") >= 0, titles.join(" | "));
  assert.ok(first("Silence") > first("available appropriations"), titles.join(" | "));
  await editor.press("Escape");
});

test("a preview names the score, and applying it changes the draft", async () => {
  await editor.command("Lacuna: Preview Stronger Words");
  await editor.page.locator(".quick-input-title", { hasText: "Strengthen words" }).waitFor();
  await editor.page.locator(".quick-input-list .monaco-list-row.focused").waitFor();
  await editor.press("Enter");
  await editor.page
    .locator(".tab .label-name", { hasText: /(?:→|as before).*: (?:Remove|Change) / })
    .first()
    .waitFor();
  await editor.shot("preview");
  await editor.command("Lacuna: Apply This Change to the Draft");
  // The words that were weak are selected in the draft once all is done.
  await editor.page
    .locator(".statusbar-item", { hasText: /selected/ })
    .first()
    .waitFor();
});

test("a silenced goal leaves the list, its reason is kept, and it can be woken", async () => {
  await editor.problems();
  await editor.press("Control+f");
  await editor.type("6.1 ");
  const finding = problems().filter({ hasText: "6.1 " }).first();
  await finding.waitFor();
  await editor.command("View: Focus Active Editor Group");
  await editor.command("Lacuna: Silence Goal in This File");
  const input = editor.page.locator(".quick-input-widget input").first();
  await input.fill("6.1");
  await editor.page.locator(".quick-input-list .monaco-list-row", { hasText: "6.1" }).first().waitFor();
  await editor.press("Enter");
  await editor.page.locator(".quick-input-title", { hasText: "6.1" }).waitFor();
  await editor.type("The agency trains already.");
  await editor.shot("silence");
  await editor.press("Enter");
  await finding.waitFor({ state: "detached" });
  const kept = JSON.parse(await readFile(path.join(folder, ".lacuna.json"), "utf8"));
  assert.equal(kept.silences[0].reason, "The agency trains already.");
  assert.equal(kept.silences[0].file, "connecticut-safe-harbor.md");
  await editor.command("Lacuna: Show Silenced Finding Again");
  await editor.page.locator(".quick-input-list .monaco-list-row", { hasText: "trains already" }).first().waitFor();
  await editor.press("Enter");
  await finding.waitFor();
});

test("Lacuna caused no error", () => {
  assert.deepEqual(editor.errors, []);
});
