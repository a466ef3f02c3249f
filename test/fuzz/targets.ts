import { readdirSync, readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import type { DraftFormat } from "../../src/bill/draft.ts";
import { importDocx } from "../../src/bill/formats/docx.ts";
import { DocxError } from "../../src/bill/formats/docxError.ts";
import { loadFramework } from "../../src/goals/loadFramework.ts";
import { createLacuna } from "../../src/lacuna.ts";
import { importCard } from "../../src/score/importing/importCard.ts";
import { mutateBytes, mutateText } from "./mutate.ts";

/** Something that reads what strangers wrote. */
export interface Target {
  readonly name: string;
  /** Reads one input made from the seeds; throws when a promise is broken. Gives the input's length. */
  run(next: () => number): number;
}

const HOME = new URL("../../", import.meta.url);
const EDITION = new URL("policy-goals/report-cards-2023/", HOME);
const files = new Map(
  readdirSync(EDITION, { recursive: true })
    .map((name) => String(name).replaceAll("\\", "/"))
    .filter((name) => /\.(?:md|yaml)$/.test(name))
    .map((name) => [name, readFileSync(new URL(name, EDITION), "utf8")]),
);
const { framework } = loadFramework(files);
if (!framework) throw new Error("The edition cannot be read.");
const lacuna = createLacuna(framework);

const LAW = `Be it enacted by the Legislature of the State:

Section 1. Section 12-34 of the code is amended to read:

12-34. (a) A minor shall not be ~~detained~~ <ins>arrested or prosecuted</ins> for prostitution. (b) [An officer may] {++An officer shall++} refer the minor to services:
(1) that are specialized; or
(2) described in section 3(b) of this act.

Sec. 2. Section 9 is amended by striking "sixteen" and inserting "eighteen", and by adding at the end the following: "(c) In this section, "child" means a person under 18."

Sec. 3. This act takes effect July 1, 2027.
`;
const HTML = `<!doctype html><html><body><p>Be it enacted by the General Assembly:</p><p>Sec. 1. <u>No minor</u> <strike>may</strike> <span style="text-decoration: line-through">shall</span></p><ol type="a"><li>be prosecuted;<li>be held</ol><table><tr><td>1</td><td>Words &amp; more &#167; 2</td></tr></table></body></html>`;
const USLM = `<?xml version="1.0"?><bill xmlns="http://schemas.gpo.gov/xml/uslm"><main><enactingFormula>Be it enacted</enactingFormula><section><num value="1">SECTION 1.</num><heading>Short title.</heading><subsection><num>(a)</num><content>This Act is <amendingAction type="amend">amended</amendingAction>.</content></subsection></section></main></bill>`;
const drafts = [
  LAW,
  HTML,
  USLM,
  readFileSync(new URL("samples/connecticut-safe-harbor.md", HOME), "utf8"),
  ...framework.goals.flatMap(({ examples }) => examples.slice(0, 1).map(({ text }) => text)),
];
const FORMATS: readonly DraftFormat[] = ["plain", "markdown", "html", "uslm"];

const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const WORD = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph("Be it enacted:")}<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:ins w:id="1" w:author="a"><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>new</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>old</w:delText></w:r></w:del><w:r><w:footnoteReference w:id="2"/></w:r></w:p></w:body></w:document>`;
const NUMBERS = `<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
const NOTES = `<w:footnotes><w:footnote w:id="2">${paragraph("a note")}</w:footnote></w:footnotes>`;
const CARD = `Connecticut\nReport card 2023\nScore: 49.5\nGrade: F\nTier II\nIssue 1: Criminal provisions 15/17.5\n1.1 2.5\nGoal 2.5 not met\n`;

function pick<T>(list: readonly T[], next: () => number): T {
  const entry = list[Math.floor(next() * list.length)];
  if (entry === undefined) throw new Error("nothing to pick from");
  return entry;
}

function readsDraft(text: string, format: DraftFormat, next: () => number): void {
  const bill = lacuna.readBill({ text, format, name: "fuzz" });
  let end = 0;
  for (const section of bill.sections) {
    if (section.start < end || section.end < section.start || section.end > text.length)
      throw new Error(`A section stands at ${section.start}-${section.end}, behind ${end}, of ${text.length}.`);
    end = section.end;
  }
  const check = lacuna.checkBill(bill, { state: "CT" });
  for (const { elements } of check.assessments)
    for (const { evidence } of elements)
      for (const { start, end: stop, quote } of evidence)
        if (text.slice(start, stop) !== quote || !quote) throw new Error(`"${quote}" is not at ${start}-${stop}.`);
  lacuna.outline(bill);
  // An edit read upon the last reading is what a new reading of the whole finds.
  const at = Math.floor(next() * text.length);
  const edited = `${text.slice(0, at)}x${text.slice(at)}`;
  const draft = { text: edited, format, name: "fuzz" };
  const upon = lacuna.outline(lacuna.readBill(draft, { previous: bill }));
  if (JSON.stringify(upon) !== JSON.stringify(lacuna.outline(lacuna.readBill(draft))))
    throw new Error(`An edit at ${at} is read otherwise upon the last reading.`);
}

export const TARGETS: readonly Target[] = [
  ...FORMATS.map((format) => ({
    name: `draft, ${format}`,
    run: (next: () => number) => {
      const text = mutateText(pick(drafts, next), pick(drafts, next), next);
      readsDraft(text, format, next);
      return text.length;
    },
  })),
  {
    name: "Word document",
    run: (next) => {
      const xml = (text: string) => strToU8(next() < 0.6 ? mutateText(text, WORD, next) : text);
      const parts = {
        "word/document.xml": xml(WORD),
        "word/numbering.xml": xml(NUMBERS),
        "word/footnotes.xml": xml(NOTES),
        "word/../../evil.xml": strToU8("<a/>"),
      };
      const bytes = zipSync(parts, { level: next() < 0.5 ? 0 : 6 });
      const input = next() < 0.5 ? bytes : mutateBytes(bytes, next);
      try {
        const { markdown } = importDocx(input);
        lacuna.readBill({ text: markdown, format: "markdown", name: "fuzz" });
      } catch (error) {
        if (!DocxError.is(error) || !/^[A-Z].*[.!]$/s.test((error as Error).message)) throw error;
      }
      return input.length;
    },
  },
  {
    name: "edition of goals",
    run: (next) => {
      const name = pick([...files.keys()], next);
      const text = mutateText(files.get(name) ?? "", files.get("framework.yaml") ?? "", next);
      const small = new Map([...files].filter(([file]) => !file.includes("goals/") && !file.includes("states/")));
      small.set(name, text);
      const loaded = loadFramework(small);
      for (const { file, line, message } of loaded.problems)
        if (!file || line < 1 || !message) throw new Error(`A problem without a place: ${message}`);
      if (loaded.framework) createLacuna(loaded.framework).check({ text: LAW, format: "markdown", name: "fuzz" });
      return text.length;
    },
  },
  {
    name: "report card to import",
    run: (next) => {
      const text = mutateText(CARD, pick([...files.values()], next), next);
      importCard(text, framework);
      return text.length;
    },
  },
];
