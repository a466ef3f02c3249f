// A policy lawyer writes a goal of their own: keys complete, a slip is shown where it is, examples run; with the keyboard alone.
import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { LIGHT, openEditor } from "../drive.mjs";

const GOAL = `---
id: "6.6"
name: Lessons, our reading
confidence: { wording: low, elements: low }
sources: ["our own"]
subject: [minor]
elements:
  - id: a
    name: A child is named
    source: I
    yes: [minor]
    repair: Name the child.
verdict:
  - full: [a]
  - touch: []
---
Our own guidance.

## Meets

### A child
\`\`\`bill a=yes
§ 1. A minor shall be taught.
\`\`\`

### Nobody young
\`\`\`bill a=yes
§ 2. A harbor shall be dredged.
\`\`\`
`;
const NAME = "6.6-own.md";

/** @type {import("../drive.mjs").Editor} */
let editor;
/** @type {string} */
let folder;

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "lacuna-goal-files-"));
  const goals = path.join(folder, "policy-goals", "report-cards-2023", "goals");
  await mkdir(goals, { recursive: true });
  await writeFile(path.join(goals, NAME), GOAL);
  editor = await openEditor({ folder, settings: { ...LIGHT, "files.autoSave": "off" } });
  await editor.open(NAME);
});

after(async () => {
  await editor?.close();
  await rm(folder, { recursive: true, force: true });
});

const suggestion = (/** @type {string} */ text) =>
  editor.page.locator(".suggest-widget .monaco-list-row", { hasText: text }).first();

test("keys and concepts complete, with what they mean", async () => {
  await editor.line(5);
  await editor.press("End");
  await editor.press("Enter");
  await editor.type("ne");
  await editor.press("Control+Space");
  await suggestion("near").waitFor();
  await editor.press("Escape");
  await editor.press("Control+z");
  await editor.press("Control+z");
  await editor.line(6);
  await editor.press("End");
  await editor.press("ArrowLeft");
  await editor.type(", prostit");
  await editor.press("Control+Space");
  await suggestion("prostitution").waitFor();
  await editor.shot("goal-completion");
  await editor.press("Escape");
  await editor.command("File: Revert File");
  await editor.page.locator(".tab.active.dirty").waitFor({ state: "detached" });
});

test("a slip is shown once, at its line", async () => {
  await editor.line(6);
  await editor.press("End");
  await editor.press("Backspace");
  const errors = editor.page.locator(".statusbar-item#status\\.problems", { hasText: /^\s*1\s/ });
  await errors.waitFor();
  await editor.shot("goal-slip");
  await editor.command("File: Revert File");
  await editor.page.locator(".statusbar-item#status\\.problems", { hasText: /^\s*0\s/ }).waitFor();
});

test("examples run in the Test Explorer, and one that does not earn what it says is shown", async () => {
  await editor.command("Testing: Focus on Test Explorer View");
  await editor.page
    .locator(".test-explorer .monaco-list-row", { hasText: "6.6 Lessons, our reading" })
    .first()
    .waitFor();
  await editor.command("Test: Run All Tests");
  await editor.page.locator(".test-explorer", { hasText: "1/2" }).first().waitFor();
  await editor.shot("goal-tests");
  await editor.page.getByText("The example should earn full, but").first().waitFor();
});

test("Lacuna caused no error", () => assert.deepEqual(editor.errors, []));
