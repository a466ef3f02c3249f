import { describe, expect, test } from "vitest";
import { read } from "../support/read.ts";

describe("a rule pasted by itself", () => {
  test.each([
    "A child shall not be prosecuted for selling lamp oil.",
    "Any person who buys a lamp from a child commits a Class C felony. It is not a defense that the person did not know the age of the child.",
    "“Child” means an individual who is less than 16 years of age.",
    "There is hereby appropriated from the general fund $90,000 to the department for lamps. The department shall distribute it.",
    "There is no statute of limitations for the theft of a lighthouse. A prosecution shall not be barred by lapse of time.",
    "A person commits the offense of lamp theft if the person knowingly: a) takes a lamp; or b) puts out a lamp.",
    "Upon motion, the court must vacate a conviction of a person who stole oil as a child.",
  ])("is law: %s", (text) => {
    for (const format of ["plain", "markdown"] as const) {
      const bill = read(text, format);
      expect(bill.kind).toBe("statute");
      // No words of the rule are taken for its title.
      expect(bill.sections[0]?.heading).toBe("");
      expect(bill.sections[0]?.body.runs.some(({ change }) => change === "inserted")).toBe(false);
    }
  });

  test.each([
    "Hi all, a child shall not be prosecuted under the new draft. Please look at it.",
    "The bill provides that a child shall not be prosecuted for selling oil.",
    "Under current law, a child shall be sent home by the court.",
    "A child shall not be prosecuted, the governor said on Monday.",
    "The system shall log each request of a user. The user may cancel it.",
    "In 2019 the court held that a child shall not be charged. The state appealed. A decision came late. Nobody was happy.",
    "It's unlawful to sell oil to a child. Don't do it.",
    "Tenant shall pay the rent on the first of the month. Landlord may enter.",
    "From: Ann\nTo: Bob\nA person shall not sell oil.",
    "Participants were children. No child was compelled. The board approved the plan. Data shall be destroyed.",
  ])("is prose: %s", (text) => {
    expect(read(text).kind).toBe("other");
    expect(read(text, "markdown").kind).toBe("other");
  });
});

describe("sections without an enacting clause", () => {
  test("of an act, on one line, are the act's", () => {
    const bill = read(
      'Section 1. Short title. This act may be cited as the Lamp Act. Section 2. Definitions. "Keeper" means a person who keeps a lamp. Section 3. Duties. A keeper shall wake.',
    );
    expect(bill.kind).toBe("bill");
    expect(bill.sections.map(({ number, heading }) => [number, heading])).toEqual([
      ["1", "Short title"],
      ["2", "Definitions"],
      ["3", "Duties"],
    ]);
  });

  test("under an act's title make a bill", () => {
    const bill = read("AN ACT to protect keepers\n\nSection 1. A keeper may rest.\n\nSection 2. Oil is free.\n");
    expect(bill.kind).toBe("bill");
    expect(bill.sections.map(({ number }) => number)).toEqual(["1", "2"]);
  });

  test("without an act's words are law as it stands", () => {
    const bill = read('Section 3. Definitions. - In this chapter, "keeper" means a person who keeps a lamp.\n');
    expect(bill).toMatchObject({ kind: "statute", sections: [{ number: "3", heading: "Definitions" }] });
    const [body] = bill.sections.map((section) => section.body);
    expect(body?.runs.map(({ change }) => change)).toEqual(["none", "kept"]);
  });

  test("a reference behind a full stop heads none", () => {
    const { sections } = read("Section 1. A keeper who acts under rule No. 1. Section 2. of that rule applies.\n");
    expect(sections).toHaveLength(1);
  });
});
