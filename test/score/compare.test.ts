import { describe, expect, it } from "vitest";
import type { Assessment, Evidence } from "../../src/match/types.ts";
import { compareVersions } from "../../src/score/compare.ts";
import { type Hunk, hunksBetween } from "../../src/text/hunks.ts";
import { assessment, card, framework } from "./support/small.ts";

const small = framework([2]);
const report = card({
  score: 2,
  issues: { "1": 2 },
  goals: { "1.1": { status: "gap", source: "test" }, "1.2": { status: "gap", source: "test" } } as never,
});
const weakened = assessment("1.1", "narrows", ["none", "partial"], "a=no>yes b=no>yes c=no>weak");
const whole = assessment("1.1", "closes", ["none", "full"], "a=no>yes b=no>yes c=no>yes");
const other = assessment("1.2", "narrows", ["none", "partial"], "a=no>yes b=no c=no");

describe("two versions of a draft", () => {
  it("are equal when their effects are", () => {
    expect(compareVersions([weakened], [weakened], small, report)).toMatchObject({ goals: [], change: [0, 0] });
  });

  it("differ by the goals that moved, leaving out the range of those that did not", () => {
    const found = compareVersions([weakened, other], [whole, other], small, report);
    expect(
      found.goals.map(({ goal, effect, elements }) => [
        goal,
        effect,
        elements.map(({ id, from, to }) => `${id} ${from} ${to}`),
      ]),
    ).toEqual([["1.1", ["narrows", "closes"], ["c weak yes"]]]);
    expect(found.change).toEqual([0, 2]);
  });

  it("lose what the newer version takes away", () => {
    const found = compareVersions([whole], [weakened], small, report);
    expect(found.change[0]).toBe(-2);
    expect(found.change[1]).toBeLessThanOrEqual(0);
  });

  it("attribute a change to the hunk that holds its words", () => {
    const older = "Sec. 1.\nThe agency may refer.\nSec. 2.\nTitle.\n";
    const newer = "Sec. 1.\nThe agency shall refer.\nSec. 2.\nShort title.\n";
    const at = newer.indexOf("shall");
    const evidence = {
      start: at,
      end: at + 5,
      quote: "shall",
      text: "shall",
      citation: "Sec. 1",
      change: "inserted" as const,
    };
    const shown: Assessment = {
      ...whole,
      elements: whole.elements.map((element) => (element.id === "c" ? { ...element, evidence: [evidence] } : element)),
    };
    const found = compareVersions([weakened], [shown], small, report, hunksBetween(older, newer));
    expect(found.goals[0]?.hunks).toEqual([0]);
  });

  it("may bring either where one element is gained and another lost", () => {
    const first = assessment("1.1", "narrows", ["none", "partial"], "a=no>yes b=no>yes c=no");
    const second = assessment("1.1", "narrows", ["none", "partial"], "a=no>yes b=no c=no>yes");
    const found = compareVersions([first], [second], small, report);
    expect(found.change[0]).toBeLessThan(0);
    expect(found.change[1]).toBeGreaterThan(0);
    expect(found.goals[0]?.elements.map(({ id, from, to }) => [id, from, to])).toEqual([
      ["b", "yes", "no"],
      ["c", "no", "yes"],
    ]);
  });

  it("take a goal that one of them does not assess for one that it leaves alone", () => {
    const appears = compareVersions([], [weakened], small, report);
    expect(appears.goals).toMatchObject([
      { goal: "1.1", verdict: ["none", "partial"], effect: ["none", "narrows"], hunks: [] },
    ]);
    expect(appears.goals[0]?.elements.map(({ id, from, to }) => `${id} ${from} ${to}`)).toEqual([
      "a no yes",
      "b no yes",
      "c no weak",
    ]);
    const goes = compareVersions([weakened], [], small, report);
    expect(goes.goals[0]?.elements.map(({ id, from, to }) => `${id} ${from} ${to}`)).toEqual([
      "a yes no",
      "b yes no",
      "c weak no",
    ]);
    expect(goes.change).toEqual([-appears.change[1], -appears.change[0] || 0]);
  });

  it("say what points each leaves the goal with, and list a goal for its verdict alone", () => {
    const { goals } = compareVersions([weakened], [whole], small, report);
    expect(goals[0]?.points).toEqual([
      [0.5, 2.5],
      [2.5, 2.5],
    ]);
    const asTouch: Assessment = { ...weakened, verdict: "touch" };
    const listed = compareVersions([weakened], [asTouch], small, report);
    expect(listed.goals).toMatchObject([{ goal: "1.1", verdict: ["partial", "touch"], elements: [], hunks: [] }]);
  });
});

describe("extra credit between two versions", () => {
  const reaching = (one: Assessment, before: boolean, after: boolean): Assessment => ({
    ...one,
    extensions: [{ population: "labor", proven: true, before, after, evidence: [] }],
  });

  it("counts where the newer version reaches it for certain, and may where it does not", () => {
    expect(compareVersions([whole], [reaching(whole, false, true)], small, report).change).toEqual([1, 1]);
    expect(compareVersions([reaching(whole, false, true)], [whole], small, report).change).toEqual([-1, -1]);
    expect(compareVersions([weakened], [reaching(weakened, false, true)], small, report).change).toEqual([0, 1]);
    expect(compareVersions([reaching(weakened, false, true)], [weakened], small, report).change).toEqual([-1, 0]);
  });

  it("is added to what the goals bring", () => {
    const found = compareVersions([reaching(weakened, false, true)], [reaching(whole, false, true)], small, report);
    expect(found.change).toEqual([0, 3]);
  });

  it("brings nothing where both versions reach it", () => {
    const both = reaching(weakened, false, true);
    expect(compareVersions([both], [both], small, report).change).toEqual([0, 0]);
  });

  it("is lost with what the state holds, and kept by the version that leaves it", () => {
    const held = card({
      score: 3,
      issues: { "1": 2 },
      extraCredit: [{ goal: "1.1", population: "labor", points: 1, source: "test" }],
      goals: { "1.1": { status: "gap", source: "test" }, "1.2": { status: "gap", source: "test" } } as never,
    });
    expect(compareVersions([whole], [reaching(whole, true, false)], small, held).change).toEqual([-1, -1]);
    expect(compareVersions([reaching(whole, true, false)], [whole], small, held).change).toEqual([1, 1]);
  });
});

