import { describe, expect, test } from "vitest";
import { readBill } from "../../../src/bill/read.ts";
import type { Evidence } from "../../../src/match/types.ts";
import { inContext } from "../../../src/report/documents/quote.ts";

const HEAD = "Be it enacted by the Legislature:\n\nSection 1. ";
const NEXT = "\n\nSec. 2. This act takes effect on passage.\n";

/** The words as they are shown of a bill that says `law`. */
function shown(law: string, words: string): string {
  const text = HEAD + law + NEXT;
  const start = text.indexOf(words);
  const evidence: Evidence = {
    start,
    end: start + words.length,
    quote: words,
    text: words,
    citation: "Sec. 1",
    change: "inserted",
  };
  return inContext(readBill({ text, format: "plain", name: "bill" }), evidence);
}

const LONG =
  "The harbor master shall keep a log of every ship that enters the harbor, of the lamps that she bears and of the oil that was burned in them, and shall show it to any person who asks for it in writing at the office of the harbor master or at the gate of the inner harbor.";

describe("words relied on", () => {
  test("that are many are shown as they are, whole", () => {
    expect(shown(LONG, "of the lamps that she bears and of the oil")).toBe(
      "of the lamps that she bears and of the oil",
    );
  });

  test("that are few are shown in their sentence where it is short", () => {
    expect(shown("The ferry is free. A keeper shall light a lamp at dusk. It is dark.", "shall light")).toBe(
      "A keeper shall light a lamp at dusk",
    );
  });

  test("are cut at the borders of clauses where it is long, with a sign on each side", () => {
    expect(shown(LONG, "burned")).toBe("… of the lamps that she bears and of the oil that was burned in them …");
  });

  test("and never behind a word that leads on", () => {
    const quote = shown(LONG, "show it");
    expect(quote.endsWith("asks for it in writing …") || /\w …$/.test(quote)).toBe(true);
    expect(quote).not.toMatch(/\b(?:of|the|or|at|in|any|who) …$/);
    expect(quote).toContain("show it");
  });
});
