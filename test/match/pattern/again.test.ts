import { describe, expect, test } from "vitest";
import { readBill } from "../../../src/bill/read.ts";
import type { Bill } from "../../../src/bill/types.ts";
import { assess } from "../../../src/match/assess.ts";
import { element, harbors } from "../support/small.ts";

/** Goals whose rules look at a clause, at a section and at the whole text. */
const compiled = harbors(
  {
    subject: ["keeper"],
    elements: [
      element("a", { yes: [{ all: ["light", { in: "bill", all: ["storm", "fee"] }] }], weak: ["ship"] }),
      element("b", { yes: [{ bound: "keeper", none: [{ in: "bill", order: ["captain", "fee"] }] }] }),
    ],
    limits: [
      { id: "x", name: "x", elements: ["a"], when: [{ in: "bill", bound: "captain", act: "ship" }], makes: "weak" },
    ],
    extraCredit: [{ population: "youth", proven: true, when: [{ in: "bill", any: ["storm"], all: ["keeper"] }] }],
    verdict: [{ full: ["a", "b"] }, { partial: ["a~"] }],
  },
  {
    subject: [{ all: ["captain", { in: "bill", all: ["keeper", "storm"] }] }],
    elements: [element("a", { yes: [{ in: "bill", heading: "light", all: ["ship"] }], otherwise: "weak" })],
    verdict: [{ full: ["a"] }],
  },
);

const WORDS = [
  "The keeper shall show a light to each ship.",
  "A captain pays a fee.",
  "The captain shall steer the ship.",
  "A storm comes.",
  "Lights. A ship and a keeper are here.",
  'In this act, "warden" means a keeper.',
  "The warden shall show a light.",
  "A person described in section 1 of this act shall go.",
  "The board may meet.",
  "A fee is due in a storm.",
];

const read = (sections: readonly string[], previous?: Bill) =>
  readBill(
    {
      text: `# AN ACT concerning harbors\n\nBe it enacted by the Legislature of the State:\n\n${sections.map((words, n) => `Sec. ${n + 1}. ${words}`).join("\n\n")}\n`,
      format: "markdown",
      name: "test",
    },
    previous ? { previous } : {},
  );

describe("a draft of which one section after another is written anew", () => {
  test("is assessed each time as if it were read for the first time", () => {
    let state = 11;
    const next = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const verdicts = new Set<string>();
    for (let round = 0; round < 12; round++) {
      const sections = Array.from({ length: 5 }, () => WORDS[next(WORDS.length)] ?? "");
      let bill = read(sections);
      assess(bill, compiled);
      for (let edit = 0; edit < 12; edit++) {
        sections[next(sections.length)] = WORDS[next(WORDS.length)] ?? "";
        bill = read(sections, bill);
        const upon = assess(bill, compiled).assessments;
        expect(upon).toEqual(assess(read(sections), compiled).assessments);
        for (const { goal, verdict, elements } of upon)
          verdicts.add(`${goal} ${verdict} ${elements.map(({ status }) => status).join(" ")}`);
      }
    }
    expect(verdicts.size).toBeGreaterThan(8);
  });

  test("keeps what it found in sections to which the whole text says the same", () => {
    const sections = ["The keeper shall show a light to each ship.", "A fee is due in a storm.", "The board may meet."];
    const bill = read(sections);
    const [first] = assess(bill, compiled).assessments;
    const upon = read([sections[0] ?? "", sections[1] ?? "", "The board may not meet."], bill);
    const [second] = assess(upon, compiled).assessments;
    expect(second?.elements.map(({ status }) => status)).toEqual(["yes", "yes"]);
    expect(second).toEqual(first);
    const other = read([sections[0] ?? "", "A fee is due.", "The board may not meet."], upon);
    expect(assess(other, compiled).assessments[0]?.elements.map(({ status }) => status)).toEqual(["weak", "yes"]);
  });
});
