import type { Hit } from "../lexicon/lexicon.ts";
import { limitsUnder } from "./ages.ts";
import type { LawText } from "./lawText.ts";
import type { Reading, WordRange } from "./reading.ts";

/** A term that the text defines, with the concepts that its definition expresses. */
export interface DefinedTerm {
  /** In lower case, word by word. */
  readonly words: readonly string[];
  readonly concepts: readonly number[];
  /** Identity of the one section of law in which it is meant so; null when it is meant so everywhere. */
  readonly only: object | null;
  /** For child, minor and their like: the age at which they end. */
  readonly youngUntil: number | null;
  /** Whether a term that sounds like a person is defined as something else: "covered youth", a dog. */
  readonly noPerson: boolean;
  /** All of it but where it is meant; equal for equal terms. */
  readonly key: string;
}

const DEFINITION =
  /["“]([A-Za-z][^"”“]{1,60})["”]\s*,?\s*(?:or\s+["“][^"”“]{1,60}["”]\s*,?\s*)?(?:(?:as\s+used\s+in|for\s+(?:the\s+)?purposes?\s+of)\s+[^"”“]{1,100},\s*)?(?:means?|includes?|shall\s+mean|refers?\s+to)\b/gi;

/** Terms that are too common for their definition to be meant at every place. */
const COMMON = new Set(
  "person,act,department,court,law,state,offense,agency,board,services,service,program,individual,fund,employee,human trafficking,sex trafficking,trafficking,prostitution".split(
    ",",
  ),
);
/** Terms so common that their definition is meant only in the section of law that gives it. */
const MEANT_HERE = new Set(["victim"]);
const YOUNG =
  /^(?:an?\s+)?(?:(?:child|minor|juvenile|youth|young)(?:\s+(?:witness|victim))?|children|young person|protected person)$/i;

/** Terms for persons, "trafficked child", whose definition begins with whom they are: "a person under sixteen …". */
const PERSON_TERM = /\b(?:child|minor|juvenile|youth|young\s+person|victim|survivor)$/i;
const PERSON = /^\W*(?:an?|any)\s+(?:[\w-]+\s+){0,3}?(?:person|individual|child|minor|youth|juvenile|victim)\b/i;
/** What is defined is an animal or a thing. */
const NO_PERSON =
  /^\W*(?:an?|any|the|every)\s+(?:(?!person|individual|human|natural)[\w-]+\s+){0,2}?(?:dog|cat|horse|calf|animal|livestock|bird|fish|plant|tree|vehicle|vessel|building|structure|product|article|device|document|corporation|entity|fund|account|program|team|league)\b/i;
/** Characters within which a definition says the age of whom it defines. */
const AGE_WITHIN = 90;

/** The terms that a section of law defines. */
export function definitionsOf(reading: Reading, inherited: ReadonlySet<number>): readonly DefinedTerm[] {
  let known = definedBefore.get(reading);
  if (!known) {
    known = termsIn(reading, inherited);
    definedBefore.set(reading, known);
  }
  return known;
}

/** Terms of readings still in use. */
const definedBefore = new WeakMap<Reading, readonly DefinedTerm[]>();

function termsIn(reading: Reading, inherited: ReadonlySet<number>): DefinedTerm[] {
  const terms: DefinedTerm[] = [];
  const { text, identity } = reading.law;
  for (const match of text.matchAll(DEFINITION)) {
    const term = (match[1] ?? "").trim();
    const from = match.index + match[0].length;
    const rest = definitionText(text, from);
    const youngUntil = youngUntilOf(term, rest);
    const words = term.toLowerCase().match(/[a-z0-9]+/g) ?? [];
    if (!words.length) continue;
    const concepts = COMMON.has(words.join(" ")) ? [] : conceptsBetween(reading, from, from + rest.length, inherited);
    const noPerson = PERSON_TERM.test(term) && NO_PERSON.test(rest);
    if (!concepts.length && !youngUntil && !noPerson) continue;
    const here = MEANT_HERE.has(words.join(" ")) || bindsHereOnly(text, match.index);
    const only = here ? identity : null;
    const key = JSON.stringify([words, concepts, youngUntil, noPerson, only !== null]);
    terms.push({ words, concepts: noPerson ? [] : concepts, only, youngUntil, noPerson, key });
  }
  return terms;
}

/** The age at which those end who are called by a term; null for a term that is none for the young, or says no age. */
function youngUntilOf(term: string, definition: string): number | null {
  const [limit] = limitsUnder(definition);
  if (!limit) return null;
  const isPerson = PERSON_TERM.test(term) && PERSON.test(definition) && limit.index < AGE_WITHIN;
  return isPerson || YOUNG.test(term) ? limit.age : null;
}

const HERE =
  /\b(?:in|under|of)\s+this\s+(?:section|subsection|subdivision|paragraph)\b(?!\s*(?:,?\s*and\b|,?\s*or\b|through|to\b|,\s*(?:section|chapter)))/gi;
const WIDER =
  /\b(?:in|under|of|throughout)\s+(?:this\s+(?:act|chapter|title|article|part|code|subchapter)|sections?\s+\d)/gi;

/** Whether the words that open the definitions keep them to their own section: the nearest such words in front. */
function bindsHereOnly(text: string, at: number): boolean {
  const opening = text.slice(Math.max(0, at - 4000), at);
  return lastOf(opening, HERE) > lastOf(opening, WIDER);
}

function lastOf(text: string, words: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(words)) last = match.index;
  return last;
}

/** A definition ends with its sentence, or where the next quoted term begins. */
function definitionText(text: string, from: number): string {
  const rest = text.slice(from, from + 1200);
  const stop = /\.(?:\s|$)|\n[^\n]{0,12}["“][A-Z]/.exec(rest);
  return stop ? rest.slice(0, stop.index) : rest;
}

function conceptsBetween(reading: Reading, start: number, end: number, inherited: ReadonlySet<number>): number[] {
  const found = new Set<number>();
  for (const hit of reading.hits) {
    const at = reading.starts[hit.start] ?? 0;
    if (at >= start && at < end && inherited.has(hit.concept)) found.add(hit.concept);
  }
  return [...found];
}

/** Terms by their first words, in both numbers. */
export class TermIndex {
  readonly terms: readonly DefinedTerm[];
  readonly #byFirst = new Map<string, DefinedTerm[]>();

  constructor(terms: readonly DefinedTerm[]) {
    this.terms = terms;
    for (const term of terms) {
      for (const first of formsOf(term.words[0] ?? "")) {
        const list = this.#byFirst.get(first);
        if (list) list.push(term);
        else this.#byFirst.set(first, [term]);
      }
    }
  }

  /**
   * The age at which the children of a section of law end by these terms; 18 where none says. What a "child witness" is
   * matters only to a section that speaks of one.
   */
  minorUntil({ law }: Reading): number {
    let words: string | undefined;
    return this.terms.reduce((least, { words: term, youngUntil }) => {
      if (!youngUntil || youngUntil >= least) return least;
      if (term.length === 1) return youngUntil;
      words ??= law.text.toLowerCase();
      return words.includes(term.join(" ")) ? youngUntil : least;
    }, 18);
  }

  /** Hits of the terms in a reading: each stands for the concepts of its definition. */
  hitsIn(reading: Omit<Reading, "hits">): Hit[] {
    return this.#placesIn(reading).flatMap(({ term, at }) =>
      term.concepts.map((concept) => ({ concept, start: at, end: at + term.words.length })),
    );
  }

  /** Where a reading has terms that sound like persons and are none. */
  noPersonsIn(reading: Omit<Reading, "hits">): readonly WordRange[] {
    if (!this.terms.some(({ noPerson }) => noPerson)) return [];
    return this.#placesIn(reading)
      .filter(({ term }) => term.noPerson)
      .map(({ term, at }) => ({ from: at, to: at + term.words.length }));
  }

  #placesIn(reading: Omit<Reading, "hits">): { readonly term: DefinedTerm; readonly at: number }[] {
    const out: { term: DefinedTerm; at: number }[] = [];
    if (!this.terms.length) return out;
    const { text } = reading.law;
    const wordAt = (index: number) => text.slice(reading.starts[index] ?? 0, reading.ends[index] ?? 0).toLowerCase();
    for (let i = 0; i < reading.count; i++) {
      for (const term of this.#byFirst.get(wordAt(i)) ?? []) {
        const fits = term.words.every(
          (word, offset) => offset === 0 || (i + offset < reading.count && formsOf(word).has(wordAt(i + offset))),
        );
        if (fits) out.push({ term, at: i });
      }
    }
    return out;
  }
}

/** A word of a term and its plurals. */
function formsOf(word: string): ReadonlySet<string> {
  return new Set([word, `${word}s`, `${word}es`, word.replace(/y$/, "ies")]);
}

/**
 * Whether a section of law may define a term that means something to other words: its definitions must express one of
 * the concepts that terms take over, or say when childhood ends.
 */
export function mayDefine({ text }: LawText, givesConcepts: boolean): boolean {
  for (const match of text.matchAll(DEFINITION)) {
    const term = (match[1] ?? "").trim();
    if (givesConcepts || YOUNG.test(term) || PERSON_TERM.test(term)) return true;
  }
  return false;
}
