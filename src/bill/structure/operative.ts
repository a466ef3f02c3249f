import type { SectionAction } from "../types.ts";

/** Sections that change no rule of law: their words are never evidence. */
const FORMAL: readonly RegExp[] = [
  /^\W*(?:severability|(?:initial\s+)?application(?:\W*$|\.)|initial\s+applicability|short title|effective date|applicability|findings|legislative (?:findings|intent|declaration)|purpose|savings|saving clause|fiscal impact|contingenc(?:y|ies)|construction|captions?|emergency|title)\b/i,
  /^\W*(?:if\s+any\s+(?:provision|part|section|clause)|the\s+provisions\s+of\s+this\s+act\s+are\s+severable|should\s+any\s+provision)/i,
  /^\W*all\s+(?:other\s+)?(?:laws|acts)\b[^.]{0,80}\b(?:conflict|inconsistent)/i,
  /^\W*this\s+(?:act|section|title|bill)\s+(?:shall\s+be\s+known|may\s+be\s+(?:known|cited)|is\s+(?:known|enacted)|applies\s+to\s+(?:acts|conduct|offenses)\s+(?:committed|occurring))/i,
  /^\W*the\s+(?:legislature|general\s+assembly|council|congress|people)\s+(?:hereby\s+|further\s+)?(?:finds?|declares?|intends?|recogni[sz]es?)\b/i,
  /^\W*it\s+is\s+the\s+(?:intent|purpose|policy)\b/i,
  /^\W*(?:statutory\s+material\s+to\s+be\s+repealed|the\s+change\s+in\s+law\s+made\s+by\s+this|the\s+repeal\s+or\s+amendment\s+by\s+this\s+act|although\s+this\s+bill\s+would\s+have\s+as\s+its\s+purpose|codification\s+instruction|sections?\s+[^.]{1,80}\bof\s+this\s+(?:\d{4}\s+)?act\b[^.]{0,40}\b(?:added\s+to\s+and\s+made\s+a\s+part))/i,
  /^\W*(?:that\s+)?existing\s+sections?\b[^.]{0,300}\bare?\s+hereby\s+repealed/i,
  /^\W*(?:the\s+)?(?:safety\s+clause|the\s+general\s+assembly\s+hereby\s+finds,\s+determines)/i,
];

/** "(a) The legislature finds …". */
const LABEL = /^\W*\([A-Za-z0-9]{1,3}\)\s*/;

/** Repeals of what the bill itself restates, or of whatever conflicts with it. */
const FORMAL_REPEAL =
  /^\W*(?:(?:that\s+)?(?:existing|original)\s+sections?\b|all\s+(?:other\s+)?(?:laws|acts|parts)\b[^.]{0,80}\b(?:conflict|inconsistent))/i;

/** Whether the words of a bill section can be law on a subject: not severability, findings, dates, short titles. `words` are those behind the opening, `whole` those with it. */
export function isOperative(action: SectionAction, heading: string, words: string, whole = words): boolean {
  if (action === "effective") return false;
  const start = words.slice(0, 400).replace(LABEL, "");
  if (action === "repeal" && FORMAL_REPEAL.test(whole.slice(0, 400))) return false;
  // "Repealer. This bill repeals: …" takes law away; under another action nothing but a note does.
  if (action !== "repeal" && /^\W*repealer\b/i.test(heading || start)) return false;
  return !FORMAL.some((formal) => formal.test(heading) || formal.test(start));
}
