import type { Span } from "../../text/span.ts";
import type { Provision } from "../types.ts";

const CHAIN = "\\([A-Za-z0-9]{1,5}(?:[-.][A-Za-z0-9]{1,3})?\\)(?:\\s?\\([A-Za-z0-9.-]{1,6}\\))*";
const LIST = `${CHAIN}(?:(?:\\s*,\\s*(?:and\\s+)?|\\s+and\\s+)${CHAIN}){0,20}`;
const UNIT = "(?:(?:sub)?(?:section|division|paragraph|part)s?|clauses?|items?|subd\\.)";
/** "adding Subsection (b-1)", "add (6)", "by adding a new paragraph (12)". */
const BEHIND_VERB = new RegExp(
  `\\b(?:add|creat|enact)(?:e|ing)?\\s+(?:an?\\s+)?(?:new\\s+)?(?:${UNIT}\\s+)?(${LIST})`,
  "gi",
);
/** "and subsection (10) is added". */
const BEFORE_VERB = new RegExp(`\\b${UNIT}\\s+(${LIST})\\s+(?:is|are)\\s+(?:hereby\\s+)?added\\b`, "gi");

/** Louisiana: "and R.S. 24:204(A)(10) is hereby enacted". */
const ENACTED = new RegExp(`\\b\\d+(?:[.:-]\\d+)+(${LIST})\\s+(?:is|are)\\s+(?:hereby\\s+)?enacted\\b`, "gi");

const ADDS_UNNAMED = new RegExp(`\\badding\\s+(?:an?\\s+)?new\\s+${UNIT}(?!\\s*\\()`, "i");
const REVISED = new RegExp(`\\b(?:revising|amending|changing)\\s+(?:${UNIT}\\s+)(${LIST})`, "gi");

/**
 * Units that an amending clause adds to a section that it restates: "by amending Subsection (a) and adding Subsection
 * (c) to read as follows". All of their words are new, marked or not.
 */
export function addedUnits(opening: string, provisions: readonly Provision[]): Span[] {
  const labels = new Set<string>();
  for (const pattern of [BEHIND_VERB, BEFORE_VERB, ENACTED]) {
    for (const match of opening.matchAll(pattern)) {
      for (const label of chainsOf(match[1] ?? "")) {
        // A list says (A)(10) where the law itself prints "A." and "(10)".
        labels.add(label).add(label.replace(/^\(([A-Z])\)/, "$1"));
      }
    }
  }
  if (labels.size) return provisions.filter((provision) => labels.has(provision.label));
  if (!ADDS_UNNAMED.test(opening)) return [];
  // "by revising paragraph (1) and by adding a new paragraph": whatever is not named as revised is added.
  const revised = new Set([...opening.matchAll(REVISED)].flatMap((match) => chainsOf(match[1] ?? "")));
  return revised.size
    ? provisions.filter(({ label, parent }) => label && provisions[parent]?.parent === -1 && !revised.has(label))
    : [];
}

function chainsOf(list: string): string[] {
  return [...list.matchAll(new RegExp(CHAIN, "g"))].map((chain) => chain[0].replace(/\s+/g, ""));
}
