import { describe, expect, it } from "vitest";
import { readBill } from "../../../src/bill/read.ts";
import type { BillSection } from "../../../src/bill/types.ts";

const CLAUSES = {
  US: "Be it enacted by the Senate and House of Representatives of the United States of America in Congress assembled,",
  DC: "BE IT ENACTED BY THE COUNCIL OF THE DISTRICT OF COLUMBIA, That this act may be cited as the “Orchard Act”.",
  TN: "BE IT ENACTED BY THE GENERAL ASSEMBLY OF THE STATE OF TENNESSEE:",
  MA: "Be it enacted by the Senate and House of Representatives in General Court assembled, as follows:",
};

function sections(state: keyof typeof CLAUSES, body: string): readonly BillSection[] {
  return readBill({ text: `AN ACT\n\n${CLAUSES[state]}\n\n${body}`, format: "plain", name: "test" }).sections;
}

function section(state: keyof typeof CLAUSES, body: string): BillSection {
  const [first] = sections(state, body);
  if (!first) throw new Error("no section");
  return first;
}

const said = ({ body }: BillSection) =>
  body.amendments.map(({ label, action, target, find, text }) => [label, action, target, find, text]);
const words = ({ body }: BillSection, change: string) =>
  body.runs
    .filter((run) => run.change === change)
    .map((run) => body.text.slice(run.start, run.end).replace(/\s+/g, " ").trim())
    .filter(Boolean);

describe("instructions of Congress", () => {
  const orchard = section(
    "US",
    `SEC. 2. PEARS.

    (a) In General.—Section 12 of the Orchard Act (7 U.S.C. 412) is amended—

        (1) in subsection (b)—

            (A) in paragraph (1), by striking "apple" each place it appears and inserting "pear";

            (B) by redesignating paragraph (3) as paragraph (4); and

            (C) by inserting after paragraph (2) the following:

                "(3) Quinces, of which—

                    "(A) none may be green; and

                    "(B) all must be washed.";

        (2) by striking subsection (d); and

        (3) in subsection (e)(2), by inserting "or tree" after "bush".

    (b) Study.—The Secretary shall count the pears each year.
`,
  );

  it("resolves targets through the nesting", () => {
    expect(said(orchard)).toEqual([
      ["(a)(1)(A)", "strike-insert", "7 U.S.C. 412(b)(1)", "apple", "pear"],
      ["(a)(1)(B)", "redesignate", "7 U.S.C. 412(b)(3)", "paragraph (3)", "paragraph (4)"],
      [
        "(a)(1)(C)",
        "insert",
        "7 U.S.C. 412(b)(3)",
        undefined,
        "(3) Quinces, of which—\n(A) none may be green; and\n(B) all must be washed.",
      ],
      ["(a)(2)", "strike", "7 U.S.C. 412(d)", undefined, undefined],
      ["(a)(3)", "insert", "7 U.S.C. 412(e)(2)", "bush", "or tree"],
    ]);
    expect(orchard.body.amendments[0]?.every).toBe(true);
    expect(orchard.body.amendments[4]?.place).toBe("after");
  });

  it("tells words put and words struck from pointers and from the instruction itself", () => {
    expect(words(orchard, "deleted")).toEqual(["apple"]);
    expect(words(orchard, "inserted")).toEqual([
      "pear",
      "Quinces, of which—",
      "none may be green; and",
      "all must be washed.",
      "or tree",
      "Study.—The Secretary shall count the pears each year.",
    ]);
    expect(words(orchard, "kept")).toEqual([]);
  });

  it("gives quoted law its own labels and the citation that it goes to", () => {
    const { laws, provisions } = orchard.body;
    const quoted = laws.find((law) => provisions[law.first + 1]?.label === "(3)");
    expect(quoted?.cite).toBe("7 U.S.C. 412(b)");
    expect(provisions.slice(quoted?.first, quoted?.last).map((entry) => entry.label)).toEqual([
      "",
      "(3)",
      "(3)(A)",
      "(3)(B)",
    ]);
  });

  it("strikes through to a later word, at the end and in prose order", () => {
    const read = section(
      "US",
      `SEC. 3. PLUMS.

    Paragraph (4) of section 15(c) of title 7, United States Code, is amended by striking "plums" and all that follows through "prunes" and inserting "stone fruit", and by striking the period at the end and inserting "; and".
`,
    );
    expect(said(read)).toEqual([
      ["", "strike-insert", "7 U.S.C. 15(c)(4)", "plums", "stone fruit"],
      ["", "strike-insert", "7 U.S.C. 15(c)(4)", ".", "; and"],
    ]);
    expect(read.body.amendments[0]?.through).toBe("prunes");
  });
});

