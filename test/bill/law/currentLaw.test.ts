import { describe, expect, it } from "vitest";
import { amendedBill } from "../../../src/bill/law/amendedBill.ts";
import { compareWithLaw } from "../../../src/bill/law/compareWithLaw.ts";
import { lawIndex } from "../../../src/bill/law/lawIndex.ts";
import { readBill } from "../../../src/bill/read.ts";
import { noticeText } from "../../../src/text/notice.ts";
import { read } from "../support/read.ts";

const LAW = lawIndex([
  {
    name: "harbors.md",
    format: "markdown",
    text: "§ 9-104. Night harbors.\n\n(a) A ship shall not dock at night.\n\n(b) Cargo is:\n\n(1) Grain; and\n\n(2) Oil.\n\n(c) Fees are due.\n",
  },
  { name: "DC_9-105.txt", format: "plain", text: "A pilot shall board each ship." },
]);

const bill = (body: string) =>
  readBill({
    name: "test",
    format: "plain",
    text: `BE IT ENACTED BY THE COUNCIL OF THE DISTRICT OF COLUMBIA, That this act may be cited as the "Harbor Act".\n\n${body}`,
  });

const HARBORS = `Sec. 2. Section 4 of the Harbor Act (D.C. Official Code § 9-104) is amended as follows:

(a) Subsection (a) is amended by striking the phrase "shall not" and inserting the word "may" in its place.

(b) Subsection (b) is amended by adding a new paragraph (1A) to read as follows:

"(1A) Coal;".

(c) Subsection (c) is repealed.
`;

describe("lawIndex", () => {
  it("finds a section by its heading or by its file's name", () => {
    expect(LAW("9-104(b)(1)")?.heading).toBe("Night harbors");
    expect(LAW("9-105")?.text).toBe("A pilot shall board each ship.");
    expect(LAW("9-999")).toBeNull();
  });
});

describe("compareWithLaw", () => {
  const [comparison] = compareWithLaw(bill(HARBORS), LAW);

  it("carries out instructions on current law", () => {
    expect(comparison?.title).toBe("§ 9-104. Night harbors");
    expect(comparison?.before).toContain("A ship shall not dock at night.");
    expect(comparison?.after).toContain("A ship may dock at night.");
    expect(comparison?.after).toMatch(/\(1\) Grain; and\s+\(1A\) Coal;\s+\(2\) Oil\./);
    expect(comparison?.after).not.toContain("Fees");
    expect(comparison?.notes).toEqual([]);
  });

  it("says where the draft says the new words", () => {
    const { source } = bill(HARBORS);
    const said = comparison?.said.map(({ draft }) => source.slice(draft.start, draft.end));
    expect(said).toEqual(["may", "(1A) Coal;"]);
  });

  it("says what it could not carry out", () => {
    const [failed] = compareWithLaw(bill(HARBORS.replace("shall not", "must not")), LAW);
    expect(failed?.notes).toEqual(["The words “must not” are not in § 9-104(a)."]);
    const [unknown] = compareWithLaw(bill(HARBORS.replace("9-104", "9-109")), LAW);
    expect(unknown?.notes[0]).toMatch(/has no § 9-109/);
  });
});

describe("amendedBill", () => {
  it("reads the whole section in its context, with true places for the draft's own words", () => {
    const draft = bill(HARBORS);
    const section = amendedBill(draft, LAW).bill.sections.find(({ body }) => body.laws[0]?.current);
    const body = section?.body;
    if (!section || !body) throw new Error("no section");
    const after = body.runs
      .filter((run) => run.change !== "deleted")
      .map((run) => body.text.slice(run.start, run.end))
      .join("");
    expect(after).toContain("A ship may dock at night.");
    expect(body.laws[0]?.cite).toBe("9-104");
    const may = body.runs.find((run) => run.change === "inserted");
    if (!may) throw new Error("nothing inserted");
    const at = (offset: number) => section.start + offset;
    expect(draft.source.slice(at(body.map.start(may.start)), at(body.map.end(may.end)))).toBe("may");
    // Words of current law have no place in the draft: they lead to an instruction.
    const place = (offset: number) => draft.source.slice(at(body.map.start(offset)), at(body.map.end(offset + 1)));
    expect(place(3)).toBe('striking the phrase "shall not" and inserting the word "may" in its place.');
    expect(body.laws[0]?.current).toBe(true);
  });

  it("puts a unit in the place of another on lines of its own, and words at the end of one into it", () => {
    const law = lawIndex([
      {
        name: "9-106.txt",
        format: "plain",
        text: "9-106. Lamps.\n\n(a) A lamp burns.\n\n(b) A keeper may sleep if:\n\n(A) It is day; or\n\n(B) It is bright.\n\n(c) Oil is free.\n",
      },
    ]);
    const tennessee = read(
      "BE IT ENACTED BY THE GENERAL ASSEMBLY OF THE STATE OF TENNESSEE:\n\nSECTION 1. Tennessee Code Annotated, Section 9-106(b), is amended by deleting the subsection and substituting instead the following:\n\n(b) A keeper shall:\n\n(1) Wake; and\n\n(2) Trim.\n\nSECTION 2. Tennessee Code Annotated, Section 9-106(a), is amended by adding the following language at the end of the subsection:\n\nA wick is trimmed.\n",
    );
    const body = amendedBill(tennessee, law).bill.sections.find((section) => section.body.laws[0]?.current)?.body;
    const after = (start: number, end: number) =>
      (body?.runs ?? [])
        .filter(({ change }) => change !== "deleted")
        .map((run) => body?.text.slice(Math.max(run.start, start), Math.max(start, Math.min(run.end, end))))
        .join("")
        .replace(/\s+/g, " ")
        .trim();
    const units = body?.provisions.map(({ label, own }) => [label, after(own.start, own.end)]);
    expect(units?.filter(([, words]) => words)).toEqual([
      ["(a)", "A lamp burns. A wick is trimmed."],
      ["(b)", "A keeper shall:"],
      ["(b)(1)", "Wake; and"],
      ["(b)(2)", "Trim."],
      ["(c)", "Oil is free."],
    ]);
  });

  it("leaves a section alone whose instructions cannot all be carried out", () => {
    const draft = bill(HARBORS.replace("shall not", "must not"));
    const { bill: same, notices } = amendedBill(draft, LAW);
    expect(same).toBe(draft);
    expect(notices.map(noticeText)).toEqual([
      "The instructions on § 9-104 do not fit the current law in harbors.md, so the draft is read without it: The words “must not” are not in § 9-104(a).",
    ]);
  });
});
