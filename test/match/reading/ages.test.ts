import { expect, test } from "vitest";
import { adultsNamed, highestAge, limitsUnder } from "../../../src/match/reading/ages.ts";
import { match } from "../support/matching.ts";

const limits = (text: string) => limitsUnder(text).map(({ age }) => age);

test.each<[string, number[]]>([
  ["a person under the age of sixteen", [16]],
  ["a person under 18 years of age", [18]],
  ["a child seventeen years of age or younger", [18]],
  ["one who has not attained eighteen", [18]],
  ["a person less than fifteen years old", [15]],
  ["a person who has not reached the age of 14", [14]],
  ["a person eighteen years of age or older", []],
  ["less than 18 percent", []],
  ["not less than ten days", []],
  ["a child under ten years of age", [10]],
  ["a child under nine years of age", []],
  ["a person under 26 years of age", [26]],
  ["a person under 27 years of age", []],
  ["under sixteen years of age, or under 18 years of age", [16, 18]],
])("upper limits in %s", (text, expected) => {
  expect(limits(text)).toEqual(expected);
});

test.each<[string, number]>([
  ["may remain in care until the age of twenty-one", 21],
  ["services to age 23", 23],
  ["until the twenty-first birthday", 21],
  ["a fine of 25 dollars", 0],
  ["until the age of 21, or to age 18 in other cases", 21],
  ["until age 26", 26],
  ["until age 65", 0],
])("highest age in %s", (text, expected) => {
  expect(highestAge(text)?.age ?? 0).toBe(expected);
});

test("the words that name an age are quoted as the ground of what hangs on it", () => {
  const law = "§ 1-2. Whoever is under the age of eighteen shall not be prosecuted for prostitution.";
  const element = match(law)
    .goals.get("2.5")
    ?.elements.find(({ id }) => id === "a");
  expect(element?.status).toBe("yes");
  expect(element?.evidence.map(({ quote }) => quote).join(" ")).toContain("under the age of eighteen");
});

test.each<[string, boolean]>([
  ["a victim who is eighteen years of age or older", true],
  ["a person 18 or over", true],
  ["a survivor who has attained the age of eighteen", true],
  ["an adult victim of trafficking", true],
  ["persons over the age of 17", true],
  ["a child under eighteen years of age", false],
  ["adult entertainment", false],
  ["has not attained the age of eighteen", false],
])("adults in %s: %s", (text, expected) => {
  expect(adultsNamed(text) !== null).toBe(expected);
  const words = "a person over the age of 17";
  expect(adultsNamed(words)).toEqual({ age: 18, index: 9, length: words.length - 9 });
});

test.each([
  ['"trafficked child" means a person younger than sixteen years of age who is a victim of trafficking', "no"],
  ['"trafficked child" means a person younger than eighteen years of age who is a victim of trafficking', "yes"],
])("a term for persons has the age of whom it defines: %s", (definition, all) => {
  const law = `§ 1-2. (a) In this section, ${definition}.

(b) A trafficked child shall not be arrested, charged or prosecuted for prostitution.`;
  const found = match(law)
    .goals.get("2.5")
    ?.elements.find(({ id }) => id === "a");
  expect(found?.status).toBe(all);
});
