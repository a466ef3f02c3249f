import { describe, expect, test } from "vitest";
import type { DraftFormat } from "../../../src/bill/draft.ts";
import { read, words } from "../support/read.ts";

interface Marked {
  readonly what: string;
  readonly format: DraftFormat;
  readonly enacts: string;
  readonly law: string;
  readonly inserted: string;
  readonly deleted: string;
}

const STATES = {
  CA: "The people of the State of California do enact as follows:\nSECTION 1. Section 99 of the Lamp Code is amended to read:\n99. ",
  CO: "Be it enacted by the General Assembly of the State of Colorado:\nSECTION 1. In Colorado Revised Statutes, 99-1-101, amend (1) as follows:\n99-1-101. Oil. (1) ",
  FL: "Be It Enacted by the Legislature of the State of Florida:\nSection 1. Section 99.01, Florida Statutes, is amended to read:\n99.01 Oil.—(1) ",
  KY: "Be it enacted by the General Assembly of the Commonwealth of Kentucky:\nSection 1. KRS 99.010 is amended to read as follows:\n(1) ",
  MD: "SECTION 1. BE IT ENACTED BY THE GENERAL ASSEMBLY OF MARYLAND, That the Laws of Maryland read as follows:\nArticle - Lamps\n9-101.\n(a) ",
  MN: "BE IT ENACTED BY THE LEGISLATURE OF THE STATE OF MINNESOTA:\nSection 1. Minnesota Statutes 2030, section 99.01, is amended to read:\n99.01 OIL.\n(a) ",
  NJ: "Be It Enacted by the Senate and General Assembly of the State of New Jersey:\n1. Section 3 of P.L.2029, c.99 is amended to read as follows:\n3. a. ",
  NY: "The People of the State of New York, represented in Senate and Assembly, do enact as follows:\nSection 1. Section 9 of the lamp law is amended to read as follows:\n§ 9. Oil. 1. ",
  OR: "Be It Enacted by the People of the State of Oregon:\nSECTION 1. ORS 99.010 is amended to read:\n99.010. (1) ",
  TX: "BE IT ENACTED BY THE LEGISLATURE OF THE STATE OF TEXAS:\nSECTION 1. Section 99.001(a), Lamp Code, is amended to read as follows:\n(a) ",
  VA: "Be it enacted by the General Assembly of Virginia:\n1. That § 99.1-2 of the Code of Virginia is amended and reenacted as follows:\n§ 99.1-2. Oil.\nA. ",
  WA: "BE IT ENACTED BY THE LEGISLATURE OF THE STATE OF WASHINGTON:\nSec. 1. RCW 99.01.010 and 2020 c 9 s 1 are each amended to read as follows:\n(1) ",
} as const;

const entry = (
  state: keyof typeof STATES,
  format: DraftFormat,
  law: string,
  inserted: string,
  deleted: string,
): Marked => ({
  what: `${state}, ${format}: ${law}`,
  format,
  enacts: STATES[state],
  law,
  inserted,
  deleted,
});

const MARKS: readonly Marked[] = [
  entry("CA", "plain", "Oil is begin deletefree.end deletebegin insertdear.end insert", "dear.", "free."),
  entry("CO", "plain", "Oil is NOT free.", "NOT", ""),
  entry("KY", "plain", "Oil is free[, or cheap] to keepers.", "", ", or cheap"),
  entry("MD", "plain", "Oil is [free] DEAR AND RARE.", "DEAR AND RARE.", "free"),
  entry(
    "MN",
    "plain",
    "Oil is deleted text begin free deleted text end new text begin dear new text end.",
    "dear",
    "free",
  ),
  entry("NJ", "plain", "Oil is [free] dear.", "", "free"),
  entry("NY", "plain", "Oil is [free] DEAR to keepers.", "DEAR", "free"),
  entry("TX", "plain", "Oil is [free] dear.", "", "free"),
  entry("WA", "plain", "Oil is ((free (at night))) dear.", "", "free (at night)"),
  entry("WA", "plain", "Oil is {- free -} {+ dear +}.", "dear", "free"),
  entry("OR", "markdown", "Oil is [free] **dear**.", "", "free"),
  entry("FL", "markdown", "Oil is ~~free~~ <u>dear</u>.", "dear", "free"),
  entry("FL", "markdown", "Oil is <del>free</del> <ins>dear</ins>.", "dear", "free"),
  entry("FL", "markdown", "Oil is {--free--}{++dear++}{>>why?<<}.", "dear", "free"),
  entry("FL", "markdown", "Oil is {~~free~>dear~~}.", "dear", "free"),
];

describe("marks that a text shows", () => {
  test.each(MARKS)("$what", ({ enacts, law, format, inserted, deleted }) => {
    const [section] = read(`AN ACT relating to lamps\n${enacts}${law}\n`, format).sections;
    expect({ inserted: words(section, "inserted"), deleted: words(section, "deleted") }).toEqual({ inserted, deleted });
  });

  test.each([["[sic]"], ["[EFFECTIVE JULY 1, 2031]"], ["[Reserved]"], ["[This act]"]])(
    "%s is a note and strikes nothing",
    (note) => {
      const [section] = read(`AN ACT relating to lamps\n${STATES.TX}Oil is free ${note} for keepers.\n`).sections;
      expect(words(section, "deleted")).toBe("");
    },
  );

  test("brackets strike nothing where the convention underlines", () => {
    const [section] = read(`AN ACT relating to lamps\n${STATES.FL}Oil is [very] free.\n`).sections;
    expect(section?.body.text).toContain("[very]");
  });

  test("a bill in capitals throughout is not all new", () => {
    const [section] = read(`AN ACT RELATING TO LAMPS\n${STATES.NY}OIL IS FREE.\n`.toUpperCase()).sections;
    expect(words(section, "inserted")).not.toContain("OIL IS FREE");
  });
});

describe("what a text cannot show", () => {
  const codes = (state: keyof typeof STATES, law: string) =>
    read(`AN ACT relating to lamps\n${STATES[state]}${law}\n`).notices.map(({ code }) => code);

  test("is said where underlining was lost", () => {
    expect(codes("TX", "Oil is [free] dear.")).toEqual(["bill.insertions-not-visible"]);
    expect(codes("FL", "Oil is free.")).toEqual(["bill.insertions-not-visible"]);
  });

  test("is not said where the marks are there", () => {
    expect(codes("NY", "Oil is [free] DEAR.")).toEqual([]);
    const { notices } = read(`AN ACT relating to lamps\n${STATES.FL}Oil is <u>dear</u>.\n`, "markdown");
    expect(notices).toEqual([]);
  });
});

describe("the convention", () => {
  const text = `AN ACT relating to lamps\n${STATES.TX}Oil is ((free)) [dear].\n`;

  test("is detected by the enacting clause", () => {
    expect(read(text)).toMatchObject({ convention: "TX", conventionSource: "detected", jurisdiction: "TX" });
  });

  test("is told by front matter", () => {
    expect(read(`---\nstate: WA\n---\n${text}`)).toMatchObject({ convention: "WA", conventionSource: "front-matter" });
  });
});
