import { describe, expect, it } from "vitest";
import type { GoalStatus } from "../../src/goals/reportCard.ts";
import { previewScore } from "../../src/score/preview.ts";
import { card, framework } from "./support/small.ts";

const small = framework([3]);
const sum = (fields: Parameters<typeof card>[0]) => previewScore([], small, card(fields)).issues[0]?.sum;
const statuses = (...given: readonly GoalStatus[]) =>
  Object.fromEntries(given.map((status, index) => [`1.${index + 1}`, { status, source: "test" }]));

describe("how the points of an issue area are made up, in one sentence", () => {
  it("names the goals that are known to have points and those that share the rest", () => {
    expect(sum({ issues: { "1": 3.5 }, goals: statuses("met", "gap", "gap") })).toBe(
      "3.5 = 2.5 (1.1) + 1 shared by 1.2, 1.3",
    );
  });

  it("leaves out goals without points", () => {
    expect(sum({ issues: { "1": 5 }, goals: statuses("met", "not-met", "met") })).toBe("5 = 5 (1.1, 1.3)");
  });

  it("says that nothing is made of nothing", () => {
    expect(sum({ issues: { "1": 0 }, goals: statuses("not-met", "not-met", "not-met") })).toBe("0 = 0");
  });

  it("says what is possible where the card's figure is not published", () => {
    const open = "The points of this area are not published; 2.5 to 4.5 are possible.";
    expect(sum({ issues: {}, goals: statuses("met", "gap", "not-met") })).toBe(open);
    expect(sum({ issues: { "1": null }, goals: statuses("met", "gap", "not-met") })).toBe(open);
  });

  it("says that a published figure does not agree where no statuses could", () => {
    expect(sum({ issues: { "1": 9 }, goals: statuses("met", "gap", "gap") })).toBe(
      "9 is published, but the statuses do not agree with it.",
    );
  });
});
