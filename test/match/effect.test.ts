import { describe, expect, it, test } from "vitest";
import type { ElementStatus, Verdict } from "../../src/goals/goal.ts";
import { effectBetween, effectOf } from "../../src/match/effect.ts";
import { compile } from "../../src/match/pattern/compiled.ts";
import type { Judged } from "../../src/match/pattern/judge.ts";
import type { Effect } from "../../src/match/types.ts";
import { edition } from "../score/support/editions.ts";
import { assessment } from "../score/support/small.ts";

const [goal] = compile(edition("just-like-me-2025")).goals;

function judged(verdict: Verdict, first: ElementStatus): Judged {
  const elements = (goal?.elements ?? []).map(({ id }, index) => ({
    id,
    status: index === 0 ? first : ("weak" as const),
    matches: [],
    limits: [],
  }));
  return { verdict, subject: [], elements, extensions: [] };
}

test.each<[Verdict, ElementStatus, Verdict, ElementStatus, string]>([
  ["none", "no", "full", "yes", "closes"],
  ["partial", "weak", "full", "yes", "closes"],
  ["touch", "no", "partial", "weak", "narrows"],
  ["partial", "weak", "partial", "yes", "narrows"],
  ["partial", "yes", "partial", "weak", "widens"],
  ["full", "yes", "partial", "weak", "widens"],
  ["full", "yes", "touch", "no", "reopens"],
  ["partial", "yes", "none", "no", "reopens"],
  ["none", "no", "touch", "weak", "none"],
  ["touch", "weak", "none", "no", "none"],
  ["full", "yes", "full", "yes", "none"],
])("%s (%s) to %s (%s): %s", (before, was, after, is, effect) => {
  if (!goal) throw new Error("the edition has no goal");
  expect(effectOf(goal, judged(before, was), judged(after, is))).toBe(effect);
});

const elements = (written: string) => assessment("1.1", "none", ["none", "none"], written).elements;

describe("what a bill does to a goal", () => {
  test.each<readonly [before: Verdict, after: Verdict, effect: Effect]>([
    ["none", "full", "closes"],
    ["touch", "full", "closes"],
    ["partial", "full", "closes"],
    ["none", "partial", "narrows"],
    ["touch", "partial", "narrows"],
    ["none", "touch", "none"],
    ["full", "partial", "widens"],
    ["full", "touch", "reopens"],
    ["full", "none", "reopens"],
    ["partial", "touch", "reopens"],
    ["partial", "none", "reopens"],
    ["touch", "none", "none"],
    ["none", "none", "none"],
    ["touch", "touch", "none"],
  ])("from %s to %s credit: %s", (before, after, effect) => {
    expect(effectBetween(before, after, [])).toBe(effect);
  });

  test.each<readonly [name: string, elements: string, effect: Effect]>([
    ["a core element more narrows the gap", "a=yes b=no>yes", "narrows"],
    ["a core element made strong narrows it", "a=yes b=weak>yes", "narrows"],
    ["a core element made weak widens it", "a=yes>weak b=no", "widens"],
    ["a core element lost widens it", "a=yes b=yes>no", "widens"],
    ["one gained for one lost is neither", "a=yes b=no>yes c=yes>no", "none"],
    ["one lost and one only made weaker widen it", "a=yes b=yes>no c=no>weak", "widens"],
  ])("while credit stays partial, %s", (_, written, effect) => {
    expect(effectBetween("partial", "partial", elements(written))).toBe(effect);
  });

  it("has nothing to narrow or widen where a goal is met throughout or only touched", () => {
    expect(effectBetween("full", "full", elements("a=weak>yes"))).toBe("none");
    expect(effectBetween("touch", "touch", elements("b=no>yes"))).toBe("none");
    expect(effectBetween("touch", "touch", elements("b=yes>no"))).toBe("none");
  });
});
