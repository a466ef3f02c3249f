import type { Scope } from "../../goals/pattern.ts";
import { finish, type Steps } from "../../text/steps.ts";
import type { Hit } from "../lexicon/lexicon.ts";
import { hasBit } from "./bits.ts";
import { asksOfClause, clauseHits } from "./clauseKeys.ts";
import type { ClauseView } from "./clauseView.ts";
import type { CompiledPattern } from "./pattern.ts";
import { couldHold } from "./reach.ts";
import type { LawView } from "./view.ts";

/** The words on which a pattern rests: hits in the reading of one section of law. */
export interface MatchedHit {
  readonly law: LawView;
  readonly clause: ClauseView;
  readonly hit: Hit;
}

/** A pattern that holds: its words, and the clause whose rule carries it. */
export interface Match {
  readonly hits: readonly MatchedHit[];
  readonly clause: ClauseView | null;
}

/** The stretch of law a pattern is tried on. */
export interface Stretch {
  readonly scope: Scope;
  readonly clauses: readonly ClauseView[];
  /** All sections of law of the text, for `in: bill`. */
  readonly bill: readonly LawView[];
  readonly facts: BillFacts;
}

/** What the text as a whole says that single clauses do not repeat. */
export interface BillFacts {
  /** Number of the concept `minor`, or -1. */
  readonly minor: number;
  /** Concepts that the text expresses anywhere. */
  readonly reach: Uint32Array;
}

const EMPTY: Match = { hits: [], clause: null };

/** Tries a pattern on a section of law; gives up to `most` matches, one a stretch of the pattern's scope. */
export function matchesIn(
  pattern: CompiledPattern,
  law: LawView,
  bill: readonly LawView[],
  facts: BillFacts,
  most: number,
): Match[] {
  const scope = pattern.in ?? "clause";
  const out: Match[] = [];
  if (!couldHold(pattern, scope, { clause: law.reach, section: law.reach, bill: facts.reach })) return out;
  const whole: Stretch = { scope: "section", clauses: law.clauses, bill, facts };
  for (const stretch of rescope(whole, scope)) {
    const [clause] = stretch.clauses;
    if (scope === "clause" && clause) {
      const reach = { clause: clause.bits, section: law.reach, bill: facts.reach };
      if (!couldHold(pattern, scope, reach)) continue;
    }
    const match = holds(pattern, stretch);
    if (!match) continue;
    out.push(match);
    if (out.length >= most) break;
  }
  return out;
}

/**
 * Tries a pattern on a whole text. Each of its parts is tried section by section and its answer kept there: whether a
 * text has something is whether one of its sections has it.
 */
function inBill(pattern: CompiledPattern, bill: readonly LawView[], facts: BillFacts): Match | null {
  return finish(inBillSteps(pattern, bill, facts));
}

/** `inBill` with a rest after each section of law. */
export function* inBillSteps(
  pattern: CompiledPattern,
  bill: readonly LawView[],
  facts: BillFacts,
): Steps<Match | null> {
  const keep = !looksAround(pattern);
  function* first(test: (stretch: Stretch) => Match | null): Steps<Match | null> {
    for (const law of bill) {
      let answer = law.answers.get(pattern);
      if (answer === undefined) {
        answer = test({ scope: "bill", clauses: law.clauses, bill, facts });
        if (keep) law.answers.set(pattern, answer);
        yield;
      }
      if (answer) return answer;
    }
    return null;
  }
  if (pattern.in && pattern.in !== "bill") return yield* first((stretch) => evaluate(pattern, stretch));
  if (pattern.concept >= -1) return yield* first((stretch) => conceptIn(pattern.concept, stretch));
  const joint = new Conjunction();
  if (asksOfClause(pattern) && !joint.take(yield* first((stretch) => inOneClause(pattern, stretch)))) return null;
  const isCalled = (concept: number) => bill.some((law) => law.clauses.length > 0 && hasBit(law.heading, concept));
  if (pattern.heading.length && !pattern.heading.some(isCalled)) return null;
  for (const part of pattern.all) if (!joint.take(yield* inBillSteps(part, bill, facts))) return null;
  let some = pattern.any.length === 0;
  for (const part of pattern.any) some ||= joint.take(yield* inBillSteps(part, bill, facts));
  if (!some) return null;
  for (const part of pattern.none) if (yield* inBillSteps(part, bill, facts)) return null;
  return joint.match;
}

/** Whether a pattern that is tried on a part of a text asks about the whole again. */
function looksAround({ all, any, none }: CompiledPattern): boolean {
  return [all, any, none].some((parts) => parts.some((part) => part.in === "bill" || looksAround(part)));
}

/** Answers of patterns on stretches larger than the one they are asked from, by text, stretch and pattern. */
const answers = new WeakMap<readonly LawView[], Map<object, Map<CompiledPattern, Match | null>>>();

function evaluate(pattern: CompiledPattern, stretch: Stretch): Match | null {
  if (!pattern.in || pattern.in === stretch.scope) return holds(pattern, stretch);
  if (SIZE[pattern.in] > SIZE[stretch.scope]) return evaluateAround(pattern, pattern.in, stretch);
  for (const inner of rescope(stretch, pattern.in)) {
    const match = holds(pattern, inner);
    if (match) return match;
  }
  return null;
}

