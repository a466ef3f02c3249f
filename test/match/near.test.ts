import { describe, expect, test } from "vitest";
import { readBill } from "../../src/bill/read.ts";
import type { Bill } from "../../src/bill/types.ts";
import { lawSteps } from "../../src/match/laws.ts";
import type { CompiledFramework } from "../../src/match/pattern/compiled.ts";
import { finish } from "../../src/text/steps.ts";
import { billOf, harbors } from "./support/small.ts";

const keepers = harbors({ subject: ["keeper"] });
const lit = harbors({ subject: [{ order: ["keeper", "light"] }] });

/** First words of the sections of law that are read for goals. */
function read(compiled: CompiledFramework, bill: Bill, side: "before" | "after" = "after"): string[] {
  const found = finish(lawSteps(bill, compiled));
  return found ? found[side].laws.map(({ reading }) => reading.law.text.trim().split(" ").slice(0, 2).join(" ")) : [];
}
const readIn = (compiled: CompiledFramework, ...sections: readonly string[]) => read(compiled, billOf(...sections));

describe("the sections that are read for goals", () => {
  test("are those with a concept of some subject", () => {
    expect(readIn(keepers, "Ships sail.", "A keeper stays.", "A captain sails.")).toEqual(["A keeper"]);
    expect(readIn(keepers, "Ships sail.", "A captain sails.")).toEqual([]);
  });

  test("need all concepts that a subject needs, and no order of words", () => {
    expect(readIn(lit, "A keeper stays.", "Light shines.", "Light for keepers.")).toEqual(["Light for"]);
  });

  test("may be told by their catchline", () => {
    expect(readIn(keepers, "Of keepers. Ships sail.", "Of captains. Ships sail.")).toHaveLength(1);
  });

  test("may be told by a phrase over what their own words and their catchline express", () => {
    const wrecks = harbors({ subject: ["wreck"] });
    expect(readIn(wrecks, "A ship was lost.", "A captain was lost.", "A ship was found.")).toEqual(["A ship"]);
    expect(readIn(wrecks, "A ship was lost.")).toEqual(["A ship"]);
  });

  test("may be told by a term that another section defines", () => {
    const sections = [
      'In this act, "warden" means a keeper.',
      "The warden stays.",
      "The owner stays.",
      "Each warden sleeps.",
    ];
    expect(readIn(keepers, ...sections)).toEqual(["In this", "The warden", "Each warden"]);
    expect(readIn(lit, ...sections, "The warden lights lights.")).toEqual(["The warden"]);
  });

  test("may be told by any of several terms, in any case, and by phrases over what these express", () => {
    const sections = [
      'In this act, "warden" means a keeper. "Hulk" means a ship.',
      "Each Warden sleeps.",
      "The hulk sails.",
      "A HULK sails.",
      "The owner stays.",
    ];
    const either = harbors({ subject: ["keeper"] }, { subject: ["ship"] });
    expect(readIn(either, ...sections)).toEqual(["In this", "Each Warden"]);
    const captains = sections.map((words) => words.replace("a ship", "a captain"));
    const three = harbors({ subject: ["keeper"] }, { subject: ["captain"] });
    expect(readIn(three, ...captains)).toEqual(["In this", "Each Warden", "The hulk", "A HULK"]);
  });

  test("may be told by a phrase over what a term means", () => {
    const guards = harbors({ subject: ["guard"] });
    const sections = [
      'In this act, "warden" means a keeper.',
      "The warden on guard.",
      "The warden sleeps.",
      "On guard.",
    ];
    expect(readIn(guards, ...sections)).toEqual(["The warden"]);
  });

  test("are not told by a term that is meant in its own section alone", () => {
    const sections = ['In this section, "warden" means a keeper.', "The warden stays."];
    expect(readIn(keepers, ...sections)).toEqual(["In this"]);
  });

  test("may be told by more terms than are looked for one by one", () => {
    const terms = Array.from({ length: 45 }, (_, n) => `"Officer${n}" means a keeper.`);
    const sections = [`In this act: ${terms.join(" ")}`, "An officer44 stays.", "The owner stays."];
    expect(readIn(keepers, ...sections)).toContain("An officer44");
  });

  test("may be told by a section that they refer to", () => {
    const act = ["A keeper stays.", "A person described in section 1 of this act sails.", "A person sails."];
    expect(readIn(keepers, ...act)).toEqual(["A keeper", "A person"]);
  });

  test("are told by the nouns alone of a section that they refer to", () => {
    const lights = harbors({ subject: ["light"] });
    const act = ["A light stays.", "A person described in section 1 of this act sails."];
    expect(readIn(lights, ...act)).toEqual(["A light"]);
  });

  test("are those that rules about the whole text look for, too", () => {
    const asking = harbors({
      subject: ["keeper"],
      limits: [{ id: "x", name: "x", elements: ["a"], when: [{ in: "bill", all: ["storm", "ship"] }], makes: "note" }],
    });
    expect(readIn(asking, "A keeper stays.", "A storm comes.", "A captain sails.")).toEqual(["A keeper", "A storm"]);
    // Without all that such a rule asks, nothing is looked for.
    expect(readIn(asking, "A captain sails.", "A fee is due.")).toEqual([]);
  });

  test("are all that have words where a subject needs no concept", () => {
    const duties = harbors({ subject: [{ norm: "duty" }] });
    expect(readIn(duties, "The board shall meet.", "A fee is due.")).toEqual(["The board", "A fee"]);
  });
});

