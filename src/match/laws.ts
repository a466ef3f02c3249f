import type { LawLookup } from "../bill/law/lawIndex.ts";
import type { Bill } from "../bill/types.ts";
import type { Steps } from "../text/steps.ts";
import { type Cited, type CitedLaw, citedLaw } from "./cited.ts";
import { type FollowedReading, type Place, readingOf, survey } from "./known.ts";
import type { CompiledLexicon, Hit } from "./lexicon/lexicon.ts";
import { Nearness } from "./near.ts";
import { addBits, bitsOf, hasBit, setBit } from "./pattern/bits.ts";
import type { CompiledFramework } from "./pattern/compiled.ts";
import type { BillFacts } from "./pattern/evaluate.ts";
import { LawView } from "./pattern/view.ts";
import type { Catchline } from "./reading/catchlines.ts";
import { type DefinedTerm, definitionsOf, TermIndex } from "./reading/definitions.ts";
import { type Reading, type Side, type WordRange, wordAt } from "./reading/reading.ts";
import { conceptsAt, Places, type Reference } from "./reading/references.ts";

/** The sections of law of a bill that some goal may be about, read one way. */
export interface Laws {
  readonly laws: readonly LawView[];
  readonly facts: BillFacts;
}

/** A bill's law on both sides. */
export interface ReadLaws {
  readonly before: Laws;
  /** The same object as `before` when nothing changes. */
  readonly after: Laws;
  /** Sections that its words cite and nobody had at hand: taken for what they are called. */
  readonly catchlines: readonly Catchline[];
}

/** Reads a bill's law on both sides. Null when nothing in it is near any goal; `before` is `after` when nothing changes. */
export function* lawSteps(bill: Bill, compiled: CompiledFramework, law?: LawLookup): Steps<ReadLaws | null> {
  const places = yield* survey(bill, compiled);
  const reach = new Uint32Array(compiled.size);
  for (const { known } of places) {
    addBits(reach, known.reach);
    addBits(reach, known.heading);
  }
  const cited = citedLaw(bill.jurisdiction, law, compiled);
  const named = new Places(places);
  const outside = new Map(places.map((place) => [place, outsideOf(place, named, cited)]));
  for (const found of outside.values())
    for (const { concepts } of found) for (const each of concepts) setBit(reach, each);
  // What one section gives another by a definition or a reference: the nouns of the whole text.
  const nouns = bitsOf(compiled.inherited, compiled.size);
  compiled.lexicon.closeOver(reach);
  yield;

  const after = new SideReader("after", named, nouns, cited, compiled);
  const before = new SideReader("before", named, nouns, cited, compiled);
  const defining = places.filter(({ known }) => known.defines);
  const terms = [...(yield* after.learnTerms(defining))];
  const marked = places.some(({ known }) => known.words.after.marked || known.words.before.marked);
  if (marked) terms.push(...(yield* before.learnTerms(defining)));

  const nearness = new Nearness({ reach, terms }, compiled);
  const near: Place[] = [];
  for (const place of places) {
    const { near: judged } = place.known;
    if (nearness.of(place, given(place, named, nouns, outside.get(place) ?? []))) near.push(place);
    if (place.known.near !== judged) yield;
  }
  if (!near.length) return null;
  const now = together(yield* after.views(near), compiled);
  return {
    before: marked ? together(yield* before.views(near), compiled) : now,
    after: now,
    catchlines: [...new Set(near.flatMap((place) => catchlinesOf(place, outside.get(place) ?? [])))],
  };
}

function together(laws: readonly LawView[], { minor, size }: CompiledFramework): Laws {
  const reach = new Uint32Array(size);
  for (const law of laws) addBits(reach, law.reach);
  return { laws, facts: { minor, reach } };
}

