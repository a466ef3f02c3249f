import { effectiveOf, isConditional, sectionsMeant } from "./structure/effective.ts";
import type { BillSection, SectionBody } from "./types.ts";

/** Words of a clause on dates that are looked at. */
const LOOK = 600;

const TAKES_EFFECT =
  /\b(?:takes?|goes?|become?s?)\s+(?:into\s+)?effect|\b(?:is|are|becomes?)\s+(?:effective|operative)/i;

/** Each section's own date, as its body was read with; what the bill's clause gave it may change. */
const OWN = new WeakMap<SectionBody, string | null>();

/** The date that a section has by its own words. */
export function ownDate({ body, effective }: BillSection): string | null {
  const known = OWN.get(body);
  return known === undefined ? effective : known;
}

/**
 * Sections with the dates that the bill's clause on dates gives them: "This act takes effect July 1, 2027" dates every
 * section that has no date of its own, "Section 3 takes effect …" only that one.
 */
export function withEffectiveDates(sections: readonly BillSection[]): readonly BillSection[] {
  const own = sections.map((section) => {
    const known = OWN.get(section.body);
    if (known === undefined) OWN.set(section.body, section.effective);
    return known === undefined || known === section.effective ? section : { ...section, effective: known };
  });
  return dated(own);
}

function dated(sections: readonly BillSection[]): readonly BillSection[] {
  const clauses = sections.filter((section) => section.action === "effective");
  if (!clauses.length) return sections;
  /** Null for sections whose date hangs on a condition. */
  const single = new Map<string, string | null>();
  let whole: string | null = null;
  for (const clause of clauses) {
    const { text } = clause.body;
    const skip = clause.headingSpan.end - clause.headingSpan.start;
    const words = text.slice(Math.min(skip, LOOK), skip + LOOK);
    for (const sentence of words.split(/\.\s+(?=[A-Z(])|:\s+(?=\()|;\s+/)) {
      const date = effectiveOf(sentence);
      const meant = sectionsMeant(sentence, clause.number);
      // "Section 3 takes effect in sixty days", or once a plan is approved: not with the rest, and when, nobody can say.
      if (!date && !(meant && TAKES_EFFECT.test(sentence)) && !isConditional(sentence)) continue;
      if (meant) for (const number of meant) single.set(number, date);
      else whole ??= date;
    }
  }
  if (!whole && !single.size) return sections;
  return sections.map((section) => {
    const own = [section.number, section.cite ?? ""].find((name) => single.has(name));
    const date = section.effective ?? (own === undefined ? whole : (single.get(own) ?? null));
    return date === section.effective ? section : { ...section, effective: date };
  });
}
