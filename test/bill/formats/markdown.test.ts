import { describe, expect, test } from "vitest";
import { decodeMarkdown, markdownSteps } from "../../../src/bill/formats/markdown.ts";
import { readBill } from "../../../src/bill/read.ts";

const words = (source: string) => decodeMarkdown(source).text.replace(/\n+/g, "\n").trim();

describe("notes of a draft's author are never law", () => {
  test("neither the sign nor the note", () => {
    expect(words("A minor[^1] is immune.[^b-2]\n\n[^1]: Or a youth.\n[^b-2]: See [x](y.z).\n\nNext.")).toBe(
      "A minor is immune.\nNext.",
    );
  });

  test("a note goes on over its lines, and over paragraphs that are set in", () => {
    expect(words("Law.\n\n[^1]: One\ntwo\n\n    three\n\n\tfour\n\nLaw again.")).toBe("Law.\nLaw again.");
  });

  test("but never over a bill section", () => {
    expect(words("[^1]: One\nSec. 2. Law.\n\n[^2]: Two\n# Title")).toBe("Sec. 2. Law.\nTitle");
  });

  test("brackets of the law stay", () => {
    expect(words("[^ not a note] [(a)] [^")).toBe("[^ not a note] [(a)] [^");
  });
});

describe("a long draft is read in many short steps", () => {
  const steps = (source: string) => [...markdownSteps(source)].length;
  const law = "A *minor* is <ins>not</ins> ~~subject to~~ prosecuted under [the code](a.b/c). ";

  test.each([
    ["of many lines", `${law}\n\n`],
    ["of one line", law],
  ])("%s", (_, piece) => {
    expect(steps(piece.repeat(20_000)) - steps(piece.repeat(10_000))).toBeGreaterThan(10);
  });

  test("and a line reads the same wherever a rest falls in it", () => {
    const times = 3000;
    const read = decodeMarkdown(law.repeat(times));
    expect(read.text).toBe("A minor is not subject to prosecuted under the code. ".repeat(times));
    expect(read.marks.map(({ start, end, change }) => `${change} ${read.text.slice(start, end)}`)).toEqual(
      Array.from({ length: times }, () => ["inserted not", "deleted subject to"]).flat(),
    );
  });

  test("a row, a heading and a quotation longer than a step are one block each", () => {
    for (const sign of ["| ", "# ", "> "]) {
      const { blocks, text } = decodeMarkdown(`${sign}${"words | of *law* ".repeat(10_000)}`);
      expect(blocks).toHaveLength(1);
      expect(blocks[0]).toMatchObject({ start: 0, end: text.length });
    }
  });
});

describe("a list with bullets", () => {
  const ACT = "---\nstate: CT\n---\n\nSec. 1. ";
  const own = (law: string) => {
    const body = readBill({ text: `${ACT}(a) ${law}`, format: "markdown", name: "draft" }).sections[0]?.body;
    return body?.provisions.slice(1).map(({ own }) => body.text.slice(own.start, own.end).trim());
  };

  test("hands its lead-in down to its items", () => {
    expect(own("No keeper may:\n\n- Sleep.\n- Leave\n  the lamp.\n\nOil is free.\n")).toEqual([
      "No keeper may:",
      "Sleep.",
      "Leave\n  the lamp.\n\nOil is free.",
    ]);
  });

  test("without a lead-in is prose, its signs no words of the law", () => {
    expect(own("Lamps burn.\n\n- Oil is free.\n- Wicks are dear.\n")).toEqual([
      "Lamps burn.\n\nOil is free.\nWicks are dear.",
    ]);
  });
});
