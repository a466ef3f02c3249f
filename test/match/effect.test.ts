import { expect, test } from "vitest";
import type { ElementStatus, Verdict } from "../../src/goals/goal.ts";
import { effectOf } from "../../src/match/effect.ts";
import { compile } from "../../src/match/pattern/compiled.ts";
import type { Judged } from "../../src/match/pattern/judge.ts";
import { edition } from "../score/support/editions.ts";

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
