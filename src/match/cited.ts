import type { CurrentLaw, LawLookup } from "../bill/law/lawIndex.ts";
import type { CompiledFramework } from "./pattern/compiled.ts";
import { type Catchline, codeBehind } from "./reading/catchlines.ts";
import { isWhole, labelOf, type Reference } from "./reading/references.ts";

/** A section that words refer to and that the text itself does not show. */
export interface Cited {
  /** Concepts that references to it take over. */
  readonly concepts: readonly number[];
  /** What it is called, when nobody had it at hand. */
  readonly catchline: Catchline | null;
}

/** Finds what a reference leads to outside the text; null when nothing is known of it. */
export type CitedLaw = (reference: Reference) => Cited | null;

/** Law outside a text: sections at hand before those known by their catchlines alone. */
export function citedLaw(state: string | null, law: LawLookup | undefined, compiled: CompiledFramework): CitedLaw {
  return (reference) => {
    if (reference.inSection || reference.ofThisAct) return null;
    const atHand = law?.(reference.name, codeBehind(reference.behind));
    if (atHand) return { concepts: conceptsOf(atHand, reference.label, compiled), catchline: null };
    const catchline = compiled.catchlines.of(reference, state);
    return catchline && { concepts: catchline.concepts, catchline };
  };
}

/** What a section at hand, or a unit of it, expresses; what is too long to be meant as a whole is meant by its catchline. */
function conceptsOf(
  law: CurrentLaw,
  label: string,
  { cited, lexicon, inherited }: CompiledFramework,
): readonly number[] {
  const known = cited.get(law) ?? new Map<string, readonly number[]>();
  cited.set(law, known);
  let concepts = known.get(label);
  if (!concepts) {
    const unit = label ? law.provisions.find((provision) => labelOf(provision.label) === label) : null;
    const words = unit ? law.text.slice(unit.start, unit.end) : law.text;
    const hits = lexicon.hitsIn(isWhole(words) ? `${law.heading}\n\n${words}` : law.heading);
    concepts = [...new Set(hits.map(({ concept }) => concept))].filter((concept) => inherited.has(concept));
    known.set(label, concepts);
  }
  return concepts;
}
