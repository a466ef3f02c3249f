import { describe, expect, test } from "vitest";
import { credited } from "./support/matching.ts";

/** Goals that are easily taken for one another: what serves the first does not serve the others. */
const PAIRS: readonly { readonly earns: string; readonly not: readonly string[]; readonly law: readonly string[] }[] = [
  {
    earns: "1.7",
    not: ["4.4", "3.6"],
    law: [
      "Fines. A court that sentences a person for sex trafficking of a minor or for patronizing a minor shall impose a fine of five thousand dollars, which may not be waived. The fine shall be deposited in the victim services fund and used for services to victims of trafficking.",
    ],
  },
  {
    earns: "4.4",
    not: ["1.7", "3.6"],
    law: [
      "Restitution. In sentencing a person convicted of sex trafficking of a minor or of commercial sexual exploitation of a minor, the court shall order the person to pay restitution to the victim for all losses, including the value of the victim's labor.",
    ],
  },
  {
    earns: "3.6",
    not: ["1.7", "4.4"],
    law: [
      "Appropriation. The sum of two million dollars is appropriated each year from the general fund to the department for grants to community-based organizations that provide specialized services to child victims of sex trafficking, whether or not the child is in the custody of the state.",
    ],
  },
  {
    earns: "2.3",
    not: ["3.3", "6.1", "2.4"],
    law: [
      "Screening. The department of children and families shall screen each child in its care for indicators of commercial sexual exploitation with a validated, trauma-informed screening instrument, and shall screen children at risk of sex trafficking.",
    ],
  },
  {
    earns: "3.3",
    not: ["2.3", "6.1", "3.4"],
    law: [
      "Services. The department of children and families shall provide specialized services, including placement and treatment, to each child identified as a victim of sex trafficking.",
    ],
  },
  {
    earns: "6.1",
    not: ["2.3", "3.3", "6.2", "6.5"],
    law: [
      "Training. Each caseworker of the child welfare agency shall complete training, initially and every year after, on the identification of and response to child sex trafficking.",
    ],
  },
  {
    earns: "2.4",
    not: ["2.3", "3.4", "6.2"],
    law: [
      "Screening at intake. The department of juvenile justice shall screen each juvenile at intake for commercial sexual exploitation with a trauma-informed screening tool, including juveniles at risk of sex trafficking.",
    ],
  },
  {
    earns: "6.2",
    not: ["2.4", "3.4", "6.1"],
    law: [
      "Training. Each juvenile probation officer and each employee of a juvenile detention facility shall complete annual training on identifying and responding to child sex trafficking.",
    ],
  },
  {
    earns: "4.3",
    not: ["2.5", "2.6", "2.7", "2.8"],
    law: [
      "Vacatur. A person who was a victim of sex trafficking may at any time petition the court to vacate a conviction or an adjudication of delinquency for any offense committed as a result of the trafficking. The court shall grant the petition.",
    ],
  },
  {
    earns: "2.5",
    not: ["2.8", "4.3"],
    law: [
      "Minors. A person under eighteen years of age shall not be arrested, detained, charged or prosecuted for prostitution. In place of arrest a peace officer shall refer the person to specialized services for sexually exploited children.",
    ],
  },
  {
    earns: "2.8",
    not: ["2.5", "2.6", "4.3"],
    law: [
      "Affirmative defense. In a prosecution for any felony, including a violent felony, it is an affirmative defense that the defendant was a minor and a victim of sex trafficking and committed the offense as a result of the trafficking.",
    ],
  },
  {
    earns: "2.10",
    not: ["2.1", "2.11"],
    law: [
      '"Child abuse" means harm to a child by a parent, and includes sex trafficking of the child and commercial sexual exploitation of the child.',
    ],
  },
  {
    earns: "5.1",
    not: ["5.2", "5.3", "5.4"],
    law: [
      "Hearsay. In a prosecution for sex trafficking of a minor, an out-of-court statement made by a child under eighteen who is a victim of the offense is admissible in evidence if the court finds in a hearing that its time, content and circumstances make it reliable.",
    ],
  },
  {
    earns: "5.2",
    not: ["5.1", "5.3", "5.4"],
    law: [
      "Closed-circuit testimony. In a prosecution for sex trafficking of a minor the court may order that the testimony of a victim under eighteen be taken by closed-circuit television outside the presence of the defendant.",
    ],
  },
  {
    earns: "5.4",
    not: ["5.1", "5.2"],
    law: [
      "Privilege. A confidential communication between a victim of human trafficking and a human trafficking caseworker is privileged, and the caseworker may not be compelled to disclose it unless the victim waives the privilege.",
    ],
  },
  {
    earns: "6.5",
    not: ["6.6", "6.1"],
    law: [
      "Training. Each teacher, counselor, nurse and administrator of a public school shall complete training on recognizing and reporting child sex trafficking within one year of being hired and every two years after.",
    ],
  },
  {
    earns: "6.6",
    not: ["6.5"],
    law: [
      "Instruction. Each school district shall provide students in grades six through twelve with age-appropriate instruction on the prevention of sex trafficking.",
    ],
  },
  {
    earns: "3.2",
    not: ["3.1"],
    law: [
      "Teams. Each county shall convene a multidisciplinary team to respond to cases of child sex trafficking. The team shall include a survivor of trafficking or a provider of specialized services to survivors.",
    ],
  },
  {
    earns: "1.2",
    not: ["1.1", "1.3"],
    law: [
      "Commercial sexual abuse of a minor. A person commits commercial sexual abuse of a minor if the person pays, or offers or agrees to pay, a fee to engage in sexual conduct with a person under eighteen years of age. Commercial sexual abuse of a minor is a felony.",
    ],
  },
];

describe("goals that are easily confused", () => {
  test.each(PAIRS.map((pair) => [pair.earns, pair.not.join(", "), pair] as const))("%s, not %s", (_, __, pair) => {
    const earned = credited(...pair.law);
    expect(earned).toContain(pair.earns);
    expect(earned.filter((goal) => pair.not.includes(goal))).toEqual([]);
  });
});
