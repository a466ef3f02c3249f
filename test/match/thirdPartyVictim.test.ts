import { describe, expect, test } from "vitest";
import { match } from "./support/matching.ts";

/** Goals whose protection is told to reach only children who have a trafficker. */
function told(...sections: readonly string[]): string[] {
  const text = sections.map((words, index) => `Sec. ${index + 1}. ${words}`).join("\n\n");
  const { goals } = match(`# A BILL\n\nBe it enacted by the Legislature:\n\n${text}\n`);
  return [...goals.values()].flatMap(({ goal, elements }) =>
    elements.some(({ limits }) => limits.includes("third-party-victim")) ? [goal] : [],
  );
}

const IMMUNITY =
  "Immunity. A minor who is a victim of human trafficking shall not be arrested, charged or prosecuted for prostitution, or for a misdemeanor or for human trafficking, committed as a result of the trafficking.";
const DEFENSE =
  "Defense. In a prosecution for any offense, including a violent felony, it is an affirmative defense that the defendant was a child victim of human trafficking and committed the offense as a result of the trafficking.";
const VACATUR =
  "Vacatur. A court shall vacate at any time the conviction or adjudication of a victim of human trafficking for any offense committed as a result of the trafficking.";
const CLAIM =
  "Civil action. A victim of human trafficking may bring a civil action for damages against any person who took part in the trafficking.";
const ALL = [IMMUNITY, DEFENSE, VACATUR, CLAIM];
const GOALS = ["2.5", "2.6", "2.7", "2.8", "4.3", "4.5"];

describe("a protection keyed to a victim who needs a trafficker", () => {
  test.each([
    '"Victim of human trafficking" means a person who was caused by another person to engage in a commercial sex act.',
    'Definitions. "Victim" means a child who has been recruited, sold or compelled to perform a sex act by a trafficker.',
    '"Trafficking victim" means a minor whom another person compels to engage in prostitution.',
    "Human trafficking. A person who recruits, harbors or transports a minor for a commercial sex act is guilty of human trafficking.",
    '"Human trafficking" means to recruit, harbor or transport a person for a commercial sex act. "Victim" means a person subjected to human trafficking.',
  ])("has a limit: %s", (definition) => {
    expect(told(definition, ...ALL)).toEqual(GOALS);
  });

  test.each([
    '"Victim of human trafficking" means a minor who engages in a commercial sex act, whether or not a third person is involved.',
    '"Victim" means a minor who was caused by another person to engage in prostitution, or who is purchased or patronized for a sex act.',
    '"Victim" means a minor who:\n(1) was compelled by another person to engage in prostitution; or\n(2) was bought for sex.',
    "Human trafficking. A person who recruits, harbors or transports a minor, or who purchases a minor for a commercial sex act, is guilty of human trafficking.",
    "Human trafficking. (a) A person who recruits or harbors a minor for a commercial sex act is guilty of human trafficking. (b) A person who patronizes a minor commits human trafficking.",
    '"Human trafficking" means to recruit, obtain or transport a person for a commercial sex act.',
    "Hiring. The department may recruit advocates for victims of human trafficking.",
    '"Victim" means a person whose car was sold or damaged in an offense.',
  ])("has none: %s", (definition) => {
    expect(told(definition, ...ALL)).toEqual([]);
  });

  test("a bar for every minor does not hang on the definition", () => {
    const definition =
      '"Victim of human trafficking" means a person who was caused by another person to engage in a sex act.';
    expect(told(definition, "A minor shall not be arrested, charged or prosecuted for prostitution.")).toEqual([]);
  });
});
