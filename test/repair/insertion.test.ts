import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { DraftFormat } from "../../src/bill/draft.ts";
import { readBill } from "../../src/bill/read.ts";
import { applyEdits } from "../../src/repair/edit.ts";
import { insertionOf } from "../../src/repair/insertion.ts";
import { plainProvision } from "../../src/repair/tabStops.ts";

const provision = {
  goal: "9.9",
  name: "Bells",
  description: "",
  body: "(a) Each bridge shall have a bell.\n\n(b) It is rung.",
};

function inserted(text: string, format: DraftFormat) {
  const bill = readBill({ text, format, name: "bill" });
  const { at, snippet, edits } = insertionOf(bill, provision as Parameters<typeof insertionOf>[1]);
  const after = applyEdits(text, [...edits, { start: at, end: at, text: plainProvision(snippet) }]);
  return { after, sections: readBill({ text: after, format, name: "bill" }).sections };
}

describe("a model provision", () => {
  test("takes the word that heads the sections of the bill, whatever stands before it on its line", () => {
    const text = `                       A BILL TO BE ENTITLED
                              AN ACT

 1  relating to bridges.
 2         BE IT ENACTED BY THE LEGISLATURE OF THE STATE OF TEXAS:
 3         SECTION 1.  The bridge over the mill pond shall bear a
 4  name plate.
 5         SECTION 2.  This Act takes effect September 1, 2027.
`;
    const { after } = inserted(text, "plain");
    expect(after).toContain("name plate.\n\nSECTION 2. (a) Each bridge shall have a bell.");
    expect(after).toContain("SECTION 3.  This Act takes effect");
  });

  test("is a section of the code where one lettered section holds all the law", () => {
    const text = `AN ACT

To repeal sections 227.001 and 227.002, RSMo, and to enact in lieu thereof two new sections relating to bridges.

Be it enacted by the General Assembly of the state of Missouri, as follows:

Section A. Sections 227.001 and 227.002, RSMo, are repealed and two new sections enacted in lieu thereof, to be known as sections 227.001 and 227.002, to read as follows:

227.001. 1. A bridge shall bear a name plate.

227.002. 1. A ferry shall bear a name plate.
`;
    const { after, sections } = inserted(text, "plain");
    expect(after.trimEnd().endsWith("000.000. (a) Each bridge shall have a bell.\n\n(b) It is rung.")).toBe(true);
    expect(sections.flatMap(({ body }) => body.laws.map(({ cite }) => cite))).toContain("000.000");
  });

  test("stands in paragraphs of its own in a page, outside the marks of the one before", () => {
    const text =
      "<html><body><p>BE IT ENACTED BY THE LEGISLATURE OF THE STATE OF WASHINGTON:</p>\n<p><u>NEW SECTION.</u> <b>Sec. 1.</b> <u>A bridge shall bear a name plate.</u></p>\n</body></html>\n";
    const { after, sections } = inserted(text, "html");
    expect(after).toContain(
      "name plate.</u></p>\n<p>NEW SECTION. Sec. 2. (a) Each bridge shall have a bell.</p>\n<p>(b) It is rung.</p>",
    );
    expect(sections.map(({ number }) => number)).toEqual(["1", "2"]);
  });
});

const STATES = new URL("../bills/states/", import.meta.url);
/** One that is all on one line; and one so short that its section numbers, five of them, look like line numbers. */
const NOT_READ_AGAIN = ["LA2.txt", "NH1.txt"];

describe("in each state's bills", () => {
  const names = readdirSync(STATES).filter((name) => !NOT_READ_AGAIN.includes(name));
  test.each(names)("%s: new law stands before what closes the bill, and all numbers follow one another", (name) => {
    const text = readFileSync(new URL(name, STATES), "utf8");
    const before = readBill({ text, format: "plain", name: "bill" }).sections;
    const { sections } = inserted(text, "plain");
    const own = sections.findIndex(({ body }) => body.text.includes("shall have a bell"));
    const closing = sections.slice(own + 1).map(({ action, operative }) => action === "repeal" || !operative);
    // A bill of Montana closes with an instruction on where its new law goes.
    if (!name.startsWith("MT")) expect(closing).toEqual(closing.map(() => true));
    expect(new Set(sections.map(({ number }) => number)).size).toBe(sections.length);
    expect(sections.length - before.length).toBe(/^(?:MO|WV|RN|MI)/.test(name) ? 0 : 1);
    expect(sections.at(-1)?.action).toBe(closing.length ? before.at(-1)?.action : sections[own]?.action);
  });

  test("of New Hampshire it takes the bare number, and those behind it are numbered on", () => {
    const { after } = inserted(readFileSync(new URL("NH1.txt", STATES), "utf8"), "plain");
    expect(after.match(/^\d {1,2}[A-Z]\w+/gm)).toEqual(["1  Dousing", "2  New", "3 New", "4  Repeal", "5  Effective"]);
  });
});

describe("what closes a bill", () => {
  const CT = `Be it enacted by the Senate and House of Representatives in General Assembly convened:

**Section 1.** (NEW) A bridge shall bear a name plate.

**Sec. 2.** (NEW) A person fined under section 3 of this act may appeal.

`;

  test("is numbered on, and so are references to it", () => {
    const { after, sections } = inserted(
      `${CT}**Sec. 3.** Section 13a-99 of the general statutes is repealed.\n\n**Sec. 4.** This act shall take effect on passage, section 3 of this act on October 1, 2027.\n`,
      "markdown",
    );
    expect(sections.map(({ number, action }) => `${number} ${action}`)).toEqual([
      "1 add",
      "2 add",
      "3 add",
      "4 repeal",
      "5 effective",
    ]);
    expect(after).toContain("fined under section 4 of this act");
    expect(after).toContain("on passage, section 4 of this act on October 1, 2027.");
    expect(after).toContain("**Sec. 4.** Section 13a-99");
  });

  test("keeps its number where the bill leaves numbers free", () => {
    const { after } = inserted(`${CT}**Sec. 6.** This act shall take effect on passage.\n`, "markdown");
    expect(after).toMatch(/\*\*Sec\. 3\.\*\* \(NEW\)[\s\S]*\*\*Sec\. 6\.\*\* This act shall take effect/);
  });

  test("is numbered on in a page too, whatever its tags say", () => {
    const page = `<html><body><p>BE IT ENACTED BY THE LEGISLATURE OF THE STATE OF WASHINGTON:</p>
<p class="s2"><u>NEW SECTION.</u> <b>Sec. 1.</b> <u>A bridge shall bear a name plate.</u></p>
<p class="s2"><u>NEW SECTION.</u> <b>Sec.</b> <b class="n2">2.</b> <u>This act takes effect January 1, 2028.</u></p>
</body></html>
`;
    const { after, sections } = inserted(page, "html");
    expect(sections.map(({ number, action }) => `${number} ${action}`)).toEqual(["1 add", "2 add", "3 effective"]);
    expect(after).toContain('<b class="n2">3.</b>');
  });
});
