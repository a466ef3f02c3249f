// A drafter brings a Word document and a web page into a draft: by drop and by command, on the desktop and in the browser.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { strToU8, zipSync } from "fflate";
import { LIGHT, openEditor } from "../drive.mjs";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (/** @type {string} */ words) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const tracked = `<w:p>${run("Sec. 2. (NEW) The harbor master ")}<w:del w:id="1" w:author="A"><w:r><w:delText>may</w:delText></w:r></w:del><w:ins w:id="2" w:author="A">${run("shall")}</w:ins>${run(" keep a log.")}</w:p>`;
const WORD = zipSync({ "word/document.xml": strToU8(`<w:document ${W}><w:body>${tracked}</w:body></w:document>`) });
const PAGE = "<html><body><p>Sec. 3. (NEW) A ferry <s>may</s> <u>shall</u> bear a lamp.</p></body></html>";
const DRAFT = `---
state: CT
---

# AN ACT CONCERNING HARBORS

Be it enacted by the Senate and House of Representatives in General Assembly convened:

Section 1. (NEW) A ship may dock.
`;
const LOG = /Sec\. 2\. \(NEW\) The harbor master <del>may<\/del><ins>shall<\/ins> keep a log\./;

for (const web of [false, true])
  describe(web ? "in the browser" : "on the desktop", () => {
    /** @type {import("../drive.mjs").Editor} */
    let editor;
    /** @type {string} */
    let folder;

    before(async () => {
      folder = await mkdtemp(path.join(os.tmpdir(), "lacuna-importing-"));
      await writeFile(path.join(folder, "bill.md"), DRAFT);
      await writeFile(path.join(folder, "tracked.docx"), WORD);
      await writeFile(path.join(folder, "page.html"), PAGE);
      editor = await openEditor({ folder, file: "bill.md", web, settings: { ...LIGHT, "files.autoSave": "off" } });
      await editor.page
        .locator(".statusbar-item", { hasText: /CT 49\.5/ })
        .first()
        .waitFor();
    });

    after(async () => {
      await editor?.close();
      await rm(folder, { recursive: true, force: true });
    });

    const line = (/** @type {string} */ text) => editor.page.locator(".view-line", { hasText: text }).first();
    const saved = async (/** @type {string} */ name) => {
      await editor.save();
      return readFile(path.join(folder, name), "utf8");
    };

    test("a Word document dropped into a draft stands there as paragraphs with its tracked changes", async () => {
      await editor.drag("tracked.docx");
      await line("keep a log").waitFor();
      assert.match(await saved("bill.md"), new RegExp(`may dock\\.\\n\\n${LOG.source}`));
    });

    test("a web page dropped into it too", async () => {
      await editor.press("Control+End");
      await editor.drag("page.html");
      await line("bear a lamp").waitFor();
      await editor.shot(`drop-${web ? "web" : "desktop"}`);
      assert.match(
        await saved("bill.md"),
        /keep a log\.\n\nSec\. 3\. \(NEW\) A ferry <del>may<\/del> <ins>shall<\/ins> bear/,
      );
    });

    test("and one that comes from outside the window", async () => {
      await editor.press("Control+a");
      await editor.press("Delete");
      await editor.dropFile("outside.docx", WORD);
      await line("keep a log").waitFor();
      assert.match(await saved("bill.md"), LOG);
    });

    test("an imported document has its own name, is saved beside its source, and what was kept is said", async () => {
      await editor.command("Lacuna: Import Word Document or Web Page");
      const input = editor.page.locator(".quick-input-widget input").first();
      await input.waitFor();
      await input.fill(path.join(folder, "tracked.docx"));
      await editor.page.locator(".quick-input-list .monaco-list-row", { hasText: "tracked.docx" }).first().waitFor();
      await editor.press("Enter");
      await editor.tab("tracked.md");
      await editor.notification("Marks kept: insertions 1, deletions 1.");
      await editor.shot(`import-${web ? "web" : "desktop"}`);
      await editor.command("View: Focus Active Editor Group");
      assert.match(await saved("tracked.md"), LOG);
    });

    test("Lacuna caused no error", () => {
      assert.deepEqual(editor.errors, []);
    });
  });
