import type { Lexicon } from "../goals/lexicon.ts";
import { hasConcepts, type Part, readingsOf, readPhrase, type Step } from "./phrase.ts";
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
}

/** The words of one reading, as the matcher needs them. */
export interface ReadingWords {
  readonly count: number;
  /** Numbers of each word in the vocabulary. */
  readonly ids: readonly (readonly number[])[];
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
  readonly #hasNots: Set<number> = new Set();

  constructor(lexicon: Lexicon) {
    this.names = Object.keys(lexicon.concepts);
    this.#numbers = new Map(this.names.map((name, index) => [name, index]));
    for (const name of inOrder(lexicon)) {
      const concept = lexicon.concepts[name];
      const number = this.#numbers.get(name);
      if (!concept || number === undefined) continue;
      for (const phrase of concept.phrases) this.#add(number, phrase, false);
      for (const phrase of concept.not ?? []) {
        this.#hasNots.add(number);
        this.#add(number, phrase, true);
      }
    }
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
    for (let i = 0; i < words.count; i++) {
      const ids = words.ids[i];
      if (!ids?.length) continue;
      walkWords(words, this.#root, i, i, emit);
    }
    if (!this.#composites.length || !found.length) return inOrderOfStart(without(found, nots));
    // What is not the concept must not be found again inside a composite.
    const kept = without(found, nots);
    const later: Hit[] = [];
    this.#findComposites(words, kept, later);
    return inOrderOfStart(without(kept, later));
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
      const pivot = composite.steps[composite.pivot];
      if (pivot?.kind !== "concept") continue;
      const seen = new Set<number>();
      for (const hit of byConcept.get(this.numberOf(pivot.name)) ?? []) {
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
    const ids = words.ids[at];
    if (!ids || (step.kind !== "word" && step.kind !== "prefix" && step.kind !== "number")) return false;
    const wanted = step.kind === "number" ? Vocabulary.NUMBER : this.vocabulary.add(step.word, step.kind === "prefix");
    return ids.includes(wanted);
  }

  #add(concept: number, phrase: string, not: boolean): void {
    const parts = readPhrase(phrase);
    if (hasConcepts(parts)) {
      for (const steps of readingsOf(parts, phrase)) {
        const pivot = steps.findIndex((step) => step.kind === "concept");
        // A reading that leaves its concepts out would be a phrase of its own; its author means the whole.
        if (pivot >= 0) this.#composites.push({ concept, not, steps, pivot });
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

/** Emits the phrases that end at `at` or further on, having come to `node`. */
function walk(words: ReadingWords, node: Node, start: number, at: number, emit: Emit): void {
  for (const end of node.ends) emit(end, start, at);
  for (const free of node.free) walk(words, free, start, at, emit);
  for (const gap of node.gaps) {
    for (let i = 0; i <= gap.most && at + i < words.count; i++) {
      if (words.breaks[at + i]) break;
      walkWords(words, gap.node, start, at + i, emit);
    }
  }
  if (at < words.count && !words.breaks[at]) take(words, node, start, at, emit);
}

/** The same behind a gap, where nothing may end yet: a gap must lead to a word. */
function walkWords(words: ReadingWords, node: Node, start: number, at: number, emit: Emit): void {
  for (const free of node.free) walkWords(words, free, start, at, emit);
  take(words, node, start, at, emit);
}

function take(words: ReadingWords, node: Node, start: number, at: number, emit: Emit): void {
  const ids = words.ids[at];
  if (!ids?.length || node.next.size === 0) return;
  for (const id of ids) {
    const next = node.next.get(id);
    if (next) walk(words, next, start, at + 1, emit);
  }
}

/** The hits that no other phrase of their concept takes back. */
function without(hits: Hit[], nots: readonly Hit[]): Hit[] {
  return nots.length ? hits.filter((hit) => !nots.some((not) => covers(not, hit))) : hits;
}

function inOrderOfStart(hits: Hit[]): Hit[] {
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}

function covers(not: Hit, hit: Hit): boolean {
  return not.concept === hit.concept && not.start <= hit.start && hit.end <= not.end;
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
