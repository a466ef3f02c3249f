import type { Lexicon } from "../goals/lexicon.ts";
import { hasConcepts, type Part, readingsOf, readPhrase, type Step } from "../goals/phrase.ts";
import { wordsOf } from "../text/words.ts";
import { hasBit, setBit } from "./bits.ts";
import { Vocabulary } from "./vocabulary.ts";

/** A place where a concept is expressed: words `start` to `end` (exclusive) of a reading. */
export interface Hit {
  readonly concept: number;
  readonly start: number;
  readonly end: number;
}

interface Node {
  /** By word number. */
  readonly next: Map<number, Node>;
  /** Ways over up to `most` words. */
  readonly gaps: { readonly most: number; readonly node: Node }[];
  /** Ways that take no word. */
  readonly free: Node[];
  /** Concepts expressed when this node is reached; a negative number `-1 - c` is a phrase that is not concept `c`. */
  readonly ends: number[];
}

/** A phrase with concepts in it, found around the hits of one of them. */
interface Composite {
  readonly concept: number;
  readonly not: boolean;
  readonly steps: readonly Step[];
  readonly pivot: number;
  /** The pivot's concept. */
  readonly around: number;
  /** All concepts that its steps name. */
  readonly needs: readonly number[];
}

/** The words of one reading, as the matcher needs them. */
export interface ReadingWords {
  readonly count: number;
  /** Class of each word in the vocabulary. */
  readonly classes: Int32Array;
  /** Whether a sentence ends before word `i`. */
  readonly breaks: Uint8Array;
}

/** A lexicon compiled once: one trie over word numbers for all phrases of words, composites by their pivots. */
export class CompiledLexicon {
  readonly names: readonly string[];
  readonly vocabulary = new Vocabulary();
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #root: Node = newNode();
  /** In an order in which every concept comes after those its phrases use. */
  readonly #composites: Composite[] = [];
  /** Numbers of words that begin a phrase, and which classes hold one of them: 1 yes, 2 no. */
  readonly #openers: ReadonlySet<number>;
  readonly #opens: number[] = [2];

  constructor(lexicon: Lexicon) {
    this.names = Object.keys(lexicon.concepts);
    this.#numbers = new Map(this.names.map((name, index) => [name, index]));
    for (const name of inOrder(lexicon)) {
      const concept = lexicon.concepts[name];
      const number = this.#numbers.get(name);
      if (!concept || number === undefined) continue;
      for (const phrase of concept.phrases) this.#add(number, phrase, false);
      for (const phrase of concept.not ?? []) this.#add(number, phrase, true);
    }
    this.#openers = openersOf(this.#root);
  }

  /** The number of a concept, or -1. */
  numberOf(name: string): number {
    return this.#numbers.get(name) ?? -1;
  }

