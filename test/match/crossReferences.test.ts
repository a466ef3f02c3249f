import { describe, expect, test } from "vitest";
import { match } from "./support/matching.ts";

const OFFENSE =
  "§ 201. Trafficking of a minor. A person who recruits, harbors or buys a minor for commercial sexual activity is guilty of trafficking of a minor, a felony.";
const verdictOf = (goal: string, ...laws: readonly string[]) =>
  match(`${laws.join("\n")}\n`, "plain").goals.get(goal)?.verdict;

describe("an offense named only by its section", () => {
  const proof = "In a prosecution under section 201, it need not be proved that the accused knew the age of the minor.";

  test("is the offense of the section of that number where the text is the code itself", () => {
    expect(verdictOf("1.4", OFFENSE, `§ 202. Proof. ${proof}`)).toBe("partial");
    expect(verdictOf("1.4", OFFENSE, `§ 202. Proof. ${proof.replace("201", "301")}`)).toBe("none");
  });

  test("is known by the catchline of a section too long to be meant as a whole", () => {
    const long = `${OFFENSE} ${"The clerk shall keep a record of each such case and shall send a copy of it. ".repeat(20)}`;
    expect(verdictOf("1.4", long, `§ 202. Proof. ${proof}`)).toBe("partial");
    expect(verdictOf("1.4", long.replace(/trafficking of a minor/gi, "theft"), `§ 202. Proof. ${proof}`)).toBe("none");
  });

  test("is not named where the bill strikes the number", () => {
    const law = (reference: string) =>
      `# A BILL\n\nBe it enacted by the Legislature:\n\nSec. 1. Section 201 of the code is amended to read:\n\n${OFFENSE}\n\nSec. 2. Section 202 of the code is amended to read:\n\n§ 202. Proof. ${proof.replace("section 201", reference)}\n`;
    const earned = (reference: string) => match(law(reference)).goals.get("1.4")?.verdict;
    expect(earned("section 201")).toBe("partial");
    expect(earned("section ~~201~~ **301**")).toBe("none");
  });
});
