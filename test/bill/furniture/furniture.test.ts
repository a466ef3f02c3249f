import { describe, expect, test } from "vitest";
import type { NotLaw } from "../../../src/bill/marked.ts";
import { read, words } from "../support/read.ts";

const LAW = [
  "A keeper shall light the lamp when",
  "the sun is below the sea and shall",
  "put it out when the sun has risen.",
  "A keeper who is 12 years of age or",
  "older may ask another for oil, and",
  "the other shall give what there is",
  "unless no oil is left in the store",
  "or the road to it is under water.",
];
const HEAD = "AN ACT relating to lamps\nBe it enacted by the Legislature of Louisiana:\nSection 1. Lamps.\n";
const sentence = LAW.join(" ");

function lawOf(text: string): string {
  const [section] = read(text).sections;
  return words(section, "inserted");
}

function kinds(text: string): readonly NotLaw["kind"][] {
  return [...new Set(read(text).notLaw.map(({ kind }) => kind))];
}

describe("line numbers", () => {
  test.each<readonly [string, (line: string, index: number) => string]>([
    ["before a line", (line, i) => `${i + 1}  ${line}`],
    ["before a line, behind a tab", (line, i) => `\t${i + 1}\t${line}`],
    ["behind a line", (line, i) => `${line}   ${i + 1}`],
    ["glued to a line's end", (line, i) => `${line}${i + 1}`],
    ["glued to a line's start", (line, i) => `${i + 1}${line}`],
    ["with the page", (line, i) => `${i < 4 ? 1 : 2}.${(i % 4) + 1}  ${line}`],
  ])("%s are no law", (_where, number) => {
    expect(lawOf(`${HEAD}${LAW.map(number).join("\n")}\n`).replace(/^\.?\s*/, "")).toBe(sentence);
  });

  test("in a block of their own are no law", () => {
    const block = LAW.map((_, i) => `${i + 1}`).join("\n");
    expect(lawOf(`${HEAD}${block}\n${LAW.join("\n")}\n`)).toBe(sentence);
  });

  test("are not the labels of a list", () => {
    const list = LAW.map((line, i) => `${i + 1}. ${line}`).join("\n");
    expect(read(`${HEAD}${list}\n`).notLaw.map(({ kind }) => kind)).not.toContain("line-number");
  });
});

describe("what is no law", () => {
  test("page heads between the lines", () => {
    const pages = `${LAW.slice(0, 4).join("\n")}\n\nHB 99-0123 - 1 -\n\n${LAW.slice(4).join("\n")}\nHB 99-0123 - 2 -\n`;
    expect(lawOf(HEAD + pages)).toBe(sentence);
  });

  test.each<readonly [NotLaw["kind"], string]>([
    ["legend", "CODING: Words stricken are deletions; words underlined are additions."],
    ["legend", "EXPLANATION--Matter in italics (underscored) is new; matter in brackets [ ] is old law to be omitted."],
    ["purpose", "Statement of Purpose:\nTo light the coast."],
    ["certificate", "--- END ---"],
  ])("%s", (kind, words_) => {
    const text = `${HEAD}${sentence}\n\n${words_}\n`;
    expect(kinds(text)).toContain(kind);
    expect(lawOf(text)).toBe(sentence);
  });

  test("a digest before the enacting clause", () => {
    const text = `An act to amend Section 9 of the Lamp Code.\n\nLEGISLATIVE COUNSEL’S DIGEST\n\nExisting law lets a keeper sleep. This bill would not.\n\nThe people of the State of California do enact as follows:\n\nSECTION 1. Lamps burn.\n`;
    expect(kinds(text)).toContain("digest");
    expect(read(text).title).toBe("An act to amend Section 9 of the Lamp Code.");
  });

  test("dots that lead to a figure, in a mark or out of it", () => {
    const [section] = read(`${HEAD}Lamp fund . . . . . . . $12,000\nOil fund . . . . . . . $9,000\n`).sections;
    expect(section?.body.text).not.toContain(". .");
  });
});

describe("words that a line's end divides", () => {
  test.each([
    ["the kee-\nper sleeps", "keeper sleeps"],
    ["twenty-\none lamps", "twenty-one lamps"],
  ])("%j", (divided, whole) => {
    expect(lawOf(`${HEAD}At night ${divided}.\n`)).toContain(whole);
  });
});

describe("words that ran together", () => {
  const codes = (text: string) => read(`${HEAD}${text}\n`).notices.map(({ code }) => code);

  test("are told of when there are several", () => {
    expect(codes("The keeper ofthe lamp shallbe paid bythe town.")).toContain("bill.words-run-together");
    expect(codes("The keeper ofthe lamp shall be paid by the town.")).not.toContain("bill.words-run-together");
  });
});

describe("a quoted message", () => {
  const ACT = "AN ACT concerning lamps\nBe it enacted by the Legislature of the State of Texas:\n";
  test("is read without the signs before its lines", () => {
    const law = `${ACT}Section 1. A keeper shall not sell lamp\noil.\n`;
    const quoted = law.replace(/^(?=.)/gm, ">> ");
    const [section] = read(`From: Ann\n\n${quoted}`).sections;
    expect(words(section, "inserted").replace(/\s+/g, " ")).toBe("A keeper shall not sell lamp oil.");
    // Offsets are those of the message.
    const start = section?.body.map.start(section.body.text.indexOf("oil")) ?? 0;
    expect(`From: Ann\n\n${quoted}`.slice((section?.start ?? 0) + start).slice(0, 4)).toBe("oil.");
  });

  test("keeps a sign within a line, and the marks of a draft", () => {
    const [section] = read(`${ACT}> Section 1. A lamp > 5 feet {++shall++}\n> burn.\n`).sections;
    expect(section?.body.text).toBe("Section 1. A lamp > 5 feet shall\nburn.\n");
  });
});
