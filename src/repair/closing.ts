import type { Bill, BillSection } from "../bill/types.ts";

/** What opens a bill rather than closes it, though it is no rule of law. */
const OPENING =
  /\b(?:short title|findings?|purpose|intent|definitions)\b|\b(?:finds?|declares?|intends?|recogni[sz]es?)\b|\b(?:known|cited)\s+as\b/i;
/** Ohio enacts what goes into no code behind the repeal of what its bill restates; elsewhere that repeal closes the bill. */
const FORMAL_REPEAL = /^\W*(?:Section\s+\d+\.\s*)?(?:That\s+)?existing\s+sections?\b/i;

/**
 * How many sections at a bill's end only close it: effective date, severability, savings, emergency, repealers. New law
 * stands before them. Nought where the bill is nothing else.
 */
export function closingCount({ sections, convention }: Bill): number {
  let count = 0;
  while (count < sections.length && isClosing(sections[sections.length - 1 - count], convention)) count++;
  return count < sections.length
    ? count
    : sections.filter(({ action }) => action === "effective").length % sections.length;
}

function isClosing(section: BillSection | undefined, convention: string): boolean {
  if (!section) return false;
  if (section.action === "effective") return true;
  const words = section.body.text.slice(0, 400);
  if (convention === "OH" && FORMAL_REPEAL.test(words)) return false;
  if (section.action === "repeal") return true;
  return !section.operative && !OPENING.test(section.heading) && !(section.heading === "" && OPENING.test(words));
}
