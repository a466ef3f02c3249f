import { describe, expect, test } from "vitest";
import { readBill } from "../../src/bill/read.ts";
import type { Pattern } from "../../src/goals/pattern.ts";
import { assess } from "../../src/match/assess.ts";
import type { Evidence } from "../../src/match/types.ts";
import { assessedBy, element, harbors } from "./support/small.ts";

const goalOf = (pattern: Pattern) =>
  harbors({ subject: [pattern], elements: [element("a", { yes: [pattern] })], verdict: [{ full: ["a"] }] });
const evidence = (pattern: Pattern, ...sections: readonly string[]): readonly Evidence[] =>
  assessedBy(goalOf(pattern), ...sections)[0]?.elements[0]?.evidence ?? [];
const quotes = (pattern: Pattern, ...sections: readonly string[]) =>
  evidence(pattern, ...sections).map(({ quote }) => quote);
const amended = (words: string) => `Section 4-5 of the code is amended to read:\n\n4-5. ${words}`;

const both: Pattern = { all: ["keeper", "light"] };

describe("hits of one clause", () => {
  test("become one quote when at most twelve words stand between them", () => {
    const apart = (words: number) => `The keeper ${"very ".repeat(words)}light.`;
    expect(quotes(both, apart(12))).toEqual([`keeper ${"very ".repeat(12)}light`]);
    expect(quotes(both, apart(13))).toEqual(["keeper", "light"]);
  });

  test("are quoted in the order of the text, whatever the order of the keys", () => {
    expect(quotes({ all: ["light", "keeper"] }, `The keeper ${"very ".repeat(20)}light.`)).toEqual(["keeper", "light"]);
  });

  test("that overlap become one quote that holds both", () => {
    expect(quotes({ all: ["wreck", "ship", "storm"] }, "A ship in a storm came.")).toEqual(["ship in a storm"]);
  });

  test("stay apart where another provision begins", () => {
    const found = evidence({ in: "section", all: ["keeper", "light"] }, "(a) The keeper.\n\n(b) A light.");
    expect(found.map(({ quote, citation }) => [quote, citation])).toEqual([
      ["keeper", "Sec. 1(a)"],
      ["light", "Sec. 1(b)"],
    ]);
  });

  test("are quoted once each, and no more than six of them", () => {
    const lights =
      "The harbor has these. A light. Lights. The light. Two lights. Their light. That light. Old light. New light.";
    expect(quotes("light", lights)).toEqual(["light", "Lights", "light", "lights", "light", "light"]);
    const twice = harbors({ subject: ["light"], elements: [element("a", { yes: ["light", { any: ["light"] }] })] });
    expect(assessedBy(twice, "A light.")[0]?.elements[0]?.evidence).toHaveLength(1);
  });
});

describe("a quote", () => {
  test("begins with the word that turns it into its opposite", () => {
    expect(quotes("keeper", "No keeper shall go.")).toEqual(["No keeper"]);
    expect(quotes("keeper", "Neither keeper shall go.")).toEqual(["Neither keeper"]);
    expect(quotes("keeper", "It was never keeper or owner.")).toEqual(["never keeper"]);
    expect(quotes("light", "A ship without light.")).toEqual(["without light"]);
    expect(quotes("keeper", "It is not, keeper, so.")).toEqual(["keeper"]);
    expect(quotes("keeper", "A notable keeper goes.")).toEqual(["keeper"]);
    expect(quotes("keeper", "Keeper of the harbor.")).toEqual(["Keeper"]);
  });

  test("begins with the bar on a defense, as far as fourteen words in front", () => {
    const barred = (words: number) => `It is no defense that ${"very ".repeat(words)}light was out.`;
    expect(quotes("light", "It is not a defense that a light was out.")).toEqual(["not a defense that a light"]);
    expect(quotes("light", barred(12))).toEqual([`no defense that ${"very ".repeat(12)}light`]);
    expect(quotes("light", barred(13))).toEqual(["light"]);
    expect(quotes("light", "It is a defense that a light was out.")).toEqual(["light"]);
    expect(quotes("light", "No defense of any kind: a light was out.")).toEqual(["light"]);
    expect(quotes("light", "Not one good defense that a light was out.")).toEqual(["light"]);
  });

  test("is for reading without markup, struck words and breaks of lines", () => {
    const [struck] = evidence(both, amended("The keeper ~~of the~~ <ins>or a</ins> light."));
    expect(struck?.quote).toBe("keeper ~~of the~~ <ins>or a</ins> light");
    expect(struck?.text).toBe("keeper or a light");
    const bill = readBill({
      text: "AN ACT\n\nBe it enacted by the Legislature:\n\nSection 1. The keeper   of\n   a    light.\n",
      format: "plain",
      name: "test",
    });
    const [broken] = assess(bill, goalOf(both)).assessments[0]?.elements[0]?.evidence ?? [];
    expect(broken?.quote).toBe("keeper   of\n   a    light");
    expect(broken?.text).toBe("keeper of a light");
    expect(bill.source.slice(broken?.start, broken?.end)).toBe(broken?.quote);
  });

  test("is inserted when more than half of its words are", () => {
    const change = (words: string) => evidence(both, amended(words)).map((one) => one.change);
    expect(change("The keeper <ins>has the light</ins>.")).toEqual(["inserted"]);
    expect(change("The keeper has <ins>the light</ins>.")).toEqual(["kept"]);
    expect(change("The keeper has the light <ins>on</ins>.")).toEqual(["kept"]);
  });
});

describe("a citation", () => {
  const cited = (...sections: readonly string[]) => evidence("light", ...sections).map(({ citation }) => citation);

  test("names the section of the bill and the innermost provision", () => {
    expect(cited("A light.", "A ship.", "Lights.")).toEqual(["Sec. 1"]);
    expect(cited("A ship.", "(a) A ship.\n\n(1) A ship.\n\n(2) A light.")).toEqual(["Sec. 2(a)(2)"]);
    expect(cited(amended("(a) A ship.\n\n(b) A light."))).toEqual(["Sec. 1(b)"]);
  });

  test("names the section of the code where a section of the bill has several", () => {
    const two = "Sections 4-5 and 4-6 of the code are amended to read:\n\n4-5. (a) A ship.\n\n4-6. (a) A light.";
    expect(cited(two)).toEqual(["Sec. 1, § 4-6(a)"]);
  });

  test("parts a label without brackets from the number", () => {
    const bill = readBill({
      text: "AN ACT\n\nBe it enacted by the Legislature:\n\nSection 1. The rules are:\na. A ship sails.\nb. A light shines.\n",
      format: "plain",
      name: "test",
    });
    const found = assess(bill, goalOf("light")).assessments[0]?.elements[0]?.evidence;
    expect(found?.map(({ citation }) => citation)).toEqual(["Sec. 1, b"]);
  });
});
