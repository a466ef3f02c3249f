import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scorePackage } from "../../src/score/package.ts";
import { previewScore } from "../../src/score/preview.ts";
import { assessment, card, framework } from "./support/small.ts";

const small = framework([3]);
const report = card({
  score: 0,
  issues: { "1": 0 },
  goals: Object.fromEntries(["1.1", "1.2", "1.3"].map((id) => [id, { status: "not-met", source: "test" }])) as never,
});
const bill = (name: string, ...assessments: ReturnType<typeof assessment>[]) => ({ name, assessments });
const closes = (id: string) => assessment(id, "closes", ["none", "full"], "a=no>yes b=no>yes c=no>yes");

describe("a package of bills", () => {
  it("closes no gap twice", () => {
    const found = scorePackage([bill("one", closes("1.1")), bill("two", closes("1.1"), closes("1.2"))], small, report);
    expect(found.preview.score.change).toEqual([5, 5]);
    expect(found.shared).toEqual([{ goal: "1.1", bills: ["one", "two"] }]);
    expect(found.bills.map(({ name, alone, without, own }) => [name, alone.score.change, without, own])).toEqual([
      ["one", [2.5, 2.5], [5, 5], []],
      ["two", [5, 5], [2.5, 2.5], ["1.2"]],
    ]);
  });

  it("names what only the combination achieves", () => {
    const half = bill("half", assessment("1.1", "narrows", ["none", "partial"], "a=no>yes b=no>yes c=no"));
    const rest = bill("rest", assessment("1.1", "none", ["none", "touch"], "a=no b=no c=no>yes"));
    const found = scorePackage([half, rest], small, report);
    expect(found.preview.score.after).toEqual([2.5, 2.5]);
    expect(found.together).toEqual([{ goal: "1.1", effect: "closes", bills: ["half", "rest"] }]);
  });

  it("names conflicts, over an element and over a section", () => {
    const gives = { ...bill("gives", closes("1.1")), targets: ["§ 5", "§ 6"] };
    const takes = {
      ...bill("takes", assessment("1.1", "reopens", ["full", "none"], "a=yes>no b=yes c=yes")),
      targets: ["§ 6"],
    };
    expect(scorePackage([gives, takes], small, report).conflicts).toEqual([
      { kind: "element", goal: "1.1", element: "a", gives: "gives", takes: "takes" },
      { kind: "section", section: "§ 6", bills: ["gives", "takes"] },
    ]);
  });

  it("is the preview itself for a single bill, and never worth less than its best bill when all bills add", () => {
    const word = fc.constantFrom("no", "no>weak", "no>yes");
    const one = fc.tuple(fc.constantFrom("1.1", "1.2", "1.3"), word, word, word).map(([id, a, b, c]) => {
      const yes = [a, b, c].map((value) => value === "no>yes");
      const verdict = yes.every(Boolean)
        ? "full"
        : yes[0]
          ? "partial"
          : [a, b, c].some((v) => v !== "no")
            ? "touch"
            : "none";
      const effect = verdict === "full" ? "closes" : verdict === "partial" ? "narrows" : "none";
      return assessment(id, effect, ["none", verdict], `a=${a} b=${b} c=${c}`);
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 4 }), (assessments) => {
        const bills = assessments.map((found, at) => bill(String(at), found));
        const found = scorePackage(bills, small, report);
        const alone = bills.map((each) => previewScore(each.assessments, small, report).score.change);
        if (bills.length === 1) expect(found.preview.score.change).toEqual(alone[0]);
        expect(found.preview.score.change[0]).toBeGreaterThanOrEqual(Math.max(...alone.map(([low]) => low)));
        expect(found.preview.score.change[1]).toBeGreaterThanOrEqual(Math.max(...alone.map(([, high]) => high)));
        expect(found.preview.score.change[1]).toBeLessThanOrEqual(7.5);
      }),
    );
  });
});
