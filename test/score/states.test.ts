import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { cardProblems } from "../../src/goals/cardProblems.ts";
import { frameworkData } from "../../src/goals/framework.ts";
import type { Problem } from "../../src/goals/problem.ts";
import { type ReportCard, reportCard } from "../../src/goals/reportCard.ts";
import { readYaml } from "../../src/goals/yamlData.ts";
import { previewScore } from "../../src/score/preview.ts";

const EDITIONS = new URL("../../policy-goals/", import.meta.url).pathname;

function readEdition(edition: string) {
  const folder = path.join(EDITIONS, edition);
  const problems: Problem[] = [];
  const data = readYaml(
    "framework.yaml",
    readFileSync(path.join(folder, "framework.yaml"), "utf8"),
    frameworkData,
    problems,
  );
  if (!data) throw new Error(JSON.stringify(problems));
  const cards = readdirSync(path.join(folder, "states")).map((file) => {
    const text = readFileSync(path.join(folder, "states", file), "utf8");
    const card = readYaml(file, text, reportCard, problems);
    if (card) problems.push(...cardProblems(file, text, card, { ...data, goals: [] }));
    return { file, card };
  });
  return { data, cards: cards as { file: string; card: ReportCard }[], problems };
}

const editions = readdirSync(EDITIONS).map((name) => [name, readEdition(name)] as const);
const cards2023 = editions.find(([name]) => name === "report-cards-2023")![1];

describe("report cards as data", () => {
  it.each(editions)("%s: every card is of this edition, adds up and names its sources", (name, edition) => {
    expect(edition.problems).toEqual([]);
    expect(edition.data.id).toBe(name);
    for (const { file, card } of edition.cards) {
      expect(file).toBe(`${card.state}.yaml`);
      expect(card.framework).toBe(name);
    }
  });

  it("covers the 50 states and the District of Columbia once each", () => {
    expect(new Set(cards2023.cards.map(({ card }) => card.state)).size).toBe(51);
  });

  it("has the letters as published: one A, one B, seven C, nine D, 32 F, and the District not found", () => {
    const count = (grade: string | null) => cards2023.cards.filter(({ card }) => card.grade === grade).length;
    expect(["A", "B", "C", "D", "F"].map(count)).toEqual([1, 1, 7, 9, 32]);
    expect(cards2023.cards.filter(({ card }) => card.grade === null).map(({ card }) => card.state)).toEqual(["DC"]);
  });

  it("keeps the older scorecard apart: its figures are history, and agree wherever they stand", () => {
    const older = editions.find(([name]) => name === "protected-innocence-challenge")![1];
    for (const { card } of older.cards) {
      const state = cards2023.cards.find((entry) => entry.card.state === card.state)!.card;
      const past = state.history.find((entry) => entry.framework === card.framework && entry.year === card.year);
      expect(past).toMatchObject({ score: card.score, grade: card.grade, issues: card.issues });
      const sum = Object.values(past?.issues ?? {}).reduce((a, b) => a + b, 0);
      expect(sum).toBeCloseTo(card.score ?? 0);
    }
    for (const { card } of cards2023.cards)
      for (const past of card.history) {
        expect(past.framework, card.state).not.toBe("report-cards-2023");
        if (past.year < 2020) expect(past.framework, card.state).toBe("protected-innocence-challenge");
      }
  });

  it("gives every published issue score of another year to a sum that holds", () => {
    for (const { card } of cards2023.cards)
      for (const past of card.history) {
        const figures = Object.values(past.issues);
        if (figures.length < 6 || past.score === null) continue;
        const sum = figures.reduce((a, b) => a + b, past.extraCredit ?? 0);
        expect(sum, `${card.state} ${past.year}`).toBeCloseTo(past.score);
      }
  });

  it("previews every state, with nothing moved, exactly where its card stands", () => {
    for (const { card } of cards2023.cards) {
      const framework = { ...cards2023.data, goals: [], lexicon: { concepts: {} }, reportCards: [] };
      const preview = previewScore([], framework, card);
      expect(preview.score.change, card.state).toEqual([0, 0]);
      expect(preview.score.after).toEqual(preview.score.before);
      if (card.score !== null) expect(preview.score.before).toEqual([card.score, card.score]);
      if (card.grade !== null) expect(preview.score.grade.after, card.state).toEqual([card.grade]);
      expect(preview.notices.map(({ code }) => code)).not.toContain("score.card-inconsistent");
    }
  });
});

describe("Connecticut 2023", () => {
  const { card } = cards2023.cards.find((entry) => entry.card.state === "CT")!;
  const framework = { ...cards2023.data, goals: [], lexicon: { concepts: {} }, reportCards: [] };
  const preview = previewScore([], framework, card);

  it("has the published figures", () => {
    expect(preview.issues.map(({ before, max }) => [before[0], max])).toEqual([
      [12, 17.5],
      [6, 27.5],
      [5, 15],
      [10, 15],
      [5, 10],
      [8.5, 15],
    ]);
    expect(preview.issues.map(({ grade }) => grade.before)).toEqual([["D"], ["F"], ["F"], ["D"], ["F"], ["F"]]);
    expect(preview.extraCredit.before).toEqual([3, 3]);
    expect(preview.score.before).toEqual([49.5, 49.5]);
  });

  it("shares what the card leaves open, and says how the sums are made", () => {
    expect(preview.issues.map(({ sum }) => sum)).toEqual([
      "12 = 10 (1.2, 1.3, 1.5, 1.6) + 2 shared by 1.1, 1.4, 1.7",
      "6 = 6 shared by 2.2, 2.5, 2.7, 2.9, 2.10, 2.11",
      "5 = 5 shared by 3.2, 3.3, 3.4, 3.5",
      "10 = 5 (4.4, 4.5) + 5 shared by 4.1, 4.2, 4.3, 4.6",
      "5 = 5 shared by 5.1, 5.2, 5.3, 5.4",
      "8.5 = 7.5 (6.3, 6.4, 6.5) + 1 shared by 6.1, 6.2, 6.6",
    ]);
    const standing = (goal: string) => preview.goals.find((line) => line.goal === goal)?.points.before;
    expect(standing("1.1")).toEqual([0, 2]);
    expect(standing("2.5")).toEqual([0.5, 2]);
    expect(standing("6.1")).toEqual([0, 1]);
  });

  it("lists the nine safe-harbor statuses", () => {
    expect(preview.safeHarbor.map(({ goal, before }) => `${goal} ${before}`)).toEqual([
      "2.1 Not met",
      "2.3 Not met",
      "2.4 Not met",
      "2.5 Partially met",
      "2.6 Not met",
      "2.7 Partially met",
      "2.8 Not met",
      "3.1 Not met",
      "3.6 Not met",
    ]);
  });
});
