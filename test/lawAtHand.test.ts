import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amendedBill } from "../src/bill/law/amendedBill.ts";
import { lawIndex } from "../src/bill/law/lawIndex.ts";
import { createLacuna } from "../src/lacuna.ts";
import type { Assessment } from "../src/match/types.ts";
import type { Check } from "../src/report/check.ts";
import { noticeText } from "../src/text/notice.ts";
import { edition } from "./score/support/editions.ts";

const lacuna = createLacuna(edition("report-cards-2023"));

const LAW = lawIndex([
  {
    name: "minors.md",
    format: "markdown",
    text: `§ 31-7-10. Minors found in prostitution.

(a) A minor may be arrested, detained, charged, or prosecuted for prostitution.

(b) A peace officer who encounters the minor may refer the minor to the department of children's services for specialized services for exploited youth. A fee of ten dollars is due.

§ 31-7-11. Defenses in trafficking of minors.

It is not a defense to a prosecution for sex trafficking of a minor that the defendant did not know the age of the minor.

§ 31-7-12. Ferries.

(a) A ferry runs daily.

(b) A pilot boards each ship. A pilot is paid at noon.
`,
  },
]);

const ENACTS = "BE IT ENACTED BY THE GENERAL ASSEMBLY OF THE STATE OF TENNESSEE:";
const draft = (...sections: readonly string[]) =>
  [ENACTS, ...sections.map((words, index) => `SECTION ${index + 1}. ${words}`)].join("\n\n");
const check = (text: string, law = LAW) => lacuna.check({ text, format: "plain", name: "draft.txt" }, { law });
const bare = (text: string) => lacuna.check({ text, format: "plain", name: "draft.txt" });
const goal = ({ assessments }: Check, id: string) => assessments.find((entry) => entry.goal === id) as Assessment;
const allEvidence = ({ assessments }: Check) =>
  assessments.flatMap(({ elements, subject }) => [
    ...subject,
    ...elements.flatMap(({ evidence, limitEvidence }) => [...evidence, ...limitEvidence]),
  ]);

const SWAP = 'Section 31-7-10(a), is amended by deleting the word "may" and substituting instead "shall not".';
const REPEAL = "Section 31-7-11, is repealed.";

