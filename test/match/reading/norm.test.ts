import { describe, expect, test } from "vitest";
import type { NormKind } from "../../../src/goals/pattern.ts";
import { bindsNobody, readNorm } from "../../../src/match/reading/norm.ts";

const kinds = (text: string): NormKind[] => [...readNorm(text).kinds].sort();

describe("the kind of a rule", () => {
  test.each<[string, NormKind[]]>([
    ["The agency shall offer counseling to each child.", ["duty"]],
    ["The agency may offer counseling to a child.", ["permission"]],
    ["A shelter shall not disclose the address of a resident.", ["prohibition"]],
    ["No shelter may disclose the address of a resident.", ["permission", "prohibition"]],
    ["No counselor, nurse, aide, or advocate for children who were trafficked shall be examined.", ["prohibition"]],
    ["Neither a volunteer nor a counselor of the center shall be made to testify.", ["prohibition"]],
    ["Deputies are to complete a course on night patrol.", ["duty"]],
    ["Pupils are to be taught how a fire may be put out.", ["duty"]],
    ["The bar is requested to teach its members Latin.", ["permission"]],
  ])("%s", (text, expected) => {
    expect(kinds(text)).toEqual(expect.arrayContaining(expected.filter((kind) => kind !== "permission")));
  });

  test.each([
    "A minor shall not be arrested or prosecuted for prostitution.",
    "A minor is immune from prosecution for prostitution.",
    "No charge may be brought against a child for loitering.",
    "Neither a child nor a youth may be charged with solicitation.",
    "Paragraph (a) shall not extend to a child.",
    "Conduct of a child under this section does not constitute an offense.",
    "This section shall not be construed to apply to a person under eighteen years of age.",
    "What a child does at a trafficker's command is not a delinquent act.",
    "A trafficked child may not be treated as an accomplice.",
    "The prosecutor shall decline to charge a child for an act that the trafficking led to.",
    "The court must dismiss any petition alleging that the minor is a truant.",
    "A petition alleging that a child is unruly may not be accepted.",
    "Any complaint charging a child with solicitation must be dismissed.",
    "Pandering does not include acts committed by a minor whom another sold.",
  ])("immunity: %s", (text) => {
    expect(kinds(text)).toContain("immunity");
  });

  test.each([
    "Consent of the minor does not constitute a defense to any offense in this chapter.",
    "Lack of knowledge of age shall not constitute a defense in a prosecution for a violation of this section.",
    "No fee shall be charged for the petition.",
    "Nothing in this section shall be construed to prevent a prosecution for another offense.",
    "A minor may be prosecuted for prostitution.",
    "No prosecution for trafficking of a minor shall be barred because the minor was not charged.",
    "A status offense is conduct that is not a crime if done by an adult.",
    "There is no limitation of time within which a person may be prosecuted for trafficking of a minor.",
    "On completion of the program the court shall dismiss the charge.",
    "The clerk shall decline to accept a late petition.",
    "A petition against a child shall be dismissed upon completion of the program.",
  ])("no immunity: %s", (text) => {
    expect(kinds(text)).not.toContain("immunity");
  });

  test.each<[string, NormKind]>([
    ["It is the duty of each lamplighter to inspect the lamps.", "duty"],
    ["It shall be the responsibility of the bureau to keep the lamps lit.", "duty"],
    ["The bureau is responsible for lighting the lamps.", "duty"],
    ["An inspection is required for every lamp.", "duty"],
    ["The bureau has the duty to light the lamps.", "duty"],
    ["The bureau is authorized to light the lamps.", "permission"],
  ])("a duty or power in other words: %s", (text, kind) => {
    expect(kinds(text)).toContain(kind);
    expect(readNorm(text).permissive).toBe(kind === "permission");
  });

  test("a duty is laid on whom it names, though 'shall be' stands before", () => {
    const text = "It shall be the duty of the bureau to light the lamps.";
    expect(readNorm(text).modal).toBe(text.indexOf("to light"));
  });

  test("who may defend on a ground has a defense", () => {
    expect(kinds("A person charged with arson may defend on the ground that a trafficker ordered it.")).toContain(
      "affirmative-defense",
    );
  });

  test("what is not required is no duty", () => {
    expect(kinds("No inspection of a lamp is required for every month.")).not.toContain("duty");
  });

  test("who is not subject to a rule has no duty", () => {
    expect(kinds("A lamplighter is not subject to the toll.")).not.toContain("duty");
  });

  test("what nobody may do is no permission", () => {
    expect(kinds("Nor may any person purchase a lamp from a minor.")).toEqual(["prohibition"]);
    expect(readNorm("No person may purchase a lamp from a minor.").permissive).toBe(false);
  });

  test.each([
    "Lamp theft is knowingly taking a lamp.",
    "Lamp theft consists of a person knowingly taking a lamp.",
    "An individual who takes a lamp shall answer for it.",
  ])("offense: %s", (text) => {
    expect(kinds(text)).toContain("offense");
  });

  test("who was convicted is no offense", () => {
    expect(kinds("An individual who is convicted shall pay.")).not.toContain("offense");
  });

  test.each([
    "A person is strictly liable as to the age of the buyer.",
    "The state of mind required does not apply to age, and proof of it is not needed.",
    "Whoever sells commits a misdemeanor, whether or not the seller knows the age.",
  ])("defense barred: %s", (text) => {
    expect(kinds(text)).toContain("defense-barred");
  });

  test("a defense given, and a defense barred", () => {
    expect(kinds("It is an affirmative defense that the defendant was a victim of trafficking.")).toContain(
      "affirmative-defense",
    );
    const barred = kinds("It is not a defense that the defendant believed the minor to be an adult.");
    expect(barred).toContain("defense-barred");
    expect(barred).not.toContain("affirmative-defense");
  });

  test("a defense that is not to be one is refused", () => {
    const refused = kinds("That the minor was sold shall not constitute an affirmative defense to the charge.");
    expect(refused).toContain("defense-barred");
    expect(refused).not.toContain("affirmative-defense");
  });

  test("two negatives make a duty", () => {
    expect(kinds("No person may be licensed as an officer without having taken the course.")).toContain("duty");
    expect(kinds("A deputy shall not be sworn until the deputy has taken the course.")).toContain("duty");
  });

  test("an offense, a definition, an appropriation, a relief", () => {
    expect(kinds("A person who buys sexual conduct from a child is guilty of a felony.")).toContain("offense");
    expect(kinds('"Survivor" means a person who was trafficked.')).toContain("definition");
    expect(kinds("The sum of one million dollars is appropriated to the department.")).toContain("appropriation");
    expect(kinds("The court shall vacate the conviction.")).toContain("relief");
  });

  test("a way of doing something is no definition", () => {
    expect(kinds("A child may testify by two-way electronic means.")).not.toContain("definition");
    expect(kinds("A sum that the person has no means to pay may be waived.")).not.toContain("definition");
    expect(kinds("Means of proof other than a report suffice.")).not.toContain("definition");
    expect(kinds("Guardian means a person with custody.")).toContain("definition");
    expect(kinds('"Abuse" exists when any person injures a child.')).toContain("definition");
    expect(kinds('"Minor victim" is anyone under 18 who was sold.')).toContain("definition");
    expect(kinds('"Seal."To close a file to the public.')).toContain("definition");
    expect(kinds("Joint team.--The sheriff shall convene a team.")).not.toContain("definition");
    expect(kinds("Team.--A group of officers and nurses.")).toContain("definition");
  });
});

