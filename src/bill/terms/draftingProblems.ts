import type { Notice } from "../../text/notice.ts";
import type { Span } from "../../text/span.ts";
import { finish, type Steps } from "../../text/steps.ts";
import type { Bill } from "../types.ts";
import { type DefinedTerm, termSteps } from "./definedTerms.ts";
import { referenceSteps } from "./internalReferences.ts";
import { undefinedSteps } from "./undefinedTerms.ts";

/** A slip of drafting that the draft shows by itself, whatever its subject. */
export interface DraftingProblem extends Notice {
  readonly span: Span;
}

/** References that lead nowhere, terms that the bill defines anew and never uses, and terms that it uses as defined and never defines. */
export function draftingProblems(bill: Bill): readonly DraftingProblem[] {
  return finish(draftingProblemSteps(bill));
}

/** `draftingProblems` in steps. */
export function* draftingProblemSteps(bill: Bill): Steps<readonly DraftingProblem[]> {
  if (bill.kind !== "bill") return [];
  const problems: DraftingProblem[] = [];
  for (const { start, end, text, target } of yield* referenceSteps(bill)) {
    if (target) continue;
    // Of a list only the number is at fault.
    const number = /^(?:sections\s+)?(\d+[A-Za-z]?)\b/i.exec(text)?.[1];
    const message = number ? "This act has no section {0}." : "There is no {0}.";
    problems.push({ code: "bill.broken-reference", message, args: [number ?? text], span: { start, end } });
  }
  const terms = yield* termSteps(bill);
  const pairs = new Set(terms.flatMap(({ definition }) => SECOND_NAME.exec(definition)?.[1] ?? []));
  for (const term of terms) {
    const { name, scope, isUsed } = term;
    // A definition for a whole code may be meant for sections that the draft does not show.
    if (scope === "code" || name.change !== "inserted" || isUsed || isOneOfTwoNames(term, pairs)) continue;
    const message = "“{0}” is defined and not used again in the part of the draft that the definition is for.";
    problems.push({
      code: "bill.unused-term",
      message,
      args: [term.term],
      span: { start: name.start, end: name.end },
    });
  }
  for (const { term, span, message } of yield* undefinedSteps(bill, terms))
    problems.push({ code: "bill.undefined-term", message, args: [term], span });
  return problems;
}

const SECOND_NAME = /^["“][^"”]+["”]\s+(?:or|and)\s+["“]([^"”]+)["”]/;

/** Of two names for one thing (“board” or “commission” means …) one will do. */
function isOneOfTwoNames({ term, definition }: DefinedTerm, pairs: ReadonlySet<string>): boolean {
  return SECOND_NAME.test(definition) || pairs.has(term);
}
