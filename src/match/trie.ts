import type { Part, Step } from "../goals/phrase.ts";
import type { Hit } from "./lexicon.ts";
import { Vocabulary } from "./vocabulary.ts";

/** A place in the phrases that lead here, shared where phrases begin alike. */
export interface Node {
  /** By word number. */
  readonly next: Map<number, Node>;
  /** By concept: ways over all words of one of its hits. */
  readonly over: Map<number, Node>;
  /** Ways over up to `most` words. */
  readonly gaps: { readonly most: number; readonly node: Node }[];
  /** Ways that take no word. */
  readonly free: Node[];
  /** Concepts expressed when this node is reached; a negative number `-1 - c` is a phrase that is not concept `c`. */
  readonly ends: number[];
}

/** The words of one reading, as the matcher needs them. */
export interface ReadingWords {
  readonly count: number;
  /** Class of each word in the vocabulary. */
  readonly classes: Int32Array;
  /** Whether a sentence ends before word `i`. */
  readonly breaks: Uint8Array;
}

/** What a walk looks at. `hits` are those found so far, by their first word; null while phrases are of words alone. */
export interface Walker {
  readonly words: ReadingWords;
  readonly vocabulary: Vocabulary;
  readonly hits: ReadonlyMap<number, readonly Hit[]> | null;
}

export type Emit = (end: number, start: number, stop: number) => void;

export function newNode(): Node {
  return { next: new Map(), over: new Map(), gaps: [], free: [], ends: [] };
}

/** Names resolved to numbers. */
export interface Names {
  readonly vocabulary: Vocabulary;
  numberOf(concept: string): number;
}

/** The node that the parts lead to from `node`; made where it is missing. */
export function follow(node: Node, parts: readonly Part[], names: Names): Node {
  let at = node;
  for (const part of parts) at = part.kind === "choice" ? join(at, part.options, names) : advance(at, part, names);
  return at;
}

function join(node: Node, options: readonly (readonly Part[])[], names: Names): Node {
  const out = newNode();
  for (const option of options) follow(node, option, names).free.push(out);
  return out;
}

function advance(node: Node, step: Step, names: Names): Node {
  if (step.kind === "gap") {
    const known = node.gaps.find((gap) => gap.most === step.most);
    if (known) return known.node;
    const made = newNode();
    node.gaps.push({ most: step.most, node: made });
    return made;
  }
  const [ways, key] =
    step.kind === "concept"
      ? [node.over, names.numberOf(step.name)]
      : [
          node.next,
          step.kind === "number" ? Vocabulary.NUMBER : names.vocabulary.add(step.word, step.kind === "prefix"),
        ];
  let next = ways.get(key);
  if (!next) {
    next = newNode();
    ways.set(key, next);
  }
  return next;
}

/** Emits the phrases that end at `at` or further on, having come to `node`; `met` says whether over a concept's hit. */
function walk(walker: Walker, node: Node, start: number, at: number, met: boolean, emit: Emit): void {
  // A phrase over concepts that leaves them all out would be a phrase of its own; its author means the whole.
  if (met) for (const end of node.ends) emit(end, start, at);
  for (const free of node.free) walk(walker, free, start, at, met, emit);
  const { breaks, count } = walker.words;
  for (const gap of node.gaps) {
    for (let i = 0; i <= gap.most && at + i < count; i++) {
      if (breaks[at + i]) break;
      walkOn(walker, gap.node, start, at + i, met, emit);
    }
  }
  if (at < count && !breaks[at]) take(walker, node, start, at, met, emit);
}

/** The same where nothing may end yet: at the start, and behind a gap, which must lead to a word. */
export function walkOn(walker: Walker, node: Node, start: number, at: number, met: boolean, emit: Emit): void {
  for (const free of node.free) walkOn(walker, free, start, at, met, emit);
  take(walker, node, start, at, met, emit);
}

function take(walker: Walker, node: Node, start: number, at: number, met: boolean, emit: Emit): void {
  if (node.next.size > 0) {
    const wordClass = walker.words.classes[at] ?? 0;
    if (wordClass !== 0)
      for (const id of walker.vocabulary.idsOf(wordClass)) {
        const next = node.next.get(id);
        if (next) walk(walker, next, start, at + 1, met, emit);
      }
  }
  if (node.over.size === 0) return;
  for (const hit of walker.hits?.get(at) ?? []) {
    const next = node.over.get(hit.concept);
    if (next) walk(walker, next, start, hit.end, true, emit);
  }
}

/** What leads on from a node: numbers of words, and concepts. */
export interface Openers {
  readonly words: Set<number>;
  readonly concepts: Set<number>;
}

export function openersOf(node: Node, into: Openers = { words: new Set(), concepts: new Set() }): Openers {
  for (const id of node.next.keys()) into.words.add(id);
  for (const concept of node.over.keys()) into.concepts.add(concept);
  for (const free of node.free) openersOf(free, into);
  return into;
}
