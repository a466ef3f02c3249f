import { INSTRUCTION } from "../bill/rereading/sameLaws.ts";
import type { Bill, BillSection, LawSection } from "../bill/types.ts";
import type { Steps } from "../text/steps.ts";
import type { Foreign } from "./lexicon/homonyms.ts";
import type { CompiledLexicon, Hit } from "./lexicon/lexicon.ts";
import type { Surroundings } from "./near.ts";
import { addBits, bitsOf, hasBit, setBit } from "./pattern/bits.ts";
import type { CompiledFramework } from "./pattern/compiled.ts";
import type { LawView } from "./pattern/view.ts";
import type { Catchline } from "./reading/catchlines.ts";
import { type DefinedTerm, mayDefine } from "./reading/definitions.ts";
import { type LawText, lawText, lawUnits } from "./reading/lawText.ts";
import { type LawWords, type Reading, readLaw, readWords, type Side } from "./reading/reading.ts";
import { type Reference, referencesOf } from "./reading/references.ts";

/** What is known of one section of law by itself; kept as long as the section is. */
export interface KnownLaw {
  /** Whose law it is taken for; what a section is called depends on it. */
  readonly state: string | null;
  readonly law: LawText;
  readonly words: Readonly<Record<Side, LawWords>>;
  /** Concepts that its words may express on either side. */
  readonly reach: Uint32Array;
  /** Concepts of what it is called: catchline, the bill section's heading, the act or title that it amends. */
  readonly heading: Uint32Array;
  readonly defines: boolean;
  readonly references: readonly Reference[];
  /** What the section is called, when its text does not say. */
  readonly called: Catchline | null;
  /** Words that it means otherwise than the lexicon takes them; null when it means all as usual. */
  readonly foreign: Foreign | null;
  /** The same section where those around it mean these words otherwise; itself when it has no such words. */
  inOtherSense: { readonly foreign: Foreign; readonly known: KnownLaw } | null;
  /** Whether any goal could be about it, among the sections it stood with last. */
  near: { around: Surroundings; readonly given: Uint32Array | null; readonly answer: boolean } | null;
  readonly readings: { before?: Reading; after?: Reading };
  /** The last reading of each side with what its references gave it. */
  readonly followed: { before?: FollowedReading; after?: FollowedReading };
  /** The last view of each side, with what other sections gave it. */
  readonly views: { before?: KnownView; after?: KnownView };
}

/** A reading with the hits that its references took over from the places they name. */
export interface FollowedReading {
  readonly extra: readonly Hit[];
  readonly reading: Reading;
}

interface KnownView {
  readonly reading: Reading;
  terms: readonly DefinedTerm[];
  readonly own: readonly DefinedTerm[];
  readonly view: LawView;
}

/** A section of law where it stands. */
export interface Place {
  readonly section: BillSection;
  readonly law: LawSection;
  readonly known: KnownLaw;
}

/** The sections of law of a bill's operative sections, those without words left out. */
export function* survey(bill: Bill, compiled: CompiledFramework): Steps<Place[]> {
  const places: Place[] = [];
  const ends: number[] = [];
  for (const section of bill.sections) {
    if (!section.operative) continue;
    let before = 0;
    for (const law of section.body.laws) {
      let known = compiled.known.get(law.identity);
      if (!known || known.state !== bill.jurisdiction) {
        known = learn(section, law, before, bill.jurisdiction, compiled);
        compiled.known.set(law.identity, known);
        yield;
      }
      if (known.words.after.count || known.words.before.count) {
        places.push({ section, law, known });
        ends.push(before);
      }
      before = law.end;
    }
  }
  // What one section speaks of, those that name nothing mean too: "a person convicted of trafficking".
  const foreign = compiled.homonyms.throughout(places.map(({ known }) => known));
  if (!foreign) return places;
  const meant: Place[] = [];
  for (const [index, place] of places.entries()) {
    const { section, law, known } = place;
    if (!known.foreign && known.inOtherSense?.foreign !== foreign) {
      const { after, before } = known.words;
      const uses = [after, before].some((words) => compiled.homonyms.areAmong(words, foreign));
      const other = uses ? learn(section, law, ends[index] ?? 0, known.state, compiled, foreign) : known;
      known.inOtherSense = { foreign, known: other };
      yield;
    }
    meant.push(known.foreign ? place : { section, law, known: known.inOtherSense?.known ?? known });
  }
  return meant;
}