  /** Every place in a reading where a concept is expressed, in the order of their starts. */
  hits(words: ReadingWords, extra: readonly Hit[] = []): Hit[] {
    const found: Hit[] = [...extra];
    const nots: Hit[] = [];
    const emit = (end: number, start: number, stop: number) => {
      if (end >= 0) found.push({ concept: end, start, end: stop });
      else nots.push({ concept: -1 - end, start, end: stop });
    };
    this.#walk(words, emit);
    if (!this.#composites.length || !found.length) return inOrderOfStart(without(found, nots));
    // What is not the concept must not be found again inside a composite.
    const kept = without(found, nots);
    const later: Hit[] = [];
    this.#findComposites(words, kept, later);
    return inOrderOfStart(without(kept, later));
  }

  /** Every place in a bare text where a concept is expressed. */
  hitsIn(text: string): Hit[] {
    const { count, starts, ends } = wordsOf(text);
    const classes = new Int32Array(count);
    for (let i = 0; i < count; i++) classes[i] = this.vocabulary.classOf(text, starts[i] ?? 0, ends[i] ?? 0);
    return this.hits({ count, classes, breaks: new Uint8Array(count + 1) });
  }

  /**
   * One bit a concept that some words may express, whatever sentences they stand in: at least every concept that
   * `hits` finds. Far cheaper, so that a section without a subject is left at once.
   */
  mayExpress(words: ReadingWords): Uint32Array {
    const bits = new Uint32Array((this.names.length >> 5) + 1);
    this.#walk(words, (end) => {
      if (end >= 0) setBit(bits, end);
    });
    this.closeOver(bits);
    return bits;
  }

  /** Adds the concepts that phrases over the given ones may express. */
  closeOver(bits: Uint32Array): void {
    for (const composite of this.#composites)
      if (!composite.not && hasBit(bits, composite.around) && composite.needs.every((concept) => hasBit(bits, concept)))
        setBit(bits, composite.concept);
  }

  #walk(words: ReadingWords, emit: Emit): void {
    const { classes, count } = words;
    const walker = { words, vocabulary: this.vocabulary };
    for (let i = 0; i < count; i++) {
      const wordClass = classes[i] ?? 0;
      if (wordClass === 0) continue;
      const opens = this.#opens[wordClass] ?? this.#opening(wordClass);
      if (opens === 1) walkWords(walker, this.#root, i, i, emit);
    }
  }

  #opening(wordClass: number): number {
    const opens = this.vocabulary.idsOf(wordClass).some((id) => this.#openers.has(id)) ? 1 : 2;
    this.#opens[wordClass] = opens;
    return opens;
  }

  #findComposites(words: ReadingWords, found: Hit[], nots: Hit[]): void {
    const byConcept = new Map<number, Hit[]>();
    const note = (hit: Hit) => {
      const list = byConcept.get(hit.concept);
      if (list) list.push(hit);
      else byConcept.set(hit.concept, [hit]);
    };
    for (const hit of found) note(hit);
    for (const composite of this.#composites) {
      const pivots = byConcept.get(composite.around);
      if (!pivots) continue;
      const seen = new Set<number>();
      for (const hit of pivots) {
        const starts = this.#back(words, composite.steps, composite.pivot - 1, hit.start, byConcept);
        const ends = starts.length ? this.#forth(words, composite.steps, composite.pivot + 1, hit.end, byConcept) : [];
        const start = Math.min(...starts);
        const end = Math.min(...ends);
        if (!ends.length || seen.has(start)) continue;
        seen.add(start);
        const made = { concept: composite.concept, start, end };
        if (composite.not) nots.push(made);
        else {
          found.push(made);
          note(made);
        }
      }
    }
  }

  /** Places where the steps after `from` can end when they begin at word `at`. */
  #forth(
    words: ReadingWords,
    steps: readonly Step[],
    from: number,
    at: number,
    hits: ReadonlyMap<number, Hit[]>,
  ): number[] {
    let places = [at];
    for (let index = from; index < steps.length; index++) {
      const step = steps[index];
      const next = new Set<number>();
      for (const place of places) {
        if (step?.kind === "gap") {
          for (let i = 0; i <= step.most && place + i <= words.count; i++) {
            if (i > 0 && words.breaks[place + i - 1] && i > 1) break;
            next.add(place + i);
          }
        } else if (step?.kind === "concept") {
          for (const hit of hits.get(this.numberOf(step.name)) ?? []) if (hit.start === place) next.add(hit.end);
        } else if (step && this.#is(words, step, place)) {
          next.add(place + 1);
        }
      }
      places = [...next];
      if (!places.length) return [];
    }
    return places;
  }

  #back(
    words: ReadingWords,
    steps: readonly Step[],
    from: number,
    at: number,
    hits: ReadonlyMap<number, Hit[]>,
  ): number[] {
    let places = [at];
    for (let index = from; index >= 0; index--) {
      const step = steps[index];
      const next = new Set<number>();
      for (const place of places) {
        if (step?.kind === "gap") {
          for (let i = 0; i <= step.most && place - i >= 0; i++) {
            next.add(place - i);
            if (words.breaks[place - i]) break;
          }
        } else if (step?.kind === "concept") {
          for (const hit of hits.get(this.numberOf(step.name)) ?? []) if (hit.end === place) next.add(hit.start);
        } else if (step && place > 0 && this.#is(words, step, place - 1)) {
          next.add(place - 1);
        }
      }
      places = [...next];
      if (!places.length) return [];
    }
    return places;
  }

  #is(words: ReadingWords, step: Step, at: number): boolean {
    const wordClass = words.classes[at] ?? 0;
    if (wordClass === 0 || (step.kind !== "word" && step.kind !== "prefix" && step.kind !== "number")) return false;
    const wanted = step.kind === "number" ? Vocabulary.NUMBER : this.vocabulary.add(step.word, step.kind === "prefix");
    return this.vocabulary.idsOf(wordClass).includes(wanted);
  }

  #add(concept: number, phrase: string, not: boolean): void {
    const parts = readPhrase(phrase);
    if (hasConcepts(parts)) {
      for (const steps of readingsOf(parts, phrase)) {
        const pivot = steps.findIndex((step) => step.kind === "concept");
        // A reading that leaves its concepts out would be a phrase of its own; its author means the whole.
        const needs = steps.flatMap((step) => (step.kind === "concept" ? [this.numberOf(step.name)] : []));
        if (pivot >= 0) this.#composites.push({ concept, not, steps, pivot, around: needs[0] ?? -1, needs });
        for (const step of steps)
          if (step.kind === "word" || step.kind === "prefix") this.vocabulary.add(step.word, step.kind === "prefix");
      }
      return;
    }
    const last = follow(this.#root, parts, this.vocabulary);
    const end = not ? -1 - concept : concept;
    if (!last.ends.includes(end)) last.ends.push(end);
  }
}

