import { describe, expect, test } from "vitest";
import { numbers, read } from "../support/read.ts";

const ENACTS = {
  AK: "BE IT ENACTED BY THE LEGISLATURE OF THE STATE OF ALASKA:",
  DC: "BE IT ENACTED BY THE COUNCIL OF THE DISTRICT OF COLUMBIA, That this act may be cited as the “Lantern Act of 2031”.",
  GA: "BE IT ENACTED BY THE GENERAL ASSEMBLY OF GEORGIA:",
  IL: "Be it enacted by the People of the State of Illinois, represented in the General Assembly:",
  IN: "BE IT ENACTED BY THE GENERAL ASSEMBLY OF THE STATE OF INDIANA:",
  KS: "Be it enacted by the Legislature of the State of Kansas:",
  KY: "Be it enacted by the General Assembly of the Commonwealth of Kentucky:",
  ME: "Be it enacted by the People of the State of Maine as follows:",
  MO: "Be it enacted by the General Assembly of the State of Missouri, as follows:",
  NC: "The General Assembly of North Carolina enacts:",
  NH: "Be it Enacted by the Senate and House of Representatives in General Court convened:",
  NJ: "Be It Enacted by the Senate and General Assembly of the State of New Jersey:",
  NY: "The People of the State of New York, represented in Senate and Assembly, do enact as follows:",
  OH: "Be it enacted by the General Assembly of the State of Ohio:",
  SC: "Be it enacted by the General Assembly of the State of South Carolina:",
  TX: "BE IT ENACTED BY THE LEGISLATURE OF THE STATE OF TEXAS:",
  US: "Be it enacted by the Senate and House of Representatives of the United States of America in Congress assembled,",
  VA: "Be it enacted by the General Assembly of Virginia:",
  WI: "The people of the state of Wisconsin, represented in senate and assembly, do enact as follows:",
} as const;

