import { firstEndingBehind, type Span } from "../../text/span.ts";
import type { BillSection, LawSection, Provision, Run, SectionBody } from "../types.ts";

/** Words in front of a section of law that say what becomes of it: further back, nobody looks. */
export const INSTRUCTION = 400;

/**
 * Gives the sections of law of a section just read the identities of those in an earlier reading that read alike: from
 * the first on and from the last back, up to what an edit touched.
 */
export function recogniseLaws(section: BillSection, earlier: BillSection | undefined): void {
  if (!earlier || earlier.heading !== section.heading || earlier.body === section.body) return;
  const before = earlier.body;
  const { body } = section;
  const { laws } = body;
  const most = Math.min(laws.length, before.laws.length);
  const shift = laws.length - before.laws.length;
  const keep = (at: number, old: number): boolean => {
    const law = laws[at];
    const known = before.laws[old];
    if (!law || !known || !alike(body, at, before, old)) return false;
    law.identity = known.identity;
    return true;
  };
  let front = 0;
  while (front < most && keep(front, front)) front++;
  for (let at = laws.length - 1; at >= front + Math.max(0, shift) && keep(at, at - shift); ) at--;
}

/** Whether two sections of law read alike: words, standing, provisions, and what they are called. */
function alike(a: SectionBody, at: number, b: SectionBody, old: number): boolean {
  const law = a.laws[at];
  const known = b.laws[old];
  if (!law || !known) return false;
  return (
    law.cite === known.cite &&
    law.heading === known.heading &&
    law.last - law.first === known.last - known.first &&
    a.text.slice(law.start, law.end) === b.text.slice(known.start, known.end) &&
    inFront(a, at) === inFront(b, old) &&
    sameProvisions(a.provisions, law, b.provisions, known) &&
    sameRuns(a.runs, law, b.runs, known)
  );
}

function inFront({ text, laws }: SectionBody, at: number): string {
  const { start } = laws[at] as LawSection;
  return text.slice(Math.max(laws[at - 1]?.end ?? 0, start - INSTRUCTION), start);
}

function sameProvisions(a: readonly Provision[], law: LawSection, b: readonly Provision[], known: LawSection): boolean {
  const by = law.start - known.start;
  const step = law.first - known.first;
  const same = (one: Span | null, other: Span | null) =>
    one === other || (one !== null && other !== null && one.start - other.start === by && one.end - other.end === by);
  for (let i = law.first; i < law.last; i++) {
    const one = a[i];
    const other = b[i - step];
    if (!one || !other || one.label !== other.label || one.leadsIn !== other.leadsIn) return false;
    // A parent in another section of law may have changed.
    if (one.parent >= 0 && (one.parent < law.first || one.parent - other.parent !== step)) return false;
    if (one.parent < 0 && other.parent >= 0) return false;
    if (!same(one, other) || !same(one.own, other.own) || !same(one.tail, other.tail)) return false;
  }
  return true;
}

/** Whether two stretches of the same words are covered by the same runs. */
function sameRuns(a: readonly Run[], law: Span, b: readonly Run[], known: Span): boolean {
  const by = law.start - known.start;
  let i = firstEndingBehind(a, law.start);
  let k = firstEndingBehind(b, known.start);
  for (; ; i++, k++) {
    const one = a[i];
    const other = b[k];
    const ends = !one || one.start >= law.end;
    if (ends || !other || other.start >= known.end) return ends && (!other || other.start >= known.end);
    if (one.change !== other.change) return false;
    if (Math.min(one.end, law.end) - Math.min(other.end, known.end) !== by) return false;
  }
}
