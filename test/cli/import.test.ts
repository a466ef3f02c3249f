import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { folderOf, lacuna } from "./support/lacuna.ts";

const { folder, remove } = folderOf({
  "page of law.html": "<p>A minor <s>may</s> <u>shall not</u> be charged.</p><img src='seal.png'>",
  "plain.htm": "<p>Law.</p>",
  "bill.xml":
    "<bill><section><num>SECTION 1.</num> <content>A child may <ins>not</ins> be charged.</content></section></bill>",
  "notes.txt": "Law.",
  "broken.docx": "no Word file",
});
afterAll(remove);
const run = (...args: string[]) => lacuna(args, folder);

describe("lacuna import", () => {
  it("writes a Markdown draft and says what it left out", () => {
    const { code, err } = run("import", "page of law.html", "-o", "drafts/page.md");
    expect([code, err]).toEqual([1, "page of law.html: Not imported: pictures (1).\n"]);
    expect(readFileSync(join(folder, "drafts/page.md"), "utf8")).toBe(
      "A minor <del>may</del> <ins>shall not</ins> be charged.\n",
    );
  });

  it("prints when no file is named", () => {
    expect(run("import", "plain.htm")).toEqual({ code: 0, out: "Law.\n", err: "" });
    expect(run("import", "bill.xml").out).toBe("SECTION 1. A child may <ins>not</ins> be charged.\n");
  });

  it("never replaces a draft that says something else, unless told to", () => {
    writeFileSync(join(folder, "kept.md"), "My words.\n");
    expect(run("import", "plain.htm", "-o", "kept.md")).toMatchObject({ code: 2, out: "" });
    expect(readFileSync(join(folder, "kept.md"), "utf8")).toBe("My words.\n");
    expect(run("import", "plain.htm", "-o", "kept.md", "--force").code).toBe(0);
    expect(readFileSync(join(folder, "kept.md"), "utf8")).toBe("Law.\n");
  });

  it.each([
    [["notes.txt"], /^lacuna: notes\.txt is no Word document/],
    [["broken.docx"], /^lacuna: broken\.docx: The file is not a Word document/],
    [["missing.html"], /^lacuna: missing\.html cannot be read: there is no such file\.$/],
    [["plain.htm", "-o", "law.txt"], /^lacuna: An imported draft is Markdown/],
    [[], /^lacuna: Name one document/],
  ] as const)("refuses %j in one line", (args, message) => {
    const { code, err } = run("import", ...args);
    expect(code).toBe(2);
    expect(err.trimEnd()).toMatch(message);
    expect(err.trimEnd()).not.toContain("\n");
    expect(existsSync(join(folder, "law.txt"))).toBe(false);
  });
});
