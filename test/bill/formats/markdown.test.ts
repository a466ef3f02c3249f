import { describe, expect, test } from "vitest";
import { decodeMarkdown } from "../../../src/bill/formats/markdown.ts";

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
