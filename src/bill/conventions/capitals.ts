import { type Coding, INSERTED, KEPT } from "../coding.ts";

/** Share of capitals above which a text is simply written in capitals. */
const ALL_CAPITALS = 0.6;

const WORD = /[A-Za-z][A-Za-z'’.-]*/g;

/**
 * In conventions that print new words in capitals: marks runs of words in capitals as inserted. Headings, numerals,
 * single short acronyms and texts that are in capitals throughout are left alone.
 */
export function applyCapitals(coding: Coding, from: number): void {
  const { text, codes } = coding;
  if (mostlyCapitals(text, from)) return;
  let run: { start: number; end: number; words: number; letters: number } | null = null;
  const flush = () => {
    if (run && (run.words > 1 || run.letters > 4)) coding.mark(run.start, run.end, INSERTED);
    else if (run && run.letters > 1 && !ACRONYM.test(text.slice(run.start, run.end)))
      coding.mark(run.start, run.end, INSERTED);
    run = null;
  };
  WORD.lastIndex = from;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const word = match[0];
    const start = match.index;
    const end = start + word.length;
    const capital = word === word.toUpperCase() && codes[start] === KEPT && !isLabel(text, start, end);
    if (!capital) {
      flush();
      continue;
    }
    // A single letter or numeral carries on a run but does not begin one.
    if (word.length === 1 && !run) continue;
    if (run && /[\n]\s*\n/.test(text.slice(run.end, start))) flush();
    if (run) {
      run.end = end;
      run.words++;
      run.letters += word.length;
    } else {
      run = { start, end, words: 1, letters: word.length };
    }
  }
  flush();
}

/** Short words in capitals that are names, not new text. */
const ACRONYM =
  /^(?:[IVXLC]+|DNA|HIV|AIDS|USC|U\.S|U\.S\.C|CFR|RCW|MCL|NRS|DSM|LLC|AND|OR|AN|ACT|SEC|SECTION|ARTICLE|TITLE|PART|CHAPTER)\.?$/;

function isLabel(text: string, start: number, end: number): boolean {
  return text.charAt(start - 1) === "(" && text.charAt(end) === ")";
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
