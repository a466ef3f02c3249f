import type { Span } from "../../text/span.ts";
import { finish, type Steps } from "../../text/steps.ts";
import type { Citation } from "../citations/citation.ts";
import { citationsOf } from "../citations/citationsOf.ts";
import { resolveCitation } from "../citations/resolve.ts";
import type { Bill, BillSection, LawSection } from "../types.ts";
import { changeAt } from "./changeAt.ts";
import { isNewLaw } from "./isNewLaw.ts";

/** A reference of the draft to another part of itself. Spans are in the original draft. */
export interface InternalReference extends Span {
  /** `section 2 of this act`, as it stands; of a list, the words of its own item. */
  readonly text: string;
  /** Where it leads, or null where the draft surely has no such part. A doubtful reference is left out. */
  readonly target: Span | null;
}

/** "Section 302(a) of such Act": of the act just named, not of this one. */
const OF_ANOTHER_ACT = /^[^.;]*?\b(?:such|that|said|the\s+same)\s+act\b/i;
const OF_THIS_SECTION = /\bof\s+this\s+section$/i;

/**
 * References inside the draft: to its own sections ("section 2 of this act") and to parts of the same section of law
 * ("subdivision (1) of subsection (a) of this section"). Struck words refer to nothing.
 */
export function internalReferences(bill: Bill): readonly InternalReference[] {
  return finish(referenceSteps(bill));
}

/** `internalReferences` in steps. */
export function* referenceSteps(bill: Bill): Steps<readonly InternalReference[]> {
  const numbers = new Set(bill.sections.map(({ number }) => number.toLowerCase()));
  const out: InternalReference[] = [];
  for (const section of bill.sections) {
    const { laws } = section.body;
    let at = 0;
    for (const citation of citationsOf(section.body)) {
      if (citation.kind !== "internal") continue;
      while (at < laws.length && (laws[at]?.end ?? 0) <= citation.start) at++;
      const law = laws[at];
      if (!law || law.start > citation.start || changeAt(section, citation.start) === "deleted") continue;
      const found = lead(bill, section, law, citation, numbers);
      if (found) out.push(found);
    }
    yield;
  }
  return out;
}

/** Where one citation leads; undefined where it says nothing that a drafter could follow or mend. */
function lead(
  bill: Bill,
  section: BillSection,
  law: LawSection,
  citation: Citation,
  numbers: ReadonlySet<string>,
): InternalReference | undefined {
  const { start, end } = citation;
  const words = section.body.text.slice(start, end);
  if (OF_ANOTHER_ACT.test(section.body.text.slice(start, end + 60))) return undefined;
  if (citation.within === "act") {
    if (bill.kind !== "bill" || citation.section === null) return undefined;
    const to = resolveCitation(bill, citation, { section, offset: start });
    if (to) return reference(section, citation, to.span);
    // A unit of a section may stand in law that the draft does not show.
    const missing = !numbers.has(citation.section.toLowerCase()) && numbers.has("1");
    return missing && meansThisBill(section, start) ? reference(section, citation, null) : undefined;
  }
  if (!citation.units.length) return undefined;
  const to = resolveCitation(bill, citation, { section, offset: start });
  const isStruck = to?.provision && changeAt(section, to.provision.own.start) === "deleted";
  if (to && !isStruck) return reference(section, citation, to.span);
  return OF_THIS_SECTION.test(words) && isWhole(section, law, citation.units)
    ? reference(section, citation, null)
    : undefined;
}

/**
 * Whether a unit that is not found is truly missing: the section is new, shown in full, and has its parent and the
 * parent's first child. A section of existing law may be shown in part.
 */
function isWhole(section: BillSection, law: LawSection, units: readonly string[]): boolean {
  if (!isNewLaw(section)) return false;
  const labels = new Set(section.body.provisions.slice(law.first, law.last).map(({ label }) => label));
  const parent = units
    .slice(0, -1)
    .map((unit) => `(${unit})`)
    .join("");
  if (parent && !labels.has(parent)) return false;
  return ["(a)", "(1)", "(A)"].some((first) => labels.has(parent + first));
}

/** Whether "of this act" means this bill: words of existing law speak of the act that they came from. */
function meansThisBill(section: BillSection, offset: number): boolean {
  const change = changeAt(section, offset);
  const isOwn = section.body.laws.every(({ cite }) => cite === null);
  return (change === "inserted" && isOwn) || (change === "kept" && section.action === "enact");
}

function reference(section: BillSection, { start, end }: Span, target: Span | null): InternalReference {
  const { map, text } = section.body;
  return {
    start: section.start + map.start(start),
    end: section.start + map.end(end),
    text: text.slice(start, end).replace(/\s+/g, " "),
    target,
  };
}
