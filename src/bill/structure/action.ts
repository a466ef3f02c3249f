import type { SectionAction } from "../types.ts";

/** How far an amending clause can reach. */
const LONGEST = 2500;

/** What the opening words of a bill section say. */
export interface Opening {
  readonly action: SectionAction;
  /** Length of the opening words (the amending clause) at the start of the section's text; 0 when there are none. */
  readonly length: number;
  /** Whether unmarked words behind the opening are new law. */
  readonly isNew: boolean;
  /** Whether the whole section of law behind the opening is struck. */
  readonly repeals: boolean;
}

const AMENDS =
  /\b(?:is|are|be)\s+(?:each\s+|hereby\s+|further\s+|also\s+)*amended\b|\blaws\s+of\s+[a-z ]{3,30}\s+read\s+as\s+follows|\bis\s+repealed\s+and\s+the\s+following\s+is\s+substituted|\bis\s+renumbered\b[^:]{1,120}?\band\s+amended\b|\b(?:amended|repealed)\s+and\s+(?:re-?enacted|readopted|recreated)|\breads?\s+as\s+rewritten\b|\bre-?enacted\s+and\s+amended\b|\b(?:repealing|revising)\b[^.]{0,200}\b(?:re-?enacting|as\s+follows)|^\W*amend\b|,\s*(?:re-)?amend\b/i;
const SUBSTITUTES =
  /\brepealed\s+and\s+(?:the\s+following|a\s+new|one\s+new|[a-z-]+\s+new|\S+\s+new)\b|\benacted\s+in\s+lieu\b/i;
/** A unit put in whole in the place of another; what is left of the old one is not shown. */
const REENACTS = /\brepealed\s+and\s+(?:re-?enacted|readopted|recreated)\b(?!\s*,?\s*with)/i;
const REPEALS =
  /\b(?:is|are)\s+(?:each\s+|hereby\s+)*repealed\b|^\W*that\b[^.]{0,200}\bbe\s+repealed\b|\bthis\s+(?:act|bill)\s+repeals\b|^\W*(?:repeal|in\s+[a-z ]{3,40},\s+repeal|the\s+following\b[^.]{0,120}\brepealed)\b/i;
/** A section that says when it ends repeals no other. */
const SUNSET =
  /\b(?:this\s+(?:act|section|chapter|article|part|title|subsection|subdivision|paragraph|law)\s+(?:is|shall\s+be)|(?:as\s+of|on|by)\s+that\s+date,?\s+(?:is|shall\s+be))\s+(?:hereby\s+|automatically\s+)?repealed\b/gi;
const ADDS =
  /\bamended\s+with\s+(?:a|an|the\s+following)\s+new\b|\bby\s+inserting\b[^.:]{0,200}\bnew\s+(?:sub)?(?:section|paragraph|chapter|part|division)s?\b|^\W*in\s+[a-z ]{3,40},\s+(?:[\d.-]+,\s+)?add\b|\bshall\s+be\s+codified\s+(?:as|in|at)\b|\b(?:a|an|one|two|three|four|five|six|[a-z]+)?\s*new\s+(?:sub)?(?:section|chapter|article|part|subdivision|subsection|title|code section)s?\b[^.]{0,160}\b(?:added|created|enacted|to\s+read|codified)|\b(?:is|are)\s+(?:hereby\s+)?(?:added|enacted|created)\b[^.]{0,120}(?:\bto\s+read|:)|\bby\s+adding\b|\bto\s+add\s+(?:an?\s+)?(?:additional|new)\b/i;
/** An amending clause that only adds: "is amended by adding", not "is amended, and section 5 is added". */
const AMENDS_BY_ADDING =
  /\bamended\b(?:(?!\b(?:amended|is|are|reenacted)\b)[^;:.]){0,200}?\b(?:adding|(?:the\s+)?addition|enacting|creating|inserting|add|with\s+(?:an?|the\s+following)\s+new)\b|^\W*amend\b[^;:]{0,200}\bby\s+(?:adding|inserting)\b/i;
