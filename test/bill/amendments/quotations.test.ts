import { describe, expect, it } from "vitest";
import { findQuotations } from "../../../src/bill/amendments/quotations.ts";

const quoted = (text: string) =>
  findQuotations(text, 0).map(({ start, end, block }) => [text.slice(start, end), block]);

describe("findQuotations", () => {
  it("takes curly, straight and doubled signs within a sentence", () => {
    expect(quoted("strike “a” and insert \"b\" or ``c''")).toEqual([
      ["a", false],
      ["b", false],
      ["c", false],
    ]);
  });

  it("pairs signs inside quoted words", () => {
    expect(quoted('insert the phrase "("HIVE") and each comb;" in its place')).toEqual([
      ['("HIVE") and each comb;', false],
    ]);
    expect(quoted('strike ""Hive" means" and insert "x"')).toEqual([
      ['"Hive" means', false],
      ["x", false],
    ]);
  });

  it("takes paragraphs that each open with the sign, with flush words between", () => {
    const text = `the following:

    "(c) Hives of—

        "(1) straw; or

        "(2) wood,

    shall be dry.".

    (2) by striking "d".`;
    const [block, word] = quoted(text);
    expect(block?.[1]).toBe(true);
    expect(block?.[0]).toContain("shall be dry.");
    expect(block?.[0]).not.toContain("striking");
    expect(word).toEqual(["d", false]);
  });

  it("is linear in signs that are never closed", () => {
    const text = '"a '.repeat(50_000);
    const start = performance.now();
    findQuotations(text, 0);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