describe("instructions of the District of Columbia", () => {
  const read = section(
    "DC",
    `Sec. 2. The Orchard Act of 1990, effective May 1, 1990 (D.C. Law 8-900; D.C. Official Code § 8-2101 et seq.), is amended as follows:

(a) Section 3 (D.C. Official Code § 8-2103) is amended as follows:

(1) Paragraph (2) is redesignated as paragraph (2A).

(2) A new paragraph (2) is added to read as follows:

"(2) "Ladder" means any steps used to pick fruit.".

(3) Paragraph (5)(B) is amended by striking the phrase "shall not" and inserting the word "may" in its place.

(4) Paragraph (6) is repealed.

(b) A new section 3a is added to read as follows:

"Sec. 3a. Ripe fruit.

"(a) Ripe fruit shall be picked.

"(b) A person may keep what falls.".
`,
  );

  it("reads units that are subjects, new units and new sections", () => {
    expect(said(read).map((entry) => entry.slice(0, 3))).toEqual([
      ["(a)(1)", "redesignate", "8-2103(2)"],
      ["(a)(2)", "insert", "8-2103(2)"],
      ["(a)(3)", "strike-insert", "8-2103(5)(B)"],
      ["(a)(4)", "repeal", "8-2103(6)"],
      ["(b)", "add-section", "3a"],
    ]);
  });

  it("pairs quotation signs that stand inside others", () => {
    expect(read.body.amendments[1]?.text).toBe('(2) "Ladder" means any steps used to pick fruit.');
  });

  it("reads before and after from the instruction's own words", () => {
    expect(words(read, "deleted")).toEqual(["shall not"]);
    expect(words(read, "inserted")).toEqual([
      '"Ladder" means any steps used to pick fruit.',
      "may",
      "Ripe fruit shall be picked.",
      "A person may keep what falls.",
    ]);
    expect(read.body.laws.find((law) => law.heading === "Ripe fruit")?.cite).toBe("3a");
  });
});

describe("instructions of Tennessee", () => {
  it("takes law behind the colon without quotation signs", () => {
    const read = section(
      "TN",
      `SECTION 1. Tennessee Code Annotated, Section 43-6-12, is amended by deleting subsection (b) and substituting instead the following:

(b) A grower who finds a stray hive shall:

(1) Cover it; and

(2) Tell the owner.
`,
    );
    expect(said(read)).toEqual([
      [
        "",
        "replace",
        "43-6-12(b)",
        undefined,
        "(b) A grower who finds a stray hive shall:\n(1) Cover it; and\n(2) Tell the owner.",
      ],
    ]);
    expect(words(read, "inserted")).toEqual([
      "A grower who finds a stray hive shall:",
      "Cover it; and",
      "Tell the owner.",
    ]);
  });

  it("takes a new unit that is put to read so in another's place", () => {
    const read = section(
      "TN",
      `SECTION 1. Tennessee Code Annotated, Section 43-6-14, is amended by striking subsection (c) and inserting in lieu thereof a new subsection (c) to read as follows:

"(c) A hive may be moved."
`,
    );
    expect(said(read)).toEqual([["", "replace", "43-6-14(c)", undefined, "(c) A hive may be moved."]]);
    expect(words(read, "inserted")).toEqual(["A hive may be moved."]);
  });

  it("puts words between two others", () => {
    const read = section(
      "TN",
      `SECTION 1. Tennessee Code Annotated, Section 43-6-13(a), is amended by inserting the language "or keeper" between the words "owner" and "of".
`,
    );
    expect(said(read)).toEqual([["", "insert", "43-6-13(a)", "owner", "or keeper"]]);
    expect(words(read, "inserted")).toEqual(["or keeper"]);
  });
});

