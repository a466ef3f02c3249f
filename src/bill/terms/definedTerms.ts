import type { Span } from "../../text/span.ts";
import { finish, type Steps } from "../../text/steps.ts";
import type { Bill, BillSection, LawSection, SectionBody } from "../types.ts";
import { changeAt } from "./changeAt.ts";
import { type Definition, definitionsIn } from "./definitions.ts";
import { TermFinder, type TermHit } from "./termFinder.ts";

/** One place where a defined term stands. Spans are in the original draft. */
export interface TermUse extends Span {
  /** The words as they stand there: a plural, a capital. */
  readonly text: string;
  readonly change: "kept" | "inserted";
}

/** A term that the draft defines, with every later or earlier place that means it. */
export class DefinedTerm {
  /** As the definition writes it, without quotation marks. */
  readonly term: string;
  /** The term inside its quotation marks. */
  readonly name: TermUse;
  /** The sentence that defines it, cut after some lines; as a reader sees it. */
  readonly definition: string;
  /** Whether the definition holds in its section of law only ("as used in this section"), in this act, or beyond it. */
  readonly scope: Definition["scope"];
  readonly #places: readonly PlacedUse[];

  constructor({ section, definition }: Placed, places: readonly PlacedUse[]) {
    this.term = definition.term;
    this.definition = definition.words;
    this.scope = definition.scope;
    this.name = useOf(section, definition, changeAt(section, definition.start) === "kept" ? "kept" : "inserted");
    this.#places = places;
  }

  get isUsed(): boolean {
    return this.#places.length > 0;
  }

  /** The places where it is used; worked out anew when asked for, which most terms never are. */
  get uses(): readonly TermUse[] {
    return this.#places.map(({ section, hit }) => useOf(section, hit, hit.change));
  }

  /** The places in one bill section where it is used. */
  usesIn(section: BillSection): readonly TermUse[] {
    return this.#places.filter((place) => place.section === section).map(({ hit }) => useOf(section, hit, hit.change));
  }
}

/** Places of terms in sections still in use, with the finder that found them. */
const known = new WeakMap<SectionBody, { readonly finder: TermFinder; readonly hits: readonly PlacedHit[] }>();
/** The finder of a bill's terms, by the first section that defines one. */
const finders = new WeakMap<SectionBody, { readonly terms: string; readonly finder: TermFinder }>();

interface PlacedHit extends TermHit {
  readonly law: LawSection;
  readonly change: TermUse["change"];
}

interface PlacedUse {
  readonly section: BillSection;
  readonly hit: PlacedHit;
}

interface Placed {
  readonly section: BillSection;
  readonly definition: Definition;
}

/** The terms a bill defines, in reading order. Struck definitions and struck uses do not count. */
export function definedTerms(bill: Bill): readonly DefinedTerm[] {
  return finish(termSteps(bill));
}

/** `definedTerms` in steps. After an edit only the edited section is looked through again. */
export function* termSteps(bill: Bill): Steps<readonly DefinedTerm[]> {
  const found: Placed[] = [];
  for (const section of bill.sections) {
    for (const definition of definitionsIn(section)) found.push({ section, definition });
    yield;
  }
  const first = found[0];
  if (!first) return [];
  const finder = finderOf(first.section.body, found);
  const meant = meaning(found.map(({ definition }) => definition));
  const uses = found.map((): PlacedUse[] => []);
  for (const section of bill.sections) {
    for (const hit of hitsIn(section, finder)) {
      const index = meant(hit.terms, hit.law);
      const own = index === undefined ? undefined : found[index];
      if (index === undefined || (own?.section === section && own.definition.start === hit.start)) continue;
      uses[index]?.push({ section, hit });
    }
    yield;
  }
  return found.map((placed, index) => new DefinedTerm(placed, uses[index] ?? []));
}

function finderOf(body: SectionBody, found: readonly Placed[]): TermFinder {
  const names = found.map(({ definition }) => definition.term);
  const terms = names.join("\n");
  let entry = finders.get(body);
  if (entry?.terms !== terms) {
    entry = { terms, finder: new TermFinder(names) };
    finders.set(body, entry);
  }
  return entry.finder;
}

function hitsIn(section: BillSection, finder: TermFinder): readonly PlacedHit[] {
  const { body } = section;
  let entry = known.get(body);
  if (entry?.finder !== finder) {
    const hits: PlacedHit[] = [];
    for (const law of body.laws) {
      for (const hit of finder.in(body.text, law.start, law.end)) {
        const change = changeAt(section, hit.start);
        if (change === "kept" || change === "inserted") hits.push({ ...hit, law, change });
      }
    }
    entry = { finder, hits };
    known.set(body, entry);
  }
  return entry.hits;
}

/** The definition that a use means: that of its own section of law, else the last one that reaches beyond its section. */
function meaning(found: readonly Definition[]): (terms: readonly number[], law: LawSection) => number | undefined {
  const of = new Map<readonly number[], { readonly own: Map<LawSection, number>; readonly wide: number | undefined }>();
  return (terms, law) => {
    let entry = of.get(terms);
    if (!entry) {
      const own = new Map<LawSection, number>();
      let wide: number | undefined;
      for (const index of terms) {
        const definition = found[index];
        if (definition) own.set(definition.law, index);
        if (definition?.scope !== "section") wide = index;
      }
      entry = { own, wide };
      of.set(terms, entry);
    }
    return entry.own.get(law) ?? entry.wide;
  };
}

function useOf(section: BillSection, { start, end }: Span, change: TermUse["change"]): TermUse {
  const { map, text } = section.body;
  return {
    start: section.start + map.start(start),
    end: section.start + map.end(end),
    text: text.slice(start, end),
    change,
  };
}
