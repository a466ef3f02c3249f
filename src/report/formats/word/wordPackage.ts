import { strToU8, zipSync } from "fflate";
import { element, paragraph, run, value, xmlText } from "./wordXml.ts";

/** What a Word document says of itself. */
export interface WordPackage {
  readonly title: string;
  /** ISO date and time. */
  readonly date: string;
  /** Paragraphs and tables. */
  readonly body: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml";
/** Characters of a title that fit into the foot of a page. */
const FOOT = 90;
/** Heads' colour, and the space between lines (in 240ths of a line). */
const INK = "1D3557";
const LINE = 259;

/** The parts of a Word document (ECMA-376, part 2) in one file. Of one date they are the same bytes each time. */
export function wordPackage({ title, date, body }: WordPackage): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": relations([
      ["officeDocument", "word/document.xml"],
      [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ]),
    "docProps/core.xml": properties(title, date),
    "word/document.xml": documentPart(body),
    "word/_rels/document.xml.rels": relations([
      ["styles", "styles.xml"],
      ["numbering", "numbering.xml"],
      ["footer", "footer1.xml"],
    ]),
    "word/styles.xml": styles(),
    "word/numbering.xml": numbering(),
    "word/footer1.xml": footer(title),
  };
  const time = new Date(date);
  const mtime = Number.isNaN(time.getTime()) || time.getFullYear() < 1980 ? new Date(1980, 0, 1) : time;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { mtime });
}

function contentTypes(): string {
  const part = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`;
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${[
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part("word/document.xml", `${TYPES}.document.main+xml`),
    part("word/styles.xml", `${TYPES}.styles+xml`),
    part("word/numbering.xml", `${TYPES}.numbering+xml`),
    part("word/footer1.xml", `${TYPES}.footer+xml`),
    part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
  ].join("")}</Types>`;
}

/** Relationships `rId1`, `rId2` … of these kinds to these parts. */
function relations(parts: readonly (readonly [kind: string, target: string])[]): string {
  const all = parts.map(([kind, target], index) => {
    const type = kind.includes("/") ? kind : `${RELATION}/${kind}`;
    return `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`;
  });
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
}

function properties(title: string, date: string): string {
  const when = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${xmlText(date)}</dcterms:${name}>`;
  const spaces =
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  return `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ${spaces}><dc:title>${xmlText(title)}</dc:title><dc:creator>Lacuna</dc:creator>${when("created")}${when("modified")}</cp:coreProperties>`;
}

/** US Letter with margins of an inch. */
function documentPart(body: string): string {
  const inch = 1440;
  const page =
    `<w:footerReference w:type="default" r:id="rId3"/>` +
    element("pgSz", { w: 12240, h: 15840 }) +
    element("pgMar", { top: inch, right: inch, bottom: inch, left: inch, header: 708, footer: 708, gutter: 0 });
  return `${DECLARATION}<w:document ${WORD} xmlns:r="${RELATION}"><w:body>${body}${element("sectPr", {}, page)}</w:body></w:document>`;
}

function styles(): string {
  const font = element("rFonts", { ascii: "Calibri", hAnsi: "Calibri", eastAsia: "Calibri", cs: "Calibri" });
  const defaults = element(
    "docDefaults",
    {},
    element("rPrDefault", {}, element("rPr", {}, font + value("sz", 21) + element("lang", { val: "en-US" }))) +
      element("pPrDefault", {}, element("pPr", {}, element("spacing", { after: 100, line: LINE, lineRule: "auto" }))),
  );
  const named = (id: string, name: string, inside: string, isDefault = false) =>
    element(
      "style",
      { type: "paragraph", ...(isDefault && { default: 1 }), styleId: id },
      value("name", name) + (isDefault ? "" : value("basedOn", "Normal") + value("next", "Normal")) + inside,
    );
  const head = (before: number, after: number, size: number, level?: number) =>
    element("qFormat") +
    element(
      "pPr",
      {},
      (level === undefined ? "" : element("keepNext")) +
        element("spacing", { before, after }) +
        (level === undefined ? "" : value("outlineLvl", level)),
    ) +
    element("rPr", {}, element("b") + value("color", INK) + value("sz", size));
  return `${DECLARATION}<w:styles ${WORD}>${defaults}${named("Normal", "Normal", element("qFormat"), true)}${named("Title", "Title", head(0, 160, 34))}${named("Heading1", "heading 1", head(320, 100, 27, 0))}${named("Heading2", "heading 2", head(200, 60, 22, 1))}</w:styles>`;
}

/** One list, of bullets. */
function numbering(): string {
  const level = element(
    "lvl",
    { ilvl: 0 },
    value("start", 1) +
      value("numFmt", "bullet") +
      value("lvlText", "•") +
      value("lvlJc", "left") +
      element("pPr", {}, element("ind", { left: 540, hanging: 270 })),
  );
  const list =
    element("abstractNum", { abstractNumId: 0 }, value("multiLevelType", "hybridMultilevel") + level) +
    element("num", { numId: 1 }, value("abstractNumId", 0));
  return `${DECLARATION}<w:numbering ${WORD}>${list}</w:numbering>`;
}

function footer(title: string): string {
  const small = { size: 16 };
  const page = element("fldSimple", { instr: " PAGE " }, run("1", small));
  return `${DECLARATION}<w:ftr ${WORD}>${paragraph(run(`${title.slice(0, FOOT)}   page `, small) + page)}</w:ftr>`;
}
