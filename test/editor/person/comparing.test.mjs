// A drafter compares two versions, and drops a web page into a draft: with keyboard and mouse, in a real window.
import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { inRoot } from "../../../scripts/lib/paths.mjs";
import { LIGHT, openEditor } from "../drive.mjs";

const DRAFT = "connecticut-safe-harbor.md";
/** @type {import("../drive.mjs").Editor} */
let editor;
/** @type {string} */
let folder;

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "lacuna-comparing-"));
  await cp(inRoot("samples"), folder, { recursive: true });
  const text = await readFile(path.join(folder, DRAFT), "utf8");
  // Two stretches differ: one takes a whole section of law away, one only says the title otherwise.
  const older = text.replace(/^(.*within available appropriations.*)$/m, "").replace(/^# .*$/m, "# An Older Draft");
  assert.notEqual(older, text);
  await writeFile(path.join(folder, "older.md"), older);
  await writeFile(
    path.join(folder, "page.html"),
    "<html><body><p>(z) The officer <s>may</s> <u>shall</u> refer the child.</p></body></html>",
  );
  await writeFile(path.join(folder, "notes.md"), "# Notes\n\n");
  editor = await openEditor({ folder, file: DRAFT, settings: LIGHT });
  await editor.findings();
});

after(async () => {
  await editor?.close();
  await rm(folder, { recursive: true, force: true });
});

test("the diff editor says behind each changed stretch what it does to which goals", async () => {
  await editor.command("Lacuna: Compare with Another Version");
  const input = editor.page.locator(".quick-input-widget input").first();
  await input.waitFor();
  await input.fill(path.join(folder, "older.md"));
  // As a person does: while the dialog is still looking for the file it takes no Enter, and is asked again.
  const compared = editor.page.locator(".tab .label-name", { hasText: "older.md →" }).first();
  for (let presses = 0; presses < 5 && (await input.isVisible()); presses++) {
    await editor.press("Enter");
    await compared.waitFor({ timeout: 4000 }).catch(() => undefined);
  }
  await compared.waitFor();
  const lines = editor.page.locator(".modified-in-monaco-diff-editor .view-lines, .editor.modified .view-lines");
  const said = () =>
    lines.evaluateAll((all) =>
      all.flatMap((part) =>
        [...part.querySelectorAll("span")].map((span) =>
          getComputedStyle(span, "::after").content.replace(/\u00a0/g, " "),
        ),
      ),
    );
  await editor.page.waitForFunction(() =>
    [...document.querySelectorAll(".editor.modified .view-lines span")].some((span) =>
      /goal\s\d|no\seffect/.test(getComputedStyle(span, "::after").content),
    ),
  );
  await editor.shot("effects");
  const words = (await said()).join("\n");
  assert.match(words, /no effect on any goal/);
  await editor.command("Lacuna: Show Effects");
  await editor.page
    .locator(".quick-input-list .monaco-list-row", { hasText: /goal \d\.\d+: .* points/ })
    .first()
    .waitFor();
  await editor.shot("effects-list");
  await editor.press("Escape");
});

test("a web page that is dropped into a draft comes in as Markdown that keeps every change", async () => {
  await editor.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  await editor.page.locator(".explorer-folders-view .monaco-list-row", { hasText: "notes.md" }).first().dblclick();
  await editor.tab("notes.md");
  const row = editor.page.locator(".explorer-folders-view .monaco-list-row", { hasText: "page.html" }).first();
  const lines = editor.page.locator(".editor-instance .view-lines").first();
  const [from, to] = [await row.boundingBox(), await lines.boundingBox()];
  assert.ok(from && to);
  const { mouse, keyboard } = editor.page;
  await mouse.move(from.x + 60, from.y + from.height / 2);
  await mouse.down();
  await mouse.move(to.x + 80, to.y + 30, { steps: 8 });
  await keyboard.down("Shift");
  await mouse.move(to.x + 90, to.y + 45, { steps: 4 });
  await mouse.up();
  await keyboard.up("Shift");
  await editor.page.locator(".view-line", { hasText: "<del>may</del>" }).first().waitFor();
  await editor.shot("dropped");
});
