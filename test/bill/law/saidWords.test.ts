import { expect, test } from "vitest";
import { saidWords } from "../../../src/bill/law/saidWords.ts";

const found = (words: string, text: string) =>
  saidWords(words, text)?.map(({ at, from, length }) => [
    words.slice(at, at + length),
    text.slice(from, from + length),
  ]);

test("words of law are found where the draft quotes them, with other white space and signs", () => {
  expect(found("(b) Lamps burn.\n(c) Oil is free.", '  (b) Lamps  burn.\n\n    "(c) Oil is\nfree.')).toEqual([
    ["(b) Lamps ", "(b) Lamps "],
    ["burn.\n", "burn.\n"],
    ["(c) Oil is", "(c) Oil is"],
    ["free.", "free."],
  ]);
});

test("words that the draft does not say are found nowhere", () => {
  expect(saidWords("Lamps burn.", "Lamps glow.")).toBeNull();
  expect(saidWords("Lamps burn.", "Lamps")).toBeNull();
});
