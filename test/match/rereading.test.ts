import { describe, expect, test } from "vitest";
import { readBill } from "../../src/bill/read.ts";
import { assessed } from "./support/matching.ts";

/** A draft whose sections lean on one another: a term defined in one, used in two, a section named in a fourth. */
const DRAFT = `# AN ACT concerning exploited youth

Be it enacted by the Legislature of the State:

Sec. 1. In this act, "covered youth" means a minor who is a victim of sex trafficking.

Sec. 2. A covered youth shall not be arrested, charged or prosecuted for prostitution.

Sec. 3. The department of children and families shall provide specialized services to each covered youth.

Sec. 4. A person described in section 1 of this act may petition the court to vacate a conviction for prostitution that was a result of being trafficked.

Sec. 5. The department shall train each law enforcement officer in the identification of child sex trafficking.
`;
const TERM = 'Sec. 1. In this act, "covered youth" means a minor who is a victim of sex trafficking.';

/** Edits of a place on which the reading of other places hangs, each upon the last. */
const EDITS: readonly (readonly [what: string, find: string, put: string])[] = [
  ["a definition that covers fewer", "means a minor who", "means a person under the age of fourteen who"],
  ["a definition of something else", "a victim of sex trafficking", "enrolled in a public school"],
  ["a definition for one section alone", "In this act,", "In this section,"],
  ["another term", '"covered youth" means', '"covered animal" means'],
  ["no definition at all", TERM, "Sec. 1. This act is about youth."],
  ["a second definition behind the first", "Sec. 5.", 'Sec. 5. "Covered youth" means an adult resident.\n\nSec. 6.'],
  ["a definition moved to the end", TERM, "Sec. 1. Short title."],
  ["a reference to another section", "described in section 1", "described in section 5"],
  ["a section put in front", "Sec. 1.", 'Sec. 1. In this act, "court" means the family court.\n\nSec. 9.'],
  ["a section taken away", "Sec. 3.", "The board may meet. "],
  ["words in a section that nothing leans on", "each law enforcement officer", "each dog handler"],
];

const read = (text: string, previous?: ReturnType<typeof readBill>) =>
  readBill({ text, format: "markdown", name: "test" }, previous ? { previous } : {});
const same = (text: string, upon: ReturnType<typeof readBill>) => {
  const found = JSON.stringify(assessed(upon));
  expect(found).toBe(JSON.stringify(assessed(read(text))));
  return found;
};

describe("a draft that was read and matched before", () => {
  test.each(EDITS)("%s: is matched as a new reading of the whole is", (_, find, put) => {
    const before = read(DRAFT);
    const first = JSON.stringify(assessed(before));
    const edited = DRAFT.replace(find, put);
    expect(edited).not.toBe(DRAFT);
    same(edited, read(edited, before));
    const back = read(DRAFT, read(edited, before));
    expect(JSON.stringify(assessed(back))).toBe(first);
  });

  test("one edit upon another, and all of them taken back", () => {
    let text = DRAFT;
    let bill = read(text);
    const steps: string[] = [text];
    const told = [JSON.stringify(assessed(bill))];
    for (const [, find, put] of EDITS) {
      text = text.replace(find, put);
      bill = read(text, bill);
      steps.push(text);
      told.push(same(text, bill));
    }
    for (let step = steps.length - 1; step >= 0; step--) {
      bill = read(steps[step] ?? "", bill);
      expect(JSON.stringify(assessed(bill))).toBe(told[step]);
    }
  });

  test("what a definition says decides what the sections that use its term earn", () => {
    const verdict = (text: string) => assessed(read(text)).find(({ goal }) => goal === "2.5")?.verdict;
    // A term whose own words say nothing of age.
    const draft = DRAFT.replaceAll("overed youth", "overed beneficiary");
    const bill = read(draft);
    assessed(bill);
    const other = draft.replace("a minor who is a victim of sex trafficking", "a dog that is kept on a farm");
    const upon = assessed(read(other, bill)).find(({ goal }) => goal === "2.5")?.verdict;
    expect(upon).toBe(verdict(other));
    expect(upon).not.toBe(verdict(draft));
  });
});
