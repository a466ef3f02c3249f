import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DraftFormat } from "../../src/bill/draft.ts";
import { outlineOf } from "../../src/bill/outline.ts";
import { readBill } from "../../src/bill/read.ts";
import type { Bill } from "../../src/bill/types.ts";

const FORMATS: readonly DraftFormat[] = ["plain", "markdown", "html", "uslm"];
const CLAUSES = [
  "BE IT ENACTED BY THE LEGISLATURE OF THE STATE OF WASHINGTON:",
  "Be it enacted by the Senate and House of Representatives in General Assembly convened:",
  "THE PEOPLE OF THE STATE OF NEW YORK, REPRESENTED IN SENATE AND ASSEMBLY, DO ENACT AS FOLLOWS:",
  "Be it enacted by the General Assembly of Virginia:",
  "",
];
/** Pieces that the reader looks for, whole and broken. */
const PIECES = [
  "\nSection 1. Section 4-5 of the general statutes is repealed and the following is substituted in lieu thereof:\n",
  "\nSec. 2. (NEW) (Effective October 1, 2030)",
  "\n§ 3. This act shall take effect immediately.\n",
  "\nNEW SECTION. Sec. 4. ",
  "\n1. That § 9.1-2 is amended:\n",
  "(a) ",
  "(i) ",
  "(A)",
  "\n2. ",
  "[",
  "]",
  "((",
  "))",
  "{++",
  "++}",
  "{~~",
  "~>",
  "~~}",
  "~~",
  "**",
  "_",
  "<u>",
  "</u>",
  "<s>",
  "<ol type='a'><li>",
  "<td",
  "<!--",
  "&amp;",
  "&#",
  "“",
  '"',
  "``",
  "''",
  "new text begin ",
  " new text end",
  " 12\n",
  "\n13 ",
  "\r\n",
  "\r",
  "\t",
  "\u00a0",
  "\ud800",
  "\udc00",
  "\0",
  "a minor shall not be charged ",
  "is amended by striking “x” and inserting “y” ",
  "EXPLANATION--Matter in italics is new; matter in brackets [ ] is old law to be omitted.\n",
  "\n\n",
];

const drafts = fc
  .tuple(
    fc.constantFrom(...FORMATS),
    fc.constantFrom(...CLAUSES),
    fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 12 })), { maxLength: 60 }),
  )
  .map(([format, clause, pieces]) => ({ format, text: `${clause}${pieces.join("")}`, name: "draft" }));

/** Everything a bill says, with maps as numbers. */
function facts(bill: Bill): unknown {
  return bill.sections.map(({ body, ...section }) => ({ ...section, ...body, map: [...body.map.pieces] }));
}

describe("any input", () => {
  test("gives a bill whose spans lie in the draft and whose outline can be made", () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const bill = readBill(draft);
        const { length } = draft.text;
        for (const section of bill.sections) {
          expect(section.start).toBeGreaterThanOrEqual(0);
          expect(section.end).toBeLessThanOrEqual(length);
          expect(section.start).toBeLessThanOrEqual(section.end);
          const { body } = section;
          for (const provision of body.provisions) {
            expect(provision.start).toBeLessThanOrEqual(provision.own.start);
            expect(provision.own.start).toBeLessThanOrEqual(provision.own.end);
            expect(provision.end).toBeLessThanOrEqual(body.text.length);
          }
        }
        for (const { start, end } of bill.notLaw) expect(start >= 0 && start <= end && end <= length).toBe(true);
        expect(outlineOf(bill).sections).toHaveLength(bill.sections.length);
      }),
      { numRuns: 400 },
    );
  });

  test("keeps the place of every character", () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        for (const section of readBill(draft).sections) {
          const { text, map } = section.body;
          for (let at = 0; at < text.length; at++) {
            const start = section.start + map.start(at);
            // What stands for other signs (a reference, a label, folded space) has another length or another sign.
            if (map.end(at + 1) - map.start(at) !== 1) continue;
            const drawn = draft.text.charAt(start);
            if (/\s/.test(text.charAt(at))) continue;
            expect(drawn).toBe(text.charAt(at));
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test("gives runs that cover each section's text once, in order", () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        for (const { body } of readBill(draft).sections) {
          expect(body.runs.map(({ start, end }) => body.text.slice(start, end)).join("")).toBe(body.text);
          // Before is kept and deleted, after is kept and inserted; with what is no law they are the draft again.
          const side = (...changes: readonly string[]) =>
            body.runs
              .filter(({ change }) => changes.includes(change))
              .reduce((sum, run) => sum + run.end - run.start, 0);
          expect(side("kept", "deleted") + side("inserted") + side("none")).toBe(body.text.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("is read the same each time", () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        expect(facts(readBill(draft))).toEqual(facts(readBill({ ...draft })));
      }),
      { numRuns: 100 },
    );
  });
});