/** A larger stretch is the same for all that it holds, so its answer is found once: work stays linear in the text. */
function evaluateAround(pattern: CompiledPattern, scope: Scope, stretch: Stretch): Match | null {
  const first = stretch.clauses[0];
  if (!first) return null;
  const anchor = scope === "bill" ? stretch.bill : scope === "section" ? first.law : first.law.around(first);
  const byAnchor = entryOf(answers, stretch.bill, () => new Map<object, Map<CompiledPattern, Match | null>>());
  const known = entryOf(byAnchor, anchor, () => new Map<CompiledPattern, Match | null>());
  const answer = known.get(pattern);
  if (answer !== undefined) return answer;
  const found = scope === "bill" ? inBill(pattern, stretch.bill, stretch.facts) : holdsIn(pattern, scope, stretch);
  known.set(pattern, found);
  return found;
}

/** Tries a pattern on the provision or the section around a stretch. */
function holdsIn(pattern: CompiledPattern, scope: Scope, stretch: Stretch): Match | null {
  const [around] = rescope(stretch, scope);
  return around ? holds(pattern, around) : null;
}

function entryOf<K extends object, V>(
  map: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  make: () => V,
): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

const SIZE: Readonly<Record<Scope, number>> = { clause: 0, provision: 1, section: 2, bill: 3 };

/** The stretches of another scope inside a stretch, or the one around it. */
function rescope(stretch: Stretch, scope: Scope): Stretch[] {
  if (scope === "clause") return stretch.clauses.map((clause) => ({ ...stretch, scope, clauses: [clause] }));
  if (scope === "bill") return [{ ...stretch, scope, clauses: stretch.bill.flatMap((law) => law.clauses) }];
  const first = stretch.clauses[0];
  if (!first) return [];
  if (scope === "section") {
    if (SIZE[stretch.scope] < SIZE.section) return [{ ...stretch, scope, clauses: first.law.clauses }];
    const laws = new Set(stretch.clauses.map((clause) => clause.law));
    return [...laws].map((law) => ({ ...stretch, scope, clauses: law.clauses }));
  }
  if (stretch.scope === "clause") return [{ ...stretch, scope, clauses: first.law.around(first) }];
  const seen = new Set<ClauseView>();
  const out: Stretch[] = [];
  for (const clause of stretch.clauses) {
    if (seen.has(clause)) continue;
    const clauses = clause.law.around(clause);
    for (const entry of clauses) seen.add(entry);
    out.push({ ...stretch, scope, clauses });
  }
  return out;
}

function holds(pattern: CompiledPattern, stretch: Stretch): Match | null {
  if (pattern.concept >= -1) return conceptIn(pattern.concept, stretch);
  const match = conjunction(pattern, stretch);
  if (!match || match.clause) return match;
  return { hits: match.hits, clause: stretch.clauses.length === 1 ? (stretch.clauses[0] ?? null) : null };
}

/** The words of the keys of one pattern, put together. */
class Conjunction {
  readonly #hits: MatchedHit[] = [];
  #carrier: ClauseView | null = null;

  /** Takes what one key rests on; whether it holds. */
  take(match: Match | null): boolean {
    if (!match) return false;
    this.#hits.push(...match.hits);
    this.#carrier ??= match.clause;
    return true;
  }

  get match(): Match {
    return { hits: this.#hits, clause: this.#carrier };
  }
}

/** A pattern holds on a stretch when each of its keys does. */
function conjunction(pattern: CompiledPattern, stretch: Stretch): Match | null {
  const joint = new Conjunction();
  const part = (inner: CompiledPattern) => evaluate(inner, stretch);
  if (asksOfClause(pattern) && !joint.take(inOneClause(pattern, stretch))) return null;
  const isCalled = (concept: number) => stretch.clauses.some(({ law }) => hasBit(law.heading, concept));
  if (pattern.heading.length && !pattern.heading.some(isCalled)) return null;
  for (const inner of pattern.all) if (!joint.take(part(inner))) return null;
  if (pattern.any.length && !pattern.any.some((inner) => joint.take(part(inner)))) return null;
  for (const inner of pattern.none) if (part(inner)) return null;
  return joint.match;
}

function conceptIn(concept: number, stretch: Stretch): Match | null {
  for (const clause of stretch.clauses) {
    if (!hasBit(clause.bits, concept)) continue;
    const hit = clause.hits.find((entry) => entry.concept === concept);
    if (hit) return { hits: [{ law: clause.law, clause, hit }], clause };
  }
  // What the catchline says holds for the section, though it is no law and no evidence.
  if (stretch.scope === "section" && stretch.clauses.some(({ law }) => hasBit(law.heading, concept))) return EMPTY;
  return null;
}

/** The keys that speak of one clause hold together in one clause of the stretch. */
function inOneClause(pattern: CompiledPattern, { clauses, facts }: Stretch): Match | null {
  for (const clause of clauses) {
    const hits = clauseHits(pattern, clause, facts.minor);
    if (hits?.length || (hits && pattern.norm.length))
      return { hits: hits.map((hit) => ({ law: clause.law, clause, hit })), clause };
    if (hits) return EMPTY;
  }
  return null;
}
