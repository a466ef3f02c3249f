import type { z } from "zod";
import type { Framework } from "../../../src/goals/framework.ts";
import type { ElementStatus, Goal, Verdict } from "../../../src/goals/goal.ts";
import { type ReportCard, reportCard } from "../../../src/goals/reportCard.ts";
import type { Assessment, Effect } from "../../../src/match/types.ts";

/** A goal with elements a to d: full with all, partial with a, in the manner of real goal files. */
export function goal(id: string, elements = "abc"): Goal {
  const issue = id.split(".")[0] ?? "1";
  return {
    id,
    issue,
    name: `Goal ${id}`,
    confidence: { wording: "high", elements: "high" },
    sources: ["test"],
    subject: ["subject"],
    elements: [...elements].map((letter) => ({
      id: letter,
      name: `element ${letter}`,
      source: "S" as const,
      core: true,
      duty: false,
      yes: [],
      weak: [],
      no: [],
      otherwise: "no" as const,
      repair: `Write ${letter}.`,
    })),
    limits: [],
    verdict: [{ full: [...elements] }, { partial: ["a"] }],
    extraCredit: [],
    near: [],
    guidance: "",
    examples: [],
  };
}

/** A framework of `sizes.length` issue areas with that many goals each, worth 2.5 points in steps of 0.5. */
export function framework(sizes: readonly number[], extraMax = 10): Framework {
  const issues = sizes.map((size, index) => ({
    id: String(index + 1),
    name: `Issue ${index + 1}`,
    max: size * 2.5,
    goals: Array.from({ length: size }, (_, at) => `${index + 1}.${at + 1}`),
  }));
  return {
    id: "small",
    name: "Small scorecard",
    publisher: "nobody",
    year: 2020,
    sources: ["test"],
    points: { full: 2.5, step: 0.5 },
    issues,
    grades: [
      { grade: "A", from: 90 },
      { grade: "B", from: 80 },
      { grade: "C", from: 70 },
      { grade: "D", from: 60 },
      { grade: "F", from: 0 },
    ],
    tiers: [],
    extraCredit: { max: extraMax, each: 1 },
    lists: [],
    unknown: [],
    lexicon: { concepts: {} },
    goals: issues.flatMap((issue) => issue.goals.map((id) => goal(id))),
    reportCards: [],
  };
}

/** A card with defaults for everything not given. */
export function card(fields: Partial<z.input<typeof reportCard>> = {}): ReportCard {
  return reportCard.parse({
    state: "ZZ",
    name: "Zetland",
    framework: "small",
    year: 2020,
    complete: true,
    sources: [{ id: "test", title: "test" }],
    score: null,
    grade: null,
    tier: null,
    ...fields,
  });
}

/** An assessment written as `a=yes b=no>yes`: after alone when unchanged, `before>after` otherwise. */
export function assessment(
  id: string,
  effect: Effect,
  [before, verdict]: readonly [Verdict, Verdict],
  elements = "",
): Assessment {
  return {
    goal: id,
    effect,
    before,
    verdict,
    elements: elements
      .split(" ")
      .filter(Boolean)
      .map((word) => {
        const [letter = "a", values = "no"] = word.split("=");
        const [from, to] = values.split(">") as ElementStatus[];
        return {
          id: letter,
          before: from ?? "no",
          status: to ?? from ?? "no",
          limits: [],
          evidence: [],
          limitEvidence: [],
        };
      }),
    subject: [],
    extensions: [],
  };
}
