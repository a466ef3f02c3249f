import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DraftFormat } from "../../../src/bill/draft.ts";
import { readBill } from "../../../src/bill/read.ts";
import type { Bill } from "../../../src/bill/types.ts";

const MARKDOWN = `---
state: OR
---
# AN ACT relating to lanterns

BE IT ENACTED BY THE PEOPLE OF THE STATE OF OREGON:

**SECTION 1.** ORS 900.100 is amended to read:

900.100. (1) A keeper shall light the lamp <s>hourly</s> <u>at dusk</u>.

(2) A keeper who [does not] fails to do so commits a violation.

**SECTION 2.** A keeper may ask for oil if:

(a) the oil is low; or

(b) the night is long.

**SECTION 3.** This Act takes effect on July 1, 2031.
`;
const PLAIN = `AN ACT CONCERNING LANTERNS.
Be it enacted by the Senate and House of Representatives in General Assembly convened:
Section 1. Section 9-10 of the general statutes is repealed and the following is substituted in lieu thereof (Effective October 1, 2031):
(a) A keeper shall [, if asked,] light the lamp.
(b) No keeper shall sleep.
Sec. 2. (NEW) (Effective from passage) (a) A keeper may ask for oil.
(b) Oil is free.
Sec. 3. Section 9-11 of the general statutes is repealed. (Effective from passage)
`;
const TYPED = [
  "x",
  " and ",
  ".",
  "\n\n",
  "\n(c) More.\n",
  "[",
  "]",
  "[old] ",
  "<u>new</u>",
  "{++new++}",
  "\nSec. 3. Oil.\n",
  "\n**SECTION 4.** Oil.\n",
  "*",
  " ",
];

function facts({ source: _, sections, ...bill }: Bill): unknown {
  return {
    ...bill,
    sections: sections.map(({ body, ...section }) => ({ ...section, ...body, map: [...body.map.pieces] })),
  };
}

function edited(bill: Bill, from: string, to: string): Bill {
  const text = bill.source.replace(from, to);
  expect(text).not.toBe(bill.source);
  return readBill({ text, format: bill.format, name: bill.name }, { previous: bill });
}

