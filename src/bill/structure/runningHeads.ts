import type { SectionHead } from "./sectionHeads.ts";

/** In texts that lost their line breaks: a head behind a sentence's end or a part's heading, a sentence behind it. */
const RUNNING =
  /(?:[.:;”"’)\d]|\b(?:TITLE|ARTICLE|PART|SUBTITLE)\s+(?:[IVXLC]{1,6}|[A-Z]|\d{1,3}))\s+((?:SECTION|SEC\.|Section|Sec\.)\s*(\d{1,5}[A-Z]?)\.)(?=\s+["“A-Z])/g;
/** "No. 2. Section 3." */
const ABBREVIATED = /\b(?:No|Art|Ch|Sec|par)\.$/i;
/** Lines longer than this on the whole were paragraphs or pages once. */
const LONG_LINE = 400;
/** The Council's acts as flattened pages: `1002 Section 23-501(2) … is amended`. */
const BARE_NUMBER = /^(\d{1,5}[a-z]?)[ \u00a0]+(?=[A-Z])/gm;

/** Heads that lost their keyword. */
export function bareHeads(text: string, from: number): SectionHead[] {
  return rising(text, from, BARE_NUMBER, 1, 1);
}

/** Heads in texts whose lines were lost. */
export function runningHeads(text: string, from: number): SectionHead[] {
  const lines = text.split("\n", 2000).length;
  return text.length / lines > LONG_LINE ? rising(text, Math.max(0, from - 1), RUNNING, 1, 2) : [];
}

/** Heads that go on from a text's only head at the start of a line, within its own line. */
export function runningOn(text: string, first: SectionHead): SectionHead[] {
  const feed = text.indexOf("\n", first.end);
  const line = feed < 0 ? text : text.slice(0, feed);
  const out: SectionHead[] = [];
  let last = Number(first.number);
  RUNNING.lastIndex = first.end;
  for (let match = RUNNING.exec(line); match; match = RUNNING.exec(line)) {
    const [all, own = "", number = ""] = match;
    if (Number(number) !== last + 1 || ABBREVIATED.test(line.slice(Math.max(0, match.index - 8), match.index + 1)))
      continue;
    const start = match.index + all.lastIndexOf(own);
    out.push({ start, end: start + own.length, number, isNew: false });
    last++;
  }
  return out;
}

/** Matches whose numbers rise one by one or begin a new hundred: 107, 108, 201. */
function rising(text: string, from: number, pattern: RegExp, head: number, digits: number): SectionHead[] {
  const out: SectionHead[] = [];
  let last = 0;
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const number = match[digits] ?? "";
    const value = Number.parseInt(number, 10);
    const begins =
      out.length === 0 ? value <= 2 || value % 100 === 1 : value % 10 <= 1 && value > last && value <= last + 1000;
    if (value !== last + 1 && !begins) continue;
    const own = match[head] ?? "";
    const start = match.index + match[0].lastIndexOf(own);
    out.push({ start, end: start + own.length, number, isNew: false });
    last = value;
  }
  return out;
}