/** Words by which a bill takes effect at once. */
const EMERGENCY =
  /^\W*(?:(?:since|whereas|because|that)\s+)?an\s+emergency\s+(?:exist|is\b)|^\W*(?:whereas|since)\b[^.]{0,400}\ban\s+emergency\s+(?:is|exists)\b|^\W*because\b[^.]{0,400}\b(?:emergency|upon\s+its\s+passage)\b|^\W*this\s+act\s+is\s+(?:hereby\s+declared\s+to\s+be\s+)?an\s+(?:emergency|urgency)\s+(?:measure|statute)\b/i;
const EFFECTIVE =
  /^\W*(?:that\s+)?(?:(?:this|the|sections?|except|part|article)\b[^.]{0,160}\b(?:takes?\s+effect|(?:is|are|be|become)s?\s+effective|goes\s+into\s+(?:immediate\s+)?effect|(?:is|are|be|become)s?\s+operative)|(?:this\s+act|sections?\s+\d)\b[^.]{0,160}\bin\s+(?:full\s+)?force\s+(?:and\s+effect\s+)?(?:on|from|after|upon|and\s+after)|the\s+effective\s+date\s+of\b[^.]{0,80}\b(?:act|bill|section)s?\b[^.]{0,40}\bis\b)/i;
const APPROPRIATES = /\b(?:is|are)\s+(?:hereby\s+)?appropriated\b|\bshall\s+be\s+appropriated\b/i;

const ENDS =
  /\b(?:to\s+read(?:\s+as\s+follows)?|as\s+follows|the\s+following(?:\s+(?:new\s+)?\w+)?|in\s+lieu\s+thereof[^.:]{0,400}|reading|add(?:ing)?(?:\s+[^.:;]{0,120})?)\s*(?:[([][^()[\]]{0,80}[)\]]\s*)?[:.](?=\s)/i;
/** "be amended:", "reads as rewritten:", "a new section:", where the verb stands last. */
const ENDS_WITH_COLON =
  /\b(?:as\s+rewritten|(?:be|is|are)\s+(?:hereby\s+)?(?:amended|created|enacted)|new\s+(?:code\s+)?(?:sub)?(?:section|paragraph)|codified\s+(?:as|in|at)\b[^.:;]{0,120})\s*:(?=\s)/i;

