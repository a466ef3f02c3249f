import { normaliseCitation } from "../citations/normalise.ts";

/** Numbers of sections in a list: `566.203`, `2907.24`, `14:46.2`, `18.2-67.9:1`, `5/10-9`. */
const NUMBER = /\d+[A-Za-z]{0,3}(?:[-.:–‑][0-9A-Za-z]+)*/g;

/** Lists that name new sections before their verb: "and section 4.31 … be enacted", "R.S. 9:1 is hereby enacted". */
const BEFORE_VERB =
  /\b(?:sections?|§{1,2}|R\.S\.|Articles?)\s*((?:[^;:]|:(?=\d)){1,600}?)\s+(?:of\s+the\s+[A-Z][\w ]{2,40}\s+)?(?:be|is|are)\s+(?:each\s+|hereby\s+)*(amended|enacted|created|repealed|added|reenacted)/gi;
/** Lists that stand behind it: "by adding Sections 5-2 and 5-3", "adding sections numbered 4.1". */
const BEHIND_VERB =
  /\b(?:by|and)\s+(?:adding|enacting|creating)\s+(?:new\s+|an?\s+|Code\s+)*(?:sections?|§{1,2}|Articles?)\s+(?:to\s+be\s+)?(?:numbered\s+|designated\s+(?:as\s+)?)?((?:[^;:]|:(?=\d)){1,400}?)(?=[;:]|\bas\s+follows|\bto\s+read|\band\s+by\b|$)/gi;
/** Missouri: the sections repealed, and those known by their numbers in their place. */
const IN_LIEU =
  /\bsections?\s+([^;:]{1,4000}?),?\s+(?:RSMo,?\s+)?(?:is|are)\s+(?:hereby\s+)?repealed\s+and\s+[^;:]{1,80}?\benacted\s+in\s+lieu\s+thereof,?\s+to\s+be\s+known\s+as\s+sections?\s+([^;:]{1,4000}?)(?:,?\s+to\s+read|:|$)/i;

/** Sections of law, by citation, that an amending clause creates rather than restates. */
export function newLawsOf(opening: string): ReadonlySet<string> {
  const out = new Set<string>();
  const lieu = IN_LIEU.exec(opening);
  if (lieu) {
    const old = new Set(numbers(lieu[1] ?? ""));
    for (const number of numbers(lieu[2] ?? "")) if (!old.has(number)) out.add(number);
    return out;
  }
  const old = new Set<string>();
  for (const match of opening.matchAll(BEFORE_VERB)) {
    // Of "sections 1 be amended and section 2 be enacted" each list ends at the verb before it.
    const list = (match[1] ?? "").split(/\b(?:be|is|are)\s+(?:hereby\s+)?(?:amended|repealed)\b/i).pop() ?? "";
    const isNew = /^(?:enacted|created|added)$/i.test(match[2] ?? "");
    for (const number of numbers(list)) (isNew ? out : old).add(number);
  }
  for (const match of opening.matchAll(BEHIND_VERB)) for (const number of numbers(match[1] ?? "")) out.add(number);
  for (const number of old) out.delete(number);
  // A list says "14:82.1", the section's own head "§82.1".
  for (const number of [...out]) if (/^\d+[A-Z]?:\d/.test(number)) out.add(number.replace(/^[^:]*:/, ""));
  return out;
}

/** Whether a note right before a section of law says that it is new: "(20 ILCS 5/3-4 new)". */
export function isMarkedNew(before: string): boolean {
  return /\(\s*[^()\n]{2,60}\bnew\s*\)\s*$/i.test(before);
}

function numbers(list: string): string[] {
  return [...list.matchAll(NUMBER)].map((match) => normaliseCitation(match[0]));
}
