import { describe, expect, test } from "vitest";
import type { Pattern } from "../../../src/goals/pattern.ts";
import { shown } from "../support/small.ts";

const duty: Pattern = { bound: "keeper", norm: "duty" };
const rule = "A warden shall go.";

/** Whether a term of a definition is bound where another section uses it. */
const binds = (definition: string, use = rule) => shown(duty, definition, use) !== null;

describe("a term that a text defines", () => {
  test.each([
    'In this act, "warden" means a keeper.',
    'In this act, "warden" includes a keeper.',
    "In this act, “warden” shall mean a keeper.",
    'In this act, "warden" refers to a keeper.',
    'In this act, "warden" or "ward" means a keeper.',
    '"Warden", as used in this act, means a keeper.',
    '"Warden" for the purposes of this act, means a keeper.',
  ])("stands for what it means: %s", (definition) => {
    expect(shown(duty, definition, rule)).toEqual(["warden"]);
  });

  test.each([
    ["warden", "The wardens shall go.", "wardens"],
    ["boss", "The bosses shall go.", "bosses"],
    ["sentry", "The sentries shall go.", "sentries"],
    ["harbor warden", "The harbor wardens shall go.", "harbor wardens"],
    ["port of entry", "The ports of entry shall go.", "ports of entry"],
  ])("stands so in the plural: %s", (term, use, words) => {
    expect(shown(duty, `In this act, "${term}" means a keeper.`, use)).toEqual([words]);
  });

  test.each([
    ["another word that begins so", "warden", "The wardenship shall go."],
    ["its first word alone", "harbor warden", "The harbor master shall go."],
    ["its first word at the end", "harbor warden", "The board shall go to the harbor"],
    ["a common word", "person", "A person shall go."],
    ["another common word", "board", "The board shall go."],
  ])("does not bind %s", (_, term, use) => {
    expect(binds(`In this act, "${term}" means a keeper.`, use)).toBe(false);
  });

  test("means what its own sentence says, up to the next term", () => {
    expect(binds('In this act, "warden" means an owner. A keeper is another.')).toBe(false);
    expect(binds('In this act:\n\n"Warden" means an owner\n\n"Guard" means a keeper.')).toBe(false);
  });

  test("takes over the concepts of nouns alone", () => {
    expect(shown({ bound: "ship", norm: "duty" }, 'In this act, "hulk" means a ship.', "A hulk shall go.")).toBeNull();
  });

  test("is meant in its own section where the nearest words in front say so", () => {
    expect(binds('In this section, "warden" means a keeper.')).toBe(false);
    expect(shown(duty, `In this section, "warden" means a keeper. ${rule}`)).toEqual(["warden"]);
    expect(binds('In this section and section 2 of this act, "warden" means a keeper.')).toBe(true);
    expect(binds('In this section, "hulk" means a ship. In this chapter, "warden" means a keeper.')).toBe(true);
    expect(binds('In this chapter, "hulk" means a ship. In this section, "warden" means a keeper.')).toBe(false);
  });

  test("is meant in its own section when it is too common for another", () => {
    expect(binds('In this act, "victim" means a keeper.', "A victim shall go.")).toBe(false);
    expect(shown(duty, 'In this act, "victim" means a keeper. A victim shall go.')).toEqual(["victim"]);
  });
});

describe("a term for the young", () => {
  const narrower: Pattern = { bound: "minor", norm: "prohibition", age: "narrower" };
  const steer = "A child shall not steer.";
  const isNarrower = (definition: string, use = steer) => shown(narrower, definition, use) !== null;

  test("ends at the age that its definition says", () => {
    expect(isNarrower('In this act, "child" means a person under sixteen years of age.')).toBe(true);
    expect(isNarrower('In this act, "child" means a person under eighteen years of age.')).toBe(false);
    expect(isNarrower('In this act, "captain" means a person under sixteen years of age.')).toBe(false);
  });

  test("ends at the least of several ages", () => {
    const both = (one: string, other: string) =>
      `In this act, "child" means a person under ${one} years of age. "Minor" means a person under ${other} years of age.`;
    expect(isNarrower(both("eighteen", "sixteen"))).toBe(true);
    expect(isNarrower(both("sixteen", "eighteen"))).toBe(true);
    expect(isNarrower(both("eighteen", "eighteen"))).toBe(false);
  });

  test("of two words matters where it is spoken of", () => {
    const witness = 'In this act, "child witness" means a person under sixteen years of age.';
    expect(isNarrower(witness, `${steer} A child witness stays.`)).toBe(true);
    expect(isNarrower(witness, `${steer} Another witness stays.`)).toBe(false);
  });
});