describe("the two sides of a section", () => {
  const marked = (words: string) => billOf(`Section 4-5 of the code is amended to read:\n\n4-5. ${words}`);

  test("are both read when one of them is about a subject", () => {
    const bill = marked("The ~~keeper~~ <ins>board</ins> stays.");
    expect(read(keepers, bill, "before")).toHaveLength(1);
    expect(read(keepers, bill, "after")).toHaveLength(1);
  });

  test("may be about a subject by what they have together", () => {
    const wrecks = harbors({ subject: [{ all: ["keeper", "light"] }] });
    expect(read(wrecks, marked("The ~~keeper~~ <ins>light</ins> stays."))).toHaveLength(1);
    expect(read(wrecks, marked("The ~~keeper~~ <ins>storm</ins> stays."))).toHaveLength(0);
  });

  test("are one where a draft marks nothing", () => {
    const found = finish(lawSteps(marked("A keeper stays."), keepers));
    expect(found?.before).toBe(found?.after);
    const other = finish(lawSteps(marked("A <ins>good</ins> keeper stays."), keepers));
    expect(other?.before).not.toBe(other?.after);
  });
});

describe("a draft that is read again", () => {
  const text = (...sections: readonly string[]) =>
    `# AN ACT concerning harbors\n\nBe it enacted by the Legislature of the State:\n\n${sections.map((words, n) => `Sec. ${n + 1}. ${words}`).join("\n\n")}\n`;
  const upon = (previous: Bill, ...sections: readonly string[]) =>
    readBill({ text: text(...sections), format: "markdown", name: "test" }, { previous });

  test("reads a section when a term comes to mean a subject, and leaves it when it does no more", () => {
    const first = billOf('In this act, "warden" means an owner.', "The warden stays.");
    expect(read(keepers, first)).toEqual([]);
    const second = upon(first, 'In this act, "warden" means a keeper.', "The warden stays.");
    expect(read(keepers, second)).toEqual(["In this", "The warden"]);
    const third = upon(second, 'In this act, "warden" means an owner.', "The warden stays.");
    expect(read(keepers, third)).toEqual([]);
  });

  test("reads a section when the one that it refers to comes to be about a subject", () => {
    const pointing = "A person described in section 1 of this act sails.";
    const first = billOf("An owner stays.", pointing);
    expect(read(keepers, first)).toEqual([]);
    const second = upon(first, "A keeper stays.", pointing);
    expect(read(keepers, second)).toEqual(["A keeper", "A person"]);
    expect(read(keepers, upon(second, "An owner stays.", pointing))).toEqual([]);
  });

  test("does not ask again whether sections are near for which nothing changed", () => {
    const owners = (kind: string, term = "keeper") => [
      `In this act, "warden" means a ${term}.`,
      `A ${kind} owner stays.`,
      ...Array.from({ length: 30 }, (_, n) => `A fee of ${n} is due for each ship. The warden lights a light.`),
    ];
    const stepsOf = (bill: Bill) => [...lawSteps(bill, keepers)].length;
    const first = billOf(...owners("good"));
    const all = stepsOf(first);
    expect(all).toBeGreaterThan(60);
    expect(stepsOf(first)).toBeLessThan(all);
    const still = stepsOf(first);
    // One section that is new, and whether it is near.
    const second = upon(first, ...owners("bad"));
    expect(stepsOf(second)).toBe(still + 2);
    // What a term means bears on all.
    const third = upon(second, ...owners("bad", "captain"));
    expect(stepsOf(third)).toBeGreaterThan(30);
    expect(read(keepers, third)).toEqual([]);
    // So does what the text expresses anywhere.
    const fourth = upon(third, ...owners("bad storm", "captain"));
    expect(stepsOf(fourth)).toBeGreaterThan(30);
  });

  test("keeps the views of sections for which nothing changed", () => {
    const first = billOf("A keeper stays.", "A captain sails.");
    const before = finish(lawSteps(first, keepers))?.after.laws[0];
    const after = finish(lawSteps(upon(first, "A keeper stays.", "An owner sails."), keepers))?.after.laws[0];
    expect(after).toBe(before);
  });
});
