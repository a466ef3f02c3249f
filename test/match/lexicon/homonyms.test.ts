import { describe, expect, test } from "vitest";
import { readBill } from "../../../src/bill/read.ts";
import { assess } from "../../../src/match/assess.ts";
import { compile } from "../../../src/match/pattern/compiled.ts";
import { framework, goal } from "../../score/support/small.ts";
import { match } from "../support/matching.ts";

/** A section on trafficking in something, with what the law usually says of trafficking in human beings. */
const section = (name: string, act: string) =>
  `§ 12-4. ${name}. A person commits trafficking who knowingly ${act}. A company that takes part in a trafficking venture and benefits financially is guilty of trafficking, and its charter may be dissolved. The court shall order restitution to the victim of trafficking. A person harmed by trafficking may bring a civil action for damages.\n`;
const credited = (text: string) =>
  [...match(text, "plain").goals.values()].flatMap(({ goal, verdict }) =>
    verdict === "full" || verdict === "partial" ? [goal] : [],
  );

describe("trafficking in something else", () => {
  test.each([
    ["Trafficking in controlled substances", "sells an ounce of heroin"],
    ["Firearms trafficking", "carries two or more pistols across the state line for sale"],
    ["Wildlife trafficking", "buys or sells any part of a protected animal"],
    ["Trafficking of human organs", "recruits another to give up a kidney for pay"],
    ["Trafficking in stolen goods", "deals in what he or she knows to be stolen"],
  ])("%s earns nothing", (name, act) => {
    expect(credited(section(name, act).replace("victim of trafficking", "owner"))).toEqual([]);
  });

  test("is no sense of the word where a section speaks of human beings too", () => {
    const both = section("Human trafficking and drug trafficking", "recruits a child for commercial sexual activity");
    expect(credited(both)).toEqual(expect.arrayContaining(["1.6", "4.4", "4.5"]));
  });

  test("is told section by section", () => {
    const drugs = section("Trafficking in narcotics", "sells cocaine").replace("victim of trafficking", "state");
    const humans = section("Trafficking in persons", "recruits a child for commercial sexual activity");
    expect(credited(`${drugs}\n${humans.replace("12-4", "12-5")}`)).toEqual(credited(humans));
  });

  test("is meant by the sections around that name nothing, unless one speaks of human beings", () => {
    const suit =
      "§ 12-5. Suits. A person harmed by trafficking may bring a civil action for damages against the trafficker.";
    const ivory = "§ 12-4. Ivory. A person who sells ivory is guilty of trafficking in ivory.";
    const persons = "§ 12-6. Definition. In this title a victim is a victim of human trafficking.";
    expect(credited(`${ivory}\n${suit}\n`)).toEqual([]);
    expect(credited(`${suit}\n`)).toEqual(["4.5"]);
    expect(credited(`${ivory}\n${suit}\n${persons}\n`)).toEqual(["4.5"]);
  });
});

describe("several words of two senses", () => {
  const claims = () =>
    compile({
      ...framework([1]),
      lexicon: {
        concepts: {
          people: { about: "People.", phrases: ["people"] },
          claim: { about: "A claim.", phrases: ["claim ..3 (trafficking|dealing)"] },
          ivory: { about: "Ivory.", phrases: ["ivory"], homonym: { words: ["trafficking"], unless: "people" } },
          cards: { about: "Cards.", phrases: ["cards"], homonym: { words: ["dealing"], unless: "people" } },
        },
      },
      goals: [{ ...goal("1.1", "a"), subject: ["claim"] }],
    });
  const draft = (thing: string) => ({
    text: `§ 1-1. Rules. A rule on ${thing}.\n\n§ 1-2. Claims. A person shall have a claim of trafficking.\n`,
    format: "plain" as const,
    name: "draft.txt",
  });

  test("are meant after an edit as when read for the first time", () => {
    const compiled = claims();
    const first = readBill(draft("ivory"));
    expect(assess(first, compiled).assessments[0]?.verdict).toBe("none");
    const edited = readBill(draft("cards"), { previous: first });
    expect(assess(edited, compiled).assessments).toEqual(assess(readBill(draft("cards")), claims()).assessments);
    expect(assess(edited, compiled).assessments[0]?.verdict).not.toBe("none");
  });
});
