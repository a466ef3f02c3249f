import { expect, test } from "vitest";
import { cleanSteps } from "../../../src/bill/clean.ts";
import { finish } from "../../../src/text/steps.ts";

const wordsOf = (text: string) => finish(cleanSteps({ text, format: "plain", name: "code.txt" })).text;

test("an editor's history of a code section is not law", () => {
  const clean = wordsOf(
    "12-3. Soliciting.\n\n(a) A person who solicits is guilty.\n\nHistory: P.A. 9-1 added a felony for minors.\n\nCited. 3 CA 5.\n\n12-4. Promoting.\n\n(a) A person who promotes is guilty.\n",
  );
  expect(clean).not.toContain("felony for minors");
  expect(clean).not.toContain("Cited");
  expect(clean).toContain("A person who promotes is guilty");
});

test("notes on amendments and cross references are not law either", () => {
  const clean = wordsOf(
    "7 Defense.\n\n(a) It is no defense.\n\n2019 Amendment.Act 87 added par. (2).\n\nCross References.Section 7.\n",
  );
  expect(clean).toContain("It is no defense");
  expect(clean).not.toMatch(/Act 87|Cross/);
});

test("a bill keeps sections that speak of notes and history", () => {
  const clean = wordsOf(
    "AN ACT concerning schools.\n\nBe it enacted by the Legislature:\n\nSection 1. (a) Each school shall teach:\n\nHistory.\n\nSection 2. This act takes effect on July 1.\n",
  );
  expect(clean).toContain("History.");
});
