import { describe, expect, it } from "vitest";
import { cardProblems } from "../../src/goals/cardProblems.ts";
import type { Problem } from "../../src/goals/problem.ts";
import { reportCard } from "../../src/goals/reportCard.ts";
import { readYaml } from "../../src/goals/yamlData.ts";
import { framework } from "../score/support/small.ts";

const GOOD = `state: ZZ
name: Zetland
framework: small
year: 2020
complete: true
score: 8.5
grade: F
tier: null
source: card
sources:
  - { id: card, title: The card }
issues:
  "1": 4
  "2": 3.5
extraCredit:
  - { goal: "1.1", population: youth, points: 1, source: card }
goals:
  "1.1": { status: met, points: 2.5, source: card }
  "1.2": { status: partial, source: card, elements: { a: has, b: lacks } }
  "2.1": { status: gap, source: card }
  "2.2": { status: gap, source: card }
history:
  - { framework: other, year: 2010, score: 30, grade: F, source: card }
`;

function check(text: string): string[] {
  const problems: Problem[] = [];
  const card = readYaml("ZZ.yaml", text, reportCard, problems);
  if (card) problems.push(...cardProblems("ZZ.yaml", text, card, framework([2, 2])));
  return problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

/** The good card with one line replaced, and what is said about it. */
function broken(line: string, by: string): string[] {
  expect(GOOD).toContain(line);
  return check(GOOD.replace(line, by));
}

describe("problems of a report card", () => {
  it("finds none in a card that adds up", () => {
    expect(check(GOOD)).toEqual([]);
  });

  it.each([
    ["framework: small", "framework: smaller", "3:12 This card belongs to smaller"],
    ['  "2": 3.5', '  "2": 5.5', "14:8 Issue area 2 has 0 to 5 points; 5.5 is not possible."],
    ['  "2": 3.5', '  "2": 4.5', "14:8 The goals of issue area 2 add up to 0 to 4 by their statuses, not to 4.5."],
    ['  "2": 3.5', '  "2": 3.3', "14:8 Points go in steps of 0.5"],
    ['  "2": 3.5', '  "3": 3.5', "14:8 small has no issue area 3."],
    ["score: 8.5", "score: 9", "6:8 Issue areas and extra credit add up to 8.5, not to 9."],
    ["score: 8.5", "score: 200", "6:8 A score lies between 0 and 20; 200 is not possible."],
    ["grade: F", "grade: D", "7:8 A score of 8.5 is not a grade of D."],
    ["grade: F", "grade: E", "7:8 small has no grade E."],
    ["points: 2.5", "points: 2", '18:33 2 points do not go with the status "met", which allows 2.5.'],
    ["points: 2.5", "points: 3", "18:33 A goal earns 0 to 2.5 points; 3 is not possible."],
    ['  "2.2": {', '  "2.9": {', "21:10 small has no goal 2.9."],
    ["b: lacks", "z: lacks", "19:66 Goal 1.2 has no element z."],
    ["points: 1, source: card", "points: 11, source: card", "Extra credit adds up to 11"],
    ['"2.1": { status: gap, source: card }', '"2.1": { status: gap, source: press }', 'No source "press" is listed'],
    ["{ framework: other, year: 2010", "{ framework: small, year: 2020", "belong in the card itself"],
    ["status: partial", "status: party", "19:20 goals.1.2.status"],
  ])("says where and what: %s becomes %s", (line, by, message) => {
    expect(broken(line, by).join("\n")).toContain(message);
  });
});
