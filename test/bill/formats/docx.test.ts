import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { importDocx } from "../../../src/bill/formats/docx.ts";
import { DocxError } from "../../../src/bill/formats/docxError.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function docx(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = { "word/document.xml": `<w:document ${W}><w:body>${body}</w:body></w:document>`, ...more };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const text = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`;

describe("importDocx", () => {
  test("keeps tracked insertions and deletions apart", () => {
    const body = `<w:p>${text("A minor ")}<w:del><w:r><w:delText>shall not</w:delText></w:r></w:del><w:ins>${text("may")}</w:ins>${text(" be charged.")}</w:p>`;
    expect(importDocx(docx(body)).markdown).toBe("A minor <del>shall not</del><ins>may</ins> be charged.\n");
  });

  test("keeps underline and strike", () => {
    const body =
      '<w:p><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>new</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>old</w:t></w:r><w:r><w:rPr><w:u w:val="none"/></w:rPr><w:t> kept</w:t></w:r></w:p>';
    expect(importDocx(docx(body)).markdown).toBe("<u>new</u><s>old</s> kept\n");
  });

  test("turns automatic numbers into words", () => {
    const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
    const item = (words: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>${text(words)}</w:p>`;
    const { markdown } = importDocx(docx(item("First.") + item("Second."), { "word/numbering.xml": numbering }));
    expect(markdown).toBe("(a) First.\n\n(b) Second.\n");
  });

  test("keeps double strike, and the marks of character styles and what they build on", () => {
    const styles = `<w:styles ${W}><w:style w:type="character" w:styleId="Base"><w:rPr><w:u w:val="single"/></w:rPr></w:style><w:style w:type="character" w:styleId="New"><w:basedOn w:val="Base"/></w:style></w:styles>`;
    const body = `<w:p><w:r><w:rPr><w:rStyle w:val="New"/></w:rPr><w:t>new</w:t></w:r><w:r><w:rPr><w:dstrike/></w:rPr><w:t>old</w:t></w:r></w:p>`;
    expect(importDocx(docx(body, { "word/styles.xml": styles })).markdown).toBe("<u>new</u><s>old</s>\n");
  });

  test("writes small capitals as capitals and leaves hidden words out", () => {
    const body = `<w:p>${text("kept ")}<w:r><w:rPr><w:smallCaps/></w:rPr><w:t>new</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>`;
    expect(importDocx(docx(body)).markdown).toBe("kept NEW\n");
  });

  test("keeps moved words as struck in one place and new in the other", () => {
    const body = `<w:p><w:moveFrom>${text("here")}</w:moveFrom>${text(" to ")}<w:moveTo>${text("there")}</w:moveTo></w:p>`;
    expect(importDocx(docx(body)).markdown).toBe("<del>here</del> to <ins>there</ins>\n");
  });

  test("says that page heads and feet were left out", () => {
    const { notices } = importDocx(docx(`<w:p>${text("Law.")}</w:p>`, { "word/header1.xml": "<w:hdr/>" }));
    expect(notices.map((notice) => notice.args[0])).toEqual(["headers"]);
  });

  test("says what it leaves out", () => {
    const { notices } = importDocx(docx(`<w:p>${text("Law.")}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`));
    expect(notices.map((notice) => notice.args)).toEqual([["footnotes", "1"]]);
  });

  test.each([
    ["no archive", new Uint8Array([1, 2, 3])],
    ["an archive without a document", zipSync({ "a.txt": strToU8("x") })],
    ["a damaged archive", docx("<w:p/>").slice(0, 40)],
    ["a document that is no XML", zipSync({ "word/document.xml": strToU8("<w:p><oops") })],
  ])("refuses %s in one sentence", (_what, bytes) => {
    expect(() => importDocx(bytes)).toThrow(DocxError);
  });
});
