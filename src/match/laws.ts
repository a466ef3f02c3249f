import type { Bill, BillSection, LawSection } from "../bill/types.ts";
import type { Steps } from "../text/steps.ts";
import { addBits, hasBit, setBit } from "./bits.ts";
import type { CompiledFramework } from "./compiled.ts";
import { type DefinedTerm, definitionsOf, mayDefine, termHits } from "./definitions.ts";
import type { BillFacts } from "./evaluate.ts";
import type { CompiledLexicon, Hit } from "./lexicon.ts";
import { couldHold } from "./reach.ts";
import { type LawWords, type Reading, readLaw, readWords, type Side } from "./reading.ts";
import { referenceSteps } from "./references.ts";
import { LawView } from "./view.ts";

/** The sections of law of a bill that some goal may be about, read one way. */
export interface Laws {
  readonly laws: readonly LawView[];
  readonly facts: BillFacts;
}

/** What is known of one section of law by itself; kept as long as the section is. */
export interface KnownLaw {
  readonly words: Readonly<Record<Side, LawWords>>;
  /** Concepts that its words may express on either side. */
  readonly reach: Uint32Array;
  /** Concepts of what it is called: catchline, the bill section's heading, the act or title that it amends. */
  readonly heading: Uint32Array;
  readonly defines: boolean;
  /** Whether any goal could be about it, among the sections it stood with last. */
  near: { readonly around: string; readonly answer: boolean } | null;
  readonly readings: { before?: Reading; after?: Reading };
  /** The last reading of each side with what its references gave it. */
  readonly followed: { before?: KnownReading; after?: KnownReading };
  /** The last view of each side, with what other sections gave it. */
  readonly views: { before?: KnownView; after?: KnownView };
}

interface KnownReading {
  readonly given: string;
  readonly reading: Reading;
}

interface KnownView {
  readonly given: string;
  readonly view: LawView;
}

interface Place {
  readonly section: BillSection;
  readonly law: LawSection;
  readonly known: KnownLaw;
}

/** Reads a bill's law on both sides. Null when nothing in it is near any goal; `before` is `after` when nothing changes. */
export function* lawSteps(
  bill: Bill,
  compiled: CompiledFramework,
): Steps<{ readonly before: Laws; readonly after: Laws } | null> {
  const places = yield* survey(bill, compiled);
  const reach = new Uint32Array(compiled.size);
  for (const { known } of places) addBits(reach, known.reach);
  // What one section gives another by a definition or a reference: the nouns of the whole text.
  const given = new Uint32Array(compiled.size);
  for (const concept of compiled.inherited) if (hasBit(reach, concept)) setBit(given, concept);
  const around = `${given.join()};${reach.join()}`;
  const near = new Set<Place>();
  for (const place of places) {
    const isNew = place.known.near?.around !== around;
    if (isNear(place.known, given, reach, around, compiled)) near.add(place);
    if (isNew) yield;
  }
  if (!near.size) return null;
  const used = places.filter((place) => near.has(place) || place.known.defines || meets(place.known.reach, given));
  const changed = used.some(({ known }) => known.words.after.marked || known.words.before.marked);
  const facts = { minor: compiled.minor, reach: withClosure(reach, given, compiled.lexicon) };
  const after = { laws: yield* viewsOf(used, near, "after", compiled), facts };
  return { before: changed ? { laws: yield* viewsOf(used, near, "before", compiled), facts } : after, after };
}

function* survey(bill: Bill, compiled: CompiledFramework): Steps<Place[]> {
  const places: Place[] = [];
  for (const section of bill.sections) {
    if (!section.operative) continue;
    let before = 0;
    for (const law of section.body.laws) {
      let known = compiled.known.get(law);
      if (!known) {
        known = learn(section, law, before, compiled.lexicon);
        compiled.known.set(law, known);
        yield;
      }
      before = law.end;
      if (known.words.after.count || known.words.before.count) places.push({ section, law, known });
    }
  }
  return places;
}

/** Longest stretch of the bill's own words in front of a section of law that is read for what it amends. */
const INSTRUCTION = 400;

/** A first line that lays down a rule is no catchline. */
const SENTENCE = /\b(?:shall|may|must|commits?|is (?:guilty|unlawful|not|no)|it is)\b/i;

function learn(section: BillSection, law: LawSection, before: number, lexicon: CompiledLexicon): KnownLaw {
  const { body } = section;
  const after = readWords(body, law, "after", lexicon.vocabulary);
  const other = after.marked ? readWords(body, law, "before", lexicon.vocabulary) : after;
  const reach = lexicon.mayExpress(after);
  if (other !== after) addBits(reach, lexicon.mayExpress(other));
  const instruction = body.text.slice(Math.max(before, law.start - INSTRUCTION), law.start);
  const heading = new Uint32Array(reach.length);
  const title = SENTENCE.test(section.heading) ? "" : section.heading;
  for (const hit of lexicon.hitsIn(`${law.heading}\n\n${title}\n\n${instruction}`)) setBit(heading, hit.concept);
  return {
    words: { after, before: other },
    reach,
    heading,
    defines: mayDefine(body, law),
    near: null,
    readings: {},
    followed: {},
    views: {},
  };
}

