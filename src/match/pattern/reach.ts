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
 * so that most sections are left for most goals after a few tests of bits. It is asked some hundred thousand times of a
 * long bill, so it makes nothing.
 */
export function couldHold(pattern: CompiledPattern, around: Scope, reach: Reach): boolean {
  const scope = pattern.in ?? around;
  const bits = scope === "clause" ? reach.clause : scope === "bill" ? reach.bill : reach.section;
  if (pattern.concept >= -1) return hasBit(bits, pattern.concept);
  if (!hasAll(bits, pattern.order) || !hasAll(bits, pattern.near)) return false;
  if (!mayHaveOne(bits, pattern.bound) || !mayHaveOne(bits, pattern.act)) return false;
  if (!mayHaveOne(bits, pattern.condition) || !mayHaveOne(bits, pattern.exception)) return false;
  if (!mayHaveOne(bits, pattern.defines)) return false;
  // A catchline is that of a section, whatever smaller stretch is looked at.
  if (!mayHaveOne(scope === "bill" ? bits : reach.section, pattern.heading)) return false;
  const { all, any } = pattern;
  if (!all.length && !any.length) return true;
  const inner = within(scope, bits, reach);
  for (let i = 0; i < all.length; i++) {
    const part = all[i];
    if (part && !couldHold(part, scope, inner)) return false;
  }
  for (let i = 0; i < any.length; i++) {
    const part = any[i];
    if (part && couldHold(part, scope, inner)) return true;
  }
  return any.length === 0;
}

/** A smaller stretch inside a larger one may be any of those that it holds. */
function within(scope: Scope, bits: Uint32Array, reach: Reach): Reach {
  if (scope === "clause" || (reach.clause === bits && (scope !== "bill" || reach.section === bits))) return reach;
  return { clause: bits, section: scope === "bill" ? bits : reach.section, bill: reach.bill };
}

function hasAll(bits: Uint32Array, concepts: readonly number[]): boolean {
  for (let i = 0; i < concepts.length; i++) if (!hasBit(bits, concepts[i] ?? -1)) return false;
  return true;
}

/** Whether one of the concepts is there, or none is asked for. */
function mayHaveOne(bits: Uint32Array, concepts: readonly number[]): boolean {
  for (let i = 0; i < concepts.length; i++) if (hasBit(bits, concepts[i] ?? -1)) return true;
  return concepts.length === 0;
}
