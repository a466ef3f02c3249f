import type { ElementStatus, Verdict } from "../../goals/goal.ts";
import type { Steps } from "../../text/steps.ts";
import type { CompiledElement, CompiledGoal } from "./compiled.ts";
import { type BillFacts, inBillSteps, type Match, matchesIn } from "./evaluate.ts";
import type { CompiledPattern } from "./pattern.ts";
import type { LawView } from "./view.ts";

/** How an element stands on one side, with the matches it rests on. */
export interface JudgedElement {
  readonly id: string;
  readonly status: ElementStatus;
  readonly matches: readonly Match[];
  readonly limits: readonly { readonly id: string; readonly matches: readonly Match[] }[];
}

/** How a goal stands on one side. */
export interface Judged {
  readonly verdict: Verdict;
  readonly subject: readonly Match[];
  readonly elements: readonly JudgedElement[];
  readonly extensions: readonly { readonly matches: readonly Match[] }[];
}

/** Matches looked at for one element in one section: enough to find a strong one among weak ones. */
const MOST = 8;
const RANK: Readonly<Record<ElementStatus, number>> = { no: 0, weak: 1, yes: 2 };

/** What a goal's elements show where its subject never comes up. */
export function notAddressed(goal: CompiledGoal): Judged {
  return {
    verdict: "none",
    subject: [],
    elements: goal.elements.map(({ id }) => ({ id, status: "no", matches: [], limits: [] })),
    extensions: goal.extensions.map(() => ({ matches: [] })),
  };
}

/**
 * Judges a goal on one side of a text. Its elements are read in each section of law where its subject holds, limits
 * within that section; the best standing over those sections is the element's. Sections are joined because drafters
 * spread one scheme over several: the offense, the defense and the procedure.
 */
export function* judgeSteps(goal: CompiledGoal, laws: readonly LawView[], facts: BillFacts): Steps<Judged> {
  const answers: (Match | null)[] = [];
  for (const pattern of goal.inBill) {
    answers.push(yield* inBillSteps(pattern, laws, facts));
  }
  const heard: JudgedLaw[] = [];
  for (const law of laws) {
    const kept = law.judged[goal.index];
    if (kept && (!kept.answers || sameAnswers(kept.answers, answers))) {
      if (kept.judged) heard.push(kept.judged);
      continue;
    }
    const judged = judgeLaw(goal, law, laws, facts);
    // A section off the subject needs no other answer than the subject's.
    law.judged[goal.index] = { judged, answers: !judged && goal.subjectBySection ? null : answers };
    if (judged) heard.push(judged);
    yield;
  }
  if (!heard.length) return notAddressed(goal);
  const elements = goal.elements.map((_, index) => strongest(heard.flatMap((law) => law.elements[index] ?? [])));
  return {
    verdict: verdictOf(goal, elements),
    subject: heard.flatMap((law) => law.subject).slice(0, 4),
    elements,
    extensions: goal.extensions.map((_, index) => ({
      matches: heard.flatMap((law) => law.extensions[index]?.matches ?? []).slice(0, 2),
    })),
  };
}

/** A goal in one section of law. */
export type JudgedLaw = Omit<Judged, "verdict">;

/**
 * What a goal finds in one section of law, null when that is off its subject, and what the whole text answered to its
 * patterns then. It is kept with the section: an edit elsewhere that changes no answer changes nothing of it.
 */
export interface KeptJudgement {
  readonly judged: JudgedLaw | null;
  /** Null when no answer matters. */
  readonly answers: readonly (Match | null)[] | null;
}

function sameAnswers(a: readonly (Match | null)[], b: readonly (Match | null)[]): boolean {
  return a === b || a.every((match, index) => sameMatch(match, b[index] ?? null));
}

function sameMatch(a: Match | null, b: Match | null): boolean {
  if (a === b) return true;
  if (!a || !b || a.clause !== b.clause || a.hits.length !== b.hits.length) return false;
  return a.hits.every((hit, index) => hit.clause === b.hits[index]?.clause && hit.hit === b.hits[index]?.hit);
}