function newNode(): Node {
  return { next: new Map(), gaps: [], free: [], ends: [] };
}

/** The node that the parts lead to from `node`; made where it is missing, shared where phrases begin alike. */
function follow(node: Node, parts: readonly Part[], vocabulary: Vocabulary): Node {
  let at = node;
  for (const part of parts)
    at = part.kind === "choice" ? join(at, part.options, vocabulary) : advance(at, part, vocabulary);
  return at;
}

function join(node: Node, options: readonly (readonly Part[])[], vocabulary: Vocabulary): Node {
  const out = newNode();
  for (const option of options) follow(node, option, vocabulary).free.push(out);
  return out;
}

function advance(node: Node, step: Step, vocabulary: Vocabulary): Node {
  if (step.kind === "gap") {
    const known = node.gaps.find((gap) => gap.most === step.most);
    if (known) return known.node;
    const made = newNode();
    node.gaps.push({ most: step.most, node: made });
    return made;
  }
  const id =
    step.kind === "number"
      ? Vocabulary.NUMBER
      : step.kind === "concept"
        ? -1
        : vocabulary.add(step.word, step.kind === "prefix");
  let next = node.next.get(id);
  if (!next) {
    next = newNode();
    node.next.set(id, next);
  }
  return next;
}

type Emit = (end: number, start: number, stop: number) => void;

interface Walker {
  readonly words: ReadingWords;
  readonly vocabulary: Vocabulary;
}

/** Emits the phrases that end at `at` or further on, having come to `node`. */
function walk(walker: Walker, node: Node, start: number, at: number, emit: Emit): void {
  const { words } = walker;
  for (const end of node.ends) emit(end, start, at);
  for (const free of node.free) walk(walker, free, start, at, emit);
  for (const gap of node.gaps) {
    for (let i = 0; i <= gap.most && at + i < words.count; i++) {
      if (words.breaks[at + i]) break;
      walkWords(walker, gap.node, start, at + i, emit);
    }
  }
  if (at < words.count && !words.breaks[at]) take(walker, node, start, at, emit);
}

/** The same behind a gap, where nothing may end yet: a gap must lead to a word. */
function walkWords(walker: Walker, node: Node, start: number, at: number, emit: Emit): void {
  for (const free of node.free) walkWords(walker, free, start, at, emit);
  take(walker, node, start, at, emit);
}

function take(walker: Walker, node: Node, start: number, at: number, emit: Emit): void {
  if (node.next.size === 0) return;
  const wordClass = walker.words.classes[at] ?? 0;
  if (wordClass === 0) return;
  for (const id of walker.vocabulary.idsOf(wordClass)) {
    const next = node.next.get(id);
    if (next) walk(walker, next, start, at + 1, emit);
  }
}

/** Numbers of words that lead on from a node. */
function openersOf(node: Node, into: Set<number> = new Set()): Set<number> {
  for (const id of node.next.keys()) into.add(id);
  for (const free of node.free) openersOf(free, into);
  return into;
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

/** Concept names so that each comes after those its phrases name. A circle is broken where it closes. */
function inOrder(lexicon: Lexicon): string[] {
  const out: string[] = [];
  const state = new Map<string, "open" | "done">();
  const visit = (name: string) => {
    if (state.has(name)) return;
    state.set(name, "open");
    const concept = lexicon.concepts[name];
    for (const phrase of [...(concept?.phrases ?? []), ...(concept?.not ?? [])]) {
      for (const match of phrase.matchAll(/\{([a-z][a-z0-9-]*)\}/g)) if (match[1]) visit(match[1]);
    }
    state.set(name, "done");
    if (concept) out.push(name);
  };
  for (const name of Object.keys(lexicon.concepts)) visit(name);
  return out;
}
