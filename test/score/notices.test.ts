import { describe, expect, it } from "vitest";
import { previewScore } from "../../src/score/preview.ts";
import { noticeText } from "../../src/text/notice.ts";
import { assessment, card, framework } from "./support/small.ts";

const small = framework([20, 20]);
const closes = [assessment("1.1", "closes", ["none", "full"], "a=no>yes b=no>yes c=no>yes")];
const GAP = { "1.1": { status: "gap", source: "test" } } as const;
const AREAS = { "1": 20, "2": 20 };

/** What a reader is told, the figures filled in. */
const told = (fields: Parameters<typeof card>[0], bill = closes) =>
  previewScore(bill, small, card(fields)).notices.map(noticeText);

describe("what is said with a preview", () => {
  const own = "The publisher's points for single elements are not public.";

  it("nothing, where all is published and nothing moves", () => {
    expect(told({ score: 40, grade: "F", tier: "IV", issues: AREAS, goals: GAP }, [])).toEqual([]);
  });

  it("that weights are Lacuna's own, and that a tier is not computed, once points move", () => {
    const found = told({ score: 40, grade: "F", tier: "IV", issues: AREAS, goals: GAP });
    expect(found).toHaveLength(2);
    expect(found[0]).toContain(own);
    expect(found[1]).toBe(
      "The tier (IV in 2020) is a rank among all jurisdictions; it cannot be computed from one state's score.",
    );
  });

  it("nothing of a tier where none is published", () => {
    expect(told({ score: 40, grade: "F", issues: AREAS, goals: GAP }).join(" ")).not.toContain("tier");
  });

  it("that a card of another edition must not be mixed with this one", () => {
    expect(told({ framework: "older", score: 40, grade: "F", issues: AREAS, goals: GAP }, [])).toEqual([
      "The card of Zetland belongs to older, not to small; figures of different editions must not be mixed.",
    ]);
  });

  it("what the score stands on where the total is not published: the grade, or else the statuses", () => {
    expect(told({ grade: "F", goals: GAP }, [])[0]).toBe(
      "The published total of Zetland for 2020 is not known; the score is every total that agrees with its grade F.",
    );
    expect(told({ goals: GAP }, [])[0]).toBe(
      "The published total of Zetland for 2020 is not known; the score is every total that agrees with its statuses.",
    );
  });

  it("that only the total is known where an issue area's points are missing", () => {
    const only = ["The points of Zetland by issue area are not known; only the total is."];
    expect(told({ score: 40, grade: "F", goals: GAP }, [])).toEqual(only);
    expect(told({ score: 40, grade: "F", issues: { "1": 20 }, goals: GAP }, [])).toEqual(only);
    expect(told({ score: 40, grade: "F", issues: { "1": 20, "2": null }, goals: GAP }, [])).toEqual(only);
  });

  it("that rounding may decide where a score ends less than a point under a grade", () => {
    expect(told({ score: 59.5, grade: "F", issues: { "1": 29.5, "2": 30 } }, [])).toEqual([
      "The score may end less than a point under 60. How the publisher rounds is not known; Lacuna does not round.",
    ]);
    expect(told({ score: 59, grade: "F", issues: { "1": 29, "2": 30 } }, [])).toEqual([]);
  });
});
