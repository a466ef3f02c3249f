import { assessExample } from "./checkExamples.ts";
import type { CompiledFramework } from "./pattern/compiled.ts";

/** What no example of an edition shows: nobody knows whether it works. */
export interface Unshown {
  /** Concepts that no example expresses; one that report cards give is none of them. */
  readonly concepts: readonly string[];
  /** Elements that no example of their goal brings up: `4.3.a`. */
  readonly elements: readonly string[];
}

/** Runs all examples of all goals and says what none of them shows. */
export function unshown(compiled: CompiledFramework): Unshown {
  const { lexicon } = compiled;
  const expressed = new Set<number>();
  const elements: string[] = [];
  for (const { goal } of compiled.goals) {
    const shown = new Set<string>();
    for (const example of goal.examples) {
      for (const hit of lexicon.hitsIn(example.text)) expressed.add(hit.concept);
      const found = assessExample(goal, example, compiled)?.elements ?? [];
      for (const [index, { id, status, evidence }] of found.entries())
        if (evidence.length || status !== goal.elements[index]?.otherwise) shown.add(id);
    }
    for (const { id } of goal.elements) if (!shown.has(id)) elements.push(`${goal.id}.${id}`);
  }
  return {
    concepts: lexicon.names.filter((_, number) => !expressed.has(number) && number !== compiled.byCatchline),
    elements,
  };
}
