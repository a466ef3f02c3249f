import { describe, expect, test } from "vitest";
import type { DraftFormat } from "../../src/bill/draft.ts";
import { assessed, match } from "./support/matching.ts";

const DRAFT = `# AN ACT concerning exploited youth

Be it enacted by the Legislature of the State:

**Section 1.** Section 12-34 of the code is amended to read:

12-34. Minors and prostitution. (a) A person under ~~sixteen~~ <ins>eighteen</ins> years of age shall not be arrested, detained, charged or prosecuted for prostitution.

(b) An officer ~~may~~ <ins>shall</ins> refer the person to specialized services in place of arrest.

(c) In this section and section 2 of this act, "covered youth" means a minor who is a victim of sex trafficking.

**Sec. 2.** The department of children and families shall provide specialized services to each covered youth:

(1) Who asks for them; or

(2) Against whom an offense in section 12-34 is charged.

**Sec. 3.** The sum of $400,000 is appropriated for those services.
`;

/** A stream of numbers that is the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The draft with pieces cut out, doubled and moved. */
function disturbed(seed: number): string {
  const next = numbers(seed);
  let text = DRAFT;
  for (let i = 0; i < 6; i++) {
    const from = Math.floor(next() * text.length);
    const to = Math.min(text.length, from + Math.floor(next() * 120));
    const piece = text.slice(from, to);
    const at = Math.floor(next() * text.length);
    text = next() < 0.5 ? text.slice(0, from) + text.slice(to) : text.slice(0, at) + piece + text.slice(at);
  }
  return text;
}

const FORMATS: readonly DraftFormat[] = ["markdown", "plain", "html"];

describe("whatever the draft", () => {
  test("matching is total, the same twice, and quotes only the draft", () => {
    for (let seed = 1; seed <= 15; seed++) {
      const text = disturbed(seed);
      const format = FORMATS[seed % FORMATS.length] ?? "plain";
      const { bill, goals } = match(text, format);
      expect(goals.size).toBe(40);
      expect([...match(text, format).goals.values()]).toEqual([...goals.values()]);
      for (const goal of goals.values()) {
        const quotes = [
          ...goal.subject,
          ...goal.elements.flatMap(({ evidence, limitEvidence }) => [...evidence, ...limitEvidence]),
        ];
        for (const { start, end, quote } of quotes) {
          expect(start).toBeLessThan(end);
          expect(bill.source.slice(start, end)).toBe(quote);
        }
        if (goal.verdict !== "none") expect(quotes.length).toBeGreaterThan(0);
      }
    }
  }, 60_000);

  test.each(["", " ", "\u0000", "Sec. 1.", "(a)(1)(A)", "“”", "shall", "\ud83d", "§ ".repeat(500)])(
    "%j is survived",
    (text) => {
      for (const format of FORMATS) expect(match(text, format).goals.size).toBe(40);
    },
  );
});

test("what is kept of a bill changes no answer", () => {
  const { bill, goals } = match(DRAFT);
  expect(assessed(bill)).toEqual([...goals.values()]);
});

describe("before and after", () => {
  test("words that the bill adds and strikes decide the effect", () => {
    const { goals } = match(DRAFT);
    expect(goals.get("2.5")?.before).not.toBe("full");
    expect(["closes", "narrows"]).toContain(goals.get("2.5")?.effect);
  });

  test("the same draft with its changes turned round loses what it gained", () => {
    const turned = DRAFT.replaceAll("~~", "@@")
      .replaceAll("<ins>", "~~")
      .replaceAll("</ins>", "~~")
      .replace(/@@([^@]*)@@/g, "<ins>$1</ins>");
    expect(["widens", "reopens"]).toContain(match(turned).goals.get("2.5")?.effect);
  });

  test("an exception put in place of a struck sentence softens the duty in front of it", () => {
    const { goals } = match(
      `# A BILL\n\nBe it enacted by the Legislature:\n\nSec. 1. Section 5-6 of the code is amended to read:\n\n5-6. Restitution. The court shall order a person convicted of sex trafficking of a minor or of promoting prostitution of a minor to pay restitution to the victim for all losses~~. The order may not be waived~~<ins>, unless the court finds good cause</ins>.\n`,
    );
    const mandatory = goals.get("4.4")?.elements.find(({ id }) => id === "a");
    expect([mandatory?.before, mandatory?.status]).toEqual(["yes", "weak"]);
  });

  test("law that the bill only restates is no effect", () => {
    const kept = DRAFT.replace(/~~[^~]*~~ /g, "").replace(/<\/?ins>/g, "");
    expect(match(kept).goals.get("2.5")?.effect).toBe("none");
  });
});

describe("places that speak of one another", () => {
  const bill = (...sections: string[]) =>
    `# A BILL\n\nBe it enacted by the Legislature:\n\n${sections.map((words, i) => `Sec. ${i + 1}. ${words}`).join("\n\n")}\n`;

  test("an offense listed elsewhere in the act is that offense", () => {
    const statement = (offense: string) =>
      `Hearsay. A statement made out of court by a child under eighteen about ${offense} is admissible in evidence if the court finds after a hearing that it is reliable.`;
    const listed = bill(
      statement("an offense in section 2 of this act"),
      "The offenses are sex trafficking of a minor and commercial sexual exploitation of a minor.",
    );
    const unlisted = bill(statement("an offense in section 9 of this act"), "The offenses are theft and arson.");
    const rank = (text: string) =>
      match(text)
        .goals.get("5.1")
        ?.elements.find(({ id }) => id === "b")?.status;
    expect(rank(listed)).toBe("yes");
    expect(rank(unlisted)).not.toBe("yes");
  });

  test("a child of one section's definition is a child of that section only", () => {
    const immunity = "A child shall not be arrested, detained, charged or prosecuted for prostitution.";
    const define = (scope: string) =>
      `For the purposes of this ${scope}, "child" means a person under the age of fourteen.`;
    const age = (text: string) =>
      match(text)
        .goals.get("2.5")
        ?.elements.find(({ id }) => id === "a")?.status;
    expect(age(bill(immunity))).toBe("yes");
    expect(age(bill(`${immunity} ${define("section")}`))).not.toBe("yes");
    expect(age(bill(immunity, define("act")))).not.toBe("yes");
    expect(age(bill(immunity, define("section")))).toBe("yes");
  });
});
