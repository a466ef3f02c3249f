import { describe, expect, it, test } from "vitest";
import { importCard } from "../../../src/score/importing/importCard.ts";
import { edition } from "../support/editions.ts";
import { cardText, messages, ROWS } from "../support/publishedCard.ts";

const framework = edition("report-cards-2023");
const read = (change: Parameters<typeof cardText>[0]) => importCard(cardText(change), framework);

describe("extra credit on a card", () => {
  const VACATUR = "Protection related to vacatur is extended.";

  it("is read for both populations, each with its own goals", () => {
    const found = read({
      extra: `EXTRA CREDIT\nYouth 1 ${VACATUR}\nChild Labor Trafficking 2 Protection related to vacatur and restitution is extended.`,
      overall: "F 38",
    });
    expect(messages(found)).toEqual([]);
    expect(found.card?.extraCredit.map(({ goal, population, points }) => `${goal} ${population} ${points}`)).toEqual([
      "4.3 youth 1",
      "4.3 labor 1",
      "4.4 labor 1",
    ]);
  });

  it("of no points is no credit", () => {
    const found = read({ extra: `EXTRA CREDIT\nYouth 0 ${VACATUR}\nLabor 0`, overall: "F 35" });
    expect(messages(found)).toEqual([]);
    expect(found.card).toMatchObject({ extraCredit: [], complete: true, score: 35 });
  });

  it("that names no goal, or fewer than its points, is left open and said", () => {
    const none = read({ extra: "EXTRA CREDIT\nLabor 1 Something else is extended." });
    expect(messages(none).join("\n")).toContain(
      "1 point of extra credit (labor) could not be told apart: the words name no goal.",
    );
    const few = read({ extra: `EXTRA CREDIT\nYouth 2 ${VACATUR}`, overall: "F 37" });
    expect(messages(few).join("\n")).toContain(
      "2 points of extra credit (youth) could not be told apart: the words name the goals 4.3.",
    );
    expect([none.card?.complete, few.card?.complete]).toEqual([false, false]);
  });

  it("that is not on the card leaves the card incomplete", () => {
    const found = read({ extra: "", overall: "F 35" });
    expect(messages(found).join("\n")).toContain("No extra credit was found on the card.");
    expect(found.card).toMatchObject({ extraCredit: [], complete: false });
  });
});

describe("the overall figures of a card", () => {
  test.each([
    ["the score behind the grade", "F 36"],
    ["the score before the grade", "36 points (F)"],
    ["the score before the grade, with a comma", "36, F"],
  ])("%s", (_, overall) => {
    expect(read({ overall }).card).toMatchObject({ score: 36, grade: "F", tier: "III" });
  });

  test.each([
    ["TIER 3", "III"],
    ["Tier iii", "III"],
    ["TIER I", "I"],
    ["", null],
  ])("a tier written %s", (written, tier) => {
    expect(importCard(cardText().replace("TIER III", written), framework).card?.tier).toBe(tier);
  });

  it("stay unknown where they are not printed, and that is said", () => {
    const found = read({ overall: "" });
    expect(messages(found).join("\n")).toContain(
      "No overall grade with its score was found, such as OVERALL GRADE F 49.5.",
    );
    expect(found.card?.score ?? null).toBeNull();
  });
});

describe("the rows of a card's issue areas", () => {
  test.each([
    ["with the word of", "10 of 17.5"],
    ["with out of", "10 out of 17.5"],
    ["with a fraction sign", "10⁄17.5"],
  ])("are read %s", (_, points) => {
    const rows = ROWS.map((row, index) => (index === 0 ? { ...row, points } : row));
    expect(read({ rows }).card?.issues["1"]).toBe(10);
  });

  it("are found whether and is written out or as a sign, in capitals or not", () => {
    const text = cardText().replace("Prevention and Training", "PREVENTION & TRAINING");
    const found = importCard(text, framework);
    expect(messages(found)).toEqual([]);
    expect(found.card?.issues["6"]).toBe(0);
  });

  it("are taken from the table where the names stand in the running text before", () => {
    const names = framework.issues.map(({ id, name }) => `${id}. ${name}`).join("\n");
    const found = importCard(`${names}\n${"About this report. ".repeat(20)}\n${cardText()}`, framework);
    expect(found.card?.issues).toEqual({ "1": 10, "2": 5, "3": 2.5, "4": 7.5, "5": 10, "6": 0 });
  });
});

describe("older figures printed on a card", () => {
  const older = (row: string) => importCard(`${cardText()}\n${row}\n`, framework);

  it("are kept as history of the edition before, never added to this one's", () => {
    const found = older("2019 SCORE GRADE 5 10 7.5 22.5 F 10 20 15");
    expect(messages(found)).toEqual([]);
    expect(found.card?.score).toBe(36);
    expect(found.card?.history).toMatchObject([
      {
        framework: framework.predecessor,
        year: 2019,
        score: 22.5,
        grade: "F",
        issues: { "1": 5, "2": 10, "3": 7.5 },
      },
    ]);
  });

  it("that do not add up are left out, and that is said", () => {
    const found = older("2019 SCORE GRADE 5 10 7.5 30 F 10 20 15");
    expect(messages(found).join("\n")).toContain(
      "The sections of 2019 add up to 22.5, not to 30; that year is left out.",
    );
    expect(found.card?.history).toEqual([]);
  });
});
