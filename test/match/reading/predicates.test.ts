import { describe, expect, test } from "vitest";
import { match } from "../support/matching.ts";

/** What a section earns for the duty to give specialized services through child welfare. */
const services = (law: string) =>
  match(`# A BILL\n\nBe it enacted by the Legislature:\n\nSec. 1. ${law}\n`).goals.get("3.3")?.verdict;
const GIVES = "provide specialized services to each child who is a victim of sex trafficking";

describe("a sentence of several predicates", () => {
  test.each([
    ["full", `The department shall ${GIVES}.`],
    ["full", `The department is authorized to hire staff, and shall ${GIVES}.`],
    ["full", `The department may adopt rules but must ${GIVES}.`],
    ["full", `The department shall hire staff and shall ${GIVES}.`],
    ["full", `Before a child may be moved, the department shall keep records and shall ${GIVES}.`],
    ["partial", `If a child must be moved, the department may keep records and may ${GIVES}.`],
    ["full", `The department may adopt rules and shall:\n(1) ${GIVES}; and\n(2) keep records.`],
    ["partial", `The department may ${GIVES}.`],
    ["partial", `The department shall hire staff, and may ${GIVES}.`],
    ["partial", `The department is required to hire staff and is encouraged to ${GIVES}.`],
    ["partial", `The department shall keep records and may:\n(1) ${GIVES}; or\n(2) adopt rules.`],
    ["partial", `The department shall hire staff, may adopt rules, and may ${GIVES}.`],
    ["full", `The board may adopt rules; the department shall ${GIVES}.`],
    ["partial", `The board shall adopt rules; the department may ${GIVES}.`],
    ["partial", `The department may ${GIVES}; a provider that must be licensed, as rules say, is paid.`],
  ])("each verb has its own force: %s, %s", (verdict, law) => {
    expect(services(law)).toBe(verdict);
  });

  test("a verb of a relative clause is none of them", () => {
    const duty = "The department shall";
    const child = "a child who is a victim of sex trafficking, whom it may transfer and who shall be heard";
    expect(services(`${duty} provide specialized services to ${child}.`)).toBe("full");
  });
});
