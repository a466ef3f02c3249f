import { describe, expect, test } from "vitest";
import { decodeMarkdown, markdownSteps } from "../../../src/bill/formats/markdown.ts";

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