describe("how firm a rule is", () => {
  test.each([
    "The department may provide shelter.",
    "The department shall, within available appropriations, provide shelter.",
    "The department shall provide shelter to the extent that funds are available.",
    "The court shall order restitution unless the court finds that it would not serve the interests of justice.",
    "Officers are encouraged to attend the course.",
  ])("soft: %s", (text) => {
    expect(readNorm(text).permissive).toBe(true);
  });

  test.each([
    "The department shall provide shelter.",
    "The court shall order restitution to be paid into the fund.",
    "No officer may serve without having taken the course.",
    "A child who may have been trafficked shall be screened.",
  ])("firm: %s", (text) => {
    expect(readNorm(text).permissive).toBe(false);
  });
});

test("what is to be done must be done", () => {
  expect(readNorm("A minor is not to be arrested or charged.").kinds).toContain("immunity");
  expect(readNorm("Each juvenile is to be screened on arrival.").kinds).toContain("duty");
  expect(readNorm("A report is to be kept by the clerk, who may copy it.").permissive).toBe(false);
});

test.each([
  "It shall not avail the defendant that the child looked older.",
  "A defendant may not assert in answer to a charge that the child looked older.",
  "Neither of these facts shall exonerate the actor.",
  "A person may be convicted though the child was an officer.",
  "Responsibility as to the age of the child is absolute.",
])("a defense is barred: %s", (text) => {
  expect(readNorm(text).kinds).toContain("defense-barred");
});