/** A first line that lays down a rule is no catchline. */
const SENTENCE = /\b(?:shall|may|must|commits?|is (?:guilty|unlawful|not|no)|it is)\b/i;
/** A catchline longer than this that lays down a rule is the law's first sentence. */
const CATCHLINE = 160;

function learn(
  section: BillSection,
  law: LawSection,
  before: number,
  state: string | null,
  compiled: CompiledFramework,
  around: Foreign | null = null,
): KnownLaw {
  const { lexicon, homonyms, inherited, catchlines } = compiled;
  const { body } = section;
  const own = lawText(body, law);
  const instruction = body.text.slice(Math.max(before, law.start - INSTRUCTION), law.start);
  const catchline = law.heading.length > CATCHLINE && SENTENCE.test(law.heading) ? "" : law.heading;
  const title = SENTENCE.test(section.heading) ? "" : section.heading;
  let names = lexicon.wordsIn(`${catchline}\n\n${title}\n\n${instruction}`);
  let after = readWords(own, "after", lexicon.vocabulary);
  let other = after.marked ? readWords(own, "before", lexicon.vocabulary) : after;
  let reach = mayExpress(after, other, lexicon);
  let heading = bitsOf(conceptsOf(lexicon.hits(names)), reach.length);
  const expressed = () => {
    const units = lawUnits(body, law);
    return [after, other].flatMap((words) => readLaw(words, units, lexicon).hits).concat(lexicon.hits(names));
  };
  const foreign = around ?? (homonyms.mayStandIn(reach, heading) ? homonyms.standingAmong(expressed()) : null);
  if (foreign) {
    const same = other === after;
    names = homonyms.without(names, foreign);
    after = homonyms.without(after, foreign);
    other = same ? after : homonyms.without(other, foreign);
    reach = mayExpress(after, other, lexicon);
    heading = bitsOf(conceptsOf(lexicon.hits(names)), reach.length);
  }
  // An amendment that shows one unit does not say what the section is about; whoever drafts for the state knows it.
  const catchlineOf = law.heading ? null : catchlines.called(law.cite ?? section.cite, instruction, state);
  const called = catchlineOf?.concepts.some((concept) => hasBit(reach, concept)) ? null : catchlineOf;
  for (const concept of called?.concepts ?? []) setBit(heading, concept);
  const references = referencesOf(own);
  const gives = references.length > 0 || [...inherited].some((concept) => hasBit(reach, concept));
  return {
    state,
    law: own,
    words: { after, before: other },
    reach,
    heading,
    defines: mayDefine(own, gives),
    references,
    called,
    foreign,
    inOtherSense: null,
    near: null,
    readings: {},
    followed: {},
    views: {},
  };
}

/** Concepts that the words of either side may express. */
function mayExpress(after: LawWords, before: LawWords, lexicon: CompiledLexicon): Uint32Array {
  const bits = lexicon.mayExpress(after);
  if (before !== after) addBits(bits, lexicon.mayExpress(before));
  return bits;
}

function conceptsOf(hits: readonly Hit[]): readonly number[] {
  return hits.map(({ concept }) => concept);
}

/** A section of law read one way, by its own words alone. */
export function readingOf({ section, law, known }: Place, side: Side, lexicon: CompiledLexicon): Reading {
  const { words, readings } = known;
  const same = words.after === words.before ? (readings.after ?? readings.before) : undefined;
  const reading = readings[side] ?? same ?? readLaw(words[side], lawUnits(section.body, law), lexicon);
  readings[side] = reading;
  return reading;
}