describe("instructions of the District of Columbia, in their shorter forms", () => {
  it("designates what is there, and takes a new unit whose verb was left out", () => {
    const read = section(
      "DC",
      `Sec. 2. Section 8-2104 of the District of Columbia Official Code is amended as follows:

(a) Designate the existing text as subsection (a).

(b) A new subsection (b) to read as follows:

"(b) Quinces are free.".
`,
    );
    expect(said(read)).toEqual([
      ["(a)", "redesignate", "8-2104", "text", "subsection (a)"],
      ["(b)", "insert", "8-2104(b)", undefined, "(b) Quinces are free."],
    ]);
  });

  it("keeps quoted designations as words", () => {
    const read = section(
      "DC",
      `Sec. 2. Chapter 8 of the Orchard Act is amended by designating the undesignated section as "Section 9".
`,
    );
    expect(said(read)).toEqual([["", "redesignate", "", "undesignated section", '"Section 9"']]);
  });

  it("puts each section of a restated part by itself", () => {
    const read = section(
      "DC",
      `Sec. 2. Title I of the Orchard Act of 1990, effective May 1, 1990 (D.C. Law 8-900; D.C. Official Code § 8-2101), is amended to read as follows:

"TITLE I. TREES.

"Sec. 101. Definitions.

"A pear is a tree.

"Sec. 102. Counting.

"The Mayor shall count the trees.".
`,
    );
    expect(said(read).map(([, action, target]) => [action, target])).toEqual([
      ["replace", "8-2101"],
      ["replace", "102"],
    ]);
    expect(words(read, "inserted")).toContain("The Mayor shall count the trees.");
  });
});

describe("instructions of Massachusetts", () => {
  it("takes new words behind a colon and a dash", () => {
    const [first, second] = sections(
      "MA",
      `SECTION 1. Section 9 of chapter 128 of the General Laws, as appearing in the 2024 Official Edition, is hereby amended by striking out, in line 4, the words "one hive" and inserting in place thereof the following words:- two hives.

SECTION 2. Chapter 128 of the General Laws is hereby amended by inserting after section 9 the following section:-

Section 9A. (a) A hive shall have a number.

(b) A keeper may choose it.
`,
    );
    expect(first && said(first)).toEqual([["", "strike-insert", "128:9", "one hive", "two hives"]]);
    expect(second && said(second)[0]?.slice(0, 3)).toEqual(["", "add-section", "128:9A"]);
    expect(second && words(second, "inserted")).toContain("A hive shall have a number.");
  });
});

describe("law below an instruction without quotation signs", () => {
  const read = section(
    "DC",
    `Sec. 2.
The Orchard Act of 1990, effective May 1, 1990 (D.C. Law 8-900; D.C. Official Code § 8-2101 et seq.), is amended as follows:
  (a) Section 4 (D.C. Official Code § 8-2104) is amended as follows:
    (1) A new paragraph (4A) is added to read as follows:
      (4A) "Quince" means a fruit.
    (2) New paragraphs (5A) and (5B) are added to read as follows:
      (5A) "Hive" means a house of bees.
      (5B) "Comb" means a room in a hive.
  (b) New sections 14 and 15 are added to read as follows:
  14 Moving of hives.
    (a) A keeper may move a hive.
    (b) The Mayor shall be told of it.
  15 Counting of hives.
    (a) A hive shall be counted each year.
`,
  );

  it("goes to its place, unit by unit and section by section", () => {
    expect(said(read).map(([label, action, target]) => [label, action, target])).toEqual([
      ["(a)(1)", "insert", "8-2104(4A)"],
      ["(a)(2)", "insert", "8-2104(5A)"],
      ["(b)", "add-section", "14"],
    ]);
    expect(read.body.laws.map(({ cite }) => cite)).toEqual(expect.arrayContaining(["14", "15"]));
    expect(words(read, "inserted")).toContain("A hive shall be counted each year.");
  });
});

describe("sections that give no instruction", () => {
  it("are left to their own words", () => {
    const read = section("US", `SEC. 4. DUTY.\n\n    The Secretary may insert a note and strike a balance.\n`);
    expect(read.body.amendments).toEqual([]);
    expect(words(read, "inserted")).toEqual(["The Secretary may insert a note and strike a balance."]);
  });
});
