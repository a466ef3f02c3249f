import type { Node } from "./trie.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A way on behind a gap of up to `most` words. */
export interface Way {
  readonly most: number;
  readonly state: State;
}

/**
 * All nodes of a trie at which one may stand after the same words: its ways are taken together, those that take no word
 * are gone already. Made when first come to.
 */
export class State {
  /** Concepts expressed here. */
  readonly ends: readonly number[];
  /** Whether a phrase goes on over a concept: at once, or behind a gap. */
  readonly goesOver: boolean;
  readonly overBehindGap: boolean;
  /** Words that the longest gap takes; -1 without a gap. */
  readonly longestGap: number;
  /** Which words lead on, as `maskOf` tells them: a word whose bits are not among these does not. */
  readonly mask: number;
  /** The same behind a gap. */
  readonly gapMask: number;
  /** The words that lead on behind a gap. */
  readonly #gapWords: readonly number[];
  /** By class of words: 1 when none of its words leads on behind a gap, 2 when one does, 0 while nobody asked. */
  #leading = new Uint8Array(0);
  /** Whether one of them stands in the text that was noted last under this mark. */
  #asked = 0;
  #leaps = false;
  readonly #states: States;
  readonly #words = new Map<number, Node[]>();
  readonly #next = new Map<number, State>();
  readonly #over = new Map<number, Node[]>();
  readonly #gaps: readonly { readonly most: number; readonly behind: State }[];
  readonly #ways = new Map<number, readonly Way[]>();
  readonly #waysOver = new Map<number, readonly Way[]>();

  constructor(nodes: readonly Node[], states: States) {
    this.#states = states;
    const all = closure(nodes);
    this.ends = [...new Set(all.flatMap((node) => node.ends))];
    let mask = 0;
    for (const node of all) {
      for (const [word, next] of node.next) {
        push(this.#words, word, next);
        mask |= maskOf(word);
      }
      for (const [concept, next] of node.over) push(this.#over, concept, next);
    }
    this.mask = mask;
    this.goesOver = this.#over.size > 0;
    const gaps = new Map<number, Node[]>();
    for (const node of all) for (const { most, node: behind } of node.gaps) push(gaps, most, behind);
    this.#gaps = [...gaps].map(([most, behind]) => ({ most, behind: states.of(behind) }));
    this.longestGap = Math.max(-1, ...gaps.keys());
    this.gapMask = this.#gaps.reduce((bits, { behind }) => bits | behind.mask, 0);
    this.#gapWords = [...new Set(this.#gaps.flatMap(({ behind }) => [...behind.#words.keys()]))];
    this.overBehindGap = this.#gaps.some(({ behind }) => behind.goesOver);
  }

  /** Where a word leads to. */
  next(word: number): State | undefined {
    const known = this.#next.get(word);
    if (known) return known;
    const nodes = this.#words.get(word);
    if (!nodes) return undefined;
    const state = this.#states.of(nodes);
    this.#next.set(word, state);
    return state;
  }

  /** Where a word leads to behind a gap. */
  ways(word: number): readonly Way[] {
    let known = this.#ways.get(word);
    if (!known) {
      known = this.#gaps.flatMap(({ most, behind }) => {
        const state = behind.next(word);
        return state ? [{ most, state }] : [];
      });
      this.#ways.set(word, known);
    }
    return known;
  }

  /** Whether a word of this class leads on behind a gap: told once, since the same few classes are asked for again and again. */
  leadsOn(wordClass: number, vocabulary: Vocabulary): boolean {
    if (wordClass >= this.#leading.length) {
      const grown = new Uint8Array(vocabulary.classCount);
      grown.set(this.#leading);
      this.#leading = grown;
    }
    const known = this.#leading[wordClass];
    if (known) return known === 2;
    const leads = vocabulary.idsOf(wordClass).some((id) => this.ways(id).length > 0);
    this.#leading[wordClass] = leads ? 2 : 1;
    return leads;
  }

  /** Whether a word that leads on behind a gap stands anywhere in the text that the vocabulary noted under this mark. */
  leapsIn(mark: number, vocabulary: Vocabulary): boolean {
    if (this.#asked !== mark) {
      this.#asked = mark;
      this.#leaps = vocabulary.hasAny(this.#gapWords, mark);
    }
    return this.#leaps;
  }

  /** Where a hit of a concept leads to. */
  over(concept: number): State | undefined {
    const nodes = this.#over.get(concept);
    return nodes && this.#states.of(nodes);
  }

  /** Where a hit of a concept leads to behind a gap. */
  waysOver(concept: number): readonly Way[] {
    let known = this.#waysOver.get(concept);
    if (!known) {
      known = this.#gaps.flatMap(({ most, behind }) => {
        const state = behind.over(concept);
        return state ? [{ most, state }] : [];
      });
      this.#waysOver.set(concept, known);
    }
    return known;
  }
}

/** One bit of 32 for a word. */
export function maskOf(word: number): number {
  return 1 << (word & 31);
}

/** States of a trie, each made once. */
export class States {
  readonly #single = new Map<Node, State>();
  readonly #joint = new Map<string, State>();
  readonly #numbers = new Map<Node, number>();

  of(nodes: readonly Node[]): State {
    const [only] = nodes;
    if (only && nodes.length === 1) {
      const known = this.#single.get(only);
      if (known) return known;
      const made = new State(nodes, this);
      this.#single.set(only, made);
      return made;
    }
    const key = [...new Set(nodes.map((node) => this.#numberOf(node)))].sort((a, b) => a - b).join();
    let state = this.#joint.get(key);
    if (!state) {
      state = new State(nodes, this);
      this.#joint.set(key, state);
    }
    return state;
  }

  #numberOf(node: Node): number {
    const known = this.#numbers.get(node);
    if (known !== undefined) return known;
    this.#numbers.set(node, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

/** The nodes and all to which ways lead that take no word. */
function closure(nodes: readonly Node[]): readonly Node[] {
  const all = new Set<Node>();
  const visit = (node: Node) => {
    if (all.has(node)) return;
    all.add(node);
    for (const free of node.free) visit(free);
  };
  for (const node of nodes) visit(node);
  return [...all];
}

function push(map: Map<number, Node[]>, key: number, node: Node): void {
  const list = map.get(key);
  if (!list) map.set(key, [node]);
  else if (!list.includes(node)) list.push(node);
}
