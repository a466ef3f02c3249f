import type { Framework } from "../../goals/framework.ts";
import type { Goal } from "../../goals/goal.ts";
import type { Pattern } from "../../goals/pattern.ts";
import { finish, type Steps } from "../../text/steps.ts";
import type { KnownLaw } from "../known.ts";
import { Homonyms } from "../lexicon/homonyms.ts";
import { CompiledLexicon } from "../lexicon/lexicon.ts";
import { Catchlines } from "../reading/catchlines.ts";
import { setBit } from "./bits.ts";
import { asksOfClause } from "./clauseKeys.ts";
import { type CompiledPattern, compilePattern, neededBy, partsInBill } from "./pattern.ts";

/** One element ready to be tried. */
export interface CompiledElement {
  readonly id: string;
  readonly core: boolean;
  readonly duty: boolean;
  readonly otherwise: "yes" | "weak" | "no";
  readonly yes: readonly CompiledPattern[];
  readonly weak: readonly CompiledPattern[];
  readonly no: readonly CompiledPattern[];
}

/** One goal ready to be tried. */
export interface CompiledGoal {
  readonly goal: Goal;
  /** Its place among the framework's goals. */
  readonly index: number;
  /** Its patterns that look beyond the section of law that they are tried on; those of its subject first. */
  readonly inBill: readonly CompiledPattern[];
  /** Whether its subject has none of them. */
  readonly subjectBySection: boolean;
  readonly subject: readonly CompiledPattern[];
  readonly elements: readonly CompiledElement[];
  readonly limits: readonly {
    readonly id: string;
    readonly elements: readonly string[];
    readonly makes: "weak" | "no" | "note";
    readonly when: readonly CompiledPattern[];
  }[];
  readonly extensions: readonly {
    readonly population: "labor" | "youth";
    readonly proven: boolean;
    readonly when: readonly CompiledPattern[];
  }[];
}

/** A framework compiled once, for any number of drafts. */
export interface CompiledFramework {
  readonly lexicon: CompiledLexicon;
  readonly homonyms: Homonyms;
  readonly goals: readonly CompiledGoal[];
  /** Concepts that a defined term takes over from its definition. */
  readonly inherited: ReadonlySet<number>;
  readonly minor: number;
  /** What sections that are not at hand are called. */
  readonly catchlines: Catchlines;
  /** The concept of what is known by a catchline alone, or -1. */
  readonly byCatchline: number;
  /** Words of 32 bits in a set of concepts. */
  readonly size: number;
  /** Of each subject one concept at least: a section without any is on no goal's subject. Null when a subject needs none. */
  readonly gate: Uint32Array | null;
  /** The subjects of all goals, and what rules ask of some section of the text. */
  readonly subjects: readonly CompiledPattern[];
  /** What was computed of sections of law still in use, by their identities. */
  readonly known: WeakMap<object, KnownLaw>;
  /** Concepts of sections of current law at hand, by unit. */
  readonly cited: WeakMap<object, Map<string, readonly number[]>>;
}

/** Compiles a framework's lexicon and goals. Throws a `PhraseError` for a phrase that cannot be read. */
export function compile(framework: Framework): CompiledFramework {
  return finish(compileSteps(framework));
}

/** `compile` in steps. */
export function* compileSteps(framework: Framework): Steps<CompiledFramework> {
  const lexicon = yield* CompiledLexicon.steps(framework.lexicon);
  const homonyms = new Homonyms(framework.lexicon, lexicon);
  const all = (patterns: readonly Pattern[]) => patterns.map((pattern) => compilePattern(pattern, lexicon));
  const goals: CompiledGoal[] = [];
  for (const [index, goal] of framework.goals.entries()) {
    goals.push(
      withPartsInBill({
        goal,
        index,
        subject: all(goal.subject),
        elements: goal.elements.map((element) => ({
          id: element.id,
          core: element.core,
          duty: element.duty,
          otherwise: element.otherwise,
          yes: all(element.yes),
          weak: all(element.weak),
          no: all(element.no),
        })),
        limits: goal.limits.map((limit) => ({
          id: limit.id,
          elements: limit.elements,
          makes: limit.makes,
          when: all(limit.when),
        })),
        extensions: goal.extraCredit.map((extension) => ({
          population: extension.population,
          proven: extension.proven,
          when: all(extension.when),
        })),
      }),
    );
    yield;
  }
  const size = (lexicon.names.length >> 5) + 1;
  const gate = new Uint32Array(size);
  const asked = goals.flatMap((goal) => goal.inBill).flatMap(askedOfSections);
  const subjects = [...new Set([...goals.flatMap((goal) => goal.subject), ...asked])];
  for (const pattern of subjects) for (const concept of neededBy(pattern) ?? []) setBit(gate, concept);
  const inherited = new Set(
    lexicon.names.flatMap((name, number) => (framework.lexicon.concepts[name]?.throughDefinitions ? [number] : [])),
  );
  const catchlines = new Catchlines(framework.reportCards, lexicon, inherited);
  yield;
  return {
    lexicon,
    homonyms,
    goals,
    gate: subjects.every(neededBy) ? gate : null,
    inherited,
    catchlines,
    byCatchline: lexicon.names.findIndex((name) => framework.lexicon.concepts[name]?.byCatchline),
    minor: lexicon.numberOf("minor"),
    size,
    subjects,
    known: new WeakMap(),
    cited: new WeakMap(),
  };
}

/**
 * What a pattern about the whole text asks of one section or another: each of its parts that must hold, and its own keys
 * together. Sections that have one of several parts, or none, would be too many to read: they count where another rule
 * is about them.
 */
function askedOfSections(pattern: CompiledPattern): readonly CompiledPattern[] {
  const { all, concept, heading } = pattern;
  const isOwn = concept >= -1 || heading.length > 0 || asksOfClause(pattern);
  return isOwn ? [...all, { ...pattern, in: null, all: [], any: [], none: [] }] : all;
}

function withPartsInBill(goal: Omit<CompiledGoal, "inBill" | "subjectBySection">): CompiledGoal {
  const patterns = [
    ...goal.elements.flatMap(({ yes, weak, no }) => [...yes, ...weak, ...no]),
    ...goal.limits.flatMap(({ when }) => when),
    ...goal.extensions.flatMap(({ when }) => when),
  ];
  const ofSubject = goal.subject.flatMap(partsInBill);
  return {
    ...goal,
    inBill: [...ofSubject, ...patterns.flatMap(partsInBill)],
    subjectBySection: ofSubject.length === 0,
  };
}
