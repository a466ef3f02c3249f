import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { importDocx } from "../../src/bill/formats/docx.ts";
import { folderOf, lacuna, TRAINING } from "./support/lacuna.ts";

const AMENDING = `# AN ACT CONCERNING RECORDS OF EXPLOITED YOUTH

Be it enacted by the Senate and House of Representatives in General Assembly convened:

Section 1. Section 54-95c of the general statutes is repealed and the following is substituted in lieu thereof (Effective October 1, 2026):

(a) [An adult] <u>Any person</u> may apply to the Superior Court to vacate a judgment of conviction <u>or an adjudication of delinquency</u> on the ground that the offense was a result of having been a victim of trafficking in persons.

(b) The court [may] <u>shall</u> vacate the judgment if the ground is proven by a preponderance of the evidence.
`;

const LOSS = `# AN ACT CONCERNING THE TRAINING OF CASEWORKERS

Be it enacted by the Senate and House of Representatives in General Assembly convened:

Section 1. Section 17a-998 of the general statutes is repealed and the following is substituted in lieu thereof (Effective October 1, 2026):

The Department of Children and Families [shall require each employee who investigates or manages cases of child abuse or neglect to complete, each year,] <u>may, within available appropriations, offer such employees</u> training in the identification of, and response to, child sex trafficking.
`;

const { folder, remove } = folderOf({
  "loss.md": LOSS,
  "amending.md": AMENDING,
  "training.txt": TRAINING,
  "a & b <ü>.txt": TRAINING,
  "empty.md": "\n",
  "list.md": "# Errands\n\nBuy oil.\n",
});
afterAll(remove);
const run = (...args: string[]) => lacuna(args, folder);
const read = (name: string) => readFileSync(join(folder, name));

describe("lacuna report", () => {
  it("says that there is nothing to report on, and writes nothing, where no draft is named", () => {
    const empty = run("report", "empty.md", "--state", "CT", "-o", "none.html");
    expect([empty.code, empty.err]).toEqual([
      2,
      expect.stringContaining("empty.md is empty: there is nothing to report on."),
    ]);
    expect(() => read("none.html")).toThrow();
    const list = run("report", "list.md", "--state", "CT");
    expect([list.code, list.err]).toEqual([2, expect.stringContaining("list.md does not read as a bill or a statute")]);
    const both = run("report", "empty.md", "list.md", "--state", "CT");
    expect(both.err).toContain("None of the 2 files reads as a bill");
    expect(run("report", "list.md", "training.txt", "--state", "CT").code).toBe(0);
    expect(run("next", "empty.md", "--state", "CT").code).toBe(2);
  });

  it("writes a Word document whose new and struck words are tracked changes", () => {
    expect(run("report", "amending.md", "--state", "CT", "-o", "memo.docx", "--date", "2026-03-01").code).toBe(0);
    const xml = strFromU8(unzipSync(read("memo.docx"))["word/document.xml"]!);
    const words = (tag: string, text: string) =>
      [...xml.matchAll(new RegExp(`<w:${tag} [^>]*>.*?</w:${tag}>`, "g"))]
        .map(([change]) =>
          [...change.matchAll(new RegExp(`<w:${text}[^>]*>([^<]*)`, "g"))].map((found) => found[1]).join(""),
        )
        .map((found) => found.trim());
    expect(words("ins", "t")).toEqual(["Any person", "or an adjudication of delinquency", "shall"]);
    expect(words("del", "delText")).toEqual(["An adult", "may"]);
    const ids = [...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map((found) => found[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(xml).toContain('w:date="2026-03-01T00:00:00');
    // Lacuna's own reader of Word documents reads it back.
    expect(importDocx(read("memo.docx")).markdown).toContain("Gap memo: AN ACT CONCERNING RECORDS OF EXPLOITED YOUTH");
  });

  it("says in every format where the figures come from and what is not touched", () => {
    for (const file of ["memo.html", "memo.md"]) {
      expect(run("report", "amending.md", "--state", "CT", "-o", file).code).toBe(0);
      const text = read(file).toString().replaceAll("\\", "");
      for (const words of [
        "4.3 Vacatur",
        "Section by section",
        "side by side",
        "Gaps that remain untouched",
        "Sources of the published figures",
        "2023 Report Card",
        "Lacuna",
      ])
        expect(text).toContain(words);
    }
    expect(read("memo.html").toString()).toContain("<del>may</del> <ins>shall</ins>");
    expect(read("memo.md").toString()).toContain("~~may~~ <ins>shall</ins>");
  });

  it("shows a new section as new words, its labels with them, and never as law that is struck", () => {
    const draft = `# AN ACT CONCERNING REFERRALS

Be it enacted by the Senate and House of Representatives in General Assembly convened:

Section 1. (NEW) (Effective October 1, 2026) (a) An officer shall refer the child.

(b) This section is known as the referral law.
`;
    writeFileSync(join(folder, "new.md"), draft);
    expect(run("report", "new.md", "--state", "CT", "-o", "new.md.html").code).toBe(0);
    const page = read("new.md.html").toString();
    const rows = [
      ...page.slice(page.indexOf("side by side")).matchAll(/<tr><th scope="row">(.*?)<\/th><td[^>]*>(.*?)<\/td>/g),
    ];
    expect(rows.slice(0, 2).map(([, law, words]) => [law, words])).toEqual([
      ["(new)", "<ins>(a) </ins><ins>An officer shall refer the child.</ins>"],
      ["(new)", "<ins>(b) </ins><ins>This section is known as the referral law.</ins>"],
    ]);
    expect(page).not.toContain("nothing remains");
    expect(page).toContain(">(a) An officer shall refer the child. (b)");
  });

  it("takes several drafts and odd names, and escapes them", () => {
    const { code } = run("report", "amending.md", "a & b <ü>.txt", "--state", "CT", "-o", "two.html");
    expect(code).toBe(0);
    expect(read("two.html").toString()).toContain("a &amp; b &lt;ü&gt;.txt");
  });

  it("says what it cannot write, in one sentence", () => {
    expect(run("report", "amending.md", "--state", "CT", "-o", "memo.rtf")).toMatchObject({
      code: 2,
      err: 'lacuna: A memo is written as .docx, .html or .md, not as ".rtf".\n',
    });
    expect(run("report", "amending.md", "--state", "CT", "-o", "amending.md/memo.docx").err).toContain(
      "cannot be written",
    );
    expect(run("report", "amending.md", "--date", "soon").code).toBe(2);
  });
});

describe("a loss", () => {
  it("is told first, with the words struck and what the text had before", () => {
    const { out } = run("check", "loss.md", "--state", "CT");
    expect(out).toContain("What the draft takes away");
    expect(out).toMatch(/\[[ ~]\] \(b\) Mandatory for staff who handle cases\n +Before the bill: yes\./);
    expect(out).toMatch(/Total +49\.5 -> [\d.]+ \(-[\d.]+\)/);
  });

  it("names another state's bill", () => {
    expect(run("check", "amending.md", "--state", "OH").out).toContain(
      "reads as a bill of CT, but is scored against the report card of Ohio",
    );
  });
});
