import { describe, expect, it, test } from "vitest";
import type { Framework } from "../../src/goals/framework.ts";
import type { GoalStatus } from "../../src/goals/reportCard.ts";
import type { Effect } from "../../src/match/types.ts";
import { previewScore } from "../../src/score/preview.ts";
import { safeHarborOf } from "../../src/score/safeHarbor.ts";
import type { GoalPreview, Interval } from "../../src/score/types.ts";
import { unitsOf } from "../../src/score/units.ts";
import { assessment, card, framework } from "./support/small.ts";

const small: Framework = {
  ...framework([3]),
  lists: [
    { id: "another", name: "Another list", goals: ["1.3"] },
    { id: "safe-harbor", name: "Safe harbor", goals: ["1.2", "1.1", "9.9"] },
  ],
};
const at = (status: GoalStatus) => card({ goals: { "1.1": { status, source: "test" } } });

describe("the safe-harbor scorecard", () => {
  const line = (effect: Effect, after: Interval): GoalPreview => ({
    goal: "1.1",
    verdict: "none",
    before: "none",
    effect,
    points: { before: [0, 0], after },
    change: [0, 0],
    met: false,
    reasons: [],
    reason: "",
  });
  const wordsAfter = (effect: Effect, points: Interval, status: GoalStatus = "gap") =>
    safeHarborOf(small, at(status), [line(effect, points)], unitsOf(small, null))[0]?.after;

  test.each<readonly [effect: Effect, points: Interval, words: string]>([
    ["closes", [2.5, 2.5], "Met"],
    ["reopens", [0, 0], "Not met"],
    ["narrows", [0.5, 2], "Partially met"],
    ["narrows", [0.5, 2.5], "Met or partially met"],
    ["reopens", [0, 2], "Partially or not met"],
    ["widens", [0, 2.5], "Partially or not met"],
    ["narrows", [0, 2.5], "Not known"],
  ])("a draft that %s a goal and leaves it at %j points leaves it: %s", (effect, points, words) => {
    expect(wordsAfter(effect, points)).toBe(words);
  });

  it("repeats the card's own word for a goal that the draft leaves as it is", () => {
    expect(wordsAfter("none", [0, 2], "not-met")).toBe("Not met");
    expect(wordsAfter("none", [0, 2.5], "credited")).toBe("Met or partially met");
  });

  it("lists its goals in its own order, those of the edition alone, each with what the card says today", () => {
    const preview = previewScore(
      [assessment("1.1", "closes", ["none", "full"], "a=no>yes b=no>yes c=no>yes")],
      small,
      at("gap"),
    );
    expect(preview.safeHarbor).toEqual([
      { goal: "1.2", before: "Not known", after: "Not known" },
      { goal: "1.1", before: "Partially or not met", after: "Met" },
    ]);
  });

  it("is empty in an edition without that list", () => {
    expect(previewScore([], framework([3]), at("gap")).safeHarbor).toEqual([]);
  });
});
