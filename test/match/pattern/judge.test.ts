import { describe, expect, test } from "vitest";
import type { Goal } from "../../../src/goals/goal.ts";
import { assessedBy, element, harbors } from "../support/small.ts";

/** The one goal of a framework in a bill of these sections. */
function judged(fields: Partial<Goal>, ...sections: readonly string[]) {
  const [found] = assessedBy(harbors({ subject: ["keeper"], ...fields }), ...sections);
  if (!found) throw new Error("no assessment");
  return found;
}
const statusOf = (one: Goal["elements"][number], ...sections: readonly string[]) =>
  judged({ elements: [one] }, ...sections).elements[0]?.status;

describe("an element", () => {
  const light = element("a", { yes: ["light"], weak: ["storm"], no: ["fee"] });

  test("is yes, weak or no by its patterns, and otherwise what it says", () => {
    expect(statusOf(light, "The keeper has a light.")).toBe("yes");
    expect(statusOf(light, "The keeper sees a storm.")).toBe("weak");
    expect(statusOf(light, "The keeper sees a storm and a light.")).toBe("yes");
    expect(statusOf(light, "The keeper has a light for a fee.")).toBe("no");
    expect(statusOf(light, "The keeper sees a ship.")).toBe("no");
    expect(statusOf({ ...light, otherwise: "weak" }, "The keeper sees a ship.")).toBe("weak");
    expect(statusOf({ ...light, otherwise: "yes" }, "The keeper sees a ship.")).toBe("yes");
  });

  test("is looked for in the sections of its subject alone", () => {
    expect(statusOf(light, "The keeper is here.", "The captain has a light.")).toBe("no");
    expect(judged({ elements: [{ ...light, otherwise: "yes" }] }, "The captain is here.")).toMatchObject({
      verdict: "none",
      effect: "none",
      elements: [{ id: "a", status: "no", before: "no" }],
    });
  });

  test("stands as in its best section, the first of equals", () => {
    const found = judged(
      { elements: [light] },
      "The keeper sees a storm.",
      "A keeper has a light.",
      "Keepers of light.",
    );
    expect(found.elements[0]?.status).toBe("yes");
    expect(found.elements[0]?.evidence.map(({ quote, citation }) => [quote, citation])).toEqual([["light", "Sec. 2"]]);
  });

  test("that must be a duty is weak where it is only allowed, unless another clause binds", () => {
    const duty = element("a", { duty: true, yes: [{ act: "light" }] });
    const may = "The keeper may show a light.";
    expect(statusOf(duty, "The keeper shall show a light.")).toBe("yes");
    expect(statusOf(duty, may)).toBe("weak");
    expect(statusOf({ ...duty, duty: false }, may)).toBe("yes");
    expect(statusOf(duty, `${may} The keeper shall show a light at night.`)).toBe("yes");
  });

  test("quotes what is weak by its own patterns in front of what is only allowed", () => {
    const duty = element("a", { duty: true, yes: [{ act: "light" }], weak: ["storm"] });
    const found = judged({ elements: [duty] }, "The keeper may show a light. The keeper sees a storm.");
    expect(found.elements[0]).toMatchObject({ status: "weak" });
    expect(found.elements[0]?.evidence.map(({ quote }) => quote)).toEqual(["storm", "light"]);
  });
});

describe("a limit", () => {
  const limited = (makes: "weak" | "no" | "note", yes: Partial<Goal["elements"][number]> = { yes: ["light"] }) => ({
    elements: [element("a", yes), element("b", { yes: ["ship"] })],
    limits: [{ id: "in-storms", name: "only in storms", elements: ["a"], when: ["storm" as const], makes }],
  });
  const words = "The keeper has a light for a ship in a storm.";
  const statuses = (fields: Partial<Goal>, section = words) =>
    judged(fields, section).elements.map(({ status, limits }) => [status, limits]);

  test("caps its elements, defeats them or is only said", () => {
    expect(statuses(limited("weak"))).toEqual([
      ["weak", ["in-storms"]],
      ["yes", []],
    ]);
    expect(statuses(limited("no"))).toEqual([
      ["no", ["in-storms"]],
      ["yes", []],
    ]);
    expect(statuses(limited("note"))).toEqual([
      ["yes", ["in-storms"]],
      ["yes", []],
    ]);
    expect(statuses(limited("weak"), "The keeper has a light for a ship.")).toEqual([
      ["yes", []],
      ["yes", []],
    ]);
  });

  test("leaves what is weak as it is, and says nothing of what is not there", () => {
    expect(statuses(limited("weak", { weak: ["light"] }))[0]).toEqual(["weak", ["in-storms"]]);
    expect(statuses(limited("weak", { yes: ["fee"] }))[0]).toEqual(["no", []]);
  });

  test("quotes its words", () => {
    const found = judged(limited("note"), words);
    expect(found.elements.map(({ limitEvidence }) => limitEvidence.map(({ quote }) => quote))).toEqual([["storm"], []]);
  });

  test("holds in its own section", () => {
    expect(judged(limited("no"), "The keeper has a light.", "A storm. The keeper sees it.").elements[0]?.status).toBe(
      "yes",
    );
  });
});

