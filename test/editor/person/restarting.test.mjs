// The extension host is killed in the middle of work, and the window is loaded anew: no word is lost, no finding is out of date.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { LIGHT, openEditor } from "../drive.mjs";
import { extensionHostsOf } from "../host/processes.mjs";

const VACATUR =
  "A victim of human trafficking may file a petition to vacate a conviction for any offense that was a result of being a victim.";
const DRAFT = `---
state: CT
---

# AN ACT CONCERNING VICTIMS

Be it enacted by the Senate and House of Representatives in General Assembly convened:

Section 1. (NEW) (Effective October 1, 2026) ${VACATUR}

Sec. 2. (NEW) (Effective October 1, 2026) The commissioner may provide training on child sex trafficking to law enforcement officers.

`;

/** @type {import("../drive.mjs").Editor} */
let editor;
/** @type {string} */
let folder;

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "lacuna-restarting-"));
  await writeFile(path.join(folder, "bill.md"), DRAFT);
  editor = await openEditor({ folder, file: "bill.md", settings: { ...LIGHT, "files.autoSave": "off" } });
  await editor.findings();
});

after(async () => {
  await editor?.close();
  await rm(folder, { recursive: true, force: true });
});

const lens = (/** @type {string} */ text) => editor.page.locator(".codelens-decoration", { hasText: text }).first();
const line = (/** @type {string} */ text) => editor.page.locator(".view-line", { hasText: text }).first();

/** Silences a goal of the draft in its file. @param {string} goal */
async function silence(goal) {
  await editor.command("View: Focus Active Editor Group");
  await editor.command("Lacuna: Silence Goal in This File");
  await editor.page.locator(".quick-input-widget input").first().fill(goal);
  await editor.page.locator(".quick-input-list .monaco-list-row", { hasText: goal }).first().waitFor();
  await editor.press("Enter");
  await editor.page.locator(".quick-input-title", { hasText: goal }).waitFor();
  await editor.type("Another bill.");
  await editor.press("Enter");
  await editor.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
}

/** Waits until no finding of a goal is listed in Problems. @param {string} goal */
async function isNotListed(goal) {
  await editor.command("View: Focus Problems");
  await editor.page.locator(".markers-panel").first().waitFor();
  await editor.page
    .locator(".markers-panel .monaco-list-row", { hasText: `${goal} ` })
    .first()
    .waitFor({ state: "detached" });
}

test("killed while the draft is being changed: the words stay, and the findings are those of the words", async () => {
  await lens("4.3").waitFor();
  await lens("6.3").waitFor();
  await silence("6.3");
  await isNotListed("6.3");
  await editor.command("View: Focus Active Editor Group");
  await editor.press("Control+End");
  await editor.type("Sec. 3. (NEW) A keeper shall light a lamp.");
  const hosts = extensionHostsOf(editor.server.pid);
  if (process.platform === "linux") assert.ok(hosts.length > 0, "there is no extension host to kill");
  for (const pid of hosts) process.kill(pid, "SIGKILL");
  // The words that carry the finding go while nobody is there to notice.
  await editor.line(9);
  await editor.press("Control+l");
  await editor.type("Section 1. (NEW) No child shall be prosecuted for prostitution.\n");
  await editor.save();
  const saved = await readFile(path.join(folder, "bill.md"), "utf8");
  assert.match(saved, /No child shall be prosecuted for prostitution\./);
  assert.match(saved, /A keeper shall light a lamp\./);
  assert.ok(!saved.includes(VACATUR));
  // A window on an extension in development does not start its host again; the person loads the window anew.
  await editor.page.reload();
  await editor.tab("bill.md");
  await lens("2.5").waitFor();
  await lens("4.3").waitFor({ state: "detached" });
  await editor.shot("restarted");
  await line("A keeper shall light a lamp.").waitFor();
  const [kept] = JSON.parse(await readFile(path.join(folder, ".lacuna.json"), "utf8")).silences;
  assert.deepEqual([kept.goal, kept.reason], ["6.3", "Another bill."]);
  await isNotListed("6.3");
});
