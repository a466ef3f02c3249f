import { describe, expect, test } from "vitest";
import { read, words } from "../support/read.ts";

const CT = "Be it enacted by the Senate and House of Representatives in General Assembly convened:\n";
const OH = "Be it enacted by the General Assembly of the State of Ohio:\n";

describe("what a bill section does", () => {
  test("Connecticut's words of repeal and substitution amend", () => {
    const [section] = read(
      `${CT}Section 1. Section 9-10 of the general statutes is repealed and the following is substituted in lieu thereof (Effective October 1, 2031):\n(a) A keeper shall [not] sleep.\n`,
    ).sections;
    expect(section).toMatchObject({ action: "amend", cite: "9-10", effective: "2031-10-01" });
    expect(words(section, "deleted")).toBe("not");
  });

  test("a section may create one section of law and restate another", () => {
    const [section] = read(
      `${OH}Section 1. That section 9901.01 be amended and section 9901.02 of the Revised Code be enacted to read as follows:\nSec. 9901.01. Lamps burn at night.\nSec. 9901.02. Oil is free.\nSection 2. That existing section 9901.01 of the Revised Code is hereby repealed.\n`,
    ).sections;
    expect(words(section, "kept")).toBe("Lamps burn at night.");
    expect(words(section, "inserted")).toBe("Oil is free.");
  });

  test("Missouri's section that replaces none is new", () => {
    const [section] = read(
      "AN ACT\nBe it enacted by the General Assembly of the State of Missouri, as follows:\nSection A. Section 199.100, RSMo, is repealed and two new sections enacted in lieu thereof, to be known as sections 199.100 and 199.105, to read as follows:\n199.100. Lamps burn.\n199.105. Oil is free.\n",
    ).sections;
    expect(words(section, "inserted")).toBe("Oil is free.");
  });

  test("a note marks one section of law as new", () => {
    const [section] = read(
      "Be it enacted by the People of the State of Illinois, represented in the General Assembly:\nSection 5. The Lamp Code is amended by changing Section 3-4 as follows:\n(20 ILCS 99/3-4)\nSec. 3-4. Lamps. Lamps burn.\n(20 ILCS 99/3-5 new)\nSec. 3-5. Oil. Oil is free.\n",
    ).sections;
    expect(words(section, "inserted")).toBe("Oil is free.");
  });

  test.each([
    ["Section 2. If any provision of this act is held invalid, the remainder is not affected."],
    ["Section 2. All laws and parts of laws in conflict with this act are repealed."],
    ["Section 2. The general assembly finds that lamps are dim."],
    ["Section 2. That existing section 9901.01 of the Revised Code is hereby repealed."],
    ["Section 2. Short title. This act may be cited as the Lamp Act."],
  ])("is formal: %s", (formal) => {
    const { sections } = read(`${OH}Section 1. Lamps shall burn.\n${formal}\n`);
    expect(sections.map(({ operative }) => operative)).toEqual([true, false]);
  });

  test.each([
    ["Definitions. ", '"Keeper" means a person.'],
    ["Definitions. - ", 'As used in this act, "keeper" means a person.'],
    ["Definitions — ", "In this act, “keeper” means a person."],
    ["Duties of keepers: ", "A keeper shall wake."],
    ["Duties of keepers -- ", "A keeper shall wake."],
    ["Keepers not to be fined.—", "A keeper shall not be fined."],
    ["DUTIES OF KEEPERS. ", "A keeper shall wake."],
    ["DUTIES OF KEEPERS ", "A keeper shall wake."],
    ["DUTIES AND RIGHTS – ", "(a) A keeper shall wake."],
  ])("a heading before the law on its line: %s", (heading, law) => {
    const [section] = read(`${OH}Section 1. ${heading}${law}\n`).sections;
    expect(section?.heading).toBe(heading.replace(/[\s.:—–-]+$/, ""));
    expect(section?.body.laws).toHaveLength(1);
    expect(section?.body.text.slice(section.body.laws[0]?.start).trim()).toBe(law);
  });

  test.each([
    "A keeper of lamps: (1) shall wake; and (2) shall trim.",
    "Keepers shall wake — all of them.",
    "In this act: (1) “Keeper” means a person.",
    "The lamp — A light is lit by the keeper.",
    "No keeper: A keeper may rest.",
  ])("words of law are no heading: %s", (law) => {
    expect(read(`${OH}Section 1. ${law}\n`).sections[0]?.heading).toBe("");
  });

  test("a line that the next one carries on is no heading", () => {
    const [section] = read(
      "The People of the State of New York, represented in Senate and Assembly, do enact as follows:\n  Section 1. Paragraph (a) of subdivision 2 of section 30 of the lamp\nlaw is amended to read as follows:\n  (a) Lamps burn.\n",
    ).sections;
    expect(section).toMatchObject({ heading: "", action: "amend", cite: "30" });
  });

  test("a number in a wrapped line is no section of law", () => {
    const [section] = read(
      `${CT}Section 1. (NEW) (a) A keeper under section\n53a-82 or section\n53a-83 may ask for oil.\n`,
    ).sections;
    expect(section?.body.laws).toHaveLength(1);
  });
});

