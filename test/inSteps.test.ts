import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { Draft } from "../src/bill/draft.ts";
import { createLacuna, lacunaSteps } from "../src/lacuna.ts";
import type { Steps } from "../src/text/steps.ts";
import { edition } from "./score/support/editions.ts";

const lacuna = createLacuna(edition("report-cards-2023"));
const read = (name: string) => readFileSync(path.join(import.meta.dirname, name), "utf8");
const SAMPLE = read("../samples/connecticut-safe-harbor.md");
const HARBOR = read("editor/workspace/safe-harbor.md");
const drafts: readonly Draft[] = [
  { name: "a.md", format: "markdown", text: SAMPLE },
  { name: "b.html", format: "html", text: `<html><body><p>${HARBOR.replace(/\n\n/g, "</p><p>")}</p></body></html>` },
  { name: "c.txt", format: "plain", text: HARBOR },
];

function* checkInSteps(draft: Draft): Steps<unknown> {
  return shownOf(yield* lacuna.checkSteps(yield* lacuna.readSteps(draft)));
}

function shownOf(check: ReturnType<typeof lacuna.check>): unknown {
  const { bill, assessments, preview, notices } = check;
  return { sections: bill.sections, notLaw: bill.notLaw, assessments, preview, notices };
}

test("drafts checked in turns, step by step, come out as when each is checked alone", () => {
  const all = drafts.map(checkInSteps);
  const results: unknown[] = [];
  for (let left = all.length; left > 0; ) {
    for (const [index, steps] of all.entries()) {
      if (index in results) continue;
      const step = steps.next();
      if (!step.done) continue;
      results[index] = step.value;
      left--;
    }
  }
  expect(results).toEqual(drafts.map((draft) => shownOf(lacuna.check(draft))));
});

test("a check that is given up halfway leaves nothing that changes the next", () => {
  const [draft] = drafts;
  if (!draft) throw new Error("no draft");
  const fresh = shownOf(createLacuna(edition("report-cards-2023")).check(draft));
  for (const most of [3, 30, 300]) {
    const steps = checkInSteps(draft);
    for (let i = 0; i < most; i++) steps.next();
    expect(shownOf(lacuna.check(draft))).toEqual(fresh);
  }
});

test("a bill of twice the length is read in about twice the steps, so that no step grows with the bill", () => {
  const stepsFor = (sections: number) => {
    const body = Array.from({ length: sections }, (_, i) => `Sec. ${i + 2}. (NEW) A town shall keep its bridges.`);
    const text = `Be it enacted by the Senate and House of Representatives in General Assembly convened:\n\nSection 1. (NEW) A.\n\n${body.join("\n\n")}`;
    let count = 0;
    for (const _ of lacuna.readSteps({ name: "d.txt", format: "plain", text })) count++;
    return count;
  };
  expect(stepsFor(400) / stepsFor(200)).toBeGreaterThan(1.8);
});

test("an engine is built in many short steps and is the same engine", () => {
  const steps = lacunaSteps(edition("report-cards-2023"));
  let rests = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) rests++;
  expect(rests).toBeGreaterThan(500);
  const [draft] = drafts;
  if (!draft) throw new Error("no draft");
  expect(shownOf(step.value.check(draft))).toEqual(shownOf(lacuna.check(draft)));
});
