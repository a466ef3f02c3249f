import { describe, expect, it } from "vitest";
import type { Draft } from "../../src/bill/draft.ts";
import { loadFramework } from "../../src/goals/loadFramework.ts";
import { createLacuna } from "../../src/lacuna.ts";
import { editionOf } from "./support/edition.ts";

const LEXICON = `concepts:
  copy: { about: A copy., phrases: [copy] }
`;
const goal = (id: string, concept = "copy") => `---
id: "${id}"
name: Copies
confidence: { wording: high, elements: high }
sources: [us]
subject: [${concept}]
elements:
  - { id: a, name: A copy, source: S, yes: [copy], repair: Give a copy. }
verdict: [{ full: [a] }]
---
`;
const CARD = `state: ZZ
name: Zetland
framework: ours
year: 2025
score: null
grade: null
tier: null
sources: [{ id: card, title: The card }]
`;
const GOOD: Readonly<Record<string, string>> = {
  "framework.yaml": editionOf("9.2", "9.1"),
  "lexicon.yaml": LEXICON,
  "goals/9.1-a.md": goal("9.1"),
  "goals/9.2-b.md": goal("9.2"),
  "states/ZZ.yaml": CARD,
};

const bill = (words: string): Draft => ({
  text: `AN ACT\n\nBe it enacted by the Legislature:\n\nSection 1. ${words}\n`,
  format: "plain",
  name: "test",
});

