import { describe, expect, test } from "vitest";
import { read } from "../support/read.ts";

const amendments = (words: string) =>
  read(
    `A BILL\nBe it enacted by the Senate and House of Representatives of the United States of America in Congress assembled,\nSECTION 1. LAMPS.\nSection 9901 of title 18, United States Code, is amended ${words}\n`,
  ).sections[0]?.body.amendments.map(({ label, action, target, find, text }) => [label, action, target, find, text]);

describe("instructions within one sentence", () => {
  test("in a list that runs on have the list's labels", () => {
    expect(
      amendments(
        '(1) in paragraph (2), by striking "and" at the end; (2) in paragraph (3), by striking the period at the end and inserting "; and"; and (3) by adding at the end the following: "(4) oil is free.".',
      ),
    ).toEqual([
      ["(1)", "strike", "18 U.S.C. 9901(2)", "and", undefined],
      ["(2)", "strike-insert", "18 U.S.C. 9901(3)", ".", "; and"],
      ["(3)", "insert", "18 U.S.C. 9901", undefined, "(4) oil is free."],
    ]);
  });

  test("repeal and restate the unit that stands behind their verb", () => {
    expect(amendments("by repealing subsection (c).")).toEqual([
      ["", "repeal", "18 U.S.C. 9901(c)", undefined, undefined],
    ]);
    expect(amendments('by amending subsection (b) to read as follows: "(b) Lamps burn.".')).toEqual([
      ["", "replace", "18 U.S.C. 9901(b)", undefined, "(b) Lamps burn."],
    ]);
  });
});