/** Reads the opening words of a section: from its head to the colon or "to read as follows". `text` starts behind the head. */
export function readOpening(text: string, headIsNew: boolean): Opening {
  const head = text.slice(0, LONGEST);
  const end = openingEnd(head);
  const opening = head.slice(0, end || 700);
  const fresh: Omit<Opening, "action"> = { length: 0, isNew: true, repeals: false };
  const marked = /^[\s*_]*\(\s*NEW\s*\)/.exec(head);
  if (marked) return { ...fresh, action: APPROPRIATES.test(head) ? "appropriate" : "add", length: newHeadEnd(head) };
  // Minnesota numbers a new section in brackets: "[541.0731] CLAIM."
  if (/^[\s*_]*\[\d+[A-Za-z]{0,2}\.\d+[A-Za-z]{0,2}\]\s+[A-Z]/.test(head)) return { ...fresh, action: "add" };
  if (headIsNew) {
    const repeals = REPEALS.test(opening.replace(SUNSET, " ")) && !/\bshall\b/.test(opening);
    // "NEW SECTION. Sec. 2. A new section is added to chapter 4.2 to read as follows:"
    const length = !repeals && end && end < 500 && ADDS.test(opening) ? end : 0;
    if (!repeals && !length && isEffective(opening)) return { ...fresh, action: "effective" };
    return { ...fresh, length, action: repeals ? "repeal" : "add" };
  }
  const firstSentence = opening.slice(0, 500);
  if (end && SUBSTITUTES.test(opening)) {
    return { action: "amend", length: end, isNew: false, repeals: false };
  }
  if (
    AMENDS.test(firstSentence) &&
    (end || /\bby\s+(?:striking|inserting|adding|deleting|repealing|redesignating)\b/i.test(opening))
  ) {
    const adds =
      ADDS.test(opening) &&
      AMENDS_BY_ADDING.test(opening) &&
      !/\bamended\s+to\s+read\b|\b(?:by|and)\s+(?:changing|revising|amending)\b|\breenacted\b|,\s+amend\b/i.test(
        opening,
      );
    const instructs =
      !/\bto\s+read\b|\bas\s+follows\s*:?\s*$|\bnew\s+(?:sub)?[a-z]+s?\s*:\s*$|\badd(?:ing)?\b[^.;:]{0,120}:\s*$/i.test(
        opening.trim(),
      ) || isInstruction(text.slice(end, end + 300));
    return {
      action: adds && !instructs ? "add" : "amend",
      length: end || 0,
      isNew: (adds && !instructs) || REENACTS.test(opening),
      repeals: false,
    };
  }
  if (REPEALS.test(firstSentence.replace(SUNSET, " ")))
    return {
      action: "repeal",
      length: end || repealEnd(head),
      isNew: false,
      repeals: true,
    };
  if (end && ADDS.test(opening)) return { action: "add", length: end, isNew: true, repeals: false };
  if (isEffective(opening)) return { ...fresh, action: "effective" };
  if (APPROPRIATES.test(firstSentence)) return { ...fresh, action: "appropriate" };
  return { ...fresh, action: "other" };
}

/** Whether words say when the bill takes effect, and nothing else. */
function isEffective(words: string): boolean {
  const start = words
    .slice(0, 500)
    .replace(/^\W*(?:effective\s+dates?|emergency(?:\s+clause)?)\b[\s.:—–-]*/i, "")
    .replace(/^\s*(?:\([A-Za-z0-9]{1,3}\)|(?:[IVX]{1,4}|[A-Za-z0-9])\.)\s+/, "");
  return EFFECTIVE.test(start) || EMERGENCY.test(start);
}

/** Behind the colon of "to read as follows:" or a like ending, or 0. */
function openingEnd(head: string): number {
  const match = ENDS.exec(head);
  const short = ENDS_WITH_COLON.exec(head);
  const first = match && short ? (short.index < match.index ? short : match) : (match ?? short);
  return first ? first.index + first[0].length : 0;
}

/** Behind the sentence that repeals; what follows a colon are the words repealed. */
function repealEnd(head: string): number {
  const verb = REPEALS.exec(head);
  const from = verb ? verb.index + verb[0].length : 0;
  const stop = /:(?=\s)|\.(?=\s*(?:\n|$))/.exec(head.slice(from));
  return stop ? from + stop.index + 1 : Math.min(head.length, 700);
}

/** Behind "(NEW)" and "(Effective …)" in the heading line. */
function newHeadEnd(head: string): number {
  return /^[\s*_]*\(\s*NEW\s*\)[\s*_]*(?:\(\s*[*_]*Effective[^)]{0,80}\)[*_]*)?/i.exec(head)?.[0].length ?? 0;
}

/** What follows "is amended as follows:" is a list of instructions when its first unit strikes, inserts or amends. */
function isInstruction(rest: string): boolean {
  return (
    /^\s*["“]?(?:\([a-zA-Z0-9]{1,3}\)\s*)+(?:by\s+)?(?:in\s+|Subsection|Paragraph|Section|Subparagraph|The\s+(?:phrase|word|words|lead)|A\s+new|Strike|Striking|Insert|Adding|Amend|New|Sub)/.test(
      rest,
    ) && /\b(?:strik|insert|amended|added|adding|repeal|redesignat|delet)/i.test(rest)
  );
}
