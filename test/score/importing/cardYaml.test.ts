import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { reportCard } from "../../../src/goals/reportCard.ts";
import { cardYaml } from "../../../src/score/importing/cardYaml.ts";
import { card } from "../support/small.ts";

const LONG =
  "Found in the published analysis of the state, which says so at some length and in more words than fit into a line of a file that people read";
const full = card({
  score: 49.5,
  grade: "F",
  tier: "III",
  issues: { "1": 12, "2": null },
  extraCredit: [{ goal: "1.1", population: "youth", points: 1, source: "test" }],
  goals: {
    "1.1": { status: "met", source: "test", note: LONG },
    "1.2": {
      status: "gap",
      points: 0.5,
      source: "test",
      citations: ["§ 9", "§ 10"],
      elements: { a: "has", b: "lacks" },
    },
  },
  history: [
    {
      framework: "older",
      year: 2019,
      score: 70,
      grade: "C",
      issues: { "1": 7 },
      goals: { "1": { status: "met", source: "test" } },
      source: "test",
    },
  ],
});

describe("a card written as a state's file", () => {
  it("reads back as the same card, a figure that is not known among them", () => {
    const { issues, ...rest } = full;
    const { issues: read, ...others } = reportCard.parse(parse(cardYaml(full)));
    expect(others).toEqual(rest);
    expect(read).toEqual({ "1": issues["1"] });
    const bare = card();
    expect(reportCard.parse(parse(cardYaml(bare)))).toEqual(bare);
  });

  it("says outright that score, grade and tier are not known, and leaves out whatever else is empty", () => {
    expect(cardYaml(card())).toBe(
      [
        "state: ZZ",
        "name: Zetland",
        "framework: small",
        "year: 2020",
        "complete: true",
        "sources:",
        "  - { id: test, title: test }",
        "score: null",
        "grade: null",
        "tier: null",
        "",
      ].join("\n"),
    );
  });

  it("gives every goal, source and figure a line, as a person would write it", () => {
    const lines = cardYaml(full).split("\n");
    expect(lines).toContain('issues: { "1": 12 }');
    expect(lines).toContain('  - { goal: "1.1", population: youth, points: 1, source: test }');
    expect(lines).toContain(`  "1.1": { status: met, source: test, note: "${LONG}" }`);
    expect(lines).toContain("    elements: { a: has, b: lacks }");
    expect(lines).toContain('    issues: { "1": 7 }');
    expect(lines).toContain('      "1": { status: met, source: test }');
  });
});
