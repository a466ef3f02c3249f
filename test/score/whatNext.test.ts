import { describe, expect, it } from "vitest";
import type { ReportCard } from "../../src/goals/reportCard.ts";
import { previewScore } from "../../src/score/preview.ts";
import { whatNext } from "../../src/score/whatNext.ts";
import { edition } from "./support/editions.ts";
import { assessment, card, framework } from "./support/small.ts";

describe("the shortest way to the next grade", () => {
  const small = {
    ...framework([3, 3]),
    grades: [
      { grade: "D", from: 8 },
      { grade: "F", from: 0 },
    ],
  };
  const entry = (status: string) => ({ status, source: "test" });
  const report = card({
    score: 4,
    grade: "F",
    issues: { "1": 2, "2": 2 },
    goals: {
      "1.1": entry("not-met"),
      "1.2": entry("gap"),
      "1.3": entry("gap"),
      "2.1": entry("gap"),
      "2.2": entry("gap"),
      "2.3": entry("not-met"),
    } as never,
  });

  it("takes goals with nothing first, and groups those that are worth the same", () => {
    const next = whatNext([], previewScore([], small, report), small, report);
    expect(next.nextGrade).toEqual({ grade: "D", from: 8, missing: 4 });
    expect(next.ways[0]).toMatchObject({ goals: 2, score: 9, groups: [{ pick: 2, goals: ["1.1", "2.3"], least: 5 }] });
  });

  it("counts gaps that share points together: two of them bring more than twice the least of one", () => {
    const next = whatNext([], previewScore([], small, report), small, report);
    // 1.2 and 1.3 share 2 points: closing both brings exactly 3, closing one at least 0.5.
    expect(next.ways[1]?.goals).toBe(4);
    expect(next.ways[1]?.score).toBe(10);
  });

  it("counts what the draft does already", () => {
    const bill = [assessment("1.1", "closes", ["none", "full"], "a=no>yes b=no>yes c=no>yes")];
    const next = whatNext(bill, previewScore(bill, small, report), small, report);
    expect(next.nextGrade?.missing).toBe(1.5);
    expect(next.ways[0]).toMatchObject({ goals: 1, groups: [{ pick: 1, goals: ["2.3"], least: 2.5 }] });
  });

  it("promises nothing that the card leaves open: every way holds whatever the unpublished points are", () => {
    const known = { "1.1": entry("not-met"), "2.3": entry("not-met") } as never;
    for (const open of [card({ score: 4, grade: "F", goals: known }), card({ score: 4, grade: "F" })]) {
      const { ways } = whatNext([], previewScore([], small, open), small, open);
      expect(ways.length).toBeGreaterThan(0);
      for (const { groups, score } of ways) {
        const closed = groups.flatMap(({ goals, pick }) => goals.slice(0, pick));
        const bill = closed.map((id) => assessment(id, "closes", ["none", "full"], "a=no>yes"));
        const least = previewScore(bill, small, open).score.after[0];
        expect(least).toBeGreaterThanOrEqual(Math.max(8, score));
      }
    }
  });

  it("agrees with trying every set of gaps", () => {
    const ids = small.goals.map(({ id }) => id);
    const least = (closed: readonly string[]) => {
      const bill = closed.map((id) => assessment(id, "closes", ["none", "full"], "a=no>yes"));
      return previewScore(bill, small, report).score.after[0];
    };
    const sets = Array.from({ length: 2 ** ids.length }, (_, bits) => ids.filter((_, at) => bits & (1 << at)));
    for (const from of [5, 6.5, 7, 9, 10, 11.5, 12.5, 14, 15]) {
      const graded = {
        ...small,
        grades: [
          { grade: "D", from },
          { grade: "F", from: 0 },
        ],
      };
      const fewest = Math.min(...sets.filter((closed) => least(closed) >= from).map((closed) => closed.length));
      const next = whatNext([], previewScore([], graded, report), graded, report);
      expect(next.ways[0]?.goals, String(from)).toBe(fewest);
      const { groups } = next.ways[0]!;
      const picked = groups.flatMap(({ pick, goals }) => goals.slice(0, pick));
      expect(least(picked), String(from)).toBeGreaterThanOrEqual(from);
    }
  });

  it("promises nothing for a state whose total is not known", () => {
    const unknown = card({ grade: "F" }) as ReportCard;
    expect(whatNext([], previewScore([], small, unknown), small, unknown).ways).toEqual([]);
  });

  it("finds five gaps for Connecticut, with the sections they touch", () => {
    const real = edition("report-cards-2023");
    const ct = real.reportCards.find(({ state }) => state === "CT")!;
    const next = whatNext([], previewScore([], real, ct), real, ct);
    expect(next.nextGrade).toEqual({ grade: "D", from: 60, missing: 10.5 });
    expect(next.ways[0]).toMatchObject({
      goals: 5,
      score: 62,
      groups: [{ pick: 5, goals: ["2.1", "2.3", "2.4", "2.6", "2.8", "3.1", "3.6"], least: 12.5 }],
    });
    expect(next.ways[0]?.sections).toEqual([{ citation: "Conn. Gen. Stat. § 53a-192a", goals: ["2.1"] }]);
  });
});

describe("the most valuable repair", () => {
  const small = framework([2]);
  const report = card({
    goals: { "1.1": { status: "gap", source: "test" }, "1.2": { status: "not-met", source: "test" } } as never,
  });

  it("puts the word that closes a goal before the rule that narrows one", () => {
    const bill = [
      assessment("1.1", "narrows", ["none", "partial"], "a=no>yes b=no>yes c=no>weak"),
      assessment("1.2", "none", ["none", "touch"], "a=no>weak b=no c=no"),
    ];
    const { repairs, closings } = whatNext(bill, previewScore(bill, small, report), small, report);
    expect(repairs.map(({ goal, elements, gain }) => [goal, elements[0]?.id, gain])).toEqual([
      ["1.2", "a", [0.5, 2]],
      ["1.1", "c", [0, 2]],
    ]);
    expect(closings.map(({ goal, elements, gain }) => [goal, elements.map(({ id }) => id).join(""), gain])).toEqual([
      ["1.2", "abc", [2.5, 2.5]],
      ["1.1", "c", [0, 2]],
    ]);
    expect(repairs[0]?.elements[0]?.advice).toBe("Write a.");
  });

  it("gives half a point to two points for the last element of a goal that is published as not met", () => {
    const bill = [assessment("1.2", "narrows", ["none", "partial"], "a=no>yes b=no>yes c=no>weak")];
    const { repairs } = whatNext(bill, previewScore(bill, small, report), small, report);
    expect(repairs[0]).toMatchObject({ goal: "1.2", gain: [0.5, 2], elements: [{ id: "c", status: "weak" }] });
  });
});
