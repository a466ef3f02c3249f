import { type Coding, INSERTED, KEPT, REMOVED } from "../coding.ts";

/** Share of capitals above which a text is simply written in capitals. */
const ALL_CAPITALS = 0.93;

const WORD = /[A-Za-z][A-Za-z'’]*(?:[.-][A-Za-z]+)*/g;

/** Common short words: in capitals amid small letters they are new text, not names. */
const SHORT = new Set(
  "A AN AND ANY ARE AS AT BE BUT BY CAN DO EACH FEE FOR FROM HAS HAD HE HER HIM HIS IF IN INTO IS IT ITS MAY NO NOR NOT OF ON ONE ONLY OR OUT PER SHE SO SUCH TEN THAN THAT THE THEM THEN THEY THIS TO TWO UP UPON USE WAS WERE WHO WITH WILL FIVE FOUR NINE SIX DAY DAYS YEAR ALL ALSO BOTH BEEN LESS MORE MUST NEW OLD OTHER OVER SAME SOME WHEN WHERE WHOM CHILD MINOR YOUTH SEX ACT ACTS AGE LAW CASE".split(
    " ",
  ),
);
/** Words that drafters print in capitals without meaning that they are new. */
const FIXED =
  /^(?:REPEALED|RESERVED|RENUMBERED|SECTION|SECTIONS|SEC|ARTICLE|TITLE|CHAPTER|SUBCHAPTER|PART|SUBPART|SUBTITLE|EXPLANATION|NOTE|ITALICS|BEGIN|END|DRAFT)$/;

interface CapitalRun {
  start: number;
  end: number;
  words: number;
  /** Words that are capital for certain: of two letters or more. */
  sure: number;
  first: string;
}

/**
 * In conventions that print new words in capitals: marks runs of words in capitals as inserted. Names, numerals, heads
 * of sections and parts, and texts that are in capitals throughout are left alone.
 */
export function applyCapitals(coding: Coding, from: number): void {
  const { text, codes } = coding;
  if (mostlyCapitals(text, from)) return;
  let run: CapitalRun | null = null;
  const flush = () => {
    const last = run;
    run = null;
    if (!last || last.sure === 0) return;
    let { start, end } = last;
    // A closing single letter belongs to the words behind it ("PERSON. A person").
    const tail = /(?:[\s("“]|\d+[.)]|\([a-z0-9]+\))+[A-Z]$/.exec(text.slice(Math.max(start, end - 12), end));
    if (tail) end -= tail[0].length;
    if (end <= start) return;
    const words = text.slice(start, Math.min(end, start + 120));
    // "AS 11.66.100": a code by its initials.
    if (last.words === 1 && last.first === "AS" && /^\s+\d/.test(text.slice(end, end + 4))) return;
    // A word in the place of struck ones is new, whatever it is.
    const replaces = /\][ \u00a0]?$/.test(text.slice(Math.max(0, start - 2), start));
    if (last.words === 1 && !replaces && !standsForNew(last.first)) return;
    if (isHead(text, start, words)) return;
    end += /^(?:\s+\d+(?:[.-]\d+)*(?:-[A-Za-z]\b)?)?[,.;:]?(?=\s|$)/.exec(text.slice(end, end + 24))?.[0].length ?? 0;
    coding.mark(start, end, INSERTED);
  };
  WORD.lastIndex = from;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const word = match[0];
    const start = match.index;
    const end = start + word.length;
    const code = codes[start];
    if (code === REMOVED) continue;
    if (isLabel(text, start, end)) {
      if (code !== KEPT) flush();
      continue;
    }
    const current: CapitalRun | null = run;
    if (code !== KEPT || !isCapital(word)) {
      flush();
      continue;
    }
    if (current && breaks(text, current.end, start)) flush();
    const open: CapitalRun | null = run;
    if (open) {
      open.end = end;
      open.words++;
      if (word.length > 1) open.sure++;
    } else {
      run = { start, end, words: 1, sure: word.length > 1 ? 1 : 0, first: word };
    }
  }
  flush();
}

/** A lone word in capitals is new when it is a common word or too long for a name made of initials. */
function standsForNew(word: string): boolean {
  if (FIXED.test(word)) return false;
  return (
    SHORT.has(word) || (word.length > 5 && !word.includes(".") && !/^[IVXLC]+$/.test(word) && !/-[IVX]+$/.test(word))
  );
}

/** Heads of bill sections and parts ("SECTION 2.", "ARTICLE 5 PENALTIES"), closing formulas. */
function isHead(text: string, start: number, words: string): boolean {
  if (/^(?:SECTION|SEC\.?|ARTICLE|TITLE|CHAPTER|SUBCHAPTER|PART|SUBTITLE|SUBPART)\s*$/.test(words)) return true;
  if (/\bBE IT (?:FURTHER )?ENACTED\b/.test(words)) return true;
  return (
    FIXED.test(words.trim()) || (/^SECTION$/.test(words.trim()) && /^\s*\d/.test(text.slice(start + words.length)))
  );
}

/** A paragraph's end, or a bill section's head, ends a run. */
function breaks(text: string, from: number, to: number): boolean {
  if (to - from < 2) return false;
  const between = text.slice(from, Math.min(to, from + 200));
  return /\n/.test(between) && /^(?:SECTION|SEC|Sec)\b\.?\s*\d/.test(text.slice(to, to + 12));
}

function isCapital(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code >= 97 && code <= 122) return false;
  }
  return true;
}

function isLabel(text: string, start: number, end: number): boolean {
  return text.charCodeAt(start - 1) === 40 && text.charCodeAt(end) === 41;
}

function mostlyCapitals(text: string, from: number): boolean {
  let capitals = 0;
  let letters = 0;
  for (let i = from; i < text.length; i += 3) {
    const code = text.charCodeAt(i);
    if (code >= 65 && code <= 90) capitals++;
    if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) letters++;
  }
  return letters > 0 && capitals / letters > ALL_CAPITALS;
}
