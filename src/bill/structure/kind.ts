import type { CleanText } from "../marked.ts";
import type { Bill } from "../types.ts";
import { isBareLaw } from "./bareLaw.ts";
import { isReleaseNotes } from "./releaseNotes.ts";
import type { SectionHead } from "./sectionHeads.ts";

const AMENDING =
  /\b(?:is|are)\s+(?:each\s+|hereby\s+)?(?:amended|repealed|enacted)\b|\bto\s+read\s+as\s+follows\b|\bNEW\s+SECTION\b|\(NEW\)/;
/** A section of a code: its number at the start of a line, by itself or behind the code's short name, then words of rule. */
const CODE_SECTION =
  /(?:^|\n)[ \t"*_#]*(?:(?:(?:Sec(?:tion|\.)|SEC(?:TION|\.)|§+|RCW|ORS|NRS|KRS|R\.S\.|Art\.|Article|Rule)[ \t]*\d+[A-Za-z]{0,2}|(?:(?:[A-Z]{2,4}[ \t]+|(?:[A-Z][a-z]{0,4}\.[ \t]?){1,4}[ \t]*)(?:§+[ \t]*)?)?\d+[A-Za-z]{0,2}(?:[-.:–]\d+[A-Za-z]{0,2})+)(?:[-.:–,]\d+[A-Za-z]{0,2})*(?:-[A-Za-z]{1,2})?\.?(?:[ \t(]|\r?$)|\d{3,5}[A-Za-z]?\.[ \t]|\(\d{1,3} ILCS )/m;
/** A provision by itself, as people paste it: a first label, then words of rule. */
const PROVISION = /^\s*(?:\((?:[a-zA-Z]|\d{1,2})\)|(?:[A-Z]|\d{1,2})\.)[ \t]+[A-Z“"]/;
const RULE =
  /\b(?:shall|may|must|cannot|need\s+not|is\s+guilty|commits|means|includes|is|are|has|have|does|applies|unlawful|(?:class|level)\s+\w+\s+(?:felony|misdemeanor))\b/i;

/** A fiscal note tells what a bill would cost, section by section, in the words of law. */
const FISCAL_NOTE =
  /^(?:[^\n]{0,200}\n){0,12}?[ \t*_#]*(?:[\w ]{1,50}[ \t]+)?fiscal[ \t]+(?:note|(?:impact|analysis)[ \t]+(?:statement|report))\b(?![^\n]{0,80}\b(?:shall|may|is|requires?)\b)/i;

/** What an act's own title begins with. */
const TITLE = /^[ \t*_#]*(?:AN? +(?:ACT|BILL)\b|An Act\b|A Bill\b|A bill (?:for an act|to be entitled)\b)/m;
/** The head of a text is its first lines. */
const HEAD = 1500;

/**
 * What a text is. A bill shows a bill's own marks: an enacting clause with sections, numbered sections that amend or
 * speak of "this act", an act's title over sections, or front matter naming a state. A section of a code, or a rule of
 * law by itself, is a statute. Everything else is other, and Lacuna keeps silent.
 */
export function kindOf(clean: CleanText, hasClause: boolean, heads: readonly SectionHead[]): Bill["kind"] {
  if (clean.frontMatter?.state) return "bill";
  if (hasClause) return "bill";
  if (FISCAL_NOTE.test(clean.text.slice(0, HEAD))) return "other";
  if (heads.length > 0 && AMENDING.test(clean.text.slice(heads[0]?.start ?? 0, (heads[0]?.start ?? 0) + 4000)))
    return "bill";
  if (isUnenacted(clean.text, heads)) return "bill";
  if (isReleaseNotes(clean.text.slice(0, 20_000))) return "other";
  if (/^\s*(?:§+\s*)?\d[\w.:–-]*\.?(?:\s|$)/.test(clean.text.slice(0, 80)) && RULE.test(clean.text.slice(0, 20_000)))
    return "statute";
  if (clean.text.length > 0 && RULE.test(clean.text.slice(0, 20_000)) && CODE_SECTION.test(clean.text.slice(0, 400)))
    return "statute";
  if (isBareLaw(clean.text)) return "statute";
  if (PROVISION.test(clean.text.slice(0, 80)) && RULE.test(clean.text.slice(0, 400))) return "statute";
  return "other";
}

/** Sections of an act whose enacting clause is still to be written. */
function isUnenacted(text: string, heads: readonly SectionHead[]): boolean {
  const first = heads[0];
  if (!first || first.start > HEAD || !RULE.test(text.slice(first.start, 20_000))) return false;
  return (
    TITLE.test(text.slice(0, first.start)) ||
    (heads.length > 1 && !text.slice(0, first.start).trim() && /\bthis act\b/i.test(text.slice(0, 20_000)))
  );
}

/**
 * Heads of sections of an act in a text that is law without a bill's marks: the text begins with the first, and they
 * are numbered plainly; one alone says "Section".
 */
export function actHeads(text: string, heads: readonly SectionHead[]): readonly SectionHead[] {
  const first = heads[0];
  if (!first || text.slice(0, first.start).trim()) return [];
  if (!heads.every(({ number }) => /^\d{1,3}$/.test(number))) return [];
  return heads.length > 1 || /\bsection\b/i.test(text.slice(first.start, first.end)) ? heads : [];
}
