import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GoalStatus, ReportCard } from "../../src/goals/reportCard.ts";
import { boxOfStatus } from "../../src/goals/statusPoints.ts";
import type { Effect } from "../../src/match/types.ts";
import { type Move, moveOf } from "../../src/score/move.ts";
import { previewScore } from "../../src/score/preview.ts";

import { assessment, card, framework } from "./support/small.ts";

const STATUSES: readonly GoalStatus[] = ["met", "partial", "not-met", "gap", "credited", "unknown"];

describe("points of one goal", () => {
  const small = framework([3]);
  const at = (status: GoalStatus, elements: Record<string, string> = {}): ReportCard =>
    card({ goals: { "1.1": { status, source: "test", elements } } as unknown as ReportCard["goals"] });
  const line = (report: ReportCard, ...bill: Parameters<typeof assessment>) =>
    previewScore([assessment(...bill)], small, report).goals[0];

  it("closes a gap in full", () => {
    expect(line(at("gap"), "1.1", "closes", ["none", "full"], "a=no>yes b=no>yes c=no>yes")?.points).toEqual({
      before: [0, 2],
      after: [2.5, 2.5],
    });
  });

  it("narrows a gap to no less than today and no more than two points when an element is known to be missing", () => {
    const found = line(at("gap", { c: "lacks" }), "1.1", "narrows", ["none", "partial"], "a=no>yes b=no>yes c=no");
    expect(found?.points.after).toEqual([0.5, 2]);
    expect(found?.reason).toContain("Still missing: (c) element c");
  });

  it("is met only where the card says so and the draft leaves it so", () => {
    const met = (status: GoalStatus, ...bill: Parameters<typeof assessment>) => line(at(status), ...bill)?.met;
    expect(met("met", "1.1", "none", ["none", "none"], "a=no b=no c=no")).toBe(true);
    expect(met("met", "1.1", "reopens", ["full", "partial"], "a=yes b=yes c=yes>no")).toBe(false);
    expect(met("gap", "1.1", "none", ["none", "none"], "a=no b=no c=no")).toBe(false);
    expect(met("gap", "1.1", "closes", ["none", "full"], "a=no>yes b=no>yes c=no>yes")).toBe(false);
    expect(met("unknown", "1.1", "closes", ["none", "full"], "a=no>yes b=no>yes c=no>yes")).toBe(false);
  });

  it("has the grade that is published, else those of the points", () => {
    const grade = (fields: Parameters<typeof card>[0]) => previewScore([], small, card(fields)).score.grade.before;
    expect(grade({ score: 7.5, grade: "C" })).toEqual(["C"]);
    expect(grade({ score: 7.5 })).not.toEqual(["C"]);
    expect(grade({ score: 7.5 })).toHaveLength(1);
  });

  it("leaves full credit open when the card is silent on what is missing", () => {
    const found = line(at("gap"), "1.1", "narrows", ["none", "partial"], "a=no>yes b=no>yes c=no");
    expect(found?.points.after).toEqual([0.5, 2.5]);
    expect(found?.reason).toContain("if existing law already has (c)");
  });

  it("does not take a goal published as not met for nearly complete", () => {
    const found = line(at("not-met"), "1.1", "narrows", ["none", "partial"], "a=no>yes b=no c=no");
    expect(found?.points).toEqual({ before: [0, 0], after: [0.5, 2] });
  });

  it("closes a gap with the one element that existing law lacks, though the text alone earns nothing", () => {
    const known = at("partial", { a: "has", b: "has", c: "lacks" });
    const found = line(known, "1.1", "none", ["none", "touch"], "a=no b=no c=no>yes");
    expect(found?.points).toEqual({ before: [0.5, 2], after: [2.5, 2.5] });
    expect(found?.effect).toBe("closes");
    expect(found?.reason).toContain("existing law already has (a) element a and (b) element b");
  });

  it("gives nothing for what existing law has already", () => {
    const known = at("partial", { a: "has", b: "has", c: "lacks" });
    const found = line(known, "1.1", "narrows", ["none", "partial"], "a=no>yes b=no>yes c=no");
    expect(found?.points.after).toEqual([0.5, 2]);
    expect(found?.change).toEqual([0, 0]);
    expect(found?.reason).toContain("Existing law already has");
  });

  it("keeps a met goal met, whatever the draft adds", () => {
    expect(line(at("met"), "1.1", "narrows", ["none", "partial"], "a=no>yes")?.points.after).toEqual([2.5, 2.5]);
  });

  it("loses points of a met goal when the bill weakens or undoes it", () => {
    expect(line(at("met"), "1.1", "widens", ["full", "partial"], "a=yes b=yes>no")?.points.after).toEqual([0.5, 2]);
    expect(line(at("met"), "1.1", "reopens", ["full", "none"], "a=yes>no")?.points.after).toEqual([0, 2]);
    expect(line(at("not-met"), "1.1", "reopens", ["partial", "none"], "a=yes>no")?.points.after).toEqual([0, 0]);
  });

  it("does not reward text that was law before", () => {
    const found = line(at("gap"), "1.1", "none", ["full", "full"], "a=yes b=yes c=yes");
    expect(found?.change).toEqual([0, 0]);
    expect(found?.reason).toContain("the same before the draft and after it");
  });

  it("moves monotonically and at most one for one, for any reading", () => {
    fc.assert(
      fc.property(anyBill, anyEntry, (bill, entry) => {
        const goals = framework([1]).goals;
        const move = moveOf(goals[0]!, { ...bill, goal: "1.1" }, entry, 5);
        for (let h = 1; h <= 5; h++) {
          for (const side of [move.low, move.high]) {
            expect(side[h]! - side[h - 1]!).toBeGreaterThanOrEqual(0);
            expect(side[h]! - side[h - 1]!).toBeLessThanOrEqual(1);
          }
          expect(move.low[h]!).toBeLessThanOrEqual(move.high[h]!);
        }
      }),
    );
  });
});

