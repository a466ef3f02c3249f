import type { Bill } from "../bill/types.ts";
import type { Goal } from "../goals/goal.ts";
import type { Assessment, Evidence } from "../match/types.ts";
import type { DraftEdit } from "./edit.ts";
import { type Marking, markingOf } from "./marking.ts";

/** A change of words that lifts one limit of a goal. */
export interface Strengthening {
  readonly goal: string;
  readonly element: string;
  /** The words as they stand and as they would stand; `to` is empty where words only go. */
  readonly from: string;
  readonly to: string;
  readonly evidence: Evidence;
  readonly edits: readonly DraftEdit[];
}

/** Weak words and the strong words that take their place; the words are those of common drafting practice. */
const STRONGER: readonly { readonly find: RegExp; readonly put: string }[] = [
  { find: /\bmay (?!not\b|be\b)/i, put: "shall " },
  { find: /\b(?:is|are) (?:authorized|encouraged|permitted) to\b/i, put: "shall" },
  {
    find: /,?\s*\b(?:with)?in (?:the limits of )?(?:available|existing) (?:appropriations|funds|resources),?/i,
    put: "",
  },
  { find: /,?\s*\bsubject to (?:the )?(?:availability of |available )?(?:appropriations?|funding|funds),?/i, put: "" },
  { find: /\ba direct result of\b/i, put: "a result of" },
  { find: /\bdirectly (?=result|caus)/i, put: "" },
  { find: /\b(?:thirteen|fourteen|fifteen|sixteen|seventeen)\b/i, put: "eighteen" },
  { find: /\b1[3-7]\b(?=\s+years?\b)/i, put: "18" },
];

/** The changes of words that would lift limits of this goal, marked as the draft marks changes. */
export function strengthenings(bill: Bill, goal: Goal, assessment: Assessment): Strengthening[] {
  const marking = markingOf(bill.convention, bill.format, bill.source);
  const out: Strengthening[] = [];
  const seen = new Set<number>();
  for (const element of assessment.elements) {
    if (element.status === "yes" || !goal.elements.some((entry) => entry.id === element.id)) continue;
    const weak = [...element.limitEvidence, ...(element.status === "weak" ? element.evidence : [])];
    for (const evidence of weak) {
      // Words of current law do not stand in the draft: nothing of it can be put in their place.
      if (evidence.change === "deleted" || evidence.currentLaw) continue;
      for (const { find, put } of STRONGER) {
        const match = find.exec(evidence.quote);
        if (!match) continue;
        const found = evidence.start + match.index;
        if (seen.has(found)) continue;
        seen.add(found);
        const end = found + match[0].length;
        // A phrase that goes takes the comma before it along: "may, within available funds, provide".
        const comma = put === "" && match[0].endsWith(",") ? /,\s*$/.exec(bill.source.slice(found - 4, found)) : null;
        const span = { start: found - (comma?.[0].length ?? 0), end };
        const words = bill.source.slice(span.start, end);
        out.push({
          goal: goal.id,
          element: element.id,
          from: match[0].replace(/^[\s,]+|[\s,]+$/g, ""),
          to: put.trim(),
          evidence,
          edits: [swap(bill, span, words, put, evidence, marking)],
        });
      }
      const rule = goal.elements.find((entry) => entry.id === element.id);
      const span = rule?.duty ? permissionBefore(bill.source, evidence.start) : null;
      if (!span || seen.has(span.start)) continue;
      seen.add(span.start);
      const from = bill.source.slice(span.start, span.end);
      out.push({
        goal: goal.id,
        element: element.id,
        from,
        to: "shall",
        evidence,
        edits: [swap(bill, span, from, "shall", evidence, marking)],
      });
    }
  }
  return out;
}

/** How far before a duty's words its "may" can stand, in code units. */
const REACH = 80;

/** The "may" that makes a duty a mere permission, in the same clause before its words. */
function permissionBefore(source: string, start: number): { readonly start: number; readonly end: number } | null {
  const from = Math.max(0, start - REACH);
  const found = /\bmay\b(?!\s+(?:not|be)\b)[^.;:]*$/i.exec(source.slice(from, start));
  return found && { start: from + found.index, end: from + found.index + 3 };
}

/** Words that the bill itself adds are simply rewritten; words of existing law are struck and the new ones inserted. */
function swap(
  bill: Bill,
  span: { readonly start: number; readonly end: number },
  from: string,
  put: string,
  evidence: Evidence,
  marking: Marking,
): DraftEdit {
  if (evidence.change === "inserted" || bill.kind !== "bill") {
    const gap = put === "" && /^\s/.test(from) && /[\s,]$/.test(from) ? " " : "";
    return { ...span, text: put || gap };
  }
  const lead = /^\s*/.exec(from)?.[0] ?? "";
  const trail = /\s*$/.exec(from)?.[0] ?? "";
  const struck = marking.strike(from.trim());
  return { ...span, text: lead + struck + (put.trim() ? ` ${marking.insert(put.trim())}` : "") + trail };
}