describe("the words and hunks of an element", () => {
  const words = (start: number, end: number, quote = "w"): Evidence => ({
    start,
    end,
    quote,
    text: quote,
    citation: "Sec. 1",
    change: "inserted",
  });
  const shown = (
    status: string,
    evidence: readonly Evidence[],
    limitEvidence: readonly Evidence[] = [],
  ): Assessment => {
    const made = assessment("1.1", "narrows", ["none", "partial"], `a=no>yes b=${status}`);
    return {
      ...made,
      elements: made.elements.map((element) =>
        element.id === "b" ? { ...element, evidence, limitEvidence } : element,
      ),
    };
  };
  const hunk = (older: [number, number], newer: [number, number]): Hunk => ({
    older: { start: older[0], end: older[1] },
    newer: { start: newer[0], end: newer[1] },
  });
  const changeOf = (a: Assessment, b: Assessment, hunks: readonly Hunk[] = []) =>
    compareVersions([a], [b], small, report, hunks).goals[0]?.elements[0];

  it("are the newer ones where it is gained, the older ones where it is lost", () => {
    const lacking = shown("no", [words(3, 5, "older no")]);
    const having = shown("yes", [words(10, 20, "newer yes")]);
    expect(changeOf(lacking, having)?.evidence).toEqual([words(10, 20, "newer yes")]);
    expect(changeOf(having, lacking)?.evidence).toEqual([words(10, 20, "newer yes")]);
  });

  it("are the new limiting words where nothing older is quoted", () => {
    const having = shown("yes", []);
    const limited = shown("weak", [words(1, 2, "rule")], [words(30, 40, "unless")]);
    expect(changeOf(having, limited)?.evidence).toEqual([words(30, 40, "unless")]);
    expect(changeOf(having, limited, [hunk([30, 40], [0, 5]), hunk([0, 5], [30, 40])])?.hunks).toEqual([1]);
    // Nothing quoted on either side: nothing to show.
    expect(changeOf(having, shown("weak", []))?.evidence).toEqual([]);
    expect(changeOf(having, shown("weak", []), [hunk([0, 50], [0, 50])])?.hunks).toEqual([]);
  });

  it("are looked for in the version that has them", () => {
    const having = shown("yes", [words(10, 20)]);
    const lacking = shown("no", []);
    const hunks = [hunk([10, 20], [50, 60]), hunk([50, 60], [10, 20])];
    expect(changeOf(lacking, having, hunks)?.hunks).toEqual([1]);
    expect(changeOf(having, lacking, hunks)?.hunks).toEqual([0]);
  });

  it("may be gained by taking limiting words away", () => {
    const limited = shown("weak", [words(0, 5)], [words(30, 40)]);
    const free = shown("yes", [words(0, 5)]);
    expect(changeOf(limited, free, [hunk([32, 36], [32, 32])])?.hunks).toEqual([0]);
    // Limiting words that come in are no gain, and none that go are a loss.
    expect(changeOf(free, limited, [hunk([60, 61], [32, 36]), hunk([2, 3], [2, 2])])?.hunks).toEqual([1]);
  });

  it("touch a hunk only where they share a place with it; an empty hunk has the place behind it", () => {
    const lacking = shown("no", []);
    const touched = (start: number, end: number) =>
      changeOf(lacking, shown("yes", [words(10, 20)]), [hunk([0, 0], [start, end])])?.hunks.length === 1;
    expect([touched(5, 10), touched(5, 11), touched(19, 25), touched(20, 25)]).toEqual([false, true, true, false]);
    expect([touched(9, 9), touched(10, 10), touched(19, 19), touched(20, 20)]).toEqual([false, true, true, false]);
  });

  it("give the goal the hunks of all its elements once each, in order", () => {
    const lacking = assessment("1.1", "none", ["none", "none"], "a=no b=no c=no");
    const spans: Readonly<Record<string, Evidence[]>> = {
      a: [words(40, 45)],
      b: [words(0, 5), words(42, 44)],
      c: [words(20, 25)],
    };
    const having: Assessment = {
      ...whole,
      elements: whole.elements.map((element) => ({ ...element, evidence: spans[element.id] ?? [] })),
    };
    const hunks = [hunk([0, 1], [0, 5]), hunk([1, 2], [20, 25]), hunk([2, 3], [30, 31]), hunk([3, 4], [40, 45])];
    const [found] = compareVersions([lacking], [having], small, report, hunks).goals;
    expect(found?.elements.map(({ id, hunks: own }) => [id, own])).toEqual([
      ["a", [3]],
      ["b", [0, 3]],
      ["c", [1]],
    ]);
    expect(found?.hunks).toEqual([0, 1, 3]);
  });
});
