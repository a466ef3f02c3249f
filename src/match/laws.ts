import type { Bill } from "../bill/types.ts";
import type { Steps } from "../text/steps.ts";
import { type FollowedReading, type Place, readingOf, survey } from "./known.ts";
import type { CompiledLexicon, Hit } from "./lexicon/lexicon.ts";
import { Nearness } from "./near.ts";
import { addBits, setBit } from "./pattern/bits.ts";
import type { CompiledFramework } from "./pattern/compiled.ts";
import type { BillFacts } from "./pattern/evaluate.ts";
import { LawView } from "./pattern/view.ts";
import { type DefinedTerm, definitionsOf, TermIndex } from "./reading/definitions.ts";
import { type Reading, type Side, type WordRange, wordAt } from "./reading/reading.ts";
import { conceptsAt, Places } from "./reading/references.ts";

/** The sections of law of a bill that some goal may be about, read one way. */
export interface Laws {
  readonly laws: readonly LawView[];
  readonly facts: BillFacts;
}

/** Reads a bill's law on both sides. Null when nothing in it is near any goal; `before` is `after` when nothing changes. */
export function* lawSteps(
  bill: Bill,
  compiled: CompiledFramework,
): Steps<{ readonly before: Laws; readonly after: Laws } | null> {
  const places = yield* survey(bill, compiled);
  const reach = new Uint32Array(compiled.size);
  for (const { known } of places) {
    addBits(reach, known.reach);
    addBits(reach, known.heading);
  }
  // What one section gives another by a definition or a reference: the nouns of the whole text.
  const nouns = new Uint32Array(compiled.size);
  for (const concept of compiled.inherited) setBit(nouns, concept);
  compiled.lexicon.closeOver(reach);
  const facts = { minor: compiled.minor, reach };
  yield;

  const named = new Places(places);
  const after = new SideReader("after", named, nouns, compiled);
  const before = new SideReader("before", named, nouns, compiled);
  const defining = places.filter(({ known }) => known.defines);
  const terms = [...(yield* after.learnTerms(defining))];
  const marked = places.some(({ known }) => known.words.after.marked || known.words.before.marked);
  if (marked) terms.push(...(yield* before.learnTerms(defining)));

  const nearness = new Nearness({ reach, terms }, compiled);
  const near: Place[] = [];
  for (const place of places) {
    const { near: judged } = place.known;
    if (nearness.of(place, given(place, named, nouns))) near.push(place);
    if (place.known.near !== judged) yield;
  }
  if (!near.length) return null;
  const now = { laws: yield* after.views(near), facts };
  return { before: marked ? { laws: yield* before.views(near), facts } : now, after: now };
}

/** Concepts that a section's references may take over; null when none of them leads anywhere. */
function given(place: Place, named: Places, nouns: Uint32Array): Uint32Array | null {
  let bits: Uint32Array | null = null;
  for (const reference of place.known.references) {
    for (const { known } of named.elsewhere(place, reference)) {
      bits ??= new Uint32Array(nouns.length);
      addBits(
        bits,
        known.reach.map((value, index) => value & (nouns[index] ?? 0)),
      );
    }
  }
  return bits;
}

/** Reads sections of law on one side, with what other sections give them. */
class SideReader {
  readonly #side: Side;
  readonly #named: Places;
  readonly #nouns: Uint32Array;
  readonly #compiled: CompiledFramework;
  #everywhere = new TermIndex([]);
  /** By the identity of the section of law that they are meant in. */
  readonly #own = new Map<object, DefinedTerm[]>();
  /** Earlier lists of terms that were compared with the present one. */
  readonly #same = new Map<readonly DefinedTerm[], boolean>();

  constructor(side: Side, named: Places, nouns: Uint32Array, compiled: CompiledFramework) {
    this.#side = side;
    this.#named = named;
    this.#nouns = nouns;
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

  /** Hits that words referring to another place of the text take over from there. */
  #taken(place: Place, reading: Reading): Hit[] {
    const out: Hit[] = [];
    const { inherited } = this.#compiled;
    for (const reference of place.known.references) {
      const concepts = reference.inSection
        ? conceptsAt(reading, reference.label, inherited)
        : this.#named.elsewhere(place, reference).flatMap((target) => this.#conceptsOf(target, reference.label));
      if (!concepts.length) continue;
      const start = wordAt(reading, reference.start);
      const end = wordAt(reading, reference.end);
      if (end > start) for (const concept of concepts) out.push({ concept, start, end });
    }
    return out;
  }

  #conceptsOf(place: Place, label: string): readonly number[] {
    const { lexicon, inherited } = this.#compiled;
    const gives = place.known.reach.some((bits, index) => (bits & (this.#nouns[index] ?? 0)) !== 0);
    return gives ? conceptsAt(readingOf(place, this.#side, lexicon), label, inherited) : [];
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
