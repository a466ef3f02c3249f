import { describe, expect, it } from "vitest";
import { citeKey } from "../../../src/bill/citations/citation.ts";
import { citationsIn } from "../../../src/bill/citations/citationsIn.ts";
import { resolveCitation } from "../../../src/bill/citations/resolve.ts";
import { readBill } from "../../../src/bill/read.ts";

const keys = (text: string) =>
  citationsIn(text).map((citation) => [
    text.slice(citation.start, citation.end),
    citation.kind,
    citation.title,
    citeKey(citation),
  ]);

describe("citationsIn", () => {
  it.each([
    ["section 31 of title 7", "code", "7 U.S.C.", "31"],
    ["7 U.S.C. 31(b)(2)(A)", "code", "7 U.S.C.", "31(b)(2)(A)"],
    ["RCW 15.60.021", "code", "RCW", "15.60.021"],
    ["510 ILCS 20/2-1", "code", "510 ILCS", "20/2-1"],
    ["D.C. Official Code § 8-2103(5)", "code", "D.C. Official Code", "8-2103(5)"],
    ["section 22-90 of the general statutes", "code", "general statutes", "22-90"],
    ["section 174 of the agriculture and markets law", "code", "agriculture and markets law", "174"],
    ["Section 131.001(a)(5), Agriculture Code", "code", "Agriculture Code", "131.001(a)(5)"],
    ["section 264.020, RSMo", "code", "RSMo", "264.020"],
    ["section 9 of chapter 128 of the General Laws", "code", "chapter 128", "9"],
    ["N.J.S.4:6-1", "code", "N.J.S.", "4:6-1"],
    ["section 5 of the Orchard Act of 1990", "act", "Orchard Act of 1990", "5"],
    ["Public Act 19-12", "act", "Public Act 19-12", ""],
    ["chapter 30 of the laws of 2004", "act", "chapter 30 of the laws of 2004", ""],
    ["7 U.S.C. 281 note", "note", "7 U.S.C.", "281"],
    ["subdivision (1) of subsection (a) of section 22-90", "code", null, "22-90(a)(1)"],
    ["section 17.445, subdivision 2, paragraph (b)", "code", null, "17.445(2)(b)"],
    ["this subsection", "internal", null, ""],
    ["section 3 of this act", "internal", null, "3"],
  ])("reads %s", (text, kind, title, key) => {
    expect(keys(`as said in ${text} for hives`)).toEqual([[text, kind, title, key]]);
  });

  it("gives one citation an item of a list", () => {
    expect(keys("subsection (1)(a) or (2)").map((entry) => entry[3])).toEqual(["(1)(a)", "(2)"]);
    expect(keys("sections 22-90, 22-91 and 22-99a").map((entry) => entry[0])).toEqual([
      "sections 22-90",
      "22-91",
      "22-99a",
    ]);
    expect(keys("paragraphs (2), (3), and (4)(B) of this section").map((entry) => entry[3])).toEqual([
      "(2)",
      "(3)",
      "(4)(B)",
    ]);
  });

  it("keeps the end of a range", () => {
    const [range] = citationsIn("sections 2 to 5, inclusive, of this act");
    expect(range).toMatchObject({ kind: "internal", within: "act", section: "2", to: { section: "5" } });
  });

  it("leaves ages, counts and headings alone", () => {
    expect(citationsIn("within 12 days after 3 hives, in paragraph form, one Act applies")).toEqual([]);
  });
});

describe("resolveCitation", () => {
  const bill = readBill({
    name: "test",
    format: "markdown",
    text: `---
state: CT
---
# AN ACT CONCERNING HIVES

Be it enacted by the Senate and House of Representatives in General Assembly convened:

**Section 1.** (NEW) (*Effective October 1, 2027*) (a) A keeper shall number each hive as section 2 of this act says.

(b) A number under subsection (a) of this section may be painted.

**Sec. 2.** (NEW) (*Effective October 1, 2027*) The number has four digits, as section 9 of this act does not say.
`,
  });
  const leadsTo = (words: string) => {
    for (const section of bill.sections) {
      const found = citationsIn(section.body.text).find(({ start, end }) =>
        section.body.text.slice(start, end).startsWith(words),
      );
      if (!found) continue;
      const resolved = resolveCitation(bill, found, { section, offset: found.start });
      return resolved && bill.source.slice(resolved.span.start, resolved.span.end);
    }
    return undefined;
  };

  it("finds sections of the act and units of the same section, and says what is not there", () => {
    expect(leadsTo("section 2")).toContain("Sec. 2.");
    expect(leadsTo("subsection (a)")).toMatch(/^\(a\) A keeper/);
    expect(leadsTo("section 9")).toBeNull();
  });
});
