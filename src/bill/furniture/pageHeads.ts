import type { Coding } from "../coding.ts";
import type { LineTable } from "../lineTable.ts";
import type { NotLaw } from "../marked.ts";

/** Lines longer than this are text. */
const LONGEST = 140;

/** What stands on lines of its own at the top and foot of printed pages, and the legends that explain the marks. */
const LINES: readonly { readonly kind: NotLaw["kind"]; readonly line: RegExp }[] = [
  {
    kind: "page-head",
    line: /^\s*(?:page\s+\d+(?:\s+of\s+\d+)?|-+\s*\d+\s*-+|\d+\s+of\s+\d+|p\.\s*\d+\s+\S.{0,40}|\.{0,3}pg\s*\d+)\s*$/i,
  },
  {
    kind: "page-head",
    line: /^\s*(?:LCO|LR|LBD|LC)\s*(?:No\.?)?\s*[\dA-Z][\w-]*\s+(?:\{.*\}\s*)?\d+\s*(?:of\s*\d+)?\s*$/,
  },
  {
    kind: "page-head",
    line: /^\s*(?:[HS]\.?\s?[BRJ]?\.?|[AS]\.|AB|SB|HB|House|Senate|Assembly|Raised|Committee|Substitute|Enrolled|Engrossed|Public Act)\s*(?:Bill|File)?\s*(?:No\.?|Number)?\s*[\w-]{0,12}\d[\w.-]*\s*(?:--[A-Z])?\s*(?:\d{1,4}|-\s*\d+\s*-|page\s*\d+)?\s*$/i,
  },
  {
    kind: "page-head",
    line: /^\s*\*?\s*(?:Public Act No\.|UNOFFICIAL COPY|Jacketed|Printed on recycled|PRINTER'S NO).{0,60}$/i,
  },
  {
    kind: "legend",
    line: /^\s*(?:CODING:|Coding:|Words (?:which are|in) (?:struck|underscored|boldface)|Capital letters|Dashes through|Underlined? (?:material|text|words)|Strike(?:through| type)|EXPLANATION[-—: ]).{0,140}$/,
  },
];

/** Takes page heads, page feet and legends out. */
export function removePageHeads(coding: Coding, lines: LineTable): void {
  for (let line = 0; line < lines.count; line++) {
    const start = lines.starts[line] ?? 0;
    const end = lines.ends[line] ?? 0;
    if (end - start < 3 || end - start > LONGEST) continue;
    const text = coding.text.slice(start, end);
    const known = LINES.find((entry) => entry.line.test(text));
    if (known) coding.remove(start, end, known.kind);
  }
}