describe("a verdict", () => {
  const fields: Partial<Goal> = {
    elements: [element("a", { yes: ["light"], weak: ["storm"] }), element("b", { yes: ["ship"] })],
    verdict: [{ full: ["a", "b"] }, { partial: ["a~", "!b"] }, { none: ["b"] }, { touch: ["a"] }],
  };
  const verdict = (section: string) => judged(fields, section).verdict;

  test("is that of the first rule that holds, else touch", () => {
    expect(verdict("The keeper has a light for a ship.")).toBe("full");
    expect(verdict("The keeper has a light.")).toBe("partial");
    expect(verdict("The keeper sees a storm.")).toBe("partial");
    expect(verdict("The keeper sees a ship.")).toBe("none");
    expect(verdict("The keeper sees a ship in a storm of snow.")).toBe("none");
    expect(verdict("The keeper is here.")).toBe("touch");
    expect(verdict("The captain has a light for a ship.")).toBe("none");
  });

  test("may be touch by a rule", () => {
    const [found] = assessedBy(
      harbors({
        subject: ["keeper"],
        elements: [element("a", { yes: ["light"] })],
        verdict: [{ touch: ["a"] }, { none: ["!a"] }],
      }),
      "The keeper has a light.",
    );
    expect(found?.verdict).toBe("touch");
  });
});

describe("before and after", () => {
  const fields: Partial<Goal> = {
    elements: [element("a", { yes: ["light"] }), element("b", { yes: ["ship"] })],
    verdict: [{ full: ["a", "b"] }, { partial: ["a"] }],
    extraCredit: [{ population: "labor", proven: true, when: ["storm"] }],
  };

  /** A section of the code that the draft amends; what it does not mark stands as before. */
  const amended = (words: string) => judged(fields, `Section 4-5 of the code is amended to read:\n\n4-5. ${words}`);

  test("an element that a draft strikes is quoted as deleted", () => {
    const found = amended("The keeper has a ~~light~~ <ins>lamp</ins> for a ship.");
    expect(found).toMatchObject({ before: "full", verdict: "touch", effect: "reopens" });
    expect(found.elements[0]).toMatchObject({ status: "no", before: "yes" });
    expect(found.elements[0]?.evidence).toMatchObject([{ quote: "light", change: "deleted" }]);
    expect(found.elements[1]?.evidence).toMatchObject([{ quote: "ship", change: "kept" }]);
  });

  test("an element that a draft brings is quoted as inserted", () => {
    const found = amended("The keeper has a <ins>light for a</ins> ship.");
    expect(found).toMatchObject({ before: "touch", verdict: "full", effect: "closes" });
    expect(found.elements[0]).toMatchObject({ status: "yes", before: "no" });
    expect(found.elements[0]?.evidence).toMatchObject([{ quote: "light", change: "inserted" }]);
  });

  test("the subject is quoted where it was, if the draft strikes it", () => {
    const found = amended("The ~~keeper~~ <ins>board</ins> has a light for a ship.");
    expect(found).toMatchObject({ before: "full", verdict: "none" });
    expect(found.subject.map(({ quote }) => quote)).toEqual(["keeper"]);
  });

  test("an extension is reached on each side for itself", () => {
    const reach = (section: string) =>
      amended(section).extensions.map(({ population, proven, before, after, evidence }) => [
        population,
        proven,
        before,
        after,
        evidence.map(({ quote }) => quote),
      ]);
    expect(reach("The keeper sees a storm.")).toEqual([["labor", true, true, true, ["storm"]]]);
    expect(reach("The keeper sees a <ins>storm</ins>.")).toEqual([["labor", true, false, true, ["storm"]]]);
    expect(reach("The keeper sees a ~~storm~~.")).toEqual([["labor", true, true, false, []]]);
    expect(reach("The keeper sees a ship.")).toEqual([["labor", true, false, false, []]]);
  });
});
