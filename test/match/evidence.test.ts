import { expect, test } from "vitest";
import { createLacuna } from "../../src/lacuna.ts";
import { edition } from "../score/support/editions.ts";
import { match } from "./support/matching.ts";

const lacuna = createLacuna(edition("report-cards-2023"));

const quotes = (law: string, goal: string) =>
  match(law)
    .goals.get(goal)
    ?.elements.flatMap(({ evidence }) => evidence.map(({ quote }) => quote)) ?? [];

test("a quote begins with the word that would turn it into its opposite", () => {
  const law = "§ 1-2. No child shall be arrested, charged, or prosecuted for prostitution.";
  const found = quotes(law, "2.5").filter((quote) => quote.includes("shall be arrested"));
  expect(found.length).toBeGreaterThan(0);
  for (const quote of found) expect(quote).toMatch(/^No child/);
});

test("a word of the sentence before is not taken along", () => {
  const law =
    "§ 1-2. Some may and some may not. Minors shall not be arrested, charged, or prosecuted for prostitution.";
  const found = quotes(law, "2.5");
  expect(found.length).toBeGreaterThan(0);
  for (const quote of found) expect(quote).not.toMatch(/^not/);
});

test("struck words are no part of what a text is quoted to say", () => {
  const { assessments } = lacuna.check({
    text: "An Act\n\nBe it enacted by the Senate and House of Representatives in General Assembly convened:\n\nSection 1. Section 4-1 of the general statutes is repealed and the following is substituted in lieu thereof:\n\nA child's guardian apart, no {--adult--}{++child++} shall be arrested, {--or--} charged, or prosecuted for prostitution.",
    format: "markdown",
    name: "draft.txt",
  });
  const texts = assessments.flatMap(({ elements }) =>
    elements.flatMap(({ evidence }) => evidence.filter(({ change }) => change !== "deleted").map(({ text }) => text)),
  );
  expect(texts.join("|")).toContain("child shall be arrested, charged");
  for (const text of texts) expect(text).not.toMatch(/adult|or charged|\s{2}/);
});

test("a quote of a barred defense begins with the bar, and stands before the offense that it rests on", () => {
  const law = `§ 1-2. Commercial sexual abuse. (1) A person who pays a minor for sexual conduct is guilty of a felony.

(2) It is not a defense that no minor was involved because the person solicited was an officer posing as a minor.`;
  const barred = match(law)
    .goals.get("1.5")
    ?.elements.find(({ id }) => id === "d");
  expect(barred?.evidence[0]?.quote).toMatch(/^not a defense that no minor was involved/);
});
