// A drafter who cannot use a mouse, or reads at 400 % zoom or in high contrast, gets the same report.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { inRoot } from "../../../scripts/lib/paths.mjs";
import { openEditor } from "../drive.mjs";

/** @type {import("../drive.mjs").Editor} */
let editor;

before(async () => {
  editor = await openEditor({
    folder: inRoot("samples"),
    file: "connecticut-safe-harbor.md",
    settings: { "workbench.colorTheme": "Default High Contrast" },
  });
  await editor.findings();
  await editor.command("Lacuna: Open Report");
});

after(() => editor?.close());

const report = () => editor.webview("Connecticut");

test("in high contrast what divides and what is moved is drawn with lines, not with colour alone", async () => {
  const page = await report();
  await editor.shot("report-high-contrast");
  const drawn = await page
    .locator("table")
    .first()
    .evaluate((table) => {
      const view = table.ownerDocument.defaultView;
      const cell = table.querySelector("td, th");
      return cell && view ? view.getComputedStyle(cell).borderBottomStyle : "none";
    });
  assert.notEqual(drawn, "none");
  for (const bar of await page.locator("svg[role=img]").all())
    assert.match((await bar.getAttribute("aria-label")) ?? "", /before .* after/);
});

test("with the keyboard alone a quote is reached and leads to its words in the draft", async () => {
  const page = await report();
  await editor.press("Control+2");
  const quote = page.locator("button.quote").first();
  await quote.waitFor();
  const words = ((await quote.textContent()) ?? "").replace(/[“”…]/g, "").trim().split(/\s+/).slice(0, 3).join(" ");
  const isFocused = () => quote.evaluate((button) => button.ownerDocument.activeElement === button);
  for (let presses = 0; presses < 40 && !(await isFocused()); presses++) await editor.press("Tab");
  assert.ok(await isFocused(), "no number of Tab presses leads to the first quote");
  await editor.shot("report-keyboard");
  await editor.press("Enter");
  await editor.page
    .locator(".statusbar-item", { hasText: /selected/ })
    .first()
    .waitFor();
  await editor.page.locator(".view-line", { hasText: words }).first().waitFor();
  assert.ok(await quote.isVisible(), "the draft covers the report");
});

test("at 400 % zoom the report is read by scrolling down alone", async () => {
  await editor.command("View: Close Primary Side Bar");
  // Half of this, less the activity bar, is what 1280 points at 400 % leave.
  await editor.page.setViewportSize({ width: 690, height: 640 });
  const page = await report();
  const wide = await page.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth);
  await editor.shot("report-zoomed");
  assert.ok(wide <= 1, `the page is ${wide} points wider than its window`);
});

test("Lacuna caused no error", () => {
  assert.deepEqual(editor.errors, []);
});
