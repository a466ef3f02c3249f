import { describe, expect, test } from "vitest";
import type { Assessment } from "../../../src/match/types.ts";
import { standingLine } from "../../../src/report/findings/standingLine.ts";

const of = (goal: string, verdict: Assessment["verdict"], effect: Assessment["effect"] = "none") =>
  ({ goal, verdict, effect }) as Assessment;

describe("how a draft stands, in a line", () => {
  test("says what is lost first, then what is met, then the gaps", () => {
    const all = [of("1.1", "partial"), of("2.5", "none", "reopens"), of("4.3", "full", "closes"), of("6.1", "touch")];
    expect(standingLine(all)).toBe("takes away: 2.5 · full credit: 4.3 · gaps: 1.1, 6.1");
  });

  test("says nothing of a draft that addresses nothing", () => {
    expect(standingLine([])).toBe("");
  });

  test("counts where there are too many to name", () => {
    const all = Array.from({ length: 9 }, (_, index) => of(`1.${index}`, "full"));
    expect(standingLine(all)).toBe("full credit: 9 goals");
  });
});
