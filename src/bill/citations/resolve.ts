import type { Span } from "../../text/span.ts";
import type { Bill, BillSection, LawSection, Provision } from "../types.ts";
import type { Citation } from "./citation.ts";

/** Where a citation stands: its bill section and the offset in that section's law text. */
export interface CitedFrom {
  readonly section: BillSection;
  readonly offset: number;
}

/** The part of a draft that a citation leads to. */
export interface Resolved {
  readonly section: BillSection;
  /** The section of law, or null for a bill section as a whole. */
  readonly law: LawSection | null;
  /** The unit, or null for the section as a whole. */
  readonly provision: Provision | null;
  /** In the original draft. */
  readonly span: Span;
}

/**
 * The part of the draft that a citation leads to, or null where the draft does not show it. "Section 3 of this act" is a
 * section of the bill, "subsection (b)" a unit of the section of law that says so, "section 53a-82" a section of law that
 * the draft restates or adds. Of a range or a unit that is not shown the nearest part that is shown is not given.
 */
export function resolveCitation(bill: Bill, citation: Citation, from: CitedFrom): Resolved | null {
  if (citation.kind === "act" || citation.kind === "note") return null;
  if (citation.within === "act") return inAct(bill, citation);
  if (citation.kind === "internal") {
    const law = lawAt(from.section, from.offset);
    if (!law) return null;
    const shown = law.cite === null ? [] : unitsBehind(law.cite);
    return unitOf(from.section, law, citation.units, shown) ?? sibling(from.section, law, citation.units);
  }
  for (const section of bill.sections) {
    for (const law of section.body.laws) {
      if (law.cite === null || citation.section !== withoutUnits(law.cite)) continue;
      const found = unitOf(section, law, citation.units, unitsBehind(law.cite));
      if (found) return found;
    }
  }
  return null;
}

const numbered = new WeakMap<Bill, ReadonlyMap<string, BillSection>>();

/** The bill's sections by their numbers; of two with one number the first. */
function byNumber(bill: Bill): ReadonlyMap<string, BillSection> {
  let map = numbered.get(bill);
  if (!map) {
    map = new Map(bill.sections.toReversed().map((section) => [section.number.toLowerCase(), section]));
    numbered.set(bill, map);
  }
  return map;
}

function inAct(bill: Bill, citation: Citation): Resolved | null {
  if (citation.section === null) return null;
  const section = byNumber(bill).get(citation.section.toLowerCase());
  if (!section) return null;
  if (!citation.units.length) return { section, law: null, provision: null, span: section.headingSpan };
  for (const law of section.body.laws) {
    const found = unitOf(section, law, citation.units, []);
    if (found) return found;
  }
  return null;
}

/** The unit of a section of law; `shown` are the labels that its citation says already, so that its units go on below. */
function unitOf(
  section: BillSection,
  law: LawSection,
  units: readonly string[],
  shown: readonly string[],
): Resolved | null {
  if (shown.some((label, index) => units[index] !== undefined && units[index] !== label)) return null;
  if (!units.length) return place(section, law, null);
  if (units.length <= shown.length) return units.length === shown.length ? place(section, law, null) : null;
  const wanted = units.slice(shown.length).join(" ");
  for (let index = law.first; index < law.last; index++) {
    const provision = section.body.provisions[index];
    if (provision?.label && partsOf(provision.label) === wanted) return place(section, law, provision);
  }
  return null;
}

/** "Paragraph (2)" said within a subsection means that subsection's own: the unit of that label nearest above. */
function sibling(section: BillSection, law: LawSection, units: readonly string[]): Resolved | null {
  const wanted = ` ${units.join(" ")}`;
  const found: Provision[] = [];
  for (let index = law.first; index < law.last; index++) {
    const provision = section.body.provisions[index];
    if (provision && ` ${partsOf(provision.label)}`.endsWith(wanted)) found.push(provision);
  }
  const [only, more] = found;
  return only && !more ? place(section, law, only) : null;
}

function place(section: BillSection, law: LawSection, provision: Provision | null): Resolved {
  const { map } = section.body;
  const span = provision ?? law;
  return {
    section,
    law,
    provision,
    span: { start: section.start + map.start(span.start), end: section.start + map.end(span.end) },
  };
}

function lawAt(section: BillSection, offset: number): LawSection | null {
  return section.body.laws.find((law) => law.start <= offset && offset < law.end) ?? null;
}

function withoutUnits(cite: string): string {
  return cite.replace(/\(.*$/, "").replace(/^\d+[A-Z]?\s+U\.S\.C\.\s+/, "");
}

function unitsBehind(cite: string): string[] {
  return [...cite.matchAll(/\(([^()]+)\)/g)].map((match) => match[1] ?? "");
}

/** `(a)(1)`, `1.a` as words apart, so that both write one place alike. */
function partsOf(label: string): string {
  return label.replace(/[^A-Za-z0-9-]+/g, " ").trim();
}