function judgeLaw(goal: CompiledGoal, law: LawView, laws: readonly LawView[], facts: BillFacts): JudgedLaw | null {
  const subject = firstMatches(goal.subject, law, laws, facts, 2);
  if (!subject) return null;
  const limits = goal.limits
    .map((limit) => ({ limit, matches: limit.when.flatMap((when) => matchesIn(when, law, laws, facts, 2)) }))
    .filter((entry) => entry.matches.length);
  const elements = goal.elements.map((element): JudgedElement => {
    const { status, matches } = judgeElement(element, law, laws, facts);
    const narrowed = limits.filter(({ limit }) => limit.elements.includes(element.id));
    return {
      id: element.id,
      status: capped(
        status,
        narrowed.map(({ limit }) => limit.makes),
      ),
      matches,
      limits: status === "no" ? [] : narrowed.map((entry) => ({ id: entry.limit.id, matches: entry.matches })),
    };
  });
  const extensions = goal.extensions.map(({ when }) => ({
    matches: when.flatMap((pattern) => matchesIn(pattern, law, laws, facts, 1)).filter((match) => !onlyAsks(match)),
  }));
  return { subject, elements, extensions };
}

/** The best standing of one element over several sections; of equals the first. */
function strongest(elements: readonly JudgedElement[]): JudgedElement {
  return elements.reduce((best, element) => (RANK[element.status] > RANK[best.status] ? element : best));
}

function firstMatches(
  patterns: readonly CompiledPattern[],
  law: LawView,
  laws: readonly LawView[],
  facts: BillFacts,
  most: number,
): Match[] | null {
  for (const pattern of patterns) {
    const matches = matchesIn(pattern, law, laws, facts, most);
    if (matches.length) return matches;
  }
  return null;
}

/** Whether all that a match rests on is to be studied or reported: that addresses a goal and brings nothing of it about. */
function onlyAsks({ hits }: Match): boolean {
  return hits.length > 0 && hits.every(({ clause }) => clause.norm.inquiry);
}

function judgeElement(
  element: CompiledElement,
  law: LawView,
  laws: readonly LawView[],
  facts: BillFacts,
): { readonly status: ElementStatus; readonly matches: readonly Match[] } {
  const brought = (pattern: CompiledPattern, most: number) =>
    matchesIn(pattern, law, laws, facts, most).filter((match) => !onlyAsks(match));
  for (const pattern of element.no) {
    const matches = matchesIn(pattern, law, laws, facts, 2);
    if (matches.length) return { status: "no", matches };
  }
  const soft: Match[] = [];
  const strong: Match[] = [];
  for (const pattern of element.yes) {
    for (const match of brought(pattern, MOST)) {
      if (element.duty && match.clause?.norm.permissive) soft.push(match);
      else strong.push(match);
    }
  }
  if (strong.length) return { status: "yes", matches: strong };
  const weak = element.weak.flatMap((pattern) => brought(pattern, 2));
  if (soft.length || weak.length) return { status: "weak", matches: [...weak, ...soft] };
  return { status: element.otherwise, matches: [] };
}

function capped(status: ElementStatus, makes: readonly ("weak" | "no" | "note")[]): ElementStatus {
  if (makes.includes("no")) return "no";
  return makes.includes("weak") && status === "yes" ? "weak" : status;
}

function verdictOf(goal: CompiledGoal, elements: readonly JudgedElement[]): Verdict {
  const status = new Map(elements.map((element) => [element.id, element.status]));
  const holds = (test: string) => {
    const id = test.replace(/[!~]/g, "");
    const value = RANK[status.get(id) ?? "no"];
    return test.startsWith("!") ? value === 0 : value >= (test.endsWith("~") ? 1 : 2);
  };
  for (const rule of goal.goal.verdict) {
    if ("full" in rule && rule.full.every(holds)) return "full";
    if ("partial" in rule && rule.partial.every(holds)) return "partial";
    if ("touch" in rule && rule.touch.every(holds)) return "touch";
    if ("none" in rule && rule.none.every(holds)) return "none";
  }
  return "touch";
}