/** Whether any goal could be about a section, with all that others might give it. `around` names what they might. */
function isNear(
  known: KnownLaw,
  given: Uint32Array,
  bill: Uint32Array,
  around: string,
  compiled: CompiledFramework,
): boolean {
  if (known.near?.around === around) return known.near.answer;
  const section = known.heading.slice();
  addBits(section, known.reach);
  const full = withClosure(section, given, compiled.lexicon);
  const reach = { clause: full, section: full, bill };
  const answer = compiled.subjects.some((pattern) => couldHold(pattern, "clause", reach));
  known.near = { around, answer };
  return answer;
}

function withClosure(bits: Uint32Array, more: Uint32Array, lexicon: CompiledLexicon): Uint32Array {
  const all = bits.slice();
  addBits(all, more);
  lexicon.closeOver(all);
  return all;
}

function meets(a: Uint32Array, b: Uint32Array): boolean {
  return a.some((bits, index) => (bits & (b[index] ?? 0)) !== 0);
}

function* viewsOf(
  used: readonly Place[],
  near: ReadonlySet<Place>,
  side: Side,
  compiled: CompiledFramework,
): Steps<LawView[]> {
  const { lexicon, inherited } = compiled;
  const readings: (Place & { readonly reading: Reading })[] = [];
  for (const place of used) {
    readings.push({ ...place, reading: readingOf(place.known, side, lexicon) });
    yield;
  }
  const references = yield* referenceSteps(readings, inherited);
  const followed: (Place & { readonly reading: Reading; readonly extra: readonly Hit[] })[] = [];
  for (const place of readings) {
    const extra = references.get(place.reading) ?? [];
    followed.push({ ...place, extra, reading: followedReading(place.known, side, place.reading, extra, lexicon) });
    if (extra.length) yield;
  }
  yield;
  const terms = definitionsOf(
    followed.flatMap(({ known, reading }) => (known.defines ? [reading] : [])),
    inherited,
  );
  yield;
  const views: LawView[] = [];
  for (const [index, { known, law, reading, extra }] of followed.entries()) {
    const place = used[index];
    if (!place || !near.has(place) || !reading.count) continue;
    const here = terms.filter((term) => !term.only || term.only === law);
    const given =
      here.length || extra.length
        ? JSON.stringify([here.map(({ words, concepts, youngUntil }) => [words, concepts, youngUntil]), extra])
        : "";
    const kept = known.views[side];
    if (kept?.given === given) {
      views.push(kept.view);
      continue;
    }
    const view = viewOf(reading, known, here, lexicon);
    known.views[side] = { given, view };
    views.push(view);
    yield;
  }
  return views;
}

/** The reading with what its references give it; the last one kept while they give the same. */
function followedReading(
  known: KnownLaw,
  side: Side,
  reading: Reading,
  extra: readonly Hit[],
  lexicon: CompiledLexicon,
): Reading {
  if (!extra.length) return reading;
  const given = JSON.stringify(extra);
  const kept = known.followed[side];
  if (kept?.given === given) return kept.reading;
  const followed = withHits(reading, extra, lexicon);
  known.followed[side] = { given, reading: followed };
  return followed;
}

function readingOf(known: KnownLaw, side: Side, lexicon: CompiledLexicon): Reading {
  const same = known.words.after === known.words.before ? (known.readings.after ?? known.readings.before) : undefined;
  const reading = known.readings[side] ?? same ?? readLaw(known.words[side], lexicon);
  known.readings[side] = reading;
  return reading;
}

function viewOf(reading: Reading, known: KnownLaw, terms: readonly DefinedTerm[], lexicon: CompiledLexicon): LawView {
  const full = withHits(reading, terms.length ? termHits(reading, terms) : [], lexicon);
  const minorUntil = Math.min(18, ...terms.map((term) => term.youngUntil ?? 18));
  return new LawView(full, known.heading, minorUntil, lexicon);
}

/** A reading with hits beyond what its own words express; phrases over concepts are found anew around them. */
function withHits(reading: Reading, extra: readonly Hit[], lexicon: CompiledLexicon): Reading {
  if (!extra.length) return reading;
  const all = [...(reading.extra ?? []), ...extra];
  return { ...reading, hits: lexicon.hits(reading, all), extra: all };
}
