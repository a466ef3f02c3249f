import type { Lexicon } from "../../goals/lexicon.ts";
import { hasConcepts, type Part, readPhrase } from "../../goals/phrase.ts";
import { finish, type Steps } from "../../text/steps.ts";
import { wordsOf } from "../../text/words.ts";
import { setBit } from "../pattern/bits.ts";
import { Needs } from "./needs.ts";
import { type State, States } from "./state.ts";
import { follow, type Node, newNode } from "./trie.ts";
import { Vocabulary } from "./vocabulary.ts";
import { type Emit, type ReadingWords, Walker } from "./walk.ts";

/** A place where a concept is expressed: words `start` to `end` (exclusive) of a reading. */
export interface Hit {
  readonly concept: number;
  readonly start: number;
  readonly end: number;
}

/** A lexicon compiled once: a trie over word numbers for all phrases of words, one a rank for phrases over concepts. */
export class CompiledLexicon {
  readonly names: readonly string[];
  readonly vocabulary = new Vocabulary();
  readonly #numbers: ReadonlyMap<string, number>;
  /**
   * Phrases that can be looked for together: the first are of words alone, each next ones may name concepts of those
   * before them.
   */
  #stages: readonly State[] = [];
  readonly #needs = new Needs(this);

  /** Knows the names alone; `of` and `steps` give a lexicon with its phrases. */
  constructor(lexicon: Lexicon) {
    this.names = Object.keys(lexicon.concepts);
    this.#numbers = new Map(this.names.map((name, index) => [name, index]));
  }

  /** Compiles a lexicon. Throws a `PhraseError` for a phrase that cannot be read. */
  static of(lexicon: Lexicon): CompiledLexicon {
    return finish(CompiledLexicon.steps(lexicon));
  }

  /** The same in steps. */
  static *steps(lexicon: Lexicon): Steps<CompiledLexicon> {
    const compiled = new CompiledLexicon(lexicon);
    yield* compiled.#learn(lexicon);
    return compiled;
  }

  *#learn(lexicon: Lexicon): Steps<void> {
    const roots: Node[] = [newNode()];
    const ranks = new Map<string, number>();
    for (const name of inOrder(lexicon)) {
      const concept = lexicon.concepts[name];
      if (!concept) continue;
      const phrases = [
        ...concept.phrases.map((phrase) => ({ phrase, not: false })),
        ...(concept.not ?? []).map((phrase) => ({ phrase, not: true })),
      ];
      const rank =
        1 + Math.max(0, ...phrases.flatMap(({ phrase }) => namesIn(phrase)).map((named) => ranks.get(named) ?? 0));
      let highest = 0;
      for (const { phrase, not } of phrases) {
        const parts = readPhrase(phrase);
        const stage = hasConcepts(parts) ? rank : 0;
        roots[stage] ??= newNode();
        highest = Math.max(highest, stage);
        this.#add(roots[stage], this.numberOf(name), parts, not);
        yield;
      }
      ranks.set(name, highest);
    }
    const states = new States();
    const stages: State[] = [];
    for (const root of roots) {
      stages.push(states.of([root ?? newNode()]));
      yield;
    }
    this.#stages = stages;
  }

  /** The number of a concept, or -1. */
  numberOf(name: string): number {
    return this.#numbers.get(name) ?? -1;
  }

  /** Every place in a reading where a concept is expressed, in the order of their starts. */
  hits(words: ReadingWords, extra: readonly Hit[] = []): Hit[] {
    let found: Hit[] = [...extra];
    for (const [rank, stage] of this.#stages.entries()) {
      if (rank > 0 && !found.length) break;
      const made: Hit[] = [];
      const nots: Hit[] = [];
      this.#search(words, stage, rank === 0 ? null : found, (end, start, stop) => {
        if (end >= 0) made.push({ concept: end, start, end: stop });
        else nots.push({ concept: -1 - end, start, end: stop });
      });
      // What is not the concept must not be found again inside a phrase over concepts.
      found = without([...found, ...(rank === 0 ? made : shortest(made))], rank === 0 ? nots : shortest(nots));
    }
    return inOrderOfStart(found);
  }

  /** Every place in a bare text where a concept is expressed. */
  hitsIn(text: string): Hit[] {
    return this.hits(this.wordsIn(text));
  }

  /** The words of a bare text, which is read as one sentence. */
  wordsIn(text: string): ReadingWords {
    const { count, starts, ends } = wordsOf(text);
    const classes = new Int32Array(count);
    for (let i = 0; i < count; i++) classes[i] = this.vocabulary.classOf(text, starts[i] ?? 0, ends[i] ?? 0);
    return { count, classes, breaks: new Uint8Array(count + 1) };
  }

  /**
   * One bit a concept that some words may express, whatever sentences they stand in: at least every concept that
   * `hits` finds. Far cheaper, so that a section without a subject is left at once.
   */
  mayExpress(words: ReadingWords): Uint32Array {
    const bits = new Uint32Array((this.names.length >> 5) + 1);
    let any = false;
    const [stage] = this.#stages;
    if (stage)
      this.#search(words, stage, null, (end) => {
        if (end < 0) return;
        setBit(bits, end);
        any = true;
      });
    if (any) this.closeOver(bits, [words]);
    return bits;
  }

  /**
   * Adds the concepts that phrases over the given ones may express, as far as their own words are among those of some
   * readings; without any, whatever the words.
   */
  closeOver(bits: Uint32Array, readings: readonly ReadingWords[] = []): void {
    const mark = readings.length ? this.vocabulary.note(...readings.map(({ classes }) => classes)) : 0;
    this.#needs.closeOver(bits, mark);
  }

  #search(words: ReadingWords, root: State, hits: readonly Hit[] | null, emit: Emit): void {
    const walker = new Walker(words, this.vocabulary, hits && byFirstWord(hits), emit);
    for (let i = 0; i < words.count; i++) walker.from(root, i);
  }

  #add(root: Node, concept: number, phrase: readonly Part[], not: boolean): void {
    // Words in front of which a gap stands are no part of what is found.
    const first = phrase.findIndex((part) => part.kind !== "gap");
    const parts = phrase.slice(first);
    if (!not) this.#needs.add(concept, parts);
    const last = follow(root, parts, this);
    const end = not ? -1 - concept : concept;
    if (!last.ends.includes(end)) last.ends.push(end);
  }
}

