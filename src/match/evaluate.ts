import type { Scope } from "../goals/pattern.ts";
import { hasBit } from "./bits.ts";
import type { Hit } from "./lexicon.ts";
import type { CompiledPattern } from "./pattern.ts";
import { couldHold } from "./reach.ts";
import type { ClauseView, LawView } from "./view.ts";

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
export function inBill(pattern: CompiledPattern, bill: readonly LawView[], facts: BillFacts): Match | null {
  const first = (test: (stretch: Stretch) => Match | null): Match | null => {
    const keep = !looksAround(pattern);
    for (const law of bill) {
      let answer = law.answers.get(pattern);
      if (answer === undefined) {
        answer = test({ scope: "bill", clauses: law.clauses, bill, facts });
        if (keep) law.answers.set(pattern, answer);
      }
      if (answer) return answer;
    }
    return null;
  };
  if (pattern.in && pattern.in !== "bill") return first((stretch) => evaluate(pattern, stretch));
  if (pattern.concept >= -1) return first((stretch) => conceptIn(pattern.concept, stretch));
  const part = (inner: CompiledPattern) => inBill(inner, bill, facts);
  return conjunction(pattern, {
    clause: () => first((stretch) => clauseTests(pattern, stretch)),
    isCalled: (concept) => bill.some((law) => law.clauses.length > 0 && hasBit(law.heading, concept)),
    part,
  });
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
  const around = scope === "bill" ? undefined : rescope(stretch, scope)[0];
  const found = around
    ? holds(pattern, around)
    : scope === "bill"
      ? inBill(pattern, stretch.bill, stretch.facts)
      : null;
  known.set(pattern, found);
  return found;
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
  const match = conjunction(pattern, {
    clause: () => clauseTests(pattern, stretch),
    isCalled: (concept) => stretch.clauses.some(({ law }) => hasBit(law.heading, concept)),
    part: (part) => evaluate(part, stretch),
  });
  if (!match || match.clause) return match;
  return { hits: match.hits, clause: stretch.clauses.length === 1 ? (stretch.clauses[0] ?? null) : null };
}

/** How the keys of a pattern are tried on some stretch of law. */
interface Tests {
  /** The keys that speak of one clause. */
  clause(): Match | null;
  isCalled(concept: number): boolean;
  part(pattern: CompiledPattern): Match | null;
}

