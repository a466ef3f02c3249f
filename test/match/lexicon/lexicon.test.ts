import { describe, expect, test } from "vitest";
import { phraseProblem } from "../../../src/goals/phrase.ts";
import { CompiledLexicon } from "../../../src/match/lexicon/lexicon.ts";

const lexicon = CompiledLexicon.of({
  concepts: {
    fleet: { about: "Ships.", phrases: ["(ship|ships)", "merchant vessel*"], not: ["ship shape"] },
    harbor: { about: "Where ships lie.", phrases: ["harbor [basin]", "port ..2 entry"] },
    mooring: { about: "A ship in a harbor.", phrases: ["{fleet} ..3 {harbor}"], not: ["{fleet} outside {harbor}"] },
    count: { about: "A number of ships.", phrases: ["# ships"] },
  },
});
const found = (text: string) =>
  lexicon.hitsIn(text).map((hit) => `${lexicon.names[hit.concept]} ${hit.start}-${hit.end}`);

describe("phrases", () => {
  test("alternatives, endings, options, gaps and numbers", () => {
    expect(found("SHIPS")).toEqual(["fleet 0-1"]);
    expect(found("a merchant vessels")).toEqual(["fleet 1-3"]);
    expect(found("the port of first entry")).toEqual(["harbor 1-5"]);
    expect(found("twelve ships")).toContain("count 0-2");
    expect(found("12 ships")).toContain("count 0-2");
    expect(found("shipping")).toEqual([]);
  });

  test("a concept of concepts, and what takes it back", () => {
    expect(found("a ship in the harbor")).toContain("mooring 1-5");
    expect(found("a ship outside harbor")).not.toContain("mooring 1-4");
    expect(found("ship shape")).toEqual([]);
  });

  test("what may be expressed holds at least what is", () => {
    const text = "Twelve ships of the line lay in a harbor basin; one merchant vessel at the port of entry.";
    const words = { count: 0, classes: new Int32Array(0), breaks: new Uint8Array(1) };
    expect(lexicon.mayExpress(words).every((bits) => bits === 0)).toBe(true);
    expect(new Set(found(text).map((hit) => hit.split(" ")[0]))).toEqual(
      new Set(["count", "fleet", "harbor", "mooring"]),
    );
  });

  test("words in other letters are no trouble", () => {
    expect(found("navíos 船 ships \u{1F6A2} ships").map((hit) => hit.split(" ")[0])).toEqual(["fleet", "fleet"]);
  });
});

test("a phrase that cannot be read says so", () => {
  expect(phraseProblem("(open")).toMatch(/bracket/i);
  expect(phraseProblem("..4")).toMatch(/cannot be read/);
  expect(phraseProblem("a (b|c) [d] ..3 {minor}")).toBeNull();
});

test("many distinct words do not change what is found", () => {
  const many = Array.from({ length: 90_000 }, (_, i) => `w${i.toString(36)}x`).join(" ");
  expect(lexicon.hitsIn(`${many} ships`)).toHaveLength(1);
  expect(lexicon.hitsIn(`ships ${many}`)).toHaveLength(1);
});