describe("reading again after an edit", () => {
  const first = readBill({ text: MARKDOWN, format: "markdown", name: "lanterns" });

  test("keeps the bodies of the sections that did not change", () => {
    const second = edited(first, "oil is low", "oil is very low");
    expect(second.sections.map(({ body }) => body.text.includes("very low"))).toEqual([false, true, false]);
    expect(second.sections[0]?.body).toBe(first.sections[0]?.body);
    expect(second.sections[2]?.body).toBe(first.sections[2]?.body);
    expect(second.sections[2]?.start).toBe((first.sections[2]?.start ?? 0) + "very ".length);
  });

  test("keeps bodies across a new section between them", () => {
    const second = edited(first, "**SECTION 2.**", "**SECTION 1A.** Lamps are of brass.\n\n**SECTION 2.**");
    expect(second.sections.map(({ number }) => number)).toEqual(["1", "1A", "2", "3"]);
    expect(second.sections[0]?.body).toBe(first.sections[0]?.body);
    expect(second.sections[3]?.body).toBe(first.sections[2]?.body);
  });

  test("gives every section the new date of the bill", () => {
    const second = edited(first, "July 1, 2031", "July 1, 2032");
    expect(second.sections.map(({ effective }) => effective)).toEqual(["2032-07-01", "2032-07-01", "2032-07-01"]);
  });

  test("reads the whole again for another convention", () => {
    const second = readBill(
      { text: MARKDOWN, format: "markdown", name: "lanterns" },
      { convention: "WA", previous: first },
    );
    expect(second.convention).toBe("WA");
    expect(second.sections[0]?.body.text).toContain("[does not]");
  });

  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.oneof(fc.constant(0), fc.nat(12)),
    typed: fc.oneof(fc.constantFrom(...TYPED), fc.string({ maxLength: 5 })),
  });
  type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

  /** Edits a draft step by step; each reading must be that of a draft never read before. */
  function staysTheSame(text: string, format: DraftFormat, edits: readonly Edit[]): void {
    let bill = readBill({ text, format, name: "lanterns" });
    for (const { at, cut, typed } of edits) {
      const { source } = bill;
      const from = Math.floor(at * source.length);
      const draft = { text: source.slice(0, from) + typed + source.slice(from + cut), format, name: "lanterns" };
      bill = readBill(draft, { previous: bill });
      expect(facts(bill)).toEqual(facts(readBill(draft)));
    }
  }

  test.each<readonly [DraftFormat, string]>([
    ["markdown", MARKDOWN],
    ["plain", PLAIN],
  ])("says what a first reading says, whatever is typed (%s)", (format, text) => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => staysTheSame(text, format, edits)),
      { numRuns: 150 },
    );
  });

  const states = new URL("../../bills/states/", import.meta.url);
  const drafts = readdirSync(states).map((name) => readFileSync(new URL(name, states), "utf8"));
  test.each<readonly [string, DraftFormat, (text: string) => string]>([
    ["plain text", "plain", (text) => text],
    ["Markdown", "markdown", (text) => text],
    ["numbered lines", "plain", numbered],
    ["HTML", "html", page],
  ])("the same in the convention of every state: %s", (_, format, written) => {
    fc.assert(
      fc.property(fc.constantFrom(...drafts), fc.array(edit, { minLength: 1, maxLength: 3 }), (text, edits) =>
        staysTheSame(written(text), format, edits),
      ),
      { numRuns: 150 },
    );
  });

  describe("of a bill whose law stands in one long section", () => {
    const long = lieu(90);

    test("reads one section of law and keeps all others", () => {
      const first = readBill({ text: long, format: "markdown", name: "lanterns" });
      const before = first.sections[0]?.body;
      const second = edited(first, "lamp 40 at", "old lamp 40 at");
      const after = second.sections[0]?.body;
      const kept = after?.laws.map(({ identity }, index) => identity === before?.laws[index]?.identity) ?? [];
      expect(kept).toHaveLength(90);
      expect(kept.flatMap((same, index) => (same ? [] : [index]))).toEqual([39]);
      expect(after?.provisions.slice(0, 80).every((provision, index) => provision === before?.provisions[index])).toBe(
        true,
      );
      expect(facts(second)).toEqual(facts(readBill({ text: second.source, format: "markdown", name: "lanterns" })));
    });

    test.each<readonly [string, (text: string) => string]>([
      ["as it is", (text) => text],
      ["in numbered lines", numbered],
    ])("says what a first reading says, whatever is typed, %s", (_, written) => {
      fc.assert(
        fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) =>
          staysTheSame(written(long), "markdown", edits),
        ),
        { numRuns: 40 },
      );
    });
  });
});

/** Lines numbered as on pages of thirty. */
function numbered(text: string): string {
  return text
    .split("\n")
    .map((line, index) => `${String((index % 30) + 1).padStart(2)}  ${line}`)
    .join("\n");
}

function page(text: string): string {
  const words = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<html><body>${words
    .split(/\n\n+/)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join("\n")}</body></html>`;
}

/** A bill in the manner of Missouri: one section that repeals many sections of law and enacts them anew. */
function lieu(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => `900.${100 + index}`);
  const laws = numbers.map(
    (number, index) =>
      `${number}. 1. A keeper shall light lamp ${index + 1} at dusk [and at noon], **and shall trim it**.\n` +
      `2. A keeper who does not light it:\n(1) Is guilty of a lapse; and\n(2) Shall pay [two] **five** dollars to the fund for lamps, ` +
      "which the master of the harbor shall keep and shall use for oil, for wicks and for nothing else.\n",
  );
  return (
    "AN ACT\n\nTo repeal sections on lanterns, and to enact in lieu thereof new sections.\n\n" +
    "BE IT ENACTED BY THE GENERAL ASSEMBLY OF THE STATE OF MISSOURI, AS FOLLOWS:\n\n" +
    `Section A. Sections ${numbers.join(", ")}, RSMo, are repealed and ${count} new sections enacted in lieu thereof, ` +
    `to be known as sections ${numbers.join(", ")}, to read as follows:\n\n${laws.join("\n")}`
  );
}
