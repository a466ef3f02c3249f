/** What a verb of an instruction does. */
export type Verb = "strike" | "insert" | "redesignate" | "repeal" | "replace";

/** A verb of instruction in a unit's own words; offsets in these. */
export interface VerbAt {
  readonly verb: Verb;
  readonly start: number;
  readonly end: number;
}

/**
 * Verbs that give an instruction. Participles count only behind a form of "to be" ("is repealed"), so that "as added by
 * section 5" says nothing. Group 1 strikes, 2 inserts, 3 redesignates, 4 repeals, 5 replaces.
 */
const VERBS =
  /\b(?:(strik(?:e|es|ing)(?:\s+out)?|delet(?:e|es|ing)(?:\s+therefrom)?|remov(?:e|es|ing)|omit(?:s|ting)?|(?:is|are)\s+(?:hereby\s+)?(?:stricken|struck|deleted))|(insert(?:s|ing)?(?:\s+in\s+(?:lieu|place)\s+thereof)?|substitut(?:e|es|ing)(?:\s+(?:instead|therefor|in\s+lieu\s+thereof))?|add(?:s|ing)?|append(?:s|ing)?|enacting|creating|(?:is|are|be)\s+(?:hereby\s+|further\s+)?(?:added|inserted|enacted|created|substituted))|(re-?designat(?:e|es|ing)|re-?number(?:s|ing)?|re-?letter(?:s|ing)?|designat(?:e|ing)|(?:is|are)\s+(?:hereby\s+)?(?:re-?designated|re-?numbered|re-?lettered|designated))|((?<!\b(?:the|this|such|a|any|by|of)\s)repeal(?!\s+(?:of|and\s+re-?enactment|by|under|does|do|is|are|was|shall|may|takes?|must|clause|date)\b)|repeal(?:s|ing)|(?:is|are|be)\s+(?:each\s+|hereby\s+)*repealed)|((?:amended\s+|amending\s+[^,;:.]{0,80}\s+)?(?:so\s+as\s+)?to\s+read|(?:is|are)\s+restated|reads?\s+as\s+follows|revis(?:e|ing)|replac(?:e|ing)))\b/gi;

/** The verbs of a unit's own words, in order. */
export function verbsIn(words: string): VerbAt[] {
  const out: VerbAt[] = [];
  VERBS.lastIndex = 0;
  for (let match = VERBS.exec(words); match; match = VERBS.exec(words)) {
    const verb: Verb = match[1]
      ? "strike"
      : match[2]
        ? "insert"
        : match[3]
          ? "redesignate"
          : match[4]
            ? "repeal"
            : "replace";
    out.push({ verb, start: match.index, end: match.index + match[0].length });
  }
  return out;
}

/** Words that amend the law, rather than make some. */
const AMENDS =
  /\b(?:is|are|be|being)\s+(?:(?:hereby|further|each|also|otherwise)\s+)*(?:amended|repealed|redesignated|renumbered|relettered|stricken|added\b[^.;]{0,60}\bto\s+read|inserted\b|designated\s+as|by\s+(?:striking|inserting|adding|deleting))|\bamending\s+by\b|\bamended\s*(?:[:—–-]|as\s+follows|by\b|in\b|to\b)/i;
/** A unit of a list of instructions that begins with its verb or its place. */
const IMPERATIVE =
  /^[\s“"]*(?:by\s+|and\s+)?(?:(?:in|at|after|before|on)\s+(?:[^.;:]|\.(?=\S)){1,240}?(?:[,—–:-]\s*(?:by\s+)?|\s+by\s+))?(?:strik(?:e|ing)|delet(?:e|ing)|insert(?:ing)?|add(?:ing)?|repeal(?:ing)?|redesignat(?:e|ing)|renumber(?:ing)?|relettering|amend(?:ing)?|remov(?:e|ing)|omit(?:ting)?|substitut(?:e|ing)|revis(?:e|ing)|replac(?:e|ing)|designat(?:e|ing))\b/i;

/** Whether words say that the law is amended. */
export function saysAmended(words: string): boolean {
  return AMENDS.test(words);
}

/** "A new paragraph (7) to read as follows:", the verb left out. */
const NEW_UNIT = /^[\s“"]*(?:an?\s+)?new\s+(?:sub-?)*[a-z]+\s[^.;:]{0,120}\bto\s+read\b/i;

/** Whether a unit begins as an instruction in a list of them. */
export function isImperative(words: string): boolean {
  return IMPERATIVE.test(withoutBrackets(words)) || NEW_UNIT.test(words.slice(0, 300));
}

/** Whether a unit only names a place for the units below it: "In subsection (a)—". */
export function isLead(words: string): boolean {
  return /^[\s“"]*(?:and\s+)?(?:in|at)\b(?:[^.]|\.(?=\S)){1,240}[—–:-]\s*$/i.test(withoutBrackets(words));
}

/** Words without what stands in brackets, such as where the law is codified. */
function withoutBrackets(words: string): string {
  return words.slice(0, 1500).replace(/\((?:[^()]|\([^()]*\))*\)/g, " ");
}

const NAMED: Readonly<Record<string, string>> = {
  period: ".",
  semicolon: ";",
  "semi-colon": ";",
  comma: ",",
  colon: ":",
  "question mark": "?",
  hyphen: "-",
  dash: "—",
  "em dash": "—",
};
const SIGN_NAME = /\b(?:the|a|an)\s+(period|semi-?colon|comma|colon|question\s+mark|hyphen|em\s+dash|dash)\b/i;

/** A punctuation mark that words name: "the period at the end", "a semicolon". */
export function namedSign(
  words: string,
): { readonly sign: string; readonly start: number; readonly end: number } | null {
  const match = SIGN_NAME.exec(words);
  const sign = NAMED[match?.[1]?.toLowerCase().replace(/\s+/g, " ") ?? ""];
  return match && sign ? { sign, start: match.index, end: match.index + match[0].length } : null;
}

/** Words before a quotation that only point at a place: "after", "before the word". */
const POINTS =
  /\b(?:after|before|following|preceding|behind)\s+(?:the\s+)?(?:(?:words?|phrase|term|terms|figures?|numbers?|date|sentence|first|second|third|last|item|citation|language)\s+){0,3}(?:following\s*:?\s*)?$/i;

/** "between the words “a” and “b”". */
const BETWEEN_FIRST = /\bbetween\s+(?:the\s+)?(?:\w+\s+){0,2}$/i;
const BETWEEN_SECOND = /\bbetween\s+(?:the\s+)?(?:\w+\s+){0,2}["“`]+x*["”']+\s+and\s+(?:the\s+)?(?:\w+\s+){0,2}$/i;

/** Whether a quotation behind these words is a pointer, and to which side of it new words go. */
export function pointsBefore(words: string): "after" | "before" | null {
  if (BETWEEN_FIRST.test(words)) return "after";
  if (BETWEEN_SECOND.test(words)) return "before";
  const match = POINTS.exec(words);
  if (!match) return null;
  return /^(?:after|following|behind)/i.test(match[0]) ? "after" : "before";
}
