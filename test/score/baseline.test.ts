import { describe, expect, it } from "vitest";
import type { Assessment } from "../../src/match/types.ts";
import { baseline, withBaseline } from "../../src/score/baseline.ts";
import { previewScore } from "../../src/score/preview.ts";
import { assessment, card, framework } from "./support/small.ts";

const small = framework([3]);
const words = (text: string) => ({
  start: 0,
  end: text.length,
  quote: text,
  text,
  citation: "§ 9",
  change: "kept" as const,
});
const shown = (found: Assessment): Assessment => ({
  ...found,
  elements: found.elements.map((element) =>
    element.status === "no" ? element : { ...element, evidence: [words(element.id)] },
  ),
});
const law = [
  { name: "title-9.txt", assessments: [shown(assessment("1.1", "none", ["partial", "partial"], "a=yes b=weak c=no"))] },
  { name: "title-53.txt", assessments: [shown(assessment("1.1", "none", ["touch", "touch"], "a=no b=yes c=no"))] },
];

describe("a baseline from statutes", () => {
  const report = card({
    goals: {
      "1.1": { status: "not-met", source: "test", elements: { a: "lacks" } },
      "1.2": { status: "met", source: "test" },
    } as never,
  });
  const found = baseline(law, small, report);

  it("joins the texts element by element, with the words and where they stand", () => {
    expect(
      found[0]?.elements.map(({ id, proposed, card, evidence }) => [id, proposed, card, evidence.map((e) => e.text)]),
    ).toEqual([
      ["a", "has", "lacks", ["title-9.txt"]],
      ["b", "has", null, ["title-53.txt"]],
      ["c", "lacks", null, []],
    ]);
  });

  it("lists where reading and card differ", () => {
    expect(found.flatMap(({ differences }) => differences)).toEqual([
      "The card counts 1.1 as not met; Lacuna reads partial credit in the texts.",
      "Element 1.1.a: the card's file says lacks, the texts show has.",
      "The card counts 1.2 as met, but the texts do not speak of it.",
    ]);
  });

  it("sharpens the preview without overruling the card", () => {
    const gap = card({
      goals: { "1.1": { status: "gap", source: "test" }, "1.2": { status: "gap", source: "test" } } as never,
    });
    const bill = [assessment("1.1", "none", ["none", "touch"], "a=no b=no c=no>yes")];
    expect(previewScore(bill, small, gap).goals[0]?.points.after).toEqual([0, 2]);
    const known = withBaseline(gap, baseline(law, small, gap));
    expect(known.goals["1.1"]?.elements).toEqual({ a: "has", b: "has", c: "lacks" });
    expect(known.goals["1.1"]?.citations).toEqual(["§ 9"]);
    expect(previewScore(bill, small, known).goals[0]?.points.after).toEqual([2.5, 2.5]);
    expect(withBaseline(report, found).goals["1.1"]?.elements).toMatchObject({ a: "lacks", b: "has" });
  });
});
