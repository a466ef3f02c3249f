import { describe, expect, it } from "vitest";
import { readBill } from "../../../src/bill/read.ts";
import type { Assessment } from "../../../src/match/types.ts";
import type { Check } from "../../../src/report/check.ts";
import { homeOf, reported } from "../../../src/report/findings/home.ts";

const TEXT = `---
state: CT
goals: [9.1, 9.3]
---

# AN ACT CONCERNING LANTERNS

Be it enacted by the Senate and House of Representatives in General Assembly convened:

**Section 1.** (NEW) (*Effective October 1, 2026*) Lanterns shall be lit.

**Sec. 2.** (NEW) (*Effective October 1, 2026*) Oil shall be dry.
`;

const bill = readBill({ text: TEXT, format: "markdown", name: "lanterns.md" });

function assessment(goal: string, words?: string): Assessment {
  const start = words ? TEXT.indexOf(words) : 0;
  const evidence = words
    ? [{ start, end: start + words.length, quote: words, text: words, citation: "", change: "inserted" as const }]
    : [];
  const verdict = words ? "partial" : "none";
  const element = { id: "a", status: "weak", before: "no", limits: [], evidence, limitEvidence: [] } as const;
  return { goal, verdict, before: "none", effect: "none", elements: [element], subject: [], extensions: [] };
}

function checkWith(assessments: readonly Assessment[]): Check {
  const goals = [
    { id: "9.1", issue: "9", near: [] },
    { id: "9.2", issue: "9", near: [] },
    { id: "8.1", issue: "8", near: ["9.2"] },
    { id: "9.3", issue: "9", near: [] },
  ];
  const framework = { goals } as unknown as Check["framework"];
  return { bill, framework, assessments, state: null, card: null, preview: null, notices: [] };
}

describe("home of a gap", () => {
  it("is the section that serves goals of its issue area or near it", () => {
    const check = checkWith([assessment("9.1"), assessment("9.2", "Oil shall be dry")]);
    const second = bill.sections[1];
    expect(homeOf(check, "9.1")).toEqual(second?.headingSpan);
    expect(homeOf(check, "8.1")).toEqual(second?.headingSpan);
  });

  it("is the bill's title where nothing of its kind is served", () => {
    const { start, end } = homeOf(checkWith([assessment("9.1")]), "9.1");
    expect(TEXT.slice(start, end)).toContain("LANTERNS");
  });

  it("reports the goals found, and those wanted that are not", () => {
    const check = checkWith([
      assessment("9.1"),
      assessment("9.2", "Oil"),
      assessment("9.3", "Lanterns"),
      assessment("8.1"),
    ]);
    expect(reported(check).map(({ goal }) => goal)).toEqual(["9.2", "9.3", "9.1"]);
  });
});
