import { expect, test } from "vitest";
import { match } from "./support/matching.ts";

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
