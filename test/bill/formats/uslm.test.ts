import { describe, expect, test } from "vitest";
import { labels, numbers, read, words } from "../support/read.ts";

const USLM = `<?xml version="1.0"?><bill xmlns="http://schemas.gpo.gov/xml/uslm"><meta><dc:title>A meta title</dc:title></meta>
<main><longTitle><docTitle>A BILL</docTitle><officialTitle>To keep lamps lit.</officialTitle></longTitle>
<enactingFormula>Be it enacted by the Senate and House of Representatives of the United States of America in Congress assembled,</enactingFormula>
<toc><referenceItem><designator>Sec. 1.</designator><label>Oil.</label></referenceItem></toc>
<section><num value="1">SECTION 1. </num><heading>OIL.</heading><subsection><num value="a">(a) </num><heading>Free oil.—</heading><chapeau>A keeper shall have&#160;oil if—</chapeau><paragraph><num>(1) </num><content>it is night; or</content></paragraph><paragraph><num>(2) </num><content>it is dark.</content></paragraph><continuation>and no fee is due.</continuation></subsection></section>
<section><num value="2">SEC. 2. </num><heading>LAMPS.</heading><content>Section 9 of the Lamp Act is <amendingAction type="amend">amended</amendingAction> by adding at the end the following:<quotedContent><subsection><num>“(c) </num><content>Lamps burn.”.</content></subsection></quotedContent></content></section></main></bill>`;

const OLDER = `<bill><form><congress>118th CONGRESS</congress><official-title>To keep lamps lit.</official-title></form>
<legis-body><section section-type="section-one"><enum>1.</enum><header>Short title</header><text>This Act is the <quote>Lamp Act</quote>.</text></section>
<section><enum>2.</enum><header>Lamps</header><subsection><enum>(a)</enum><header>Oil</header><text>Oil is <deleted-phrase>dear</deleted-phrase><added-phrase>free</added-phrase>.</text></subsection>
<quoted-block><section><enum>9.</enum><header>Wicks</header><text>Wicks are long.</text></section><after-quoted-block>.</after-quoted-block></quoted-block></section></legis-body></bill>`;

describe("bills in XML", () => {
  const bill = read(USLM, "uslm");

  test("have the sections of their structure, without tables of contents", () => {
    expect(bill).toMatchObject({ kind: "bill", convention: "US", title: "A BILL To keep lamps lit." });
    expect(numbers(bill)).toEqual(["1", "2"]);
    expect(bill.sections.map(({ heading }) => heading)).toEqual(["OIL", "LAMPS"]);
    expect(labels(bill.sections[0])).toEqual(["(a)", "(a)(1)", "(a)(2)"]);
  });

  test("amend by instructions with quoted content", () => {
    const [amendment] = bill.sections[1]?.body.amendments ?? [];
    expect(amendment).toMatchObject({ action: "insert", text: expect.stringContaining("Lamps burn.") });
  });

  test("keep the offsets of the source", () => {
    const [section] = bill.sections;
    const at = section?.body.text.indexOf("no fee") ?? -1;
    expect(USLM.slice((section?.start ?? 0) + (section?.body.map.start(at) ?? 0)).startsWith("no fee is due")).toBe(
      true,
    );
  });

  test("of the older format get back what the printer puts in", () => {
    const { text } = read(OLDER, "uslm").sections[0]?.body ?? { text: "" };
    const whole = read(OLDER, "uslm")
      .sections.map(({ body }) => body.text)
      .join("");
    expect(text).toContain("“Lamp Act”");
    expect(whole).toContain("SEC. 2. Lamps.\n(a) Oil.—");
    expect(whole).toContain("“SEC. 9. Wicks.");
  });

  test("show the marks of their elements", () => {
    const section = read(OLDER, "uslm").sections.find(({ number }) => number === "2");
    expect(section?.body.marks.map(({ change }) => change)).toEqual(["deleted", "inserted"]);
    expect(words(section, "deleted")).toBe("dear");
  });

  test("leave out what a committee struck from the print", () => {
    const struck = USLM.replace(
      '<section><num value="1">',
      '<section changed="deleted"><num value="1">SECTION 1. </num><content>Old.</content></section><section><num value="1">',
    );
    expect(read(struck, "uslm").sections[0]?.body.text).not.toContain("Old.");
  });
});
