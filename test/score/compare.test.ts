import { describe, expect, it } from "vitest";
import type { Assessment } from "../../src/match/types.ts";
import { compareVersions } from "../../src/score/compare.ts";
import { hunksBetween } from "../../src/text/hunks.ts";
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
});
