import { describe, expect, test } from "vitest";
import { phraseProblem } from "../../../src/goals/phrase.ts";
import { CompiledLexicon } from "../../../src/match/lexicon/lexicon.ts";
import { hasBit } from "../../../src/match/pattern/bits.ts";

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

  test("an empty text may express nothing", () => {
    const words = { count: 0, classes: new Int32Array(0), breaks: new Uint8Array(1) };
    expect(lexicon.mayExpress(words).every((bits) => bits === 0)).toBe(true);
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

describe("what may be expressed", () => {
  const circle = CompiledLexicon.of({
    concepts: {
      crew: { about: "Who sails.", phrases: ["sailors", "{officer} and men"] },
      officer: { about: "Who leads.", phrases: ["captain", "(chief|head) of {crew}", "[{watch}] keeper"] },
      watch: { about: "Who is awake.", phrases: ["{crew} ..2 awake", "{officer} (on duty|{crew} ashore)"] },
      relief: { about: "The next watch.", phrases: ["{watch} relieved", "{nobody} relieved"] },
    },
  });
  const words = "sailors captain and men chief head of awake on duty ashore keeper relieved the".split(" ");

  const readingOf = (text: string[]) => ({
    count: text.length,
    classes: Int32Array.from(text, (word) => circle.vocabulary.classOf(word, 0, word.length)),
    breaks: new Uint8Array(text.length + 1),
  });
  const may = (text: string) => {
    const bits = circle.mayExpress(readingOf(text.split(" ")));
    return circle.names.filter((_, concept) => hasBit(bits, concept));
  };

  test("is at least what is expressed, though concepts use each other in a circle", () => {
    let state = 7;
    const next = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
    const seen = new Set<number>();
    for (let round = 0; round < 400; round++) {
      const text = Array.from({ length: 12 }, () => words[Math.floor(next() * words.length)] ?? "");
      const bits = circle.mayExpress(readingOf(text));
      for (const { concept } of circle.hits(readingOf(text))) {
        seen.add(concept);
        expect(hasBit(bits, concept), `${circle.names[concept]} in "${text.join(" ")}"`).toBe(true);
      }
    }
    expect(seen.size).toBe(circle.names.length);
  });

  test("needs the words of a phrase over concepts, or one of its ways to go on", () => {
    expect(may("sailors")).toEqual(["crew"]);
    expect(may("sailors awake")).toEqual(["crew", "watch"]);
    expect(may("captain on")).toEqual(["officer"]);
    expect(may("captain on duty")).toEqual(["officer", "watch"]);
    expect(may("captain sailors relieved")).toEqual(["crew", "officer"]);
    expect(may("captain on duty relieved")).toEqual(["officer", "watch", "relief"]);
  });

  test("is closed over again where other places of the text give a concept", () => {
    const text = readingOf(["relieved"]);
    const bits = circle.mayExpress(text);
    expect(hasBit(bits, circle.numberOf("relief"))).toBe(false);
    bits[0] = 1 << circle.numberOf("watch");
    circle.closeOver(bits, [readingOf(["awake"])]);
    expect(hasBit(bits, circle.numberOf("relief"))).toBe(false);
    circle.closeOver(bits, [readingOf(["awake"]), text]);
    expect(hasBit(bits, circle.numberOf("relief"))).toBe(true);
  });

  test("without a text, words are taken to be there", () => {
    const bits = new Uint32Array(1);
    bits[0] = 1 << circle.numberOf("watch");
    circle.closeOver(bits);
    expect(circle.names.filter((_, concept) => hasBit(bits, concept))).toEqual(["crew", "officer", "watch", "relief"]);
    bits[0] = 1 << circle.numberOf("relief");
    circle.closeOver(bits);
    expect(circle.names.filter((_, concept) => hasBit(bits, concept))).toEqual(["relief"]);
  });
});
