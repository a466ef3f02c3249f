import { describe, expect, test } from "vitest";
import { match } from "../support/matching.ts";

/** What a bar on the process for prostitution earns for a "covered youth" of this definition. */
const bar = (definition: string) =>
  match(
    `§ 6-1. In this chapter, "covered youth" means ${definition}. A covered youth shall not be arrested, charged or prosecuted for prostitution.\n`,
    "plain",
  ).goals.get("2.5")?.verdict;

describe("a defined term means what its definition says", () => {
  test.each(["a person under eighteen years of age", "a child who is a victim of sex trafficking"])(
    "a person: %s",
    (definition) => {
      expect(bar(definition)).toBe("partial");
    },
  );

  test.each(["a dog less than one year of age", "any young animal", "a program for children"])(
    "no person, whatever it sounds like: %s",
    (definition) => {
      expect(bar(definition)).toBe("none");
    },
  );
});
