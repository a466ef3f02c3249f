import { describe, expect, it } from "vitest";
import { lawIndex } from "../../../src/bill/law/lawIndex.ts";
import { readBill } from "../../../src/bill/read.ts";
import { assess } from "../../../src/match/assess.ts";
import { compile } from "../../../src/match/pattern/compiled.ts";
import { edition } from "../../score/support/editions.ts";

const framework = edition("report-cards-2023");
const card = framework.reportCards[0];
if (!card) throw new Error("The edition has no report card.");
const compiled = compile({
  ...framework,
  reportCards: [
    { ...card, state: "GA", catchlines: { "88-7-4": "Prostitution", "88-7-9": "Human trafficking" } },
    { ...card, state: "TX", catchlines: { "91.05, Penal Code": "Prostitution", "4-1": "Prostitution" } },
    { ...card, state: "VA", catchlines: { "4-1": "Keeping of bees" } },
  ],
});

function check(state: string | null, law: string) {
  const head = state ? `---\nstate: ${state}\n---\n\n` : "";
  const text = `${head}# A BILL\n\nBe it enacted by the Legislature:\n\nSec. 1. ${law}\n`;
  const { assessments, notices } = assess(readBill({ text, format: "markdown", name: "draft.md" }), compiled);
  return {
    verdict: (goal: string) => assessments.find((each) => each.goal === goal)?.verdict,
    element: (goal: string, id: string) =>
      assessments.find((each) => each.goal === goal)?.elements.find((each) => each.id === id),
    notices: notices.map(({ code, args }) => [code, ...args]),
  };
}
const barred = (offense: string) =>
  `A person under eighteen years of age shall not be arrested, charged or adjudicated for a violation of ${offense}.`;

describe("law cited by its number alone", () => {
  it("is taken for what it is called, and the report says so", () => {
    const { verdict, element, notices } = check("GA", barred("Code Section 88-7-4"));
    expect(verdict("2.5")).toBe("partial");
    expect(
      element("2.5", "c")
        ?.evidence.map(({ quote }) => quote)
        .join(),
    ).toContain("88-7-4");
    expect(notices).toEqual([["match.cited-by-catchline", "§ 88-7-4: Prostitution"]]);
  });

  it("is read in each place of a list", () => {
    expect(check("GA", barred("Code Sections 50-1-1, 88-7-1 (relating to fences), or 88-7-4")).verdict("2.5")).toBe(
      "partial",
    );
  });

  it("is read within a range, and by the code's abbreviation", () => {
    expect(check("GA", barred("Code Sections 88-7-2 through 88-7-6")).verdict("2.5")).toBe("partial");
    expect(check("GA", barred("Code Sections 88-7-5 through 88-7-8")).verdict("2.5")).toBe("none");
    expect(check("GA", barred("O.C.G.A. § 88-7-4")).verdict("2.5")).toBe("partial");
  });

  it("ends with its sentence, whatever unit comes next", () => {
    const next = "(b) The department shall keep a list of the harbors.";
    expect(check("GA", `\n\n(a) ${barred("Code Section 50-1-1 or 88-7-4")}\n\n${next}`).verdict("2.5")).toBe("partial");
    expect(check("GA", `\n\n(a) ${barred("Code Section 88-7-4")} ${next}`).verdict("2.5")).toBe("partial");
  });

  it("is what a person is charged under", () => {
    const words = "A person under eighteen years of age shall not be arrested for, or charged under, section 88-7-4.";
    expect(check("GA", words).verdict("2.5")).toBe("partial");
  });

  it("stays unknown when no card says what it is called", () => {
    const { verdict, notices } = check("GA", barred("Code Section 88-7-5"));
    expect(verdict("2.5")).toBe("none");
    expect(notices).toEqual([]);
  });

  it("belongs to the state of the draft", () => {
    expect(check("VA", barred("section 4-1")).verdict("2.5")).toBe("none");
    expect(check("TX", barred("section 4-1")).verdict("2.5")).toBe("partial");
  });

  it("needs no state where one state alone has the number", () => {
    expect(check(null, barred("section 88-7-4")).verdict("2.5")).toBe("partial");
    expect(check(null, barred("section 4-1")).verdict("2.5")).toBe("none");
  });

  it("is not taken from another code", () => {
    expect(check("TX", barred("Section 91.05, Penal Code")).verdict("2.5")).toBe("partial");
    expect(check("TX", barred("Section 91.05, Water Code")).verdict("2.5")).toBe("none");
  });

  it("names an offense less well than words do", () => {
    const claim = (offense: string) =>
      `A victim of ${offense} may bring a civil action against any person who took part and recover damages.`;
    expect(check("GA", claim("a violation of section 88-7-9")).element("4.5", "a")?.status).toBe("weak");
    expect(check("GA", claim("human trafficking, a violation of section 88-7-9")).element("4.5", "a")?.status).toBe(
      "yes",
    );
  });
});

describe("law at hand", () => {
  const law = lawIndex([
    {
      text: "§ 88-7-5. Prostitution. A person who engages in prostitution is guilty of a misdemeanor.",
      format: "plain",
      name: "a.txt",
    },
    {
      text: "§ 88-7-6. Two offenses.\n(a) A person shall not engage in prostitution.\n(b) A person shall not keep bees.",
      format: "plain",
      name: "b.txt",
    },
    { text: "§ 88-7-4. Keeping of bees. A person shall not keep bees.", format: "plain", name: "c.txt" },
  ]);
  const found = (offense: string) => {
    const text = `---\nstate: GA\n---\n\n# A BILL\n\nBe it enacted by the Legislature:\n\nSec. 1. ${barred(offense)}\n`;
    const { assessments, notices } = assess(readBill({ text, format: "markdown", name: "draft.md" }), compiled, law);
    return [assessments.find(({ goal }) => goal === "2.5")?.verdict, notices.length];
  };

  it("says what a citation means, and needs no notice", () => {
    expect(found("Code Section 88-7-5")).toEqual(["partial", 0]);
  });

  it("is read at the unit that is cited", () => {
    expect(found("Code Section 88-7-6(a)")).toEqual(["partial", 0]);
    expect(found("Code Section 88-7-6(b)")).toEqual(["none", 0]);
  });

  it("goes before what a report card calls it", () => {
    expect(found("Code Section 88-7-4")).toEqual(["none", 0]);
  });
});

describe("a section amended in part", () => {
  const unit = (words: string) => `${words} is amended by adding Subsection (e) to read as follows:

(e)  A person younger than 18 years of age may not be arrested or prosecuted for conduct described by Subsection (a).`;

  it("is about what it is called", () => {
    const { verdict, notices } = check("TX", unit("Section 91.05, Penal Code,"));
    expect(verdict("2.5")).toBe("partial");
    expect(notices).toEqual([["match.cited-by-catchline", "§ 91.05: Prostitution"]]);
  });

  it("is not about a section of the same number in another code", () => {
    expect(check("TX", unit("Section 91.05, Water Code,")).verdict("2.5")).toBe("none");
  });
});
