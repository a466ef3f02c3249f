import type { Label } from "./labels.ts";

/** A section of an article, at the start of a line: "Sec. 3. FEES." */
const SECTION = /\n[ \t\u00a0]*(Sec\.[ \t\u00a0]*(\d{1,3}[A-Za-z]?(?:-\d)?)\.)(?=[ \t\u00a0]|\r?\n)/g;

/**
 * The sections that an article of a code consists of, as Texas numbers some of its law: labels above all others. What a
 * line goes on with, "under / Sec. 3. of …", is none.
 */
export function sectionLabels(text: string, start: number, end: number): Label[] {
  const first = text.indexOf("Sec.", start);
  if (first < 0 || first >= end) return [];
  const out: Label[] = [];
  SECTION.lastIndex = Math.max(0, first - 40, start - 1);
  for (let match = SECTION.exec(text); match && match.index < end; match = SECTION.exec(text)) {
    const [all, label = "", value = ""] = match;
    const at = match.index + all.indexOf(label);
    const before = text.slice(Math.max(start, at - 40), at).trimEnd();
    if (at < start || (before && !/[.:;—–-]["”]?$/.test(before))) continue;
    out.push({ start: at, end: at + label.length, value, form: "sec", startsLine: true });
  }
  return out;
}