const status = fc.constantFrom("yes", "weak", "no" as const);
const verdict = fc.constantFrom("full", "partial", "touch", "none" as const);
const anyBill = fc
  .record({
    effect: fc.constantFrom<Effect[]>("closes", "narrows", "none", "widens", "reopens"),
    before: verdict,
    verdict,
    elements: fc.tuple(...["a", "b", "c"].map((id) => fc.record({ id: fc.constant(id), before: status, status }))),
  })
  .map(({ elements, ...rest }) => ({
    ...rest,
    subject: [],
    extensions: [],
    elements: elements.map((element) => ({ ...element, limits: [], evidence: [], limitEvidence: [] })),
  }));
const anyEntry = fc.record({
  status: fc.constantFrom(...STATUSES),
  points: fc.constant(null),
  source: fc.constant("test"),
  citations: fc.constant<string[]>([]),
  elements: fc.dictionary(fc.constantFrom("a", "b", "c"), fc.constantFrom("has", "weak", "lacks", "unknown" as const), {
    noNullPrototype: true,
  }),
});

describe("sums against brute force", () => {
  const sizes = [2, 2];
  const ids = ["1.1", "1.2", "2.1", "2.2"];
  const small = framework(sizes, 1);

  /** Every assignment that agrees with the card, each goal from 0 to 5 halves, extra credit 0 to 2 halves. */
  function* assignments(report: ReportCard): Generator<{ readonly h: readonly number[]; readonly extra: number }> {
    const boxes = ids.map((id) => boxOfStatus(report.goals[id]?.status ?? "unknown", 5));
    const extras = report.complete ? [0] : [0, 1, 2];
    const h = [0, 0, 0, 0];
    for (h[0] = boxes[0]!.low; h[0] <= boxes[0]!.high; h[0]++)
      for (h[1] = boxes[1]!.low; h[1] <= boxes[1]!.high; h[1]++)
        for (h[2] = boxes[2]!.low; h[2] <= boxes[2]!.high; h[2]++)
          for (h[3] = boxes[3]!.low; h[3] <= boxes[3]!.high; h[3]++)
            for (const extra of extras) {
              const sums = [h[0] + h[1], h[2] + h[3]];
              const issuesAgree = sums.every((sum, at) => {
                const published = report.issues[String(at + 1)];
                return published === null || published === undefined || published * 2 === sum;
              });
              const total = sums[0]! + sums[1]! + extra;
              if (issuesAgree && (report.score === null || report.score * 2 === total)) yield { h: [...h], extra };
            }
  }

  it("finds exactly the values that some agreeing assignment attains", () => {
    let informative = 0;
    fc.assert(
      fc.property(
        fc.tuple(...ids.map(() => fc.constantFrom(...STATUSES))),
        fc.tuple(...ids.map(() => fc.option(anyBill, { nil: null }))),
        fc.tuple(...ids.map(() => fc.nat(5))),
        fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(), fc.nat(12)),
        (statuses, bills, hidden, [first, second, summed, complete, wrong]) => {
          // The figures of some true assignment, a part of them published, now and then with a misprint.
          const truth = hidden.map((value, at) => {
            const box = boxOfStatus(statuses[at] ?? "unknown", 5);
            return Math.min(Math.max(value, box.low), box.high);
          });
          const issues = [first ? truth[0]! + truth[1]! : null, second ? truth[2]! + truth[3]! : null];
          const total = summed ? truth.reduce((a, b) => a + b, wrong === 0 ? 7 : 0) : null;
          const report = card({
            complete,
            score: total === null ? null : total / 2,
            issues: Object.fromEntries(issues.map((sum, at) => [String(at + 1), sum === null ? null : sum / 2])),
            goals: Object.fromEntries(ids.map((id, at) => [id, { status: statuses[at], source: "test" }])) as never,
          });
          const assessments = ids.flatMap((id, at) => {
            const bill = bills[at];
            return bill ? [{ ...bill, goal: id }] : [];
          });
          const moves: Move[] = ids.map((id, at) =>
            moveOf(
              small.goals[at]!,
              assessments.find((entry) => entry.goal === id),
              report.goals[id],
              5,
            ),
          );
          const all = [...assignments(report)];
          const preview = previewScore(assessments, small, report);
          if (!all.length) {
            expect(preview.notices.map(({ code }) => code)).toContain("score.card-inconsistent");
            return;
          }
          informative++;
          const spans = (pick: (h: readonly number[], extra: number) => readonly [number, number]) => {
            const values = new Set<number>();
            for (const { h, extra } of all) {
              const [low, high] = pick(h, extra);
              for (let value = low; value <= high; value++) values.add(value);
            }
            return [...values].sort((a, b) => a - b);
          };
          const whole = ([low, high]: readonly [number, number]) =>
            Array.from({ length: Math.round((high - low) * 2) + 1 }, (_, k) => low * 2 + k);
          const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
          const ended = (side: "low" | "high", h: readonly number[], from: number, to: number) =>
            sum(h.slice(from, to).map((value, k) => moves[from + k]![side][value]!));
          expect(whole(preview.score.before)).toEqual(spans((h, e) => [sum(h) + e, sum(h) + e]));
          expect(whole(preview.score.after)).toEqual(
            spans((h, e) => [ended("low", h, 0, 4) + e, ended("high", h, 0, 4) + e]),
          );
          expect(whole(preview.score.change)).toEqual(
            spans((h) => [ended("low", h, 0, 4) - sum(h), ended("high", h, 0, 4) - sum(h)]),
          );
          for (const [at, [from, to]] of [
            [0, 2],
            [2, 4],
          ].entries()) {
            expect(whole(preview.issues[at]!.after)).toEqual(
              spans((h) => [ended("low", h, from!, to!), ended("high", h, from!, to!)]),
            );
            expect(whole(preview.issues[at]!.before)).toEqual(
              spans((h) => [sum(h.slice(from, to)), sum(h.slice(from, to))]),
            );
          }
          for (const [at, line] of preview.goals.entries()) {
            expect(whole(line.points.before)).toEqual(spans((h) => [h[at]!, h[at]!]));
            expect(whole(line.points.after)).toEqual(spans((h) => [moves[at]!.low[h[at]!]!, moves[at]!.high[h[at]!]!]));
          }
          for (const column of [preview.arithmetic.least, preview.arithmetic.most]) {
            expect(sum(column.goals.map((goal) => goal.before)) + column.extraCredit.before).toBeCloseTo(column.before);
            expect(sum(column.goals.map((goal) => goal.after)) + column.extraCredit.after).toBeCloseTo(column.after);
          }
          expect(preview.arithmetic.least.after - preview.arithmetic.least.before).toBeCloseTo(preview.score.change[0]);
          expect(preview.arithmetic.most.after - preview.arithmetic.most.before).toBeCloseTo(preview.score.change[1]);
        },
      ),
      { numRuns: 600 },
    );
    expect(informative).toBeGreaterThan(400);
  });
});

describe("grades", () => {
  const report = card({ score: 9.5, issues: { "1": 5, "2": 4.5 }, grade: "F" });
  const near = framework([2, 2]);
  it("gives every letter possible, without rounding", () => {
    const graded = { ...near, grades: [...near.grades.filter((g) => g.grade !== "D"), { grade: "D", from: 10 }] };
    const preview = previewScore([assessment("2.1", "narrows", ["none", "partial"], "a=no>yes")], graded, report);
    expect(preview.score.after).toEqual([9.5, 10]);
    expect(preview.score.grade.after).toEqual(["F", "D"]);
    expect(preview.notices.map(({ code }) => code)).toContain("score.rounding");
  });
});