describe("effective dates", () => {
  test("of the whole bill reach every section without its own", () => {
    const { sections } = read(`${OH}Section 1. Lamps burn.\nSection 2. This act takes effect January 1, 2032.\n`);
    expect(sections.map(({ effective }) => effective)).toEqual(["2032-01-01", "2032-01-01"]);
  });

  test("of one section reach that section", () => {
    const { sections } = read(
      `${OH}Section 1. Lamps burn.\nSection 2. Oil is free.\nSection 3. Section 2 of this act takes effect on July 4, 2032.\n`,
    );
    expect(sections.map(({ effective }) => effective)).toEqual([null, "2032-07-04", "2032-07-04"]);
  });

  test("of a section that dates only itself reach no other", () => {
    const { sections } = read(`${OH}Section 1. Lamps burn.\nSection 2. This section takes effect on July 4, 2032.\n`);
    expect(sections.map(({ effective }) => effective)).toEqual([null, "2032-07-04"]);
  });

  test("stand in brackets in Indiana and behind the section in Minnesota", () => {
    const [indiana] = read(
      "BE IT ENACTED BY THE GENERAL ASSEMBLY OF THE STATE OF INDIANA:\nSECTION 1. IC 99-1-2-3 IS AMENDED TO READ AS FOLLOWS [EFFECTIVE JULY 1, 2031]: Sec. 3. Oil is free.\n",
    ).sections;
    expect(indiana?.effective).toBe("2031-07-01");
    const [minnesota] = read(
      "BE IT ENACTED BY THE LEGISLATURE OF THE STATE OF MINNESOTA:\nSection 1. [99.01] OIL.\nSubdivision 1. Free. Oil is free.\nSubd. 2. Lamps. Lamps burn.\nEFFECTIVE DATE. This section is effective August 1, 2031.\n",
    ).sections;
    expect(minnesota).toMatchObject({ effective: "2031-08-01", cite: "99.01", action: "add" });
    expect(minnesota?.body.text).not.toContain("EFFECTIVE");
    expect(minnesota?.body.provisions.map(({ label }) => label)).toContain("Subd. 2");
  });

  test("are not those of other acts", () => {
    const { sections } = read(
      "BE IT ENACTED BY THE COUNCIL OF THE DISTRICT OF COLUMBIA, That this act may be cited as the “Lamp Act”.\nSec. 2. Lamps burn.\nSec. 3. Effective date.\nThis act shall take effect as provided in section 602 of the Home Rule Act, approved December 24, 1973 (87 Stat. 813).\n",
    );
    expect(sections[1]?.effective).toBeNull();
  });
});
