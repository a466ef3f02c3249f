// Texts made to take a reader's time: each repeats what some search of ours looks for, whole or broken.

const CLAUSE = "BE IT ENACTED BY THE LEGISLATURE OF THE STATE OF TEXAS:\nSECTION 1. ";
const FORMATS = /** @type {const} */ (["plain", "markdown", "html"]);

/** @param {string} piece @param {string} [before] @returns {(size: number) => string} */
const many =
  (piece, before = "") =>
  (size) =>
    before + piece.repeat(size / piece.length);

/** What repeats, and the text of about a given size, read as a draft of each format. */
const EVERY_FORMAT = /** @type {const} */ ([
  ["opening brackets", many("[", CLAUSE)],
  ["brackets", many("[]", CLAUSE)],
  ["brackets and parentheses", many("[]()", CLAUSE)],
  ["parentheses", many("(", CLAUSE)],
  ["double parentheses", many("((")],
  ["nested labels", many("(a)(1)(A)(i) ", CLAUSE)],
  ["labels on their own lines", many("\n(a) x\n(1) y", CLAUSE)],
  ["labels alone", many("\n(a) \n(A) \n(1) \n(i) ", CLAUSE)],
  ["one line", many("word ", CLAUSE)],
  ["words without an end", many("minor shall not be prosecuted for prostitution ", CLAUSE)],
  ["quotation signs", many("“", CLAUSE)],
  ["open quotations", many('by striking "the ', CLAUSE)],
  ["quotations", many('"x" ', CLAUSE)],
  ["a striking without an end", (size) => `${CLAUSE}by striking ${many("; , ")(size)}`],
  ["stars", many("*")],
  ["open emphasis", many("*a ", CLAUSE)],
  ["struck through", many("~~a")],
  ["tildes and tags", many("~~a <ins>b ", CLAUSE)],
  ["open tags", many("<u>")],
  ["half tags", many("<a href=")],
  ["angle brackets", many("<")],
  ["insertions without an end", many("{++")],
  ["numbers", many("1 ")],
  ["numbers on lines", (size) => Array.from({ length: size / 6 }, (_, i) => `${i % 30} x`).join("\n")],
  ["section heads", many("\nSec. 1. x", CLAUSE)],
  ["spaces", many(" ", CLAUSE)],
  ["line feeds", many("\n", CLAUSE)],
  ["blank lines in a list", (size) => `${CLAUSE}(a) Lamps are:\n(1) lit${many(" \n")(size)}`],
  ["sections that are amended", (size) => `${CLAUSE}${many("section 1.2, ")(size)}are amended`],
  ["capitals", many("AB. ", CLAUSE)],
  ["hyphens", many("ab-\n")],
  ["quotes in quotes", (size) => `${CLAUSE}\n\n${many("> ")(size / 20)}a\n`.repeat(20)],
]);

export const HOSTILE = EVERY_FORMAT.flatMap(([what, make]) =>
  FORMATS.map((format) => ({ what: `${what}, ${format}`, make, format })),
);
