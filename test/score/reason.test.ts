import { describe, expect, it, test } from "vitest";
import type { GoalStatus } from "../../src/goals/reportCard.ts";
import type { Joined } from "../../src/score/existingLaw.ts";
import type { Move } from "../../src/score/move.ts";
import { reasonsOf, reasonText } from "../../src/score/reason.ts";
import { card, goal } from "./support/small.ts";

const [a, b, c] = goal("1.1").elements;
const report = (status?: GoalStatus) => card({ goals: status ? { "1.1": { status, source: "test" } } : {} });
const reason = (kind: Move["kind"], status?: GoalStatus, joined?: Partial<Joined>) => {
  const published = report(status);
  const move = { kind, ...(joined && { joined }) } as Move;
  return reasonText(reasonsOf(move, published.goals["1.1"], published, { least: 0.5, most: 2 }));
};

describe("why a goal has its points", () => {
  test.each<readonly [GoalStatus | undefined, string]>([
    ["met", "Fully met on the 2020 card. The draft does not change it."],
    ["partial", "Partially met on the 2020 card. The draft does not change it."],
    ["not-met", "Not met on the 2020 card. The draft does not change it."],
    [
      "gap",
      "A gap on the 2020 card, which does not say whether partially met or not met. The draft does not change it.",
    ],
    ["credited", "Met in full or in part on the 2020 card. The draft does not change it."],
    ["unknown", "No published status is known. The draft does not change it."],
    [undefined, "No published status is known. The draft does not change it."],
  ])("a status of %s is told in words", (status, sentence) => {
    expect(reason("not-addressed", status)).toBe(sentence);
  });

  test.each<readonly [Move["kind"], string]>([
    ["already-met", "Already fully met on the 2020 card; a goal earns its points once."],
    ["no-credit", "Not met on the 2020 card. The draft comes near the subject, but earns nothing more."],
    [
      "unchanged-text",
      "Not met on the 2020 card. What the text has of this goal earns the same before the draft and after it.",
    ],
    ["closed-by-draft", "The draft by itself has every element that full credit needs."],
    ["weakened", "The draft takes away part of what the goal asks; partial credit may remain."],
    ["undone", "The draft takes away what earns credit for this goal in the text it changes."],
  ])("%s", (kind, sentence) => {
    expect(reason(kind, "not-met")).toBe(sentence);
  });

  it("names the elements that existing law has already", () => {
    expect(reason("law-has-it", "partial", { already: [a!, b!] })).toBe(
      "Partially met on the 2020 card. Existing law already has what the draft supplies: (a) element a and (b) element b.",
    );
    expect(reason("law-has-it", "partial")).toMatch(/supplies: nothing more\.$/);
  });

  it("names what the draft and what existing law brings to full credit", () => {
    expect(reason("closed-with-law", "gap", { supplied: [a!, b!, c!], fromLaw: [c!] })).toBe(
      "The draft supplies (a) element a, (b) element b and (c) element c; existing law already has (c) element c. Together that is full credit.",
    );
    expect(reason("closed-with-law", "gap")).toContain("supplies nothing more; existing law already has nothing more.");
  });

  it("of partial credit says its range, and what is missing or may be there already", () => {
    const range = "The draft earns partial credit, 0.5 to 2 points, and never less than today.";
    expect(reason("narrowed", "gap", { missing: [] })).toBe(range);
    expect(reason("narrowed", "gap")).toBe(range);
    expect(reason("narrowed", "gap", { missing: [c!], fullPossible: false })).toBe(
      `${range} Still missing: (c) element c.`,
    );
    expect(reason("narrowed", "gap", { missing: [c!], fullPossible: true })).toBe(
      `${range} Full credit if existing law already has (c) element c, on which the card is silent.`,
    );
  });
});