/** A pattern holds when each of its keys does. */
function conjunction(pattern: CompiledPattern, tests: Tests): Match | null {
  const hits: MatchedHit[] = [];
  let carrier: ClauseView | null = null;
  const take = (match: Match | null): boolean => {
    if (!match) return false;
    hits.push(...match.hits);
    carrier ??= match.clause;
    return true;
  };
  if (needsClause(pattern) && !take(tests.clause())) return null;
  if (pattern.heading.length && !pattern.heading.some((concept) => tests.isCalled(concept))) return null;
  for (const part of pattern.all) if (!take(tests.part(part))) return null;
  if (pattern.any.length && !pattern.any.some((part) => take(tests.part(part)))) return null;
  for (const part of pattern.none) if (tests.part(part)) return null;
  return { hits, clause: carrier };
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

function needsClause(pattern: CompiledPattern): boolean {
  return Boolean(
    pattern.norm.length ||
      pattern.order.length ||
      pattern.near.length ||
      pattern.bound.length ||
      pattern.act.length ||
      pattern.condition.length ||
      pattern.exception.length ||
      pattern.defines.length ||
      pattern.age,
  );
}

/** The keys that speak of one clause hold together in one clause of the stretch. */
function clauseTests(pattern: CompiledPattern, stretch: Stretch): Match | null {
  for (const clause of stretch.clauses) {
    const match = clauseHolds(pattern, clause, stretch.facts);
    if (match) return match;
  }
  return null;
}

function clauseHolds(pattern: CompiledPattern, clause: ClauseView, facts: BillFacts): Match | null {
  const found: Hit[] = [];
  const some = (concepts: readonly number[], test: (hit: Hit) => boolean): boolean => {
    if (!concepts.length) return true;
    if (!concepts.some((concept) => hasBit(clause.bits, concept))) return false;
    const hit = clause.hits.find((entry) => concepts.includes(entry.concept) && test(entry));
    if (hit) found.push(hit);
    return hit !== undefined;
  };
  if (pattern.order.length) {
    const chain = sequence(pattern.order, clause, pattern.within);
    if (!chain) return null;
    found.push(...chain);
  }
  if (pattern.near.length) {
    const group = cluster(pattern.near, clause, pattern.within);
    if (!group) return null;
    found.push(...group);
  }
  const concepts = [pattern.bound, pattern.act, pattern.condition, pattern.exception, pattern.defines];
  if (concepts.some((list) => list.length && !list.some((concept) => hasBit(clause.bits, concept)))) return null;
  if (pattern.norm.length && !pattern.norm.some((kind) => clause.norm.kinds.has(kind))) return null;
  if (!some(pattern.bound, (hit) => isBound(clause, hit))) return null;
  if (!some(pattern.act, (hit) => clause.norm.act < 0 || clause.placeOf(hit.start) >= clause.norm.act)) return null;
  if (!some(pattern.condition, (hit) => inside(clause.norm.conditions, clause.placeOf(hit.start)))) return null;
  if (!some(pattern.exception, (hit) => inside(clause.norm.exceptions, clause.placeOf(hit.start)))) return null;
  if (!some(pattern.defines, (hit) => isDefined(clause, hit))) return null;
  if (pattern.age) {
    const age = ageIn(pattern.age, clause, facts);
    if (!age) return null;
    found.push(age);
  }
  return found.length || pattern.norm.length
    ? { hits: found.map((hit) => ({ law: clause.law, clause, hit })), clause }
    : EMPTY;
}

function isBound(clause: ClauseView, hit: Hit): boolean {
  const { norm, text } = clause;
  const place = clause.placeOf(hit.start);
  if (norm.modal < 0 || place < norm.modal) return true;
  return /\bby\s+(?:the\s+|a\s+|an\s+|any\s+|each\s+)?(?:\w+\s+){0,2}$/i.test(
    text.slice(Math.max(0, place - 40), place),
  );
}

const DEFINING_VERB =
  /\b(?:means?|includes?|has\s+the\s+(?:same\s+)?meaning|is\s+defined\s+as|shall\s+mean|refers?\s+to|occurs\s+(?:when|if))\b/i;
/** The end of a quoted term in front of what it means: `term" means`, `term", a person who`, `Term."An individual`, `Term. - Any child`. */
const TERM_ENDS =
  /[.,]?["”]\s*[,.]?\s*(?:means?|includes?|has\s+the\s+(?:same\s+)?meaning|shall\s+mean|refers?\s+to|an?|any|the|each|all)\b|\.\s*[-–—]{1,2}\s*(?:an?|any|the|each|all)\b/i;

/** A defined term stands at the head of its sentence or item. */
const TERM_WORDS = 8;

function isDefined(clause: ClauseView, hit: Hit): boolean {
  const term = TERM_ENDS.exec(clause.text);
  const last = clause.placeOf(hit.end - 1);
  const leads = clause.clause.ranges.some((range) => hit.start >= range.from && hit.start - range.from < TERM_WORDS);
  if (term && leads && last < term.index && term.index - last < 60) return true;
  const verb = DEFINING_VERB.exec(clause.text);
  return verb !== null && clause.placeOf(hit.start) < verb.index;
}

function inside(ranges: readonly { readonly start: number; readonly end: number }[], place: number): boolean {
  return ranges.some((range) => place >= range.start && place < range.end);
}

/** Hits of the concepts in this order, each at most `within` words behind the one before. */
function sequence(concepts: readonly number[], clause: ClauseView, within: number): Hit[] | null {
  const from = (index: number, after: number): Hit[] | null => {
    const concept = concepts[index];
    if (concept === undefined) return [];
    if (!hasBit(clause.bits, concept)) return null;
    for (const hit of clause.hits) {
      if (hit.concept !== concept) continue;
      const position = clause.positionOf(hit.start);
      if (after >= 0 && (position < after || position - after > within)) continue;
      const rest = from(index + 1, clause.positionOf(hit.end));
      if (rest) return [hit, ...rest];
    }
    return null;
  };
  return from(0, -1);
}

/** Hits of all the concepts, each at most `within` words from the first one's. */
function cluster(concepts: readonly number[], clause: ClauseView, within: number): Hit[] | null {
  const [first, ...others] = concepts;
  for (const hit of clause.hits) {
    if (hit.concept !== first) continue;
    const start = clause.positionOf(hit.start);
    const end = clause.positionOf(hit.end);
    const group: Hit[] = [hit];
    for (const concept of others) {
      const near = clause.hits.find((entry) => {
        if (entry.concept !== concept) return false;
        const at = clause.positionOf(entry.start);
        return at >= start ? at - end <= within : start - clause.positionOf(entry.end) <= within;
      });
      if (near) group.push(near);
    }
    if (group.length === concepts.length) return group;
  }
  return null;
}

/** The words by which a clause reaches an age. */
function ageIn(age: NonNullable<CompiledPattern["age"]>, clause: ClauseView, facts: BillFacts): Hit | null {
  if (age === "to-21" || age === "to-23") {
    const highest = clause.highestAge;
    return highest && highest.age >= (age === "to-21" ? 21 : 23) ? highest.hit : null;
  }
  if (age === "adults") return clause.adults;
  const narrower = clause.ageLimits.find((limit) => limit.age < 18);
  const young = () => clause.hits.find(({ concept }) => concept === facts.minor) ?? null;
  if (age === "narrower") return narrower?.hit ?? (clause.law.minorUntil < 18 ? young() : null);
  const full = clause.ageLimits.find((limit) => limit.age >= 18);
  return full?.hit ?? (narrower || clause.law.minorUntil < 18 ? null : young());
}
