import type { Scope } from "../../goals/pattern.ts";
import { hasBit } from "./bits.ts";
import type { CompiledPattern } from "./pattern.ts";

/** Concepts within reach of a pattern, by the size of the stretch that it is tried on. */
export interface Reach {
  readonly clause: Uint32Array;
  readonly section: Uint32Array;
  readonly bill: Uint32Array;
}

/**
 * Whether a pattern could hold where these concepts are expressed: false only when it cannot. Words are not looked at,
 * so that most sections are left for most goals after a few tests of bits.
 */
export function couldHold(pattern: CompiledPattern, around: Scope, reach: Reach): boolean {
  const scope = pattern.in ?? around;
  const bits = scope === "clause" ? reach.clause : scope === "bill" ? reach.bill : reach.section;
  if (pattern.concept >= -1) return hasBit(bits, pattern.concept);
  const there = (concept: number) => hasBit(bits, concept);
  if (!pattern.order.every(there) || !pattern.near.every(there)) return false;
  for (const one of [pattern.bound, pattern.act, pattern.condition, pattern.exception, pattern.defines])
    if (one.length && !one.some(there)) return false;
  if (pattern.heading.length && !pattern.heading.some((concept) => hasBit(reach.section, concept))) return false;
  // A smaller stretch inside a larger one may be any of those that it holds.
  const inner =
    scope === "clause"
      ? reach
      : scope === "bill"
        ? { ...reach, clause: bits, section: bits }
        : { ...reach, clause: bits };
  return (
    pattern.all.every((part) => couldHold(part, scope, inner)) &&
    (!pattern.any.length || pattern.any.some((part) => couldHold(part, scope, inner)))
  );
}