/** Concepts that a section's references may take over; null when none of them leads anywhere. */
function given(place: Place, named: Places, nouns: Uint32Array, outside: readonly Cited[]): Uint32Array | null {
  let bits: Uint32Array | null = null;
  for (const reference of place.known.references) {
    const targets = named.elsewhere(place, reference);
    for (const { known } of targets) {
      bits ??= new Uint32Array(nouns.length);
      addBits(
        bits,
        known.reach.map((value, index) => value & (nouns[index] ?? 0)),
      );
    }
  }
  for (const { concepts } of outside) {
    bits ??= new Uint32Array(nouns.length);
    for (const concept of concepts) setBit(bits, concept);
  }
  return bits;
}

/** What is known of sections outside the text that a place refers to. */
function outsideOf(place: Place, named: Places, cited: CitedLaw): readonly Cited[] {
  return place.known.references.flatMap((reference) => {
    const found = cited(reference);
    return found && !named.elsewhere(place, reference).length ? [found] : [];
  });
}

/** Sections that a place stands in or refers to and that nobody had at hand. */
function catchlinesOf(place: Place, outside: readonly Cited[]): Catchline[] {
  const all = [place.known.called, ...outside.map(({ catchline }) => catchline)];
  return all.filter((catchline) => catchline !== null);
}

/** Characters behind the last word of a reference that may belong to it: "section 12-3.)". */
const PUNCTUATION = 3;

/** Reads sections of law on one side, with what other sections give them. */
class SideReader {
  readonly #side: Side;
  readonly #named: Places;
  readonly #nouns: Uint32Array;
  readonly #cited: CitedLaw;
  readonly #compiled: CompiledFramework;
  #everywhere = new TermIndex([]);
  /** By the identity of the section of law that they are meant in. */
  readonly #own = new Map<object, DefinedTerm[]>();
  /** Earlier lists of terms that were compared with the present one. */
  readonly #same = new Map<readonly DefinedTerm[], boolean>();

  constructor(side: Side, named: Places, nouns: Uint32Array, cited: CitedLaw, compiled: CompiledFramework) {
    this.#side = side;
    this.#named = named;
    this.#nouns = nouns;
    this.#cited = cited;
    this.#compiled = compiled;
  }

