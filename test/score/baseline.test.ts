import { describe, expect, it, test } from "vitest";
import type { Verdict } from "../../src/goals/goal.ts";
import type { GoalStatus } from "../../src/goals/reportCard.ts";
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

describe("where the texts and the card differ", () => {
  const ELEMENTS = { full: "a=yes b=yes c=yes", partial: "a=yes b=no c=no", touch: "a=no b=yes c=no" };
  const differences = (status: GoalStatus, verdict: keyof typeof ELEMENTS) => {
    const texts = [{ name: "law", assessments: [assessment("1.1", "none", [verdict, verdict], ELEMENTS[verdict])] }];
    const report = card({ goals: { "1.1": { status, source: "test" } } });
    return baseline(texts, small, report).flatMap((found) => found.differences);
  };

  test.each<readonly [GoalStatus, keyof typeof ELEMENTS, string]>([
    ["met", "partial", "The card counts 1.1 as met; Lacuna reads partial credit in the texts."],
    ["met", "touch", "The card counts 1.1 as met; Lacuna reads the subject, but no credit in the texts."],
    ["not-met", "full", "The card counts 1.1 as not met; Lacuna reads full credit in the texts."],
    ["not-met", "partial", "The card counts 1.1 as not met; Lacuna reads partial credit in the texts."],
    ["partial", "full", "The card counts 1.1 as partially met; Lacuna reads full credit in the texts."],
    ["partial", "touch", "The card counts 1.1 as partially met; Lacuna reads the subject, but no credit in the texts."],
    ["gap", "full", "The card counts 1.1 as a gap; Lacuna reads full credit in the texts."],
    [
      "credited",
      "touch",
      "The card counts 1.1 as met or partially met; Lacuna reads the subject, but no credit in the texts.",
    ],
  ])("%s on the card, %s in the texts: said", (status, verdict, sentence) => {
    expect(differences(status, verdict)).toEqual([sentence]);
  });

  test.each<readonly [GoalStatus, keyof typeof ELEMENTS]>([
    ["met", "full"],
    ["not-met", "touch"],
    ["partial", "partial"],
    ["gap", "partial"],
    ["gap", "touch"],
    ["credited", "full"],
    ["credited", "partial"],
    ["unknown", "full"],
    ["unknown", "touch"],
  ])("%s on the card, %s in the texts: they agree, and nothing is said", (status, verdict) => {
    expect(differences(status, verdict)).toEqual([]);
  });

  it("compares an element only where the card speaks of it", () => {
    const report = card({
      goals: {
        "1.1": { status: "unknown", source: "test", elements: { a: "has", b: "unknown", c: "weak" } },
      },
    });
    expect(baseline(law, small, report)[0]?.differences).toEqual([
      "Element 1.1.c: the card's file says weak, the texts show lacks.",
    ]);
  });
});

describe("what a baseline says of goals, elements and words", () => {
  const silent = (verdict: Verdict = "none") => [
    { name: "law", assessments: [assessment("1.1", "none", [verdict, verdict], "a=no b=no c=no")] },
  ];

  it("nothing of a goal that the texts do not speak of, unless the card counts it as met", () => {
    const status = (given: GoalStatus) => card({ goals: { "1.1": { status: given, source: "test" } } });
    expect(baseline(silent(), small, status("partial"))).toEqual([]);
    expect(baseline(silent(), small, null)).toEqual([]);
    expect(baseline(silent(), small, status("met"))).toEqual([
      {
        goal: "1.1",
        verdict: "none",
        card: "met",
        elements: [],
        differences: ["The card counts 1.1 as met, but the texts do not speak of it."],
      },
    ]);
  });

  it("that a text on the subject lacks what it does not have", () => {
    const [found] = baseline(silent("touch"), small, null);
    expect(found).toMatchObject({ goal: "1.1", verdict: "touch", card: null, differences: [] });
    expect(found?.elements.map(({ proposed, card }) => [proposed, card])).toEqual([
      ["lacks", null],
      ["lacks", null],
      ["lacks", null],
    ]);
  });

  it("the words of every text that has an element best, of no other element and of no other goal", () => {
    const texts = [
      {
        name: "one",
        assessments: [
          shown(assessment("1.2", "none", ["partial", "partial"], "a=yes b=yes c=yes")),
          shown(assessment("1.1", "none", ["partial", "partial"], "a=yes b=weak c=no")),
        ],
      },
      { name: "two", assessments: [shown(assessment("1.1", "none", ["partial", "partial"], "a=yes b=no c=weak"))] },
    ];
    const found = baseline(texts, small, null).find(({ goal }) => goal === "1.1");
    expect(
      found?.elements.map(({ id, proposed, evidence }) => [
        id,
        proposed,
        evidence.map(({ text, words }) => `${text}: ${words.quote}`),
      ]),
    ).toEqual([
      ["a", "has", ["one: a", "two: a"]],
      ["b", "weak", ["one: b"]],
      ["c", "weak", ["two: c"]],
    ]);
  });
});

describe("a card with a baseline", () => {
  const evidence = (citation: string) => [{ text: "law", words: { ...words("x"), citation } }];
  const found = [
    {
      goal: "1.1",
      verdict: "partial" as const,
      card: null,
      differences: [],
      elements: [
        { id: "a", proposed: "has" as const, card: "lacks" as const, evidence: evidence("§ 1") },
        { id: "b", proposed: "weak" as const, card: "unknown" as const, evidence: evidence("§ 2") },
        { id: "c", proposed: "lacks" as const, card: null, evidence: evidence("§ 3") },
      ],
    },
  ];
  const known = (status: GoalStatus) =>
    card({
      goals: {
        "1.1": { status, source: "test", elements: { a: "lacks", b: "unknown" }, citations: ["§ 2", "§ 8"] },
      },
    });

  it("keeps what the card says, fills in what it leaves open, and cites the law that the texts show", () => {
    expect(withBaseline(known("gap"), found).goals["1.1"]).toMatchObject({
      status: "gap",
      elements: { a: "lacks", b: "weak", c: "lacks" },
      citations: ["§ 2", "§ 8", "§ 1"],
    });
  });

  it("changes nothing of a goal that is met, and adds none that the card does not have", () => {
    expect(withBaseline(known("met"), found)).toEqual(known("met"));
    expect(withBaseline(card(), found)).toEqual(card());
  });
});
