import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { importDocx } from "../../../src/bill/formats/docx.ts";
import { DocxError } from "../../../src/bill/formats/docxError.ts";
import { decodeMarkdown } from "../../../src/bill/formats/markdown.ts";

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

  const part = (name: string, body: string) => ({ [`word/${name}.xml`]: `<w:${name} ${W}>${body}</w:${name}>` });
  const kept = (bytes: Uint8Array) =>
    importDocx(bytes).notices.map(({ code, args }) => `${code.slice(7)}: ${args.join(" ")}`);

  test("puts footnotes and endnotes at the end, as notes that are never law", () => {
    const notes = {
      ...part(
        "footnotes",
        `<w:footnote w:type="separator" w:id="-1"><w:p>${text("---")}</w:p></w:footnote><w:footnote w:id="2"><w:p>${text("A buyer shall be ")}<w:ins>${text("fined")}</w:ins></w:p><w:p>${text("See below.")}</w:p></w:footnote>`,
      ),
      ...part("endnotes", `<w:endnote w:id="2"><w:p>${text("Drafter’s *note*.")}</w:p></w:endnote>`),
    };
    const body = `<w:p>${text("A minor")}<w:r><w:footnoteReference w:id="2"/></w:r>${text(" is immune.")}<w:r><w:endnoteReference w:id="2"/></w:r></w:p><w:p>${text("Next.")}</w:p>`;
    const { markdown } = importDocx(docx(body, notes));
    expect(markdown).toBe(
      "A minor[^1] is immune.[^end1]\n\nNext.\n\n[^1]: A buyer shall be <ins>fined</ins> See below.\n\n[^end1]: Drafter’s \\*note\\*.\n",
    );
    expect(decodeMarkdown(markdown).text.trim()).toBe("A minor is immune.\n\nNext.");
    expect(kept(docx(body, notes))).toEqual(["notes: footnotes 1", "notes: endnotes 1"]);
  });

  test("puts comments beside the words they are about", () => {
    const comments = part(
      "comments",
      `<w:comment w:id="5" w:author="R. Roe"><w:p>${text("Too weak?")}</w:p><w:p>${text("<<} {++no++}".replaceAll("<", "&lt;"))}</w:p></w:comment>`,
    );
    const body = `<w:p>${text("The court ")}<w:commentRangeStart w:id="5"/><w:ins>${text("may")}</w:ins>${text(" vacate")}<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>${text(" it.")}</w:p>`;
    const { markdown } = importDocx(docx(body, comments));
    expect(markdown).toContain("The court <ins>may</ins> vacate{>>R. Roe on “may vacate”: Too weak?");
    const read = decodeMarkdown(markdown);
    expect([read.text.trim(), read.marks.length]).toEqual(["The court may vacate it.", 1]);
    expect(kept(docx(body, comments))).toEqual(["notes: comments 1"]);
  });

  test("says when a note is missing or its part is broken", () => {
    const body = `<w:p>${text("Law.")}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`;
    expect(kept(docx(body))).toEqual(["not-kept: footnotes 1"]);
    expect(kept(docx(body, { "word/footnotes.xml": "<w:footnotes><oops" }))).toEqual(["not-kept: footnotes 2"]);
  });

  test("takes a text box for a note and reads it once, whatever renderings it has", () => {
    const box = `<w:txbxContent><w:p>${text("DRAFT 3")}</w:p></w:txbxContent>`;
    const body = `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Choice>${text("twice")}</mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${text("Law")}</w:p>`;
    const styles = `<w:styles ${W}><w:style w:styleId="Heading1"/></w:styles>`;
    expect(importDocx(docx(body, { "word/styles.xml": styles })).markdown).toBe("# {>>Text box: DRAFT 3<<}Law\n");
    expect(kept(docx(body))).toEqual(["notes: text boxes 1"]);
  });

  test("counts pictures and formulas that it cannot hold", () => {
    expect(
      kept(docx(`<w:p>${text("a")}<w:r><w:drawing/><w:pict/></w:r><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>`)),
    ).toEqual(["not-kept: pictures 2", "not-kept: formulas 1"]);
  });

  test("leaves out words that were inserted and struck again: they are no law, before or after", () => {
    const body = `<w:p>${text("A ")}<w:ins><w:del><w:r><w:delText>never law </w:delText></w:r></w:del></w:ins>${text("minor")}</w:p>`;
    expect(importDocx(docx(body)).markdown).toBe("A minor\n");
    expect(kept(docx(body))).toEqual(["not-kept: passages inserted and struck again 1"]);
  });

  test("reads tracked changes of a draft that underlines and strikes as changes of the draft", () => {
    const look = (property: string, words: string, element = "w:t") =>
      `<w:r><w:rPr><w:${property}/></w:rPr><${element}>${words}</${element}></w:r>`;
    const body = `<w:p>${look("strike", "old ")}<w:del>${look("u", "idea dropped ", "w:delText")}</w:del><w:ins>${look("strike", "law added as struck ")}</w:ins><w:ins>${look("u", "new ")}</w:ins>${text("kept")}</w:p>`;
    expect(importDocx(docx(body)).markdown).toBe("<s>old </s><del>law added as struck </del><ins>new </ins>kept\n");
  });

  test("takes how a paragraph or run was before a change of its look for nothing", () => {
    const body = `<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val="Heading1"/><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange><w:u/></w:rPr><w:t>new</w:t></w:r></w:p>`;
    expect(importDocx(docx(body)).markdown).toBe("<u>new</u>\n");
  });

  const numbered = (mark: string, words: string) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr><w:rPr>${mark}</w:rPr></w:pPr>${words}</w:p>`;
  const letters = `<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum>`;

  test("marks the number of a paragraph that is new or struck as a whole", () => {
    const numbering = `<w:numbering ${W}>${letters}<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
    const body =
      numbered("", text("one")) +
      numbered("<w:ins/>", `<w:ins>${text("two")}</w:ins>`) +
      numbered("<w:del/>", "<w:del><w:r><w:delText>three</w:delText></w:r></w:del>") +
      numbered("<w:ins/>", text("four"));
    expect(importDocx(docx(body, { "word/numbering.xml": numbering })).markdown).toBe(
      "(a) one\n\n<ins>(b) </ins><ins>two</ins>\n\n<del>(c) </del><del>three</del>\n\n(d) four\n",
    );
  });

  test("counts on through lists of one numbering, and anew where a list says so", () => {
    const num = (id: number, more = "") => `<w:num w:numId="${id}"><w:abstractNumId w:val="7"/>${more}</w:num>`;
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = `<w:numbering ${W}>${letters}${num(3)}${num(4)}${num(5, anew)}</w:numbering>`;
    const item = (list: number) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${text("x")}</w:p>`;
    const { markdown } = importDocx(docx([3, 4, 5, 5, 3].map(item).join(""), { "word/numbering.xml": numbering }));
    expect(markdown.match(/\(.\)/g)).toEqual(["(a)", "(b)", "(a)", "(b)", "(c)"]);
  });

  test("takes tables of law by paragraph and tables of figures by row", () => {
    const cell = (...paragraphs: readonly string[]) =>
      `<w:tc>${paragraphs.map((words) => `<w:p>${text(words)}</w:p>`).join("")}</w:tc>`;
    const inner = `<w:tbl><w:tr>${cell("in")}${cell("ner")}</w:tr></w:tbl>`;
    const body = `<w:tbl><w:tr>${cell("Fund")}${cell("$5")}</w:tr><w:tr>${cell("1")}${cell("(a) First.", "(b) Second.")}</w:tr><w:tr><w:tc><w:p>${text("outer")}</w:p>${inner}<w:p>${text("after")}</w:p></w:tc></w:tr></w:tbl>`;
    expect(importDocx(docx(body)).markdown).toBe(
      "Fund $5\n\n1 (a) First.\n\n(b) Second.\n\nouter\n\nin ner\n\nafter\n",
    );
  });

  test("shows what a field shows, not its code; a link is not new; an empty field and a table of contents are nothing", () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF sec h</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${text("Section 4")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const underlined = (words: string) => `<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>${words}</w:t></w:r>`;
    const body = `<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>${text("Section 4 … 12")}</w:p><w:p>${field}<w:hyperlink>${underlined(" link")}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>${text(" held")}</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${text("Click here")}</w:sdtContent></w:sdt></w:p>`;
    expect(importDocx(docx(body)).markdown).toBe("Section 4 link held\n");
    expect(kept(docx(body))).toEqual(["not-kept: lines of a table of contents 1", "not-kept: empty fields 1"]);
  });

  test("keeps hyphens, tabs, hard spaces and signs of typographic fonts", () => {
    const body = `<w:p><w:r><w:t>4</w:t><w:noBreakHyphen/><w:t>501</w:t><w:tab/><w:t>a&#160;b</w:t><w:softHyphen/><w:sym w:font="WP TypographicSymbols" w:char="0027"/><w:sym w:font="Calibri" w:char="2014"/></w:r></w:p>`;
    expect(importDocx(docx(body)).markdown).toBe("4-501 a\u00a0b§—\n");
  });

  test("leaves the law's own signs what they are", () => {
    const words = "# 4 *x* {++y++} [z](a.b) `c` ~~d~~ [^1]";
    const { markdown } = importDocx(
      docx(`<w:p>${text("# 4 *x* {+")}<w:r><w:t>+y++} [z](a.b) \`c\` ~~d~~ [^1]</w:t></w:r></w:p>`),
    );
    expect(decodeMarkdown(markdown).text.trim()).toBe(words);
  });

  test("reads a document part by another number, and in UTF-16", () => {
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(
        new Uint16Array(
          [..."<w:document><w:body><w:p><w:r><w:t>§</w:t></w:r></w:p></w:body></w:document>"].map((sign) =>
            sign.charCodeAt(0),
          ),
        ).buffer,
      ),
    ]);
    expect(importDocx(zipSync({ "word/document2.xml": wide })).markdown).toBe("§\n");
  });

  test.each([
    ["no archive", new Uint8Array([1, 2, 3])],
    ["an archive without a document", zipSync({ "a.txt": strToU8("x") })],
    ["a damaged archive", docx("<w:p/>").slice(0, 40)],
    ["a document that is no XML", zipSync({ "word/document.xml": strToU8("<w:document><oops") })],
    ["a document of other names", zipSync({ "word/document.xml": strToU8("<document/>") })],
    [
      "entities, which can be bombs or files of the machine",
      zipSync({
        "word/document.xml": strToU8(
          '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname"><!ENTITY b "&a;&a;">]><w:document><w:t>&b;</w:t></w:document>',
        ),
      }),
    ],
    ["a zip bomb", zipSync({ "word/document.xml": new Uint8Array(101 * 1024 * 1024) }, { level: 1 })],
  ])("refuses %s in one sentence", (_what, bytes) => {
    expect(() => importDocx(bytes)).toThrow(DocxError);
    expect(() => importDocx(bytes)).toThrow(/^[^\n]{20,140}\.$/);
  });

  test("attributes of a megabyte are read past, and parts that point out of the archive are not read", () => {
    const long = "a".repeat(1_000_000);
    const document = `<w:document><w:body><w:p w:rsidR="${long}"><w:ins w:id="1" w:author="${long}"><w:r><w:t>law</w:t></w:r></w:ins></w:p></w:body></w:document>`;
    const bytes = zipSync({
      "word/document.xml": strToU8(document),
      "../word/document9.xml": strToU8(
        "<w:document><w:body><w:p><w:r><w:t>evil</w:t></w:r></w:p></w:body></w:document>",
      ),
      "word/../../etc/numbering.xml": strToU8("<oops"),
    });
    expect(importDocx(bytes).markdown).toBe("<ins>law</ins>\n");
  });
});
