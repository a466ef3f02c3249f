import type { Hit } from "../lexicon/lexicon.ts";
import { hasBit } from "./bits.ts";
import type { ClauseView } from "./clauseView.ts";
import type { CompiledPattern } from "./pattern.ts";

/** Whether a pattern has keys that speak of one clause. */
export function asksOfClause(pattern: CompiledPattern): boolean {
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

/**
 * The words by which one clause answers all keys of a pattern that speak of one clause; empty when it answers without
 * words of its own, null when it does not. `minor` is the number of the concept of a minor, or -1.
 */
export function clauseHits(pattern: CompiledPattern, clause: ClauseView, minor: number): readonly Hit[] | null {
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
    const age = ageIn(pattern.age, clause, minor);
    if (!age) return null;
    found.push(age);
  }
  return found;
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
  /\b(?:means?|includes?|takes?\s+in|embraces?|comprises?|denotes?|has\s+the\s+(?:same\s+)?meaning|is\s+defined\s+as|shall\s+mean|refers?\s+to|(?:occurs|exists?)\s+(?:when|if|where)|is\s+(?:anyone|any\s+one|one\s+who|an?\s+(?:person|individual|child|minor|youth)))\b/i;
/** The end of a quoted term in front of what it means: `term" means`, `term", a person who`, `Term."An individual`, `Term. - Any child`. */
const TERM_ENDS =
  /[.,]?["”]\s*[,.]?\s*(?:is\s+|are\s+)?(?:means?|includes?|has\s+the\s+(?:same\s+)?meaning|shall\s+mean|refers?\s+to|an?|any|anyone|the|each|all)\b|\.\s*[-–—]{1,2}\s*(?:an?|any|the|each|all)\b/i;

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
function ageIn(age: NonNullable<CompiledPattern["age"]>, clause: ClauseView, minor: number): Hit | null {
  if (age === "to-21" || age === "to-23") {
    const highest = clause.highestAge;
    return highest && highest.age >= (age === "to-21" ? 21 : 23) ? highest.hit : null;
  }
  if (age === "adults") return clause.adults;
  const narrower = clause.ageLimits.find((limit) => limit.age < 18);
  const young = () => clause.hits.find(({ concept }) => concept === minor) ?? null;
  if (age === "narrower") return narrower?.hit ?? (clause.law.minorUntil < 18 ? young() : null);
  const full = clause.ageLimits.find((limit) => limit.age >= 18);
  return full?.hit ?? (narrower || clause.law.minorUntil < 18 ? null : young());
}