/** Convention, law behind the enacting clause, numbers of the sections. */
const BILLS: readonly (readonly [keyof typeof ENACTS, string, readonly string[]])[] = [
  [
    "AK",
    "* Section 1. AS 45.99 is amended by adding a new section to read:\n Sec. 45.99.900. Lamps. A lamp shall burn.\n* Sec. 2. This Act takes effect July 1, 2031.",
    ["1", "2"],
  ],
  [
    "DC",
    "Sec. 2. Lamps. A keeper shall light lamps.\n\nSec. 3. The Lantern Act (D.C. Official Code § 99-101) is amended as follows:\n(a) A new section 4a is added to read as follows:\n“Sec. 4a. Oil.\n“Oil is free.”.\n\nSec. 4. Effective date.\nThis act shall take effect at once.",
    ["2", "3", "4"],
  ],
  [
    "GA",
    "SECTION 1-1.\nThis part is about lamps.\n\nSECTION 1-2.\nLamps shall burn.\n\nPART II\nSECTION 2-1.\nOil is free.",
    ["1-1", "1-2", "2-1"],
  ],
  [
    "IL",
    "Section 5. The Lamp Code is amended by changing Section 3-4 as follows:\n(20 ILCS 99/3-4)\nSec. 3-4. Oil. Oil is free.\nSection 10. Lamps shall burn.\nSection 99. Effective date. This Act takes effect upon becoming law.",
    ["5", "10", "99"],
  ],
  [
    "IN",
    "SECTION 1. IC 99-1-2-3 IS AMENDED TO READ AS FOLLOWS [EFFECTIVE JULY 1, 2031]: Sec. 3. Oil is free.\nSECTION 2. IC 99-1-2-4 IS ADDED TO READ AS FOLLOWS: Sec. 4. Lamps burn.",
    ["1", "2"],
  ],
  [
    "KS",
    "New Section 1. Oil is free.\nSec. 2. K.S.A. 99-101 is hereby amended to read as follows: 99-101. Lamps burn.\nSec. 3. K.S.A. 99-101 is hereby repealed.",
    ["1", "2", "3"],
  ],
  [
    "KY",
    "➔Section 1.   KRS 199.100 is amended to read as follows:\n(1) Oil is free.\n➔SECTION 2.   A NEW SECTION OF KRS CHAPTER 199 IS CREATED TO READ AS FOLLOWS:\nLamps burn.",
    ["1", "2"],
  ],
  [
    "ME",
    "Sec. 1. 99 MRSA §101 is enacted to read:\n§101. Oil\nOil is free.\nSec. 2. 99 MRSA §102 is repealed.",
    ["1", "2"],
  ],
  [
    "US",
    '§ 9901. Lamps\n\nA lamp shall burn.\n\n§ 9902. Oil\n\nOil is free.\n\nSEC. 4. CONFORMING AMENDMENTS.\n\nTitle 18 is amended by striking "a".\n\nSEC. 5. REPEALS.\n\nTitle 16 is repealed.',
    ["9901", "9902", "4", "5"],
  ],
  [
    "MO",
    "Section A. Section 199.100, RSMo, is repealed and one new section enacted in lieu thereof, to be known as section 199.100, to read as follows:\n199.100. 1. Oil is free.\nSection B. This act is an emergency act.",
    ["A", "B"],
  ],
  [
    "NC",
    'SECTION 1.(a) G.S. 99-1 reads as rewritten:\n"§ 99-1. Oil.\nOil is free."\nSECTION 1.(b) G.S. 99-2 is repealed.\nSECTION 2. This act becomes effective December 1, 2031.',
    ["1", "1.(b)", "2"],
  ],
  [
    "NH",
    "1  New Section; Lamps. Amend RSA 99 by inserting after section 1 the following new section:\n99:1-a Oil. Oil is free.\n2  Effective Date. This act shall take effect January 1, 2032.",
    ["1", "2"],
  ],
  [
    "NJ",
    "\u00a0\u00a0\u00a0\u00a01.\u00a0\u00a0\u00a0Section 3 of P.L.2029, c.99 is amended to read as follows:\n     3.   a. Oil is free.\n     b. Lamps burn.\n     2.   (New section) Keepers may ask for oil.\n     3.   This act shall take effect immediately.",
    ["1", "2", "3"],
  ],
  [
    "NY",
    "  Section 1. The lamp law is amended by adding a new section 9 to read as follows:\n  § 9. OIL. OIL IS FREE.\n  § 2. Section 7 of the lamp law is REPEALED.\n  § 3. Section 8 of the lamp law is REPEALED.\n  § 4. This act shall take effect immediately.",
    ["1", "2", "3", "4"],
  ],
  [
    "OH",
    "Section 1. That section 9901.01 of the Revised Code be amended to read as follows:\nSec. 9901.01. (A) Oil is free.\nSection 2. That existing section 9901.01 of the Revised Code is hereby repealed.",
    ["1", "2"],
  ],
  [
    "SC",
    'SECTION\u00a0\u00a0\u00a01.\u00a0\u00a0\u00a0Chapter 9, Title 99 of the 1976 Code is amended by adding:\n"Section 99-9-10. Oil is free."\nSECTION\u00a0\u00a0\u00a02. This act takes effect upon approval by the Governor.',
    ["1", "2"],
  ],
  [
    "TX",
    "ARTICLE 1. LAMPS\nSECTION 1.01. Chapter 99, Lamp Code, is amended by adding Section 99.001 to read as follows:\nSec. 99.001. OIL. Oil is free.\nSECTION 1.02. Lamps burn.\nARTICLE 2. DATE\nSECTION 2.01. This Act takes effect September 1, 2031.",
    ["1.01", "1.02", "2.01"],
  ],
  [
    "US",
    "SECTION 1. SHORT TITLE; TABLE OF CONTENTS.\n(a) The table of contents is as follows:\n\nSec. 1. Short title; table of contents.\n\nSec. 101. Oil.\n\nSec. 102. Lamps.\n\nTITLE I—LAMPS\n\nSEC. 101. OIL.\n\nSection 411(d) of the Lamp Act is repealed.\n\nSEC. 102. LAMPS.\n\nLamps shall burn.",
    ["1", "101", "102"],
  ],
  [
    "VA",
    "1. That § 99.1-2 of the Code of Virginia is amended and reenacted as follows:\n§ 99.1-2. Oil.\nA. Oil is free.\n1. At night.\n2. By day.\n2. That the provisions of this act shall become effective on July 1, 2031.",
    ["1", "2"],
  ],
  [
    "WI",
    "Section\u00a01.  199.01 of the statutes is created to read:\n199.01 Oil. (1) Oil is free.\nSection\n2.  Initial applicability.\n(1) This act first applies to lamps lit on its effective date.",
    ["1", "2"],
  ],
];

describe("heads of bill sections", () => {
  test.each(BILLS)("%s", (state, law, expected) => {
    expect(numbers(read(`AN ACT relating to lamps\n\n${ENACTS[state]}\n\n${law}\n`))).toEqual(expected);
  });

  test("are found where the lines of a text were lost", () => {
    const law = "Sec. 2. Lamps burn. ".concat("Oil is free and lamps burn. ".repeat(200));
    const bill = read(`AN ACT ${ENACTS.DC} TITLE I ${law} Sec. 3. Oil. Oil is free. Sec. 4. Effective date. At once.`);
    expect(numbers(bill)).toEqual(["2", "3", "4"]);
  });

  test("are found in a Markdown draft with signs before them", () => {
    const bill = read(
      `# AN ACT\n\n${ENACTS.TX}\n\n## SECTION 1.\nOil is free.\n\n**SECTION 2.** Lamps burn.\n`,
      "markdown",
    );
    expect(numbers(bill)).toEqual(["1", "2"]);
  });
});
