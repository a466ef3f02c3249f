import { describe, expect, it } from "vitest";
import { isFieldWhole, rankInField, surveyOf } from "../../src/score/field.ts";
import { edition } from "./support/editions.ts";
import { card, framework } from "./support/small.ts";

describe("a state against the field", () => {
  const small = {
    ...framework([4]),
    grades: [
      { grade: "A", from: 9 },
      { grade: "B", from: 5 },
      { grade: "F", from: 0 },
    ],
    tiers: [
      { tier: "I", ranks: [1, 1] as [number, number] },
      { tier: "II", ranks: [2, 4] as [number, number] },
    ],
    reportCards: [
      card({ state: "AA", score: 9.5 }),
      card({ state: "BB", score: 6 }),
      card({ state: "CC", grade: "B", complete: false }),
      card({ state: "DD", score: 1 }),
    ],
  };

  it("counts who is surely above and who may be", () => {
    expect(rankInField(small, "BB", [6, 6])).toMatchObject({ rank: [2, 3], tiers: ["II"] });
    expect(rankInField(small, "BB", [6, 9.5])).toMatchObject({ rank: [1, 3], tiers: ["I", "II"] });
    expect(rankInField(small, "DD", [1, 1]).rank).toEqual([4, 4]);
    expect(rankInField(small, "BB", [6, 6]).known).toEqual({ scores: 3, grades: 1, neither: 0 });
  });

  it("keeps to the published tier while the score stands still", () => {
    const tiered = {
      ...small,
      reportCards: small.reportCards.map((one) => (one.state === "BB" ? { ...one, tier: "II" } : one)),
    };
    expect(rankInField(tiered, "BB", [6, 6]).rank).toEqual([2, 3]);
    const real = edition("report-cards-2023");
    const before = rankInField(real, "CT", [49.5, 49.5]);
    expect(before.tiers).toEqual(["II"]);
    expect(before.rank[1]).toBe(41);
    expect(rankInField(real, "CT", [90, 92]).rank[0]).toBeLessThanOrEqual(2);
  });

  it("surveys the statuses known for a goal, leaving out what is unknown", () => {
    const survey = surveyOf(edition("report-cards-2023"), "2.1");
    expect(survey).toEqual({ "not-met": ["CT", "WY"] });
  });
});

describe("a field of which only some cards are known", () => {
  it("tells no rank", () => {
    expect(isFieldWhole(edition("report-cards-2023"))).toBe(true);
    expect(isFieldWhole(edition("just-like-me-2025"))).toBe(false);
  });
});
