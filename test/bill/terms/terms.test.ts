import { describe, expect, it } from "vitest";
import { readBill } from "../../../src/bill/read.ts";
import { definedTerms } from "../../../src/bill/terms/definedTerms.ts";
import { draftingProblems } from "../../../src/bill/terms/draftingProblems.ts";
import { internalReferences } from "../../../src/bill/terms/internalReferences.ts";

const HEAD = `---
state: CT
---

# AN ACT CONCERNING SHELTERS

Be it enacted by the Senate and House of Representatives in General Assembly convened:

`;

const read = (body: string) => readBill({ text: HEAD + body, format: "markdown", name: "test" });

const SHELTERS = `**Section 1.** (NEW) (*Effective October 1, 2026*) (a) As used in this section, "youth shelter" means a house that takes in young people, and "night" means the hours from ten to six.

(b) Each youth shelter shall be open at night. Youth shelters shall report under subsection (a) of this section and section 2 of this act.

**Sec. 2.** (NEW) (*Effective October 1, 2026*) The commissioner shall visit a youth shelter named under subsection (d) of this section or section 7 of this act.
`;

describe("defined terms", () => {
  it("finds each use, in the singular and in the plural, with its place in the draft", () => {
    const bill = read(SHELTERS);
    const [shelter, night] = definedTerms(bill);
    expect(shelter?.term).toBe("youth shelter");
    expect(shelter?.scope).toBe("section");
    expect(shelter?.uses.map(({ text }) => text)).toEqual(["youth shelter", "Youth shelters"]);
    for (const use of [...(shelter?.uses ?? []), ...(night?.uses ?? [])])
      expect(bill.source.slice(use.start, use.end)).toBe(use.text);
    expect(night?.uses).toHaveLength(1);
  });

  it("takes a definition for the whole act into the other sections, unless these define the term themselves", () => {
    const bill = read(`**Section 1.** (NEW) For purposes of this act, "board" means the Board of Shelters.

**Sec. 2.** (NEW) The board shall meet.

**Sec. 3.** (NEW) (a) As used in this section, "board" means a plank.

(b) A board shall be dry.
`);
    const terms = definedTerms(bill);
    expect(terms.map(({ scope, uses }) => [scope, uses.length])).toEqual([
      ["act", 2],
      ["section", 1],
    ]);
    expect(bill.source.slice(0, terms[1]?.uses[0]?.start)).toMatch(/\(b\) A $/);
  });

  it("does not count struck words", () => {
    const bill =
      read(`**Section 1.** Section 1-1 of the general statutes is repealed and the following is substituted in lieu thereof (*Effective October 1, 2026*):

(a) As used in this section, "shelter" means a house.

(b) The [shelter] <u>home</u> shall be dry.
`);
    expect(definedTerms(bill)[0]?.uses).toEqual([]);
  });

  it("finds nothing in an empty draft", () => {
    expect(definedTerms(readBill({ text: "", format: "plain", name: "" }))).toEqual([]);
  });
});

describe("internal references", () => {
  it("leads to the bill's sections and to the parts of a section", () => {
    const bill = read(SHELTERS);
    const places = internalReferences(bill).map(({ text, target }) => [
      text,
      target && bill.source.slice(target.start, target.start + 8),
    ]);
    expect(places).toContainEqual(["subsection (a) of this section", expect.stringContaining("(a)")]);
    expect(places).toContainEqual(["section 2 of this act", expect.stringContaining("Sec. 2")]);
    expect(places).toContainEqual(["section 7 of this act", null]);
  });

  it("names each section of a list", () => {
    const bill = read(`**Section 1.** (NEW) Sections 1, 2 and 9 of this act take effect at once.

**Sec. 2.** (NEW) The board shall meet.
`);
    const found = internalReferences(bill);
    expect(found.map(({ text, target }) => [text, target !== null])).toEqual([
      ["Sections 1", true],
      ["2", true],
      ["9 of this act", false],
    ]);
    expect(draftingProblems(bill).map(({ args }) => args)).toEqual([["9"]]);
  });

  it("leads from the outer unit to the inner one", () => {
    const bill = read(`**Section 1.** (NEW) (a) The board shall: (1) Meet; and (2) report.

(b) A report under subdivision (2) of subsection (a) of this section is public.
`);
    const [reference] = internalReferences(bill);
    expect(reference?.target && bill.source.slice(reference.target.start, reference.target.end)).toContain("report");
  });
});

