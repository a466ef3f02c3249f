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
  const { at, snippet } = insertionOf(bill, provision as Parameters<typeof insertionOf>[1]);
  const after = applyEdits(text, [{ start: at, end: at, text: plainProvision(snippet) }]);
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
    expect(after).toContain("name plate.\n\nSECTION 3. (a) Each bridge shall have a bell.");
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