function load(changes: Readonly<Record<string, string | undefined>>) {
  const files = Object.entries({ ...GOOD, ...changes }).filter((entry): entry is [string, string] => !!entry[1]);
  const { framework, problems } = loadFramework(new Map(files));
  return { framework, said: problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`) };
}

describe("an edition", () => {
  it("has its goals in the framework's order, each with its issue area, and its report cards", () => {
    const { framework, said } = load({});
    expect(said).toEqual([]);
    expect(framework?.goals.map(({ id, issue }) => [id, issue])).toEqual([
      ["9.2", "9"],
      ["9.1", "9"],
    ]);
    expect(framework?.reportCards.map(({ state }) => state)).toEqual(["ZZ"]);
  });

  it("may have a concept with a name that every object has", () => {
    const { framework, said } = load({
      "lexicon.yaml": "concepts:\n  constructor: { about: Who builds., phrases: [builder] }\n",
      "goals/9.1-a.md": goal("9.1", "constructor").replace("yes: [copy]", "yes: [constructor]"),
      "goals/9.2-b.md": goal("9.2", "constructor").replace("yes: [copy]", "yes: [constructor]"),
    });
    expect(said).toEqual([]);
    if (!framework) throw new Error("no framework");
    const { assessments } = createLacuna(framework).check(bill("The state keeps a builder of records."));
    expect(assessments.map(({ verdict }) => verdict)).toEqual(["full", "full"]);
  });

  it("lacks such a concept where nobody defines it, and does without it", () => {
    const { framework, said } = load({
      "lexicon.yaml": "concepts:\n  copy: { about: A copy., phrases: [copy, '{constructor} copy'] }\n",
      "goals/9.1-a.md": goal("9.1", "constructor"),
    });
    expect(said).toEqual([
      'lexicon.yaml:2:45 The lexicon has no concept "constructor".',
      'goals/9.1-a.md:6:11 The lexicon has no concept "constructor".',
    ]);
    if (!framework) throw new Error("no framework");
    const { assessments } = createLacuna(framework).check(bill("The state keeps a copy of records."));
    expect(assessments.map(({ verdict }) => verdict)).toEqual(["full", "none"]);
  });

  it("is not changed by what looks like a part of every object", () => {
    const { framework } = load({ "lexicon.yaml": `${LEXICON}  __proto__: { about: x, phrases: [x] }\n` });
    expect(Object.keys(framework?.lexicon.concepts ?? {})).toEqual(["copy"]);
    expect(framework?.lexicon.concepts).not.toHaveProperty("about");
    expect({}).not.toHaveProperty("about");
  });

  it("may have its lexicon in several files", () => {
    const { framework, said } = load({
      "lexicon.yaml": undefined,
      "lexicon/a.yaml": LEXICON,
      "lexicon/b.yaml": "concepts:\n  fee: { about: A fee., phrases: ['{copy} fee'] }\n",
    });
    expect(said).toEqual([]);
    expect(Object.keys(framework?.lexicon.concepts ?? {})).toEqual(["copy", "fee"]);
  });

  it.each<[string, Readonly<Record<string, string | undefined>>, string]>([
    ["no framework", { "framework.yaml": undefined }, "framework.yaml:1:1 The edition has no framework.yaml."],
    ["a missing goal", { "goals/9.1-a.md": undefined }, "framework.yaml:1:1 There is no goal file for 9.1."],
    [
      "a goal of which there are two",
      { "goals/9.1-c.md": goal("9.1") },
      "goals/9.1-c.md:2:1 There is another file for goal 9.1 in this edition.",
    ],
    ["a goal too many", { "goals/9.3-c.md": goal("9.3") }, "goals/9.3-c.md:2:1 framework.yaml names no goal 9.3."],
    [
      "a misspelt concept",
      { "goals/9.1-a.md": goal("9.1", "coppy") },
      'goals/9.1-a.md:6:11 The lexicon has no concept "coppy".',
    ],
    [
      "a concept missing in a phrase",
      { "lexicon.yaml": LEXICON.replace("[copy]", "['{fee} copy']") },
      'lexicon.yaml:2:39 The lexicon has no concept "fee".',
    ],
    [
      "a concept defined twice",
      { "lexicon/more.yaml": LEXICON },
      "lexicon/more.yaml:2:3 The concept copy is defined twice.",
    ],
    [
      "a phrase that cannot be read",
      { "lexicon.yaml": LEXICON.replace("[copy]", "['(copy']") },
      "lexicon.yaml:2:37 concepts.copy.phrases.0: A bracket is not closed",
    ],
    ["a second card of a state", { "states/ZZ2.yaml": CARD }, "states/ZZ2.yaml:1:1 There is another report card of ZZ"],
    [
      "a card of another edition",
      { "states/ZZ.yaml": CARD.replace("ours", "theirs") },
      "states/ZZ.yaml:3:12 This card belongs to theirs",
    ],
  ])("says where and what is wrong: %s", (_, changes, message) => {
    expect(load(changes).said.join("\n")).toContain(message);
  });
});

describe("files laid over an edition that is there", () => {
  const over = (files: Readonly<Record<string, string>>) => {
    const { framework: base } = load({});
    if (!base) throw new Error("the good edition does not load");
    const { framework, problems } = loadFramework(new Map(Object.entries(files)), base);
    return { base, framework, said: problems.map(({ file, message }) => `${file} ${message}`) };
  };

  it("replace a goal, a concept and a card in their place and leave the rest", () => {
    const { base, framework, said } = over({
      "goals/9.1-mine.md": goal("9.1", "fee").replace("name: Copies", "name: Fees"),
      "lexicon/mine.yaml": "concepts:\n  fee: { about: A fee., phrases: ['{copy} fee'] }\n",
      "states/ZZ.yaml": CARD.replace("name: Zetland", "name: New Zetland"),
    });
    expect(said).toEqual([]);
    expect(framework?.goals.map(({ id, name, issue }) => [id, name, issue])).toEqual([
      ["9.2", "Copies", "9"],
      ["9.1", "Fees", "9"],
    ]);
    expect(Object.keys(framework?.lexicon.concepts ?? {})).toEqual(["copy", "fee"]);
    expect(framework?.reportCards.map(({ name }) => name)).toEqual(["New Zetland"]);
    expect(framework?.name).toBe(base.name);
  });

  it("change nothing where they cannot be read, and say what is wrong", () => {
    const { base, framework, said } = over({ "goals/9.1-mine.md": goal("9.1").replace("name: Copies", "name: [") });
    expect(said.length).toBeGreaterThan(0);
    expect(framework?.goals).toEqual(base.goals);
  });

  it("may bring a new order of goals", () => {
    const { framework, said } = over({ "framework.yaml": editionOf("9.1") });
    expect(said).toEqual([]);
    expect(framework?.goals.map(({ id }) => id)).toEqual(["9.1"]);
  });
});
