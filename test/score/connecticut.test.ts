import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Assessment, Effect } from "../../src/match/types.ts";
import { previewScore } from "../../src/score/preview.ts";
import { edition } from "./support/editions.ts";
import { loadEdition } from "./support/loadEdition.ts";
import { assessment } from "./support/small.ts";

const framework = edition("report-cards-2023");
const card = framework.reportCards.find(({ state }) => state === "CT")!;
const line = (bill: Assessment, goal = bill.goal) =>
  previewScore([bill], framework, card).goals.find((found) => found.goal === goal)!;

describe("drafts for Connecticut", () => {
  it("names only elements that the goals have", () => {
    expect(loadEdition("report-cards-2023").problems.filter(({ file }) => file.startsWith("states/"))).toEqual([]);
  });

  it("closes 2.5 with a mandatory referral in place of arrest and nothing else", () => {
    const found = line(assessment("2.5", "none", ["none", "touch"], "a=no b=no c=no d=no e=no>yes f=no>yes"));
    expect(found).toMatchObject({ effect: "closes", points: { before: [0.5, 2], after: [2.5, 2.5] } });
  });

  it("does not close 2.5 with a referral that is left to the officer", () => {
    const found = line(assessment("2.5", "none", ["none", "touch"], "a=no b=no c=no d=no e=no>weak f=no"));
    expect(found.points.after[0]).toBe(0.5);
    expect(found.points.after[1]).toBeLessThan(2.5);
  });

  it("does not close 2.5 for certain with a rule that the draft itself keeps to younger children", () => {
    const bill = assessment("2.5", "narrows", ["none", "partial"], "a=no b=no>yes c=no>yes d=no e=no>yes f=no>yes");
    const elements = bill.elements.map((finding) =>
      finding.id === "a" ? { ...finding, limits: ["age-cap"] } : finding,
    );
    const found = line({ ...bill, elements });
    expect(found).toMatchObject({ effect: "narrows", points: { after: [0.5, 2.5] } });
  });

  it("gives nothing for the bar that the law has already", () => {
    const found = line(assessment("2.5", "narrows", ["none", "partial"], "a=no>yes b=no>yes c=no>yes d=no>yes e=no"));
    expect(found.change).toEqual([0, 0]);
    expect(found.reason).toContain("Existing law already has what the draft supplies");
  });

  it("closes 2.1 by dropping third-party control from the definition", () => {
    const found = line(assessment("2.1", "none", ["touch", "touch"], "a=no b=no>yes c=no>yes d=no"));
    expect(found).toMatchObject({ effect: "closes", points: { before: [0, 0], after: [2.5, 2.5] } });
  });

  it("knows that two gaps which share points cannot both be low", () => {
    const bill = ["6.1", "6.2", "6.6"].map((goal) => assessment(goal, "closes", ["none", "full"], "a=no>yes"));
    const preview = previewScore(bill, framework, card);
    // Each may have 0 to 1, so each gains 1.5 to 2.5; together they have exactly 1 and gain exactly 6.5.
    expect(preview.goals.filter(({ effect }) => effect === "closes").map(({ change }) => change)).toEqual([
      [1.5, 2.5],
      [1.5, 2.5],
      [1.5, 2.5],
    ]);
    expect(preview.issues[5]).toMatchObject({ after: [15, 15], change: [6.5, 6.5], grade: { after: ["A"] } });
    expect(preview.score).toMatchObject({ after: [56, 56], change: [6.5, 6.5], grade: { after: ["F"] } });
  });

  it("names a grade only when a cut-off is reached, and says when rounding would decide", () => {
    const closing = (goals: readonly string[]) =>
      previewScore(
        goals.map((goal) => assessment(goal, "closes", ["none", "full"], "a=no>yes")),
        framework,
        card,
      );
    const four = closing(["2.1", "2.3", "2.4", "2.6"]);
    expect([four.score.after, four.score.grade.after]).toEqual([[59.5, 59.5], ["F"]]);
    expect(four.notices.find(({ code }) => code === "score.rounding")?.args).toEqual(["60"]);
    const five = closing(["2.1", "2.3", "2.4", "2.6", "2.8"]);
    expect([five.score.after, five.score.grade.after]).toEqual([[62, 62], ["D"]]);
    expect(five.notices.map(({ code }) => code)).not.toContain("score.rounding");
    const moved = five.safeHarbor.filter(({ before, after }) => before !== after);
    expect(moved.map(({ goal, after }) => `${goal} ${after}`)).toEqual(
      ["2.1", "2.3", "2.4", "2.6", "2.8"].map((goal) => `${goal} Met`),
    );
  });

  it("adds up on screen for any bill: lines to areas, areas and extra credit to the total", () => {
    const status = fc.constantFrom("yes", "weak", "no" as const);
    const verdict = fc.constantFrom("full", "partial", "touch", "none" as const);
    const any = fc.record({
      goal: fc.constantFrom(...framework.goals.map(({ id }) => id)),
      effect: fc.constantFrom<Effect[]>("closes", "narrows", "none", "widens", "reopens"),
      before: verdict,
      verdict,
      elements: fc.tuple(
        ...["a", "b", "c", "d", "e"].map((id) => fc.record({ id: fc.constant(id), before: status, status })),
      ),
    });
    const bills = fc.uniqueArray(any, { maxLength: 12, selector: ({ goal }) => goal }).map((found) =>
      found.map(({ elements, ...rest }) => ({
        ...rest,
        subject: [],
        extensions: [],
        elements: elements.map((element) => ({ ...element, limits: [], evidence: [], limitEvidence: [] })),
      })),
    );
    fc.assert(
      fc.property(bills, (bill) => {
        const preview = previewScore(bill, framework, card);
        for (const [column, total] of [
          [preview.arithmetic.least, 0],
          [preview.arithmetic.most, 1],
        ] as const) {
          let sum = column.extraCredit.after;
          for (const [index, issue] of framework.issues.entries()) {
            const lines = column.goals.filter(({ goal }) => issue.goals.includes(goal));
            const before = lines.reduce((all, goal) => all + goal.before, 0);
            const after = lines.reduce((all, goal) => all + goal.after, 0);
            expect(before).toBeCloseTo(preview.issues[index]!.before[0]);
            expect(after).toBeCloseTo(preview.issues[index]!.after[total]);
            sum += after;
          }
          expect(sum).toBeCloseTo(preview.score.after[total]);
          expect(column.after - column.before).toBeCloseTo(preview.score.change[total]);
        }
        for (const goal of preview.goals) {
          expect(goal.reason).not.toBe("");
          expect(goal.points.after[0]).toBeGreaterThanOrEqual(0);
          expect(goal.points.after[1]).toBeLessThanOrEqual(2.5);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("extra credit", () => {
  const extension = (population: "labor" | "youth", proven: boolean, before = false, after = true) => ({
    population,
    proven,
    before,
    after,
    evidence: [],
  });
  const bill = (goal: string, ...extensions: Assessment["extensions"]): Assessment => ({
    ...assessment(goal, "none", ["none", "partial"], "a=no"),
    extensions,
  });

  it("is not counted twice, nor without proof", () => {
    const preview = previewScore(
      [bill("4.5", extension("youth", true)), bill("4.3", extension("labor", false))],
      framework,
      card,
    );
    expect(preview.extraCredit).toMatchObject({
      after: [3, 3],
      gained: [],
      possible: [{ goal: "4.3", population: "labor" }],
    });
    expect(preview.score.change).toEqual([0, 0]);
  });

  it("is gained by a proven pair, for certain only when the goal itself is full", () => {
    const without = { ...card, score: 48.5, extraCredit: card.extraCredit.filter(({ goal }) => goal !== "4.4") };
    const met = previewScore([bill("4.4", extension("labor", true))], framework, without);
    expect(met.extraCredit).toMatchObject({
      before: [2, 2],
      after: [3, 3],
      gained: [{ goal: "4.4", points: 1, sure: true }],
    });
    expect(met.score).toMatchObject({ before: [48.5, 48.5], after: [49.5, 49.5], change: [1, 1] });
    const open = {
      ...without,
      goals: { ...card.goals, "4.4": { ...card.goals["4.4"]!, status: "gap" as const, points: null } },
    };
    const unsure = previewScore([bill("4.4", extension("labor", true))], framework, open);
    expect(unsure.extraCredit).toMatchObject({ after: [2, 3], gained: [{ sure: false }] });
  });

  it("is lost when the bill takes the extension away", () => {
    const lost = previewScore([bill("4.5", extension("youth", true, true, false))], framework, card);
    expect(lost.extraCredit).toMatchObject({ after: [2, 2], lost: [{ goal: "4.5", population: "youth", points: 1 }] });
    expect(lost.score.change).toEqual([-1, -1]);
  });

  it("stops at the most the edition gives", () => {
    const full = {
      ...card,
      score: 56.5,
      extraCredit: [{ goal: "4.5", population: "youth" as const, points: 10, source: "card-2023" }],
    };
    const preview = previewScore([bill("4.4", extension("labor", true))], framework, full);
    expect(preview.extraCredit.after).toEqual([10, 10]);
    expect(preview.score.change).toEqual([0, 0]);
  });
});
