import { escapeHtml } from "../escapeHtml.ts";

/**
 * The few elements of WordprocessingML (ECMA-376, part 1, chapter 17) that a report needs, as text. Properties are written
 * in the order that the schema asks for; Word refuses a document that has them in another.
 */

/** Attributes of an element; those without a value are left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** What XML 1.0 has no way to write: control characters, halves of surrogate pairs, noncharacters. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text as XML can hold it. */
export function xmlText(text: string): string {
  return escapeHtml(text.replace(UNWRITABLE, "\uFFFD"));
}

/** An element of the main namespace with what it holds. */
export function element(name: string, attributes: Attributes = {}, inside = ""): string {
  const said = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? "" : ` w:${key}="${xmlText(String(value))}"`))
    .join("");
  return inside ? `<w:${name}${said}>${inside}</w:${name}>` : `<w:${name}${said}/>`;
}

/** An element whose one attribute is `val`. */
export function value(name: string, val: string | number): string {
  return element(name, { val });
}

/** How a run of words looks. Sizes are in half points. */
export interface RunLook {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
  readonly size?: number;
}

function runLook({ bold, italics, color, size }: RunLook): string {
  const said = [
    bold ? element("b") : "",
    italics ? element("i") : "",
    color ? value("color", color) : "",
    size ? value("sz", size) : "",
  ].join("");
  return said && element("rPr", {}, said);
}

/** Words of one look. `struck` words stand in another element, which only a tracked deletion may hold. */
export function run(text: string, look: RunLook = {}, struck = false): string {
  const name = struck ? "delText" : "t";
  return element("r", {}, `${runLook(look)}<w:${name} xml:space="preserve">${xmlText(text)}</w:${name}>`);
}

/** A tracked insertion or deletion around runs. */
export function tracked(kind: "ins" | "del", id: number, author: string, date: string, runs: string): string {
  return element(kind, { id, author, date }, runs);
}

/** How a paragraph stands. `after` is the space behind it, in twentieths of a point. */
export interface ParagraphLook {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly bullet?: boolean;
  readonly after?: number;
  readonly right?: boolean;
}

/** A paragraph of runs. */
export function paragraph(runs: string, { style, keepNext, bullet, after, right }: ParagraphLook = {}): string {
  const look = [
    style ? value("pStyle", style) : "",
    keepNext ? element("keepNext") : "",
    bullet ? element("numPr", {}, value("ilvl", 0) + value("numId", 1)) : "",
    after === undefined ? "" : element("spacing", { after }),
    right ? value("jc", "right") : "",
  ].join("");
  return element("p", {}, (look && element("pPr", {}, look)) + runs);
}
