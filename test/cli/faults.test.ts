import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { inRoot } from "../../scripts/lib/paths.mjs";
import { folderOf, lacuna, REFERRAL } from "./support/lacuna.ts";

const { folder, remove } = folderOf({ "referral.txt": REFERRAL });
afterAll(remove);
const run = (...args: string[]) => lacuna(args, folder);

describe("what cannot be written", () => {
  it.skipIf(!existsSync("/dev/full")).each([
    ["check", "referral.txt", "--together", "--state", "CT", "--format", "html", "--out", "/dev/full"],
    ["report", "referral.txt", "--state", "CT", "-o", "/dev/full/memo.docx"],
    ["next", "referral.txt", "--state", "CT", "-o", "/dev/full"],
  ])("lacuna %s says so in one line, and why", (...args) => {
    const { code, out, err } = run(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).toMatch(/^lacuna: .*\/dev\/full.*\.$/m);
    expect(err).not.toMatch(/at .*\.js:\d/);
  });

  it("a folder that is a file, and one that is gone", () => {
    writeFileSync(join(folder, "taken"), "");
    for (const out of ["taken", "taken/below"]) {
      const { code, err } = run("check", "referral.txt", "--format", "json", "--out", out);
      expect(code).toBe(2);
      expect(err.trim().split("\n")).toHaveLength(1);
    }
    expect(run("check", "gone/referral.txt").err).toMatch(/^lacuna: gone\/referral\.txt cannot be read: .*\.\n$/);
  });
});

describe("a long day", () => {
  it("ten drafts edited in turn again and again leave memory as it was", () => {
    const program = `
      import { readFileSync } from "node:fs";
      import { createLacuna } from ${JSON.stringify(pathToFileURL(inRoot("dist/lacuna.mjs")).href)};
      const lacuna = createLacuna(JSON.parse(readFileSync(${JSON.stringify(inRoot("dist/policy-goals/report-cards-2023.json"))}, "utf8")));
      const text = readFileSync("referral.txt", "utf8");
      const drafts = Array.from({ length: 10 }, (_, i) => text + Array.from({ length: 20 }, (_, k) => "\\nSec. " + (k + 2) + ". Draft " + i + ": the board shall meet.\\n").join(""));
      const bills = drafts.map(() => undefined);
      const turn = (n) => drafts.forEach((draft, i) => {
        const at = draft.indexOf("board");
        const edited = draft.slice(0, at) + "x".repeat(n % 7) + draft.slice(at);
        bills[i] = lacuna.readBill({ text: edited, format: "plain", name: String(i) }, { previous: bills[i] });
        lacuna.checkBill(bills[i], { state: "CT" });
      });
      const heap = () => { gc(); gc(); return process.memoryUsage().heapUsed; };
      for (let n = 0; n < 40; n++) turn(n);
      const before = heap();
      for (let n = 0; n < 200; n++) turn(n);
      console.log(heap() / before);`;
    const { stdout, stderr } = spawnSync(process.execPath, ["--expose-gc", "--input-type=module", "-e", program], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(Number(stdout), stderr).toBeGreaterThan(0);
    expect(Number(stdout)).toBeLessThan(1.15);
  }, 60_000);
});
