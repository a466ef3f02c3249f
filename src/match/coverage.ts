import { assessExample } from "./checkExamples.ts";
import type { CompiledFramework } from "./compiled.ts";

/** What no example of an edition shows: nobody knows whether it works. */
export interface Unshown {
  /** Concepts that no example expresses. */
  readonly concepts: readonly string[];
  /** Elements that stand the same in every example of their goal: `4.3.a`. */
  readonly elements: readonly string[];
}

/** Runs all examples of all goals and says what none of them shows. */
export function unshown(compiled: CompiledFramework): Unshown {
  const { lexicon } = compiled;
  const expressed = new Set<number>();
  const elements: string[] = [];
  for (const { goal } of compiled.goals) {
    const standings = new Map<string, Set<string>>();
    for (const example of goal.examples) {
      for (const hit of lexicon.hitsIn(example.text)) expressed.add(hit.concept);
      for (const element of assessExample(goal, example, compiled)?.elements ?? [])
        standings.set(element.id, (standings.get(element.id) ?? new Set()).add(element.status));
    }
    for (const { id } of goal.elements) if ((standings.get(id)?.size ?? 0) < 2) elements.push(`${goal.id}.${id}`);
  }
  return { concepts: lexicon.names.filter((_, number) => !expressed.has(number)), elements };
}
