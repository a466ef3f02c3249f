import { describe, expect, test } from "vitest";
import { read } from "../support/read.ts";

const ACT =
  "AN ACT relating to lamps\nBe it enacted by the Legislature of the State of Kansas:\nSection 1. A keeper shall wake.\nSection 2. A keeper shall trim.\n";
const dates = (clause: string) => read(`${ACT}Section 3. ${clause}\n`).sections.map(({ effective }) => effective);

describe("a clause on dates", () => {
  test.each([
    ["This act shall take effect and be in force from and after July 1, 2031.", "2031-07-01"],
    ["This act is effective from and after December 31, 2030.", "2031-01-01"],
    ["This act becomes effective upon signature by the governor.", "passage"],
    ["This act takes effect July 1, 2031, if the compact is ratified by January 1, 2031.", "2031-07-01"],
    ["This act takes effect only if the voters approve the amendment on November 4, 2031.", null],
    ["This act is effective contingent upon approval of the waiver on or before July 1, 2031.", null],
    ["This act takes effect on the first day of July, 2031.", "2031-07-01"],
    ["This act shall take effect on the 15th day of August, 2031.", "2031-08-15"],
    ["This act takes effect 1 July 2031.", "2031-07-01"],
    ["This act takes effect on 7/1/2031.", "2031-07-01"],
    ["This act becomes operative on January 1, 2031.", "2031-01-01"],
    ["This act takes effect July 1, 2031, and expires June 30, 2035.", "2031-07-01"],
    ["This act takes effect upon passage and applies to offenses committed on or after July 1, 2031.", "passage"],
    ["This act takes effect upon becoming law and expires on June 30, 2035.", "passage"],
    ["This act is effective ninety days after adjournment.", null],
    ["This act takes effect when the keeper certifies that oil has come.", null],
    ["This act takes effect on 31/31/2031.", null],
  ])("%s", (clause, date) => {
    expect(dates(clause)).toEqual([date, date, date]);
  });

  // The clause itself bears the first date that it says.
  test("dates some sections, and the remainder otherwise", () => {
    expect(
      dates("Section 1 takes effect on July 1, 2031; the remainder of this act takes effect July 1, 2032."),
    ).toEqual(["2031-07-01", "2032-07-01", "2031-07-01"]);
  });

  test("may name a section of the law that the act amends", () => {
    const { sections } = read(
      "AN ACT relating to lamps\nBe it enacted by the Legislature of the State of Arizona:\nSection 1. Section 99-1307, Arizona Revised Statutes, is amended to read:\n99-1307. Lamps\nA. Lamps burn.\nSec. 2. Section 99-1400, Arizona Revised Statutes, is amended to read:\n99-1400. Oil\nA. Oil is free.\nSec. 3. Effective date\nSection 99-1307, Arizona Revised Statutes, as amended by this act, is effective from and after December 31, 2030.\n",
    );
    expect(sections.map(({ effective }) => effective)).toEqual(["2031-01-01", null, "2031-01-01"]);
  });

  test("lets a section wait for a condition alone, whatever the date of the rest", () => {
    expect(
      dates(
        "Section 1 of this act is effective only if the waiver is granted by July 1, 2033. This act takes effect July 1, 2031.",
      ),
    ).toEqual([null, "2031-07-01", "2031-07-01"]);
  });
});

describe("a sunset", () => {
  test.each([
    "A keeper shall rest. This section is repealed on January 1, 2035.",
    "A keeper shall rest. This section remains in effect until January 1, 2035, and as of that date is repealed.",
  ])("strikes nothing: %s", (law) => {
    const section = read(`${ACT}Section 3. ${law}\n`).sections[2];
    expect(section?.action).toBe("other");
    expect(section?.body.runs.some(({ change }) => change === "deleted")).toBe(false);
  });

  test("is no repeal of another section", () => {
    expect(read(`${ACT}Section 3. K.S.A. 99-101 is hereby repealed.\n`).sections[2]?.action).toBe("repeal");
  });
});