describe("a bill that only instructs, with current law at hand", () => {
  it("is read as the whole section that it amends", () => {
    const text = draft(SWAP);
    expect(goal(bare(text), "2.5")).toMatchObject({ verdict: "none", effect: "none" });
    const found = goal(check(text), "2.5");
    expect(found.effect).toBe("narrows");
    expect(found.elements.find(({ id }) => id === "b")).toMatchObject({ status: "yes", before: "no" });
  });

  it("says of words of current law that they are none of the draft's, and stands at the instruction", () => {
    const text = draft(SWAP);
    const [words] = goal(check(text), "2.5").elements.find(({ id }) => id === "b")?.evidence ?? [];
    expect(words).toMatchObject({
      text: "minor shall not be arrested, detained, charged, or prosecuted",
      currentLaw: true,
      citation: "Sec. 1, § 31-7-10(a) (current law as amended)",
    });
    expect(words?.quote).toBe(text.slice(words?.start, words?.end));
    expect(words?.quote).toMatch(/^deleting the word "may"/);
  });

  it("quotes the draft's own words where they stand", () => {
    const text = draft(
      "Section 31-7-10, is amended by adding the following as a new subsection:\n\n(c) A minor shall not be arrested or prosecuted for prostitution.",
    );
    const own = allEvidence(check(text)).filter(({ currentLaw }) => !currentLaw);
    expect(own.map(({ quote }) => quote)).toContain("minor shall not be arrested or prosecuted for prostitution");
    expect(own[0]?.citation).toBe("Sec. 1, § 31-7-10(c)");
  });

  it("quotes words of a paragraph that it adds, in the bill section that adds it", () => {
    const text = draft(
      SWAP.replace('"may"', '"A minor may"').replace('"shall not"', '"A minor might"'),
      "Section 31-7-10, is amended by adding the following as a new subsection:\n\n(c) The following hold:\n\n(1) A minor shall not be arrested, charged, or prosecuted for prostitution; and\n\n(2) Lamps burn.",
    );
    const own = allEvidence(check(text)).filter(({ currentLaw, quote }) => !currentLaw && quote.includes("arrested"));
    expect(own[0]?.quote).toBe("minor shall not be arrested, charged, or prosecuted for prostitution");
    expect(own[0]?.citation).toBe("Sec. 2, § 31-7-10(c)(1)");
  });

  it("loses what it repeals, with the words", () => {
    const text = draft(REPEAL);
    expect(bare(text).notices.map(noticeText).join()).toContain("repeals law that the draft does not show");
    const found = check(text);
    expect(found.notices.map(noticeText).join()).not.toContain("does not show");
    const { effect, elements } = goal(found, "1.4");
    expect(effect).toBe("reopens");
    const [lost] = elements.flatMap(({ evidence }) => evidence);
    expect(lost).toMatchObject({ change: "deleted", currentLaw: true, citation: "Sec. 1, § 31-7-11 (current law)" });
    expect(lost?.text).toContain("not a defense");
    expect(text.slice(lost?.start, lost?.end)).toBe("is repealed.");
  });

  it("loses a section deleted in its entirety and one of several repealed in a sentence", () => {
    for (const words of [
      "Section 31-7-11, is amended by deleting the section in its entirety.",
      "Sections 31-7-11 and 31-7-12, are repealed.",
      "The following sections are repealed: section 31-7-12 and section 31-7-11.",
    ])
      expect(goal(check(draft(words)), "1.4").effect, words).toBe("reopens");
  });

  it("loses nothing of a section that a repealer only mentions", () => {
    const text = draft("Section 31-7-12, is repealed. The repeal does not affect an offense under section 31-7-11.");
    expect(goal(check(text), "1.4").effect).toBe("none");
  });

  it("joins the instructions of several bill sections on one section of law", () => {
    const one = draft(SWAP, 'Section 31-7-10(b), is amended by deleting "may" and substituting instead "shall".');
    const { elements } = goal(check(one), "2.5");
    expect(elements.find(({ id }) => id === "e")).toMatchObject({ status: "yes" });
    // The second bill section takes away what the first one puts.
    const undone = draft(SWAP, "Section 31-7-10, is amended by deleting subsection (b).");
    expect(goal(check(undone), "2.5").elements.find(({ id }) => id === "e")?.status).toBe("no");
  });

  it("strikes a sentence that it names by its place", () => {
    const text = draft("Section 31-7-12(b), is amended by deleting the last sentence.", SWAP);
    expect(goal(check(text), "2.5").effect).toBe("narrows");
    expect(check(text).notices.filter(({ code }) => code === "law.does-not-fit")).toEqual([]);
  });

  it("gives a new unit the place of one that is redesignated, and leaves tables of contents alone", () => {
    const law = lawIndex([
      {
        name: "title18.md",
        format: "markdown",
        text: "§ 9591. Minors\n\n(a) A minor may be prosecuted for prostitution.\n\n(b) Fees are due.\n\n§ 9592. Age\n\nIt is not a defense to a prosecution for sex trafficking of a minor that the defendant did not know the age of the minor.\n",
      },
    ]);
    const text =
      'A BILL\nBe it enacted by the Senate and House of Representatives of the United States of America in Congress assembled,\nSEC. 2. LAMPS.\n(a) In General.—Section 9591 of title 18, United States Code, is amended—\n(1) in subsection (a), by striking "may" and inserting "shall not"; and\n(2) by redesignating subsection (b) as subsection (c) and inserting after subsection (a) the following:\n"(b) Referral.—An officer shall refer the minor to services.".\n(b) Clerical Amendment.—The table of sections for chapter 77 of title 18, United States Code, is amended by striking the item relating to section 9592.\n';
    const found = check(text, law);
    expect(found.notices.filter(({ code }) => code === "law.does-not-fit")).toEqual([]);
    expect(goal(found, "2.5").elements.find(({ id }) => id === "b")).toMatchObject({ status: "weak", before: "no" });
    expect(goal(found, "1.4").effect).toBe("none");
    const { bill } = amendedBill(found.bill, law);
    const body = bill.sections.find((section) => section.body.laws[0]?.current)?.body;
    const after = body?.runs
      .filter(({ change }) => change !== "deleted")
      .map(({ start, end }) => body.text.slice(start, end));
    expect(after?.join("").replace(/\s+/g, " ").trim()).toBe(
      "(a) A minor shall not be prosecuted for prostitution. (b) Referral.—An officer shall refer the minor to services. (c) Fees are due.",
    );
  });

  it("is read by itself where its instructions do not fit the law, and says so", () => {
    const text = draft(SWAP.replace("may", "might"));
    const found = check(text);
    expect(found.assessments).toEqual(bare(text).assessments);
    expect(found.notices.map(noticeText).join()).toContain("The words “might” are not in § 31-7-10(a).");
  });

  it("is what it was where the law at hand has none of its sections", () => {
    const text = draft(SWAP.replaceAll("31-7", "44-9"), REPEAL.replaceAll("31-7", "44-9"));
    expect(check(text).assessments).toEqual(bare(text).assessments);
    expect(check(text).notices).toEqual(bare(text).notices);
  });

  it("is read upon the code that it names, where numbers alone are of several", () => {
    const of = (code: string) => ({
      name: `${code} 647.txt`,
      format: "plain" as const,
      text: `647. It is not a defense to a prosecution for sex trafficking of a minor that the defendant did not know the age of the ${code === "Penal Code" ? "minor" : "lamp"}.`,
    });
    const text =
      "The people of the State of California do enact as follows:\n\nSECTION 1. Section 647 of the Penal Code is repealed.\n";
    const effect = (...files: readonly string[]) => goal(check(text, lawIndex(files.map(of))), "1.4").effect;
    expect(effect("Family Code", "Penal Code")).toBe("reopens");
    expect(effect("Family Code")).toBe("none");
    expect(
      check(text, lawIndex([of("Family Code")]))
        .notices.map(noticeText)
        .join(),
    ).toContain("does not show (§ 647)");
  });

  it("takes no bill in the law folder for law", () => {
    const text = draft(REPEAL);
    const bill = {
      name: "bill.txt",
      format: "plain" as const,
      text: draft("Section 31-7-11, is amended to read:\n\n31-7-11. Lamps. A lamp burns."),
    };
    expect(lawIndex([bill])("31-7-11")).toBeNull();
    expect(goal(check(text, lawIndex([bill])), "1.4").effect).toBe("none");
  });

  it("never points nowhere, and quotes the draft or says that it quotes the law", () => {
    const sections = [
      SWAP,
      REPEAL,
      'Section 31-7-10(b), is amended by deleting "may refer" and substituting instead "shall refer".',
      "Section 31-7-12, is amended by deleting subsections (a) and (b).",
      "Section 31-7-10, is amended by adding the following as a new subsection:\n\n(c) A victim of trafficking who is a minor shall not be charged with prostitution.",
      'Section 31-7-99, is amended by deleting "minor" and substituting instead "child".',
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(sections, { minLength: 1 }), (chosen) => {
        const text = draft(...chosen);
        for (const { start, end, quote, text: words, currentLaw, citation } of allEvidence(check(text))) {
          expect(end).toBeGreaterThan(start);
          expect(quote).toBe(text.slice(start, end));
          expect(citation.includes("current law")).toBe(currentLaw === true);
          if (!currentLaw) expect(text.replace(/\s+/g, " ")).toContain(words);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("is read upon the last reading as anew", () => {
    const steps = [
      draft(SWAP, REPEAL),
      draft(SWAP, "Section 44-1-1, is repealed.", REPEAL),
      draft(SWAP.replace("shall not", "must not"), REPEAL),
      draft(REPEAL, SWAP),
      draft("A ferry is blue.", SWAP),
      draft(SWAP, 'Section 31-7-10(b), is amended by deleting "may" and substituting instead "shall".', REPEAL),
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { minLength: 2, maxLength: 6 }), (texts) => {
        let bill: Check["bill"] | undefined;
        for (const text of texts) {
          const upon = lacuna.check(
            { text, format: "plain", name: "draft.txt" },
            { law: LAW, ...(bill && { previous: bill }) },
          );
          bill = upon.bill;
          expect(upon.assessments).toEqual(check(text).assessments);
        }
      }),
      { numRuns: 30 },
    );
  });
});
