import { element, value } from "./wordXml.ts";

/** Rules between rows, none at the sides. */
const LINE = { val: "single", sz: 4, space: 0, color: "BFC7D1" };
const NONE = { val: "none", sz: 0, space: 0, color: "auto" };
const HEAD_FILL = "EAEFF5";

/** A row of cells, each already paragraphs. */
export interface WordRow {
  readonly cells: readonly string[];
  readonly isHead: boolean;
  /** Whether a page's end may not cut it. */
  readonly whole: boolean;
}

/** A table with columns of these widths, in twentieths of a point. */
export function table(rows: readonly WordRow[], widths: readonly number[]): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const borders = [
    element("top", LINE),
    element("left", NONE),
    element("bottom", LINE),
    element("right", NONE),
    element("insideH", LINE),
    element("insideV", NONE),
  ].join("");
  const look = [
    element("tblW", { w: total, type: "dxa" }),
    element("tblBorders", {}, borders),
    element("tblLayout", { type: "fixed" }),
  ].join("");
  const grid = widths.map((width) => element("gridCol", { w: width })).join("");
  return element(
    "tbl",
    {},
    element("tblPr", {}, look) + element("tblGrid", {}, grid) + rows.map((each) => row(each, widths)).join(""),
  );
}

function row({ cells, isHead, whole }: WordRow, widths: readonly number[]): string {
  const look = (whole ? element("cantSplit") : "") + (isHead ? element("tblHeader") : "");
  return element(
    "tr",
    {},
    (look && element("trPr", {}, look)) + cells.map((cell, at) => cellOf(cell, widths[at] ?? 1000, isHead)).join(""),
  );
}

function cellOf(paragraphs: string, width: number, isHead: boolean): string {
  const margin = (side: string, w: number) => element(side, { w, type: "dxa" });
  const look = [
    element("tcW", { w: width, type: "dxa" }),
    isHead ? element("shd", { val: "clear", color: "auto", fill: HEAD_FILL }) : "",
    element("tcMar", {}, margin("top", 40) + margin("left", 80) + margin("bottom", 40) + margin("right", 80)),
  ].join("");
  return element("tc", {}, element("tcPr", {}, look) + (paragraphs || element("p", {}, value("pStyle", "Normal"))));
}
