import { describe, expect, it } from "vitest";
import { checkExamples } from "../../src/match/checkExamples.ts";
import { compile } from "../../src/match/pattern/compiled.ts";
import { previewScore } from "../../src/score/preview.ts";
import { whatNext } from "../../src/score/whatNext.ts";
import { edition } from "./support/editions.ts";
import { loadEdition } from "./support/loadEdition.ts";
import { assessment } from "./support/small.ts";

describe("an edition with other goals, points and areas", () => {
  const framework = edition("just-like-me-2025");
  const connecticut = framework.reportCards.find(({ state }) => state === "CT")!;

  it("loads, and its examples hold", () => {
    expect(loadEdition("just-like-me-2025").problems).toEqual([]);
    expect(framework.goals).toHaveLength(10);
    const compiled = compile(framework);
    expect(framework.goals.flatMap((goal) => checkExamples(goal, compiled))).toEqual([]);
  });

  it("scores in its own points: a goal of ten, whole points, no extra credit", () => {
    const bill = [
      assessment("1.1", "closes", ["none", "full"], "a=no>yes b=no>yes"),
      assessment("2.1", "narrows", ["none", "partial"], "a=no>yes b=no"),
    ];
    const preview = previewScore(bill, framework, connecticut);
    expect(preview.score.before).toEqual([50, 50]);
    expect(preview.score.after).toEqual([50, 69]);
    expect(preview.goals[0]?.points).toEqual({ before: [0, 10], after: [10, 10] });
    expect(preview.goals[1]?.points.after).toEqual([1, 10]);
    expect(preview.extraCredit.after).toEqual([0, 0]);
    expect(preview.safeHarbor).toEqual([]);
    expect(whatNext(bill, preview, framework, connecticut).nextGrade).toEqual({ grade: "D", from: 60, missing: 10 });
  });

  it("is not mixed with another edition's card", () => {
    const other = edition("report-cards-2023").reportCards.find(({ state }) => state === "CT")!;
    expect(previewScore([], framework, other).notices.map(({ code }) => code)).toContain("score.other-edition");
  });

  it("loads an edition of which only the areas are known", () => {
    const { framework: older, problems } = loadEdition("protected-innocence-challenge");
    expect(problems).toEqual([]);
    const card = older!.reportCards.find(({ state }) => state === "CT")!;
    const preview = previewScore([], older!, card);
    expect(preview.score.before).toEqual([79, 79]);
    expect(preview.issues.map(({ before, max }) => [before[0], max])).toEqual([
      [10, 10],
      [16.5, 25],
      [14.5, 15],
      [5, 10],
      [20.5, 27.5],
      [12.5, 15],
    ]);
  });
});
