import type { Notice } from "../../text/notice.ts";
import type { Span } from "../../text/span.ts";
import type { Bill } from "../types.ts";
import { type DefinedTerm, definedTerms } from "./definedTerms.ts";
import { internalReferences } from "./internalReferences.ts";

/** A slip of drafting that the draft shows by itself, whatever its subject. */
export interface DraftingProblem extends Notice {
  readonly span: Span;
}

/** References that lead nowhere, and terms that the bill defines anew and never uses. */
export function draftingProblems(bill: Bill): readonly DraftingProblem[] {
  if (bill.kind !== "bill") return [];
  const problems: DraftingProblem[] = [];
  for (const { start, end, text, target } of internalReferences(bill)) {
    if (target) continue;
    const message = /^\d/.test(text) ? "This act has no section {0}." : "There is no {0}.";
    problems.push({ code: "bill.broken-reference", message, args: [text], span: { start, end } });
  }
  const terms = definedTerms(bill);
  for (const { term, name, definition, scope, uses } of terms) {
    // A definition for a whole code may be meant for sections that the draft does not show.
    if (uses.length > 0 || scope === "code" || name.change !== "inserted") continue;
    if (isOneOfTwoNames(term, definition, terms)) continue;
    const message = "“{0}” is defined and not used again in the part of the draft that the definition is for.";
    problems.push({ code: "bill.unused-term", message, args: [term], span: { start: name.start, end: name.end } });
  }
  return problems;
}

/** Of two names for one thing (“board” or “commission” means …) one will do. */
function isOneOfTwoNames(term: string, definition: string, terms: readonly DefinedTerm[]): boolean {
  const pair = /^["“][^"”]+["”]\s+(?:or|and)\s+["“]([^"”]+)["”]/;
  return pair.test(definition) || terms.some((other) => pair.exec(other.definition)?.[1] === term);
}