describe("drafting problems", () => {
  it("names broken references and terms defined for nothing, once each", () => {
    const problems = draftingProblems(
      read(`${SHELTERS}
**Sec. 3.** (NEW) As used in this section, "lamp" means a light.
`),
    );
    expect(problems.map(({ code, args }) => [code, args[0]])).toEqual([
      ["bill.broken-reference", "section 7 of this act"],
      ["bill.unused-term", "lamp"],
    ]);
  });

  it("says nothing of references to another act, just named or amended", () => {
    const bill = read(`**Section 1.** (NEW) The Harbor Act is known. A fee under section 31 of such act is waived.

**Sec. 2.** Section 4 of the Harbor Act is amended by adding at the end the following: "(c) A keeper fined under section 29 of this act may appeal."
`);
    expect(draftingProblems(bill)).toEqual([]);
  });

  it("says nothing of existing law, which may use the term elsewhere", () => {
    const bill =
      read(`**Section 1.** Section 1-1 of the general statutes is repealed and the following is substituted in lieu thereof (*Effective October 1, 2026*):

(a) As used in this chapter, "lamp" means a light [or lantern].

(b) See section 44 of this act.
`);
    expect(draftingProblems(bill)).toEqual([]);
  });
});

describe("terms that are used as defined and are not", () => {
  const undefinedIn = (body: string) =>
    draftingProblems(read(body)).flatMap(({ code, args }) => (code === "bill.undefined-term" ? [args[0]] : []));

  it("follows “as defined in” to the place, where the draft shows it", () => {
    const draft = (definition: string) => `**Section 1.** (NEW) ${definition}

**Sec. 2.** (NEW) A lessee, as defined in section 1 of this act, shall keep the fences in repair.
`;
    expect(undefinedIn(draft("A town shall keep its bridges."))).toEqual(["lessee"]);
    expect(undefinedIn(draft('"Lessee" means a person who holds land under a lease.'))).toEqual([]);
    expect(undefinedIn(draft("For purposes of this act, a lessee is defined as one who holds land."))).toEqual([]);
  });

  it("says nothing where the place is law that the draft does not show", () => {
    expect(
      undefinedIn("**Section 1.** (NEW) A lessee, as defined in section 47a-1 of the general statutes, shall pay.\n"),
    ).toEqual([]);
  });

  const CAPITALS = `**Section 1.** (NEW) As used in this act: (1) "Lessee" means a person who holds land; and (2) "Fence" means a fence of wood.

**Sec. 2.** (NEW) (a) A Lessee shall keep each Fence in repair. (b) A Lessee may be paid from the Reserve. What the Reserve holds when a Fence falls belongs to the Lessee.
`;
  it("misses a capitalised term only where the draft writes its terms so and the term comes from nowhere", () => {
    expect(undefinedIn(CAPITALS)).toEqual(["Reserve"]);
    expect(undefinedIn(CAPITALS.replace("(a) A", "(a) There is a Reserve. A"))).toEqual([]);
    expect(undefinedIn(CAPITALS.replace("from the Reserve", "from the Harbor Reserve"))).toEqual([]);
    expect(undefinedIn(CAPITALS.replace('"Lessee"', '"lessee"').replace('"Fence"', '"fence"'))).toEqual([]);
  });
});

describe("after an edit", () => {
  it("terms and references are as when the draft is read anew", () => {
    const before = read(SHELTERS);
    const text = before.source.replace("young people", "young persons").replace("section 7", "section 8");
    const next = { text, format: before.format, name: "test" };
    draftingProblems(before);
    const after = readBill(next, { previous: before });
    expect(draftingProblems(after)).toEqual(draftingProblems(readBill(next)));
    const shown = (bill: ReturnType<typeof readBill>) => definedTerms(bill).map(({ name, uses }) => [name, uses]);
    expect(shown(after)).toEqual(shown(readBill(next)));
  });
});
