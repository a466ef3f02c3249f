import type { Part, Step } from "../../goals/phrase.ts";
import { Vocabulary } from "./vocabulary.ts";

/** A place in the phrases that lead here, shared where phrases begin alike. `State` walks over it. */
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
    step.kind === "concept" ? [node.over, names.numberOf(step.name)] : [node.next, wordNumber(step, names.vocabulary)];
  let next = ways.get(key);
  if (!next) {
    next = newNode();
    ways.set(key, next);
  }
  return next;
}

/** The number of a word that a phrase asks for. */
export function wordNumber(step: Exclude<Step, { readonly kind: "gap" | "concept" }>, vocabulary: Vocabulary): number {
  return step.kind === "number" ? Vocabulary.NUMBER : vocabulary.add(step.word, step.kind === "prefix");
}
