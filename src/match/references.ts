import { normaliseCitation } from "../bill/citations/normalise.ts";
import type { BillSection } from "../bill/types.ts";
import type { Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { firstFrom, type Hit } from "./lexicon.ts";
import { type Reading, wordAt } from "./reading.ts";

/** A section of law of the text with the bill section it stands in. */
export interface PlacedReading {
  readonly section: BillSection;
  readonly reading: Reading;
}

/** "An offense listed in subsection (b)", "the conduct described in section 5(1) of this act": what is referred to, and where it stands. */
const REFERENCE =
  /\b(offen[sc]es?|crimes?|violations?|violates?|felon(?:y|ies)|conduct|acts?|persons?|child(?:ren)?|minors?|juveniles?|youth|victims?|individuals?|survivors?|claims?|prosecution|conviction|convicted)\b([^.;:"“”]{0,60}?)\b(sections?|subsections?|subdivisions?|paragraphs?|subparagraphs?|§§?)\s*((?:\d|\([a-zA-Z0-9]{1,4}\)|[A-Z]\b)[\w.:–-]*(?:\s?\([a-zA-Z0-9]{1,4}\))*)([^.;]{0,24})/gi;
/** Words that may stand between the noun and the place; anything else and the place belongs to another noun. */
const BETWEEN =
  /^[\s,]*(?:(?:is|are|was|were|that|which|as|and|or|listed|named|described|defined|specified|enumerated|set|forth|out|punishable|prohibited|protected|covered|committed|a|an|the|any|in|under|of|by|to|pursuant|within|against)[\s,]+)*$/i;
/** A longer section is too much to be what one noun means; its catchline stands for it. */
const LONGEST = 250;

/** Hits that words referring to another place of the text take over from there, by reading. */
export function* referenceSteps(
  all: readonly PlacedReading[],
  inherited: ReadonlySet<number>,
): Steps<Map<Reading, Hit[]>> {
  const places = new Places(all, inherited);
  const out = new Map<Reading, Hit[]>();
  for (const { reading } of all) {
    const isNew = !referencesBefore.has(reading);
    const hits = referencesIn(reading).flatMap(({ inSection, place, behind, start, end }) => {
      const concepts = inSection ? places.inSection(reading, place, behind) : places.elsewhere(reading, place, behind);
      return concepts.map((concept) => ({ concept, start, end }));
    });
    if (hits.length) out.set(reading, hits);
    if (isNew) yield;
  }
  return out;
}

interface Reference {
  /** Whether it names a unit of its own section. */
  readonly inSection: boolean;
  readonly place: string;
  /** The words behind the place: "of this act". */
  readonly behind: string;
  readonly start: number;
  readonly end: number;
}

/** References of readings still in use. */
const referencesBefore = new WeakMap<Reading, readonly Reference[]>();

function referencesIn(reading: Reading): readonly Reference[] {
  let known = referencesBefore.get(reading);
  if (!known) {
    known = findReferences(reading);
    referencesBefore.set(reading, known);
  }
  return known;
}

function findReferences(reading: Reading): Reference[] {
  const { text } = reading.body;
  const found: Reference[] = [];
  REFERENCE.lastIndex = reading.law.start;
  for (let match = REFERENCE.exec(text); match && match.index < reading.law.end; match = REFERENCE.exec(text)) {
    const [whole, noun = "", between = "", unit = "", place = "", behind = ""] = match;
    if (!BETWEEN.test(between)) {
      REFERENCE.lastIndex = match.index + noun.length;
      continue;
    }
    const start = wordAt(reading, match.index);
    const end = wordAt(reading, match.index + whole.length - behind.length);
    if (end > start) found.push({ inSection: /^(?:sub|para)/i.test(unit), place, behind, start, end });
  }
  return found;
}

/** The places of a text by the names that other places call them. */
class Places {
  readonly #inherited: ReadonlySet<number>;
  readonly #byCite = new Map<string, Reading[]>();
  readonly #byNumber = new Map<string, Reading[]>();
  readonly #labels = new Map<Reading, ReadonlyMap<string, Span>>();

  constructor(all: readonly PlacedReading[], inherited: ReadonlySet<number>) {
    this.#inherited = inherited;
    for (const { section, reading } of all) {
      push(this.#byCite, reading.law.cite?.replace(/\(.*$/, ""), reading);
      push(this.#byNumber, section.number, reading);
    }
  }

  /** "Subsection (b)" of the section that says so. */
  inSection(reading: Reading, place: string, behind: string): readonly number[] {
    // "Subsection (b) of section 12-3" is a place in another section.
    return /^\s+of\s+(?:section|§)/i.test(behind) ? [] : this.#conceptsAt(reading, labelOf(place));
  }

  /** "Section 12-3(b)" of the code, or "section 5(1) of this act". */
  elsewhere(from: Reading, place: string, behind: string): readonly number[] {
    const [, number = "", label = ""] = /^([^(]+)(.*)$/.exec(normaliseCitation(place)) ?? [];
    const name = number.replace(/[-.:]+$/, "");
    const ofThisAct = /^\s+of\s+this\s+(?:act|bill|measure)/i.test(behind);
    const targets = (ofThisAct ? this.#byNumber : this.#byCite).get(name) ?? [];
    return targets.flatMap((target) => (target === from ? [] : this.#conceptsAt(target, labelOf(label))));
  }

  #conceptsAt(reading: Reading, label: string): readonly number[] {
    const span = label ? this.#labelsOf(reading).get(label) : reading.law;
    if (!span) return [];
    const from = wordAt(reading, span.start);
    const to = wordAt(reading, span.end);
    if (to - from > LONGEST) return [];
    const found = new Set<number>();
    for (let i = firstFrom(reading.hits, from); i < reading.hits.length; i++) {
      const hit = reading.hits[i];
      if (!hit || hit.start >= to) break;
      if (hit.end <= to && this.#inherited.has(hit.concept)) found.add(hit.concept);
    }
    return [...found];
  }

  /** Provisions by their whole label and by its last part. */
  #labelsOf(reading: Reading): ReadonlyMap<string, Span> {
    const known = this.#labels.get(reading);
    if (known) return known;
    const labels = new Map<string, Span>();
    for (const provision of reading.body.provisions.slice(reading.law.first, reading.law.last)) {
      const label = labelOf(provision.label);
      const last = label.slice(label.lastIndexOf(" ") + 1);
      for (const name of [label, last]) if (name && !labels.has(name)) labels.set(name, provision);
    }
    this.#labels.set(reading, labels);
    return labels;
  }
}

function push(map: Map<string, Reading[]>, key: string | undefined, reading: Reading): void {
  if (!key) return;
  const list = map.get(key);
  if (list) list.push(reading);
  else map.set(key, [reading]);
}

/** Labels compared by their letters and digits alone: `(1)(a)`, `1.a` and `1 (a)` are one place. */
function labelOf(label: string): string {
  return label.replace(/[^a-z0-9]+/gi, " ").trim();
}
