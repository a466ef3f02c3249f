import { describe, expect, test } from "vitest";
import { credited } from "./support/matching.ts";

/** Goals that one section earns credit for. */
const earns = (law: string) => credited(law);

describe("what a lead-in says with its items", () => {
  test("a bar whose offenses stand in a list", () => {
    expect(
      earns("A minor shall not be arrested or prosecuted for:\n(1) prostitution; or\n(2) loitering for prostitution."),
    ).toContain("2.5");
  });

  test("a bar whose persons stand in a list", () => {
    const law =
      "A person shall not be prosecuted for prostitution who was:\n(1) under eighteen years of age; or\n(2) a victim of human trafficking.";
    expect(earns(law)).toContain("2.5");
  });

  test("nothing runs from one item to the next", () => {
    expect(
      earns("The department:\n(1) shall not charge a minor a fee; and\n(2) may study prostitution."),
    ).not.toContain("2.5");
  });
});

describe("numbers of a list inside a sentence", () => {
  test("each item has the words that lead into the list", () => {
    const law =
      'A minor shall not be arrested or prosecuted for: 1. Trespass on school land; 2. Loitering; or 3. Prostitution. "Minor" means a person under eighteen.';
    expect(earns(law)).toContain("2.5");
  });

  test("what follows the list has not", () => {
    const law =
      "The department shall not charge a minor for: 1. A copy of the record; or 2. A hearing. A person may be prosecuted for prostitution.";
    expect(earns(law)).not.toContain("2.5");
  });
});

describe("terms headed by a dash", () => {
  const law =
    "Definitions. (1) Abused child. - Any child who is a victim of sex trafficking by any person.\n(2) Court. - The juvenile court.";

  test("are definitions", () => {
    expect(earns(law)).toContain("2.10");
  });
});
