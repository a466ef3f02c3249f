import { type Coding, REMOVED } from "../coding.ts";
import type { LineTable } from "../lineTable.ts";
import type { NotLaw } from "../marked.ts";

/** Lines longer than this are text. */
const LONGEST = 120;

/** What stands on lines of its own at the top and foot of printed pages, told by its words alone. */
const KNOWN: readonly { readonly kind: NotLaw["kind"]; readonly line: RegExp }[] = [
  // Wisconsin's anchors of bill, page and line.
  { kind: "page-head", line: /^[AS][BJR]\d+,\d+(?:,\d+)?$/ },
  {
    kind: "page-head",
    line: /^(?:page\s+\d+(?:\s+of\s+\d+)?|[-–—]+\s*(?:\d+|[ivx]{1,5})\s*[-–—]+|\[\d{1,3}\]|\d+\s+of\s+\d+|p\.\s*\d+\s+\S.{0,40}|\.{0,3}pg\s*\d+|Page\s*[-–—]\s*\d+.{0,30}|Page\s+\d+\s+[-–—]\s+.{0,30})$/i,
  },
  {
    kind: "page-head",
    line: /^(?:LCO|LR|LBD|LC|LRB|LSB|LEG|Req\.|RS|BR|GS|H\.F\.|S\.F\.|L\.D\.)\s*(?:No\.?)?\s*[\dA-Z][\w().-]*(?:\s+(?:\{.*\}\s*)?\d+\s*(?:of\s*\d+)?)?$/,
  },
  {
    kind: "page-head",
    line: /^(?:[HSA]\.?\s?[BRJDF]?\.?|AB|SB|HB|LB|LD|House|Senate|Assembly|Raised|Committee|Substitute|Enrolled|Engrossed|A-Eng\.|B-Eng\.|C-Eng\.|Public Act|Public Chapter)\s?(?:[HSA]B|Bill|File)?\s*(?:No\.?|Number)?\s*[A-Z]{0,3}-?\d[\w./-]{0,12}\s*(?:\*.{0,20}\*)?\s*(?:-{1,2}[A-Z])?\s*(?:[-–—\s]*\d{1,4}[-–—\s]*|page\s*\d+)?(?:\s*PUBLIC ACTS,?\s*\d{4})?$/i,
  },
  {
    kind: "page-head",
    line: /^\*?\s*(?:[HS]B\d{4,8}\.\d{1,3}\b|Public Act No\.|UNOFFICIAL COPY|Jacketed|Printed on recycled|PRINTER'S NO|VerDate|Full text of bill).{0,60}$/,
  },
  {
    kind: "page-head",
    line: /^(?:\.\.\.|•)?\s*(?:HB|SB|H\.?B\.?|S\.?B\.?|HR|SR)\s+[A-Z]{2,6}\s+\d{2,4}[-—–]\d.{0,24}$/,
  },
  { kind: "page-head", line: /^(?:\d{2}RS|[A-Z]{2}\d+[A-Z]{0,3}|\d{2,3}R\d+|S-\d+\.\d|H-\d+\.\d)[\w.\s/-]{0,24}$/ },
];

/** A line that names a print; where it comes back, it is its pages' head or foot. */
const NAMES_A_PRINT =
  /(?:\b(?:[HSA]\.?\s?[BRJDF]\.?|LB|LD|LCO|LRB|LBD|LC|LR|(?:Bill|BILL|File|Act|ACT|Law|Ch\.) (?:No|NO|Number)|Public Acts|PUBLIC ACTS|Laws of|LAWS OF|Session|SESSION|Legislature|LEGISLATURE|Page|PAGE|p\.|Enrolled|ENROLLED|Engrossed|ENGROSSED|Reprint|Version|Introduced)\b|\.doc|\*[\w/]+\*|\d{2,4}[-—–]\d{3,5}[-—–]\d|\d+\/[A-Z]{2}\d)/;
/** What begins a unit of law, never a page's head. */
const BEGINS_LAW =
  /^(?:SECTION|Section|SEC\b|Sec\b|§|ARTICLE|Article|TITLE|PART|SUBTITLE|DIVISION|Subd|\(|[“"']|\$|[a-z]|(?:\d{1,3}|[A-Za-z])[.)]\s)/;

/** Takes page heads and page feet out. Lines that only come back are taken for such where the text is of pages (`paged`). */
export function removePageHeads(coding: Coding, lines: LineTable, paged: boolean): void {
  const { text, codes } = coding;
  const again = new Map<string, number[]>();
  let lonely: { line: number; value: number }[] = [];
  for (let line = 0; line < lines.count; line++) {
    let start = lines.starts[line] ?? 0;
    let end = lines.ends[line] ?? 0;
    if (codes[start] === REMOVED) continue;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    const length = end - start;
    if (length === 0 || length > LONGEST) continue;
    const first = text.charCodeAt(start);
    // Most lines of print are sentences: begin small or with a label, or are wide. They cost one comparison.
    if ((first >= 97 && first <= 122 && first !== 112) || first === 40) continue;
    const words = text.slice(start, end);
    if (length <= 4 && /^\d+$/.test(words)) {
      lonely.push({ line, value: Number(words) });
      continue;
    }
    const candidate = KNOWN.find((entry) => entry.line.test(words));
    if (candidate) {
      coding.remove(start, end, candidate.kind);
      continue;
    }
    if (!paged || length > 80 || !hasDigit(words) || !NAMES_A_PRINT.test(words) || BEGINS_LAW.test(words)) continue;
    // Pages differ in a page number or a date; lines that differ in longer numbers name different things.
    const key = words.replace(/\b\d{1,4}\b/g, "#");
    const at = again.get(key);
    if (at) at.push(line);
    else again.set(key, [line]);
  }
  for (const at of again.values()) {
    if (at.length < 2) continue;
    for (const line of at) coding.remove(lines.starts[line] ?? 0, lines.ends[line] ?? 0, "page-head");
  }
  lonely = pageNumbers(lonely);
  for (const { line } of lonely) coding.remove(lines.starts[line] ?? 0, lines.ends[line] ?? 0, "page-head");
}

/** A page holds at least so many lines, so page numbers stand at least so far apart. */
const PAGE = 15;

/** Of numbers alone on their lines, those that count pages. */
function pageNumbers(numbers: readonly { line: number; value: number }[]): { line: number; value: number }[] {
  const out: { line: number; value: number }[] = [];
  for (let i = 0; i < numbers.length; i++) {
    const entry = numbers[i];
    if (!entry) continue;
    const before = out.at(-1);
    const after = numbers[i + 1];
    const carriesOn = before && entry.value === before.value + 1 && entry.line - before.line >= PAGE;
    const begins = after && after.value === entry.value + 1 && after.line - entry.line >= PAGE && entry.value <= 3;
    if (carriesOn || begins) out.push(entry);
  }
  return out;
}

function hasDigit(words: string): boolean {
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 160 || code === 13 || code === 12;
}
