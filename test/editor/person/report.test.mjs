// A drafter opens a draft, rests the mouse on a finding, reads the report: with keys and mouse, in a real window.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { inRoot } from "../../../scripts/lib/paths.mjs";
import { LIGHT, openEditor } from "../drive.mjs";

/** @type {import("../drive.mjs").Editor} */
let editor;

before(async () => {
  editor = await openEditor({ folder: inRoot("samples"), file: "connecticut-safe-harbor.md", settings: LIGHT });
});

after(() => editor?.close());

test("the draft is underlined, and the Problems panel quotes it", async () => {
  await editor.findings();
  const problems = (await editor.problems()).join("\n");
  assert.match(problems, /Lacuna/);
  assert.match(problems, /“[^”]+”/, "a finding quotes the words that it relies on");
  await editor.shot("problems");
});

test("the status bar shows the score before and after", async () => {
  const status = editor.page.locator(".statusbar-item", { hasText: /CT 49\.5 F/ });
  await status.first().waitFor();
});

test("the report opens beside the draft and has no accessibility fault", async () => {
  await editor.command("Lacuna: Open Report");
  const report = await editor.webview("Connecticut");
  const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const violations = await report.locator("html").evaluate(async (root, source) => {
    // The page forbids scripts of others; evaluating in its world from outside is the tester's privilege.
    const module = { exports: /** @type {any} */ ({}) };
    new Function("module", "exports", source)(module, module.exports);
    const axe = module.exports.run ? module.exports : /** @type {any} */ (globalThis).axe;
    const result = await axe.run(root.ownerDocument);
    return result.violations.map((/** @type {any} */ fault) => `${fault.id}: ${fault.help} (${fault.nodes[0]?.html})`);
  }, axe);
  await editor.shot("report");
  assert.deepEqual(violations, []);
});

test("Lacuna caused no error", () => {
  assert.deepEqual(editor.errors, []);
});
