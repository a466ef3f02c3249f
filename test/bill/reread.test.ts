import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DraftFormat } from "../../src/bill/draft.ts";
import { readBill } from "../../src/bill/read.ts";
import type { Bill } from "../../src/bill/types.ts";

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

  test.each<readonly [DraftFormat, string]>([
    ["markdown", MARKDOWN],
    ["plain", PLAIN],
  ])("says what a first reading says, whatever is typed (%s)", (format, text) => {
    const edit = fc.record({
      at: fc.nat(text.length - 1),
      cut: fc.nat(12),
      typed: fc.oneof(fc.constantFrom(...TYPED), fc.string({ maxLength: 5 })),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        let bill = readBill({ text, format, name: "lanterns" });
        for (const { at, cut, typed } of edits) {
          const draft = {
            text: bill.source.slice(0, at) + typed + bill.source.slice(at + cut),
            format,
            name: "lanterns",
          };
          bill = readBill(draft, { previous: bill });
          expect(facts(bill)).toEqual(facts(readBill(draft)));
        }
      }),
      { numRuns: 150 },
    );
  });
});
