import { expect, test } from "vitest";
import { cutAtClause } from "../../src/text/clauseCut.ts";

test("words are cut at the last comma in reach", () => {
  expect(cutAtClause("a keeper, a pilot, or the master of a ship", 20)).toBe("a keeper, a pilot …");
});

test("else at a word, and never behind one that leads on to others", () => {
  expect(cutAtClause("the law is repealed and the following is substituted in its place", 55)).toBe(
    "the law is repealed and the following is substituted …",
  );
  expect(cutAtClause("a master of the ship", 15)).toBe("a master …");
});
