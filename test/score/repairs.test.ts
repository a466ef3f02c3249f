import { describe, expect, it } from "vitest";
import type { Evidence } from "../../src/match/types.ts";
import { previewScore } from "../../src/score/preview.ts";
import { repairsOf } from "../../src/score/repairs.ts";
import { standingOf } from "../../src/score/standing.ts";
import { assessment, card, framework } from "./support/small.ts";

const small = framework([3]);
const entry = (status: string) => ({ status, source: "test" });
const report = card({
  score: 0,
  issues: { "1": 0 },
  goals: { "1.1": entry("not-met"), "1.2": entry("not-met"), "1.3": entry("not-met") } as never,
});
const standing = standingOf(small, report);
type Bill = Parameters<typeof repairsOf>[0];
const repairs = (bill: Bill) => repairsOf(bill, small, report, standing);
const told = (found: ReturnType<typeof repairs>["repairs"]) =>
  found.map(({ goal, elements, gain }) => [goal, elements.map(({ id, status }) => `${id} ${status}`).join(", "), gain]);
const words = (quote: string): Evidence => ({
  start: 0,
  end: quote.length,
  quote,
  text: quote,
  citation: "Sec. 1",
  change: "inserted",
});

describe("repairs of a draft", () => {
  const partial = assessment("1.1", "narrows", ["none", "partial"], "a=no>yes b=no>weak c=no");

  it("are those of single elements that are weak or missing, and what closes the goal", () => {
    const found = repairs([partial]);
    expect(found.closings.map(({ goal, elements }) => [goal, elements.map(({ id }) => id)])).toEqual([
      ["1.1", ["b", "c"]],
    ]);
    expect(found.closings[0]?.gain[1]).toBe(2);
    expect(found.closings[0]?.elements).toMatchObject([
      { id: "b", name: "element b", status: "weak", advice: "Write b." },
      { id: "c", name: "element c", status: "no", advice: "Write c." },
    ]);
  });

  it("are none of a goal that the draft does not address, meets already or closes for the state", () => {
    const none = assessment("1.1", "none", ["none", "none"], "a=no b=no c=no");
    const full = assessment("1.1", "closes", ["none", "full"], "a=no>yes b=no>yes c=no>yes");
    expect(repairs([none])).toEqual({ repairs: [], closings: [] });
    expect(repairs([full])).toEqual({ repairs: [], closings: [] });
    expect(repairs([])).toEqual({ repairs: [], closings: [] });
    const met = card({ goals: { "1.1": entry("met") } as never });
    expect(repairsOf([partial], small, met, standingOf(small, met))).toEqual({ repairs: [], closings: [] });
    const has = card({
      goals: { "1.1": { status: "gap", source: "test", elements: { b: "has", c: "has" } } } as never,
    });
    const [line] = previewScore([partial], small, has).goals;
    expect(line?.effect).toBe("closes");
    expect(repairsOf([partial], small, has, standingOf(small, has))).toEqual({ repairs: [], closings: [] });
  });

  it("are none of elements that only inform", () => {
    const [first, ...others] = small.goals;
    if (!first) throw new Error("no goal");
    const informing = {
      ...small,
      goals: [{ ...first, elements: first.elements.map((one) => ({ ...one, core: one.id !== "c" })) }, ...others],
    };
    const found = repairsOf([partial], informing, report, standing);
    expect([...found.repairs, ...found.closings].flatMap(({ elements }) => elements.map(({ id }) => id))).not.toContain(
      "c",
    );
  });

  it("show the words of a limit, else the weak words, else nothing", () => {
    const shown = (limitEvidence: Evidence[], evidence: Evidence[]) => {
      const bill = {
        ...partial,
        elements: partial.elements.map((one) =>
          one.id === "b" ? { ...one, limits: ["x"], limitEvidence, evidence } : one,
        ),
      };
      return repairs([bill]).closings[0]?.elements.find(({ id }) => id === "b");
    };
    expect(shown([words("unless")], [words("may")])).toMatchObject({ limits: ["x"], evidence: { quote: "unless" } });
    expect(shown([], [words("may")])?.evidence?.quote).toBe("may");
    expect(shown([], [])?.evidence).toBeNull();
  });

  it("stand in the order of what they bring for certain, then at most; a word to change before a rule to write", () => {
    const one = assessment("1.1", "narrows", ["none", "partial"], "a=no>yes b=no>yes c=no");
    const two = assessment("1.2", "narrows", ["none", "partial"], "a=no>yes b=no>yes c=no>weak");
    const three = assessment("1.3", "narrows", ["none", "partial"], "a=no>yes b=no c=no");
    const found = repairs([three, one, two]);
    const gains = found.repairs.map(({ gain }) => gain);
    expect(gains).toEqual([...gains].sort((a, b) => b[0] - a[0] || b[1] - a[1]));
    expect(told(found.closings).map(([goal]) => goal)).toEqual(["1.2", "1.1", "1.3"]);
    expect(told(found.repairs).slice(0, 2)).toEqual([
      ["1.2", "c weak", found.repairs[0]?.gain],
      ["1.1", "c no", found.repairs[0]?.gain],
    ]);
  });
});
