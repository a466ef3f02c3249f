import type { NormKind, Pattern, Scope } from "../../goals/pattern.ts";
import type { CompiledLexicon } from "../lexicon/lexicon.ts";

/** A pattern with its names resolved to numbers. */
export interface CompiledPattern {
  readonly in: Scope | null;
  /** A lone concept. */
  readonly concept: number;
  readonly all: readonly CompiledPattern[];
  readonly any: readonly CompiledPattern[];
  readonly none: readonly CompiledPattern[];
  readonly order: readonly number[];
  readonly near: readonly number[];
  readonly within: number;
  readonly norm: readonly NormKind[];
  readonly bound: readonly number[];
  readonly act: readonly number[];
  readonly condition: readonly number[];
  readonly exception: readonly number[];
  readonly defines: readonly number[];
  readonly heading: readonly number[];
  readonly age: "minors" | "narrower" | "adults" | "to-21" | "to-23" | null;
}

/** Words that may stand between neighbours of `order` and `near` where a pattern does not say. */
const WITHIN = 12;

/** Resolves a pattern's names. A name the lexicon lacks becomes -1 and never holds. */
export function compilePattern(pattern: Pattern, lexicon: CompiledLexicon): CompiledPattern {
  const numbers = (names: string | readonly string[] | undefined) =>
    (typeof names === "string" ? [names] : (names ?? [])).map((name) => lexicon.numberOf(name));
  const data = typeof pattern === "string" ? {} : pattern;
  const list = (patterns: readonly Pattern[] | undefined) =>
    (patterns ?? []).map((entry) => compilePattern(entry, lexicon));
  const concept = typeof pattern === "string" ? lexicon.numberOf(pattern) : -2;
  const all = list(data.all);
  const order = numbers(data.order);
  const near = numbers(data.near);
  return {
    in: data.in ?? null,
    concept,
    all,
    any: list(data.any),
    none: list(data.none),
    order,
    near,
    within: data.within ?? WITHIN,
    norm: data.norm === undefined ? [] : typeof data.norm === "string" ? [data.norm] : data.norm,
    bound: numbers(data.bound),
    act: numbers(data.act),
    condition: numbers(data.condition),
    exception: numbers(data.exception),
    defines: numbers(data.defines),
    heading: numbers(data.heading),
    age: data.age ?? null,
  };
}

/** The parts of a pattern that look at the whole text, outermost ones only; the pattern itself when it does. */
export function partsInBill(pattern: CompiledPattern): CompiledPattern[] {
  return pattern.in === "bill" ? [pattern] : [...pattern.all, ...pattern.any, ...pattern.none].flatMap(partsInBill);
}

/** The fewest concepts of which the section must have one where the pattern holds; null when it needs none. */
export function neededBy(pattern: CompiledPattern): readonly number[] | null {
  if (pattern.in === "bill") return null;
  if (pattern.concept >= -1) return [pattern.concept].filter((concept) => concept >= 0);
  const either = pattern.any.map(neededBy);
  const needs = [
    ...[...pattern.order, ...pattern.near].map((concept) => [concept]),
    ...[pattern.bound, pattern.act, pattern.condition, pattern.exception, pattern.defines, pattern.heading].filter(
      (concepts) => concepts.length,
    ),
    ...pattern.all.map(neededBy),
    either.length && !either.includes(null) ? either.flatMap((concepts) => concepts ?? []) : null,
  ].filter((concepts) => concepts !== null);
  return needs.reduce<readonly number[] | null>(
    (least, concepts) => (!least || concepts.length < least.length ? concepts : least),
    null,
  );
}
