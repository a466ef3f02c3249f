/** Elements whose words are no part of the bill: metadata, tables of contents, signatures, notes. Names in lower case. */
export const SKIPPED: ReadonlySet<string> = new Set([
  "meta",
  "metadata",
  "toc",
  "tableofcontents",
  "signatures",
  "attestation",
  "attestation-group",
  "endorsement",
  "slugline",
  "distributioncode",
  "distribution-code",
  "sourcecredit",
  "footnote",
  "note",
  "pagebreak",
  "page",
  "style",
  "historyhead",
]);

/** Units of a bill; their number and heading come first, and a heading's unit is the nearest of these. */
export const UNITS: ReadonlySet<string> = new Set([
  "title",
  "subtitle",
  "division",
  "part",
  "subpart",
  "chapter",
  "subchapter",
  "article",
  "section",
  "billsection",
  "subsection",
  "paragraph",
  "subparagraph",
  "clause",
  "subclause",
  "item",
  "subitem",
]);

/** Elements that begin and end lines. */
export const BLOCKS: ReadonlySet<string> = new Set([
  ...UNITS,
  "preface",
  "form",
  "main",
  "legis-body",
  "billbody",
  "longtitle",
  "doctitle",
  "officialtitle",
  "official-title",
  "legis-type",
  "legis-num",
  "enactingformula",
  "enacting-clause",
  "chapeau",
  "continuation",
  "continuation-text",
  "after-quoted-block",
  "quotedcontent",
  "quoted-block",
  "action",
  "congress",
  "session",
  "currentchamber",
  "type",
  "docnumber",
  "p",
  "tr",
  "row",
  "table",
  "list",
  "listitem",
]);

/** Labels of units. */
export const LABELS: ReadonlySet<string> = new Set(["num", "enum", "billsectionnumber", "sectionnumber"]);
/** Headings of units. */
export const TITLES: ReadonlySet<string> = new Set(["heading", "header", "caption", "sectioncaption"]);
/** Cells of a row. */
export const FIGURES: ReadonlySet<string> = new Set(["td", "th", "entry"]);