test("a crime may be named after what makes it", () => {
  const kinds = (text: string) => readNorm(text).kinds;
  expect(kinds("The crime of pandering is committed by an adult who sells a child.")).toContain("offense");
  expect(kinds("One who only pays does not thereby violate this section.")).not.toContain("offense");
  expect(kinds('The term "abused child" takes in a child whom anyone sold.')).toContain("definition");
  expect(kinds('"Sold child", wherever used here, is a person who was bought.')).toContain("definition");
  expect(kinds('"Sold child" means a person who accepts money.')).not.toContain("offense");
  expect(kinds("No officer shall arrest a child.")).not.toContain("duty");
});

test("a person described is no offender", () => {
  const kinds = (text: string) => readNorm(text).kinds;
  expect(kinds("The agency shall shelter a person who has been trafficked.")).not.toContain("offense");
  expect(kinds("A person who was a victim of trafficking may apply.")).not.toContain("offense");
  expect(kinds("Any person who buys a child shall be fined.")).toContain("offense");
  expect(kinds("In any county a person who sells a child shall be fined.")).toContain("offense");
});

test("the verb of a condition or a purpose is not that of the rule", () => {
  for (const text of [
    "Before a youth may be tried as an adult, the court shall weigh the evidence.",
    "The office shall, so that a child may be heard, name a guardian, who must attend.",
  ]) {
    expect(readNorm(text).kinds).toContain("duty");
    expect(readNorm(text).permissive).toBe(false);
  }
  expect(readNorm("If a child must leave, the agency may pay the fare.").permissive).toBe(true);
});

test("a time limit in front is no prohibition", () => {
  expect(
    kinds("No later than a year after hire, each aide, officer and nurse of the home shall be trained."),
  ).not.toContain("prohibition");
});

test("findings and purposes state no rule", () => {
  expect(bindsNobody("The legislature finds that children are bought online.")).toBe(true);
  expect(bindsNobody("It is the intent of the general assembly that no child be arrested.")).toBe(true);
  expect(bindsNobody("The council shall convene a team.")).toBe(false);
  expect(bindsNobody("Nothing in this chapter limits a survivor's right to have a conviction vacated.")).toBe(true);
  expect(bindsNobody("This section shall not be construed to affect an existing remedy.")).toBe(true);
  expect(bindsNobody("Nothing in this section prevents the court from ordering restitution.")).toBe(false);
  expect(bindsNobody("This section does not limit fees, but the court shall waive them for a minor.")).toBe(false);
});

test.each([
  "That the supposed child was an investigator shall be wholly immaterial.",
  "The age of the agent is not a ground for acquittal.",
  "The buyer is guilty of the attempt notwithstanding that the child did not exist.",
  "The accused is liable even though unaware of the child's age.",
  "The State is not obligated to prove that the accused knew the age of the child.",
  "The accused shall not be permitted to contend that the child looked older.",
])("%s bars a defense", (text) => {
  expect(readNorm(text).kinds).toContain("defense-barred");
});

test("whoever gives and so buys commits the offense, though a condition follows a comma", () => {
  const text = "One who has paid for it commits exploitation of a child, if the child was under 18 years of age.";
  expect(readNorm(text).kinds).toContain("offense");
});

test("whoever shall be fined commits an offense", () => {
  expect(readNorm("A company that harbors a child for sale shall be fined.").kinds).toContain("offense");
});

test("conditions and exceptions have their places", () => {
  const text = "The court shall seal the record if the petitioner asks, except where the record is evidence.";
  const norm = readNorm(text);
  expect(text.slice(norm.conditions[0]?.start, norm.conditions[0]?.end)).toMatch(/^if the petitioner asks/);
  expect(text.slice(norm.exceptions[0]?.start, norm.exceptions[0]?.end)).toMatch(/^except where/);
});

test("a long clause is read in time", () => {
  const started = performance.now();
  readNorm(`No ${"person or ".repeat(20_000)} shall`);
  readNorm(`The court shall ${"if when upon unless except ".repeat(5_000)}`);
  expect(performance.now() - started).toBeLessThan(3_000);
});