function byFirstWord(hits: readonly Hit[]): Map<number, Hit[]> {
  const out = new Map<number, Hit[]>();
  for (const hit of hits) {
    const list = out.get(hit.start);
    if (!list) out.set(hit.start, [hit]);
    else if (!list.some((known) => known.concept === hit.concept && known.end === hit.end)) list.push(hit);
  }
  return out;
}

/** Of the hits of one concept that start together, the shortest. */
function shortest(hits: readonly Hit[]): Hit[] {
  const best = new Map<string, Hit>();
  for (const hit of hits) {
    const key = `${hit.concept} ${hit.start}`;
    const known = best.get(key);
    if (!known || hit.end < known.end) best.set(key, hit);
  }
  return [...best.values()];
}

/** A phrase that takes a hit back begins at most this many words in front of it. */
const LONGEST_NOT = 64;

/** The hits that no other phrase of their concept takes back. */
function without(hits: Hit[], nots: Hit[]): Hit[] {
  if (!nots.length) return hits;
  const byConcept = new Map<number, Hit[]>();
  for (const not of inOrderOfStart(nots)) {
    const list = byConcept.get(not.concept);
    if (list) list.push(not);
    else byConcept.set(not.concept, [not]);
  }
  return hits.filter((hit) => {
    const list = byConcept.get(hit.concept);
    if (!list) return true;
    for (let i = firstFrom(list, hit.start - LONGEST_NOT); i < list.length; i++) {
      const not = list[i];
      if (!not || not.start > hit.start) return true;
      if (hit.end <= not.end) return false;
    }
    return true;
  });
}

/** Index of the first hit that starts at a word or behind it. */
export function firstFrom(hits: readonly Hit[], word: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((hits[mid]?.start ?? 0) < word) low = mid + 1;
    else high = mid;
  }
  return low;
}

function inOrderOfStart(hits: Hit[]): Hit[] {
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}

function namesIn(phrase: string): string[] {
  return [...phrase.matchAll(/\{([a-z][a-z0-9-]*)\}/g)].map((match) => match[1] ?? "");
}

/** Concept names so that each comes after those its phrases name. A circle is broken where it closes. */
function inOrder(lexicon: Lexicon): string[] {
  const out: string[] = [];
  const seen = new Set<string>();
  const visit = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    // Of a name that only every object has, such as "constructor", nothing is known.
    const concept = Object.hasOwn(lexicon.concepts, name) ? lexicon.concepts[name] : undefined;
    for (const phrase of [...(concept?.phrases ?? []), ...(concept?.not ?? [])])
      for (const named of namesIn(phrase)) visit(named);
    if (concept) out.push(name);
  };
  for (const name of Object.keys(lexicon.concepts)) visit(name);
  return out;
}