  /** Learns and gives the terms that sections define. */
  *learnTerms(defining: readonly Place[]): Steps<readonly DefinedTerm[]> {
    const terms: DefinedTerm[] = [];
    for (const place of defining) {
      const { reading } = this.#follow(place);
      yield;
      terms.push(...definitionsOf(reading, this.#compiled.inherited));
      yield;
    }
    this.#everywhere = new TermIndex(terms.filter(({ only }) => !only));
    for (const term of terms) {
      if (!term.only) continue;
      const own = this.#own.get(term.only);
      if (own) own.push(term);
      else this.#own.set(term.only, [term]);
    }
    return terms;
  }

  *views(places: readonly Place[]): Steps<LawView[]> {
    const views: LawView[] = [];
    for (const place of places) {
      const { reading } = this.#follow(place);
      if (!reading.count) continue;
      views.push(this.#view(place, reading));
      yield;
    }
    return views;
  }

  #view({ law, known }: Place, reading: Reading): LawView {
    const everywhere = this.#everywhere;
    const own = this.#own.get(law.identity) ?? [];
    const kept = known.views[this.#side];
    const same = kept?.reading === reading && sameTerms(kept.own, own) && this.#isSame(kept.terms);
    if (kept && same) {
      kept.terms = everywhere.terms;
      return kept.view;
    }
    const here = new TermIndex(own);
    const hits = [...everywhere.hitsIn(reading), ...here.hitsIn(reading)];
    const noPersons = [...everywhere.noPersonsIn(reading), ...here.noPersonsIn(reading)];
    const view = new LawView(
      without(withHits(reading, hits, this.#compiled.lexicon), noPersons),
      known.heading,
      Math.min(everywhere.minorUntil(reading), here.minorUntil(reading)),
      this.#compiled.lexicon,
    );
    known.views[this.#side] = { reading, terms: everywhere.terms, own, view };
    return view;
  }

  #isSame(terms: readonly DefinedTerm[]): boolean {
    let same = this.#same.get(terms);
    if (same === undefined) {
      same = sameTerms(terms, this.#everywhere.terms);
      this.#same.set(terms, same);
    }
    return same;
  }

  /** The reading with what its references give it; the last one kept while they give the same. */
  #follow(place: Place): FollowedReading {
    const { known } = place;
    const { lexicon } = this.#compiled;
    const reading = readingOf(place, this.#side, lexicon);
    const extra = this.#taken(place, reading);
    if (!extra.length) return { reading, extra };
    const kept = known.followed[this.#side];
    if (kept && sameHits(kept.extra, extra)) return kept;
    const followed = { extra, reading: withHits(reading, extra, lexicon) };
    known.followed[this.#side] = followed;
    return followed;
  }

  /** Hits that words referring to another place take over from there: from the text, or from what the place is called. */
  #taken(place: Place, reading: Reading): Hit[] {
    const out: Hit[] = [];
    for (const reference of place.known.references) {
      const concepts = this.#expressed(place, reading, reference);
      if (!concepts.length) continue;
      const start = wordAt(reading, reference.start);
      const end = wordAt(reading, reference.end);
      // A reference whose number the bill strikes, or has yet to insert, refers to nothing on this side.
      const whole = (reading.ends[end - 1] ?? 0) >= reference.end - PUNCTUATION;
      if (end > start && whole) for (const concept of concepts) out.push({ concept, start, end });
    }
    return out;
  }

  #expressed(place: Place, reading: Reading, reference: Reference): readonly number[] {
    const { inherited, byCatchline } = this.#compiled;
    if (reference.inSection) return conceptsAt(reading, reference.label, inherited);
    const targets = this.#named.elsewhere(place, reference);
    if (targets.length) return targets.flatMap((target) => this.#conceptsOf(target, reference.label));
    const { concepts = [], catchline } = this.#cited(reference) ?? {};
    // Law at hand says what it says; words of the section's own that say the same need no catchline.
    const said = !catchline || concepts.every((concept) => hasBit(place.known.reach, concept));
    return said || byCatchline < 0 ? concepts : [...concepts, byCatchline];
  }

  #conceptsOf(place: Place, label: string): readonly number[] {
    const { lexicon, inherited } = this.#compiled;
    const gives = place.known.reach.some((bits, index) => (bits & (this.#nouns[index] ?? 0)) !== 0);
    const said = gives ? conceptsAt(readingOf(place, this.#side, lexicon), label, inherited) : [];
    if (said.length || label) return said;
    // What is too long to be meant as a whole is meant by its catchline.
    const named = lexicon.hitsIn(place.law.heading || place.section.heading).map(({ concept }) => concept);
    return [...new Set(named)].filter((concept) => inherited.has(concept));
  }
}

function sameTerms(a: readonly DefinedTerm[], b: readonly DefinedTerm[]): boolean {
  return a === b || (a.length === b.length && a.every(({ key }, index) => key === b[index]?.key));
}

function sameHits(a: readonly Hit[], b: readonly Hit[]): boolean {
  return (
    a.length === b.length &&
    a.every((hit, index) => {
      const other = b[index];
      return hit.concept === other?.concept && hit.start === other.start && hit.end === other.end;
    })
  );
}

/** A reading without what it says by some of its words, which mean something else. */
function without(reading: Reading, words: readonly WordRange[]): Reading {
  if (!words.length) return reading;
  const says = (hit: Hit) => !words.some(({ from, to }) => hit.start < to && hit.end > from);
  return { ...reading, hits: reading.hits.filter(says) };
}

/** A reading with hits beyond what its own words express; phrases over concepts are found anew around them. */
function withHits(reading: Reading, extra: readonly Hit[], lexicon: CompiledLexicon): Reading {
  if (!extra.length) return reading;
  const all = [...(reading.extra ?? []), ...extra];
  return { ...reading, hits: lexicon.hits(reading, all), extra: all };
}
