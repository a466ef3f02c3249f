import { describe, expect, it } from "vitest";
import type { GoalStatus, ReportCard } from "../../src/goals/reportCard.ts";
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

  it("leaves the state itself out of the count, however its score moves", () => {
    expect(rankInField(small, "BB", [4, 4]).rank).toEqual([3, 3]);
    expect(rankInField(small, "BB", [0.5, 0.5]).rank).toEqual([4, 4]);
    expect(rankInField(small, "BB", [10, 10]).rank).toEqual([1, 1]);
    expect(rankInField(small, "EE", [5.5, 5.5]).rank).toEqual([3, 4]);
  });

  it("shares the better rank between equal scores", () => {
    expect(rankInField(small, "DD", [6, 6]).rank).toEqual([2, 3]);
    expect(rankInField(small, "DD", [9.5, 9.5])).toMatchObject({ rank: [1, 1], tiers: ["I"] });
  });

  it("knows of each card whether it gives a score, a grade alone, or neither", () => {
    const field = { ...small, reportCards: [...small.reportCards, card({ state: "EE", complete: false })] };
    expect(rankInField(field, "BB", [6, 6])).toMatchObject({
      rank: [2, 4],
      known: { scores: 3, grades: 1, neither: 1 },
    });
  });

  describe("whose order is published in part", () => {
    const field = (change: Readonly<Record<string, Partial<ReportCard>>>) => ({
      ...small,
      reportCards: small.reportCards.map((one) => ({ ...one, ...change[one.state] })),
    });
    const ranked = field({ BB: { rank: 3 }, CC: { rank: 2 } });
    const tiered = field({ BB: { tier: "II" }, CC: { tier: "I" } });

    it.each([
      ["a better rank", ranked],
      ["a better tier", tiered],
    ])("counts a state with %s as ahead while the own score has not risen", (_, framework) => {
      expect(rankInField(framework, "BB", [6, 6]).rank).toEqual([3, 3]);
      expect(rankInField(framework, "BB", [5.5, 6]).rank).toEqual([3, 3]);
      expect(rankInField(framework, "BB", [6, 6.5]).rank[0]).toBe(2);
      expect(rankInField(framework, "BB", [6.5, 6.5]).rank).toEqual([2, 3]);
    });

    it.each<readonly [string, Readonly<Record<string, Partial<ReportCard>>>]>([
      ["the same rank", { BB: { rank: 2 }, CC: { rank: 2 } }],
      ["a worse rank", { BB: { rank: 2 }, CC: { rank: 3 } }],
      ["a rank, where the own one is not known", { CC: { rank: 1 } }],
      ["no rank, where the own one is known", { BB: { rank: 3 } }],
      ["the same tier", { BB: { tier: "II" }, CC: { tier: "II" } }],
      ["a tier, where the own one is not known", { CC: { tier: "I" } }],
      ["no tier, where the own one is known", { BB: { tier: "II" } }],
    ])("concludes nothing from %s", (_, change) => {
      expect(rankInField(field(change), "BB", [6, 6]).rank).toEqual([2, 3]);
    });

    it("concludes nothing for a state whose own score is not published", () => {
      const open = field({ CC: { rank: 3, tier: "II" }, DD: { rank: 1, tier: "I" } });
      expect(rankInField(open, "CC", [6, 6]).rank).toEqual([2, 2]);
    });

    it("keeps inside the published tier on the side to which the score has not moved", () => {
      const first = field({ AA: { tier: "II" } });
      expect(rankInField(first, "AA", [9.5, 9.5])).toMatchObject({ rank: [2, 2], tiers: ["II"] });
      expect(rankInField(first, "AA", [9, 9.5]).rank[0]).toBe(2);
      expect(rankInField(first, "AA", [9.5, 10]).rank[0]).toBe(1);
      const last = field({ DD: { tier: "I" } });
      expect(rankInField(last, "DD", [1, 1])).toMatchObject({ rank: [1, 1], tiers: ["I"] });
      expect(rankInField(last, "DD", [0.5, 1]).rank[1]).toBe(4);
    });
  });

  it("surveys the statuses known for a goal, leaving out what is unknown", () => {
    const of = (state: string, status: GoalStatus) =>
      card({ state, goals: { "1.1": { status, source: "test" }, "1.2": { status: "met", source: "test" } } });
    const field = {
      ...small,
      reportCards: [of("AA", "met"), of("BB", "gap"), of("CC", "unknown"), of("DD", "met"), card({ state: "EE" })],
    };
    expect(surveyOf(field, "1.1")).toEqual({ met: ["AA", "DD"], gap: ["BB"] });
    expect(surveyOf(edition("report-cards-2023"), "2.1")).toEqual({ "not-met": ["CT", "WY"] });
  });
});

describe("a field of which only some cards are known", () => {
  it("tells no rank", () => {
    expect(isFieldWhole(edition("report-cards-2023"))).toBe(true);
    expect(isFieldWhole(edition("just-like-me-2025"))).toBe(false);
    const real = edition("report-cards-2023");
    expect(isFieldWhole({ ...real, reportCards: real.reportCards.slice(1) })).toBe(false);
  });
});
