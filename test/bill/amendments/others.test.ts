import { describe, expect, test } from "vitest";
import { read } from "../support/read.ts";

describe("instructions on more than the words that they quote", () => {
  const section = (words: string) =>
    read(`BE IT ENACTED BY THE GENERAL ASSEMBLY OF THE STATE OF TENNESSEE:\n\nSECTION 1. ${words}\n`).sections[0];
  const only = (words: string) => {
    const { action, target, also, part, find } = section(words)?.body.amendments[0] ?? {};
    return { action, target, also, part, find };
  };

  test("name every unit and section that they strike or repeal", () => {
    expect(only("Section 4-9-10, is amended by deleting subsections (b), (d) and (e).").also).toEqual([
      "4-9-10(d)",
      "4-9-10(e)",
    ]);
    expect(only("Section 4-9-10, is amended by deleting subdivisions (a)(2) through (5).").also).toEqual([
      "4-9-10(a)(3)",
      "4-9-10(a)(4)",
      "4-9-10(a)(5)",
    ]);
    expect(only("Section 4-9-10, is amended by deleting paragraphs (2) through (5).").also).toEqual([
      "4-9-10(3)",
      "4-9-10(4)",
      "4-9-10(5)",
    ]);
    expect(only("Sections 4-9-10, 4-9-11, and 4-9-12, as amended by section 7, are repealed.")).toMatchObject({
      action: "repeal",
      target: "4-9-10",
      also: ["4-9-11", "4-9-12"],
    });
  });

  test("name a part that has no label", () => {
    expect(only("Section 4-9-10(a), is amended by deleting the second sentence.")).toMatchObject({
      action: "strike",
      target: "4-9-10(a)",
      part: "second sentence",
    });
  });

  test("repeal a section that they delete whole, and nothing when they only speak of the repeal", () => {
    expect(section("Section 4-9-10, is amended by deleting the section in its entirety.")?.action).toBe("repeal");
    expect(section("Section 4-9-10, is amended by deleting subsection (b).")?.action).toBe("amend");
    const spoken = section("Section 4-9-10, is repealed. The repeal does not affect section 4-9-11.");
    expect(spoken?.body.amendments.map(({ target }) => target)).toEqual(["4-9-10"]);
  });

  test("quote words behind a sign that no space parts from the word before", () => {
    expect(
      only('Section 4-9-10, is amended by striking the phrase"The lamp" and inserting the phrase "A lamp".'),
    ).toMatchObject({ action: "strike-insert", find: "The lamp" });
  });
});

test("units that are indented deeply keep their labels", () => {
  const deep = (words: string, by: number) => `${" ".repeat(by)}${words}\n\n`;
  const text = `\n\n${deep("(h) Lamps.—Section 9313 of title 18, United States Code, is amended—", 4)}${deep(
    "(1) in paragraph (3)—",
    8,
  )}${deep("(A) in the flush text at the end—", 12)}${deep('(i) by striking "oil"; and', 16)}${deep(
    "(ii) in subparagraph (B)—",
    16,
  )}${deep("(I) in clause (i)—", 20)}${deep('(aa) by striking "gas"; and', 24)}${deep('(bb) by striking "wick".', 24)}`;
  const bill = read(
    `A BILL\nBe it enacted by the Senate and House of Representatives of the United States of America in Congress assembled,\n\nSEC. 2. LAMPS.${text}`,
  );
  expect(bill.sections[0]?.body.amendments.map(({ label, find }) => [label, find])).toEqual([
    ["(h)(1)(A)(i)", "oil"],
    ["(h)(1)(A)(ii)(I)(aa)", "gas"],
    ["(h)(1)(A)(ii)(I)(bb)", "wick"],
  ]);
});
