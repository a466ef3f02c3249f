import { movedProvision } from "../../bill/provisions/movedProvision.ts";
import type { LawSection, Provision, Run, SectionBody } from "../../bill/types.ts";
import { firstEndingBehind } from "../../text/span.ts";

/** A section of law by itself, wherever in its bill it stands: offsets count from its start. */
export interface LawText {
  readonly identity: object;
  readonly text: string;
  /** Runs that cover the text. */
  readonly runs: readonly Run[];
}

/**
 * The provisions of a section of law, offsets and parents counted from its start. Behind the first `count` stand those
 * of other sections of law that hold some of them: an instruction goes on behind the law that it quotes.
 */
export interface LawUnits {
  readonly provisions: readonly Provision[];
  readonly count: number;
}

/** A section of law cut out of the body that holds it. */
export function lawText({ text, runs }: SectionBody, { start, end, identity }: LawSection): LawText {
  const own: Run[] = [];
  for (let i = firstEndingBehind(runs, start); i < runs.length; i++) {
    const run = runs[i];
    if (!run || run.start >= end) break;
    own.push({ start: Math.max(0, run.start - start), end: Math.min(run.end, end) - start, change: run.change });
  }
  return { identity, text: text.slice(start, end), runs: own };
}

/** The provisions of a section of law, cut out of the body that holds it. */
export function lawUnits({ provisions }: SectionBody, { start, first, last }: LawSection): LawUnits {
  const out: Provision[] = [];
  const outside = new Map<number, number>();
  const placeOf = (index: number): number => {
    if (index < 0) return -1;
    if (index >= first && index < last) return index - first;
    let known = outside.get(index);
    if (known === undefined) {
      known = last - first + outside.size;
      outside.set(index, known);
    }
    return known;
  };
  const take = (index: number) => {
    const provision = provisions[index];
    if (provision) out.push({ ...movedProvision(provision, -start, 0), parent: placeOf(provision.parent) });
  };
  for (let index = first; index < last; index++) take(index);
  // The map grows by the parents of those that are taken from it.
  for (const index of outside.keys()) take(index);
  return { provisions: out, count: last - first };
}
