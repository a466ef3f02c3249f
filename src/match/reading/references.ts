import { normaliseCitation } from "../../bill/citations/normalise.ts";
import type { Span } from "../../text/span.ts";
import type { Place } from "../known.ts";
import { firstFrom } from "../lexicon/lexicon.ts";
import type { LawText } from "./lawText.ts";
import { type Reading, wordAt } from "./reading.ts";

const NOUN =
  "offen[sc]es?|crimes?|violations?|violat(?:es?|ed|ing)|felon(?:y|ies)|conduct|acts?|persons?|child(?:ren)?|minors?|juveniles?|youth|victims?|individuals?|survivors?|claims?|prosecution|prosecuted|charged?|charges|guilty|arrested|adjudicated|conviction|convicted|(?:criminal\\s+|civil\\s+)(?:actions?|proceedings?|cases?)";
/** Words and abbreviations before the number of a section of a code, as the states cite theirs. */
const SECTION =
  "(?:code\\s+)?sections?|secs?\\.|ss?\\.|articles?|arts?\\.|§§?|RCW|ORS|NRS|KRS|RSMo|RSA|MCL|MCA|IC|AS|R\\.[SC]\\.|A\\.R\\.S\\.|C\\.R\\.S\\.|K\\.S\\.A\\.|O\\.C\\.G\\.A\\.|G\\.S\\.|N\\.J\\.S\\.(?:A\\.)?|S\\.D\\.C\\.L\\.|SDCL|T\\.C\\.A\\.|W\\.S\\.|HRS|V\\.S\\.A\\.";
/** A full stop belongs to a number only within it: behind it the next unit begins. */
const PLACE = "(?:[\\w:–-]|\\.(?=\\w))*(?:\\s?\\([a-zA-Z0-9]{1,4}\\))*";
/** "An offense listed in subsection (b)", "the conduct described in section 5(1) of this act": what is referred to, and where it stands. */
const REFERENCE = new RegExp(
  `\\b(${NOUN})\\b([^.;:"“”]{0,60}?)(?<!\\w)(${SECTION}|subsections?|subdivisions?|paragraphs?|subparagraphs?)\\s*(?:§+\\s*)?((?:\\d|\\([a-zA-Z0-9]{1,4}\\)|[A-Z]\\b)${PLACE})`,
  "gi",
);
/** Further places of a list or of a range: "§ 12-1, § 12-2 or 12-3", "sections 12-1 to 12-4". */
const FURTHER = new RegExp(
  `(?:\\s*\\([^()]{3,80}\\))?(?:\\s*,\\s*(?:and\\s+|or\\s+)?|\\s+(?:or|and)\\s+|(\\s+(?:to|through)\\s+|\\s*–\\s*))(?:(?:of\\s+)?(?:${SECTION})\\s*)?(\\d${PLACE})`,
  "iy",
);
/** Sections between the ends of a range that are looked at. */
const WIDEST = 40;
/** Words that may stand between the noun and the place; anything else and the place belongs to another noun. */
const BETWEEN =
  /^[\s,]*(?:(?:is|are|was|were|that|which|as|and|or|listed|named|mentioned|described|defined|specified|enumerated|set|forth|out|punishable|prohibited|protected|covered|committed|for|a|an|the|any|in|under|of|by|to|pursuant|within|against)[\s,]+)*$/i;
/** Places of one list that are looked at. */
const MOST = 60;
/** How far behind a place the name of its code is looked for. */
const BEHIND = 60;
/** A longer section is too much to be what one noun means; its catchline stands for it. */
const LONGEST = 250;

/** Whether a stretch of law is short enough to be what one noun means. */
export function isWhole(words: string): boolean {
  return words.split(/\s+/, LONGEST + 1).length <= LONGEST;
}

/** Words that refer to a place of the text. */
export interface Reference {
  /** Whether the place is a unit of its own section. */
  readonly inSection: boolean;
  /** The name of the section, and the unit within. */
  readonly name: string;
  readonly label: string;
  /** Whether it is a section of the bill, not of the code. */
  readonly ofThisAct: boolean;
  /** What follows, as far as a code may be named in it. */
  readonly behind: string;
  /** The words, in the text of the section of law. */
  readonly start: number;
  readonly end: number;
}

/** What the words of a section of law refer to. */
export function referencesOf({ text }: LawText): Reference[] {
  const found: Reference[] = [];
  REFERENCE.lastIndex = 0;
  for (let match = REFERENCE.exec(text); match; match = REFERENCE.exec(text)) {
    const [whole, noun = "", between = "", unit = "", place = ""] = match;
    if (!BETWEEN.test(between)) {
      REFERENCE.lastIndex = match.index + noun.length;
      continue;
    }
    const inSection = /^(?:sub|para)/i.test(unit);
    const places = [place];
    let end = match.index + whole.length;
    if (!inSection) {
      FURTHER.lastIndex = end;
      for (let more = FURTHER.exec(text); more && places.length < MOST; more = FURTHER.exec(text)) {
        const [, range, next = ""] = more;
        if (range) places.push(...numbersBetween(places.at(-1) ?? "", next));
        places.push(next);
        end = FURTHER.lastIndex;
      }
    }
    const behind = text.slice(end, end + BEHIND);
    // "Subsection (b) of section 12-3" is a place in another section.
    if (inSection && /^\s+of\s+(?:section|§)/i.test(behind)) continue;
    const ofThisAct = /^\s+of\s+this\s+(?:act|bill|measure)/i.test(behind);
    for (const each of places) {
      const [, number = "", label = ""] = /^([^(]+)(.*)$/.exec(normaliseCitation(each)) ?? [];
      const name = number.replace(/[-.:]+$/, "");
      found.push({
        inSection,
        name,
        label: labelOf(inSection ? each : label),
        ofThisAct,
        behind,
        start: match.index,
        end,
      });
    }
    REFERENCE.lastIndex = end;
  }
  return found;
}

/** The numbers between two that differ in their last figure alone. */
function numbersBetween(first: string, last: string): string[] {
  const [, stem, from = ""] = /^(.*?)(\d+)$/.exec(normaliseCitation(first)) ?? [];
  const [, same, to = ""] = /^(.*?)(\d+)$/.exec(normaliseCitation(last)) ?? [];
  if (stem === undefined || stem !== same || from.length > 6 || to.length > 6) return [];
  const count = Math.min(WIDEST, Number(to) - Number(from) - 1);
  return Array.from(
    { length: Math.max(0, count) },
    (_, index) => `${stem}${String(Number(from) + 1 + index).padStart(from.length, "0")}`,
  );
}

/** The places of a text by the names that other places call them. */
export class Places {
  readonly #all: readonly Place[];
  #byCite: ReadonlyMap<string, readonly Place[]> | undefined;
  #byNumber: ReadonlyMap<string, readonly Place[]> | undefined;

  constructor(all: readonly Place[]) {
    this.#all = all;
  }

  /** The sections of law that words of another one refer to. */
  elsewhere(from: Place, { inSection, ofThisAct, name }: Reference): readonly Place[] {
    if (inSection) return [];
    const named = ofThisAct ? this.#numbers().get(name) : (this.#cites().get(name) ?? this.#uncited(name));
    return (named ?? []).filter((place) => place !== from);
  }

  /** Sections of a text that is the code itself, known by their own numbers. */
  #uncited(name: string): readonly Place[] {
    return (this.#numbers().get(name) ?? []).filter(({ law }) => !law.cite);
  }

  #numbers(): ReadonlyMap<string, readonly Place[]> {
    this.#byNumber ??= grouped(this.#all, ({ section }) => section.number);
    return this.#byNumber;
  }

  #cites(): ReadonlyMap<string, readonly Place[]> {
    this.#byCite ??= grouped(this.#all, ({ law }) => law.cite?.replace(/\(.*$/, ""));
    return this.#byCite;
  }
}

/** Concepts of those `inherited` that the unit of a reading expresses, or all of it when `label` is empty. */
export function conceptsAt(reading: Reading, label: string, inherited: ReadonlySet<number>): readonly number[] {
  const span = label ? labelsOf(reading).get(label) : { start: 0, end: reading.law.text.length };
  if (!span) return [];
  const from = wordAt(reading, span.start);
  const to = wordAt(reading, span.end);
  if (to - from > LONGEST) return [];
  const found = new Set<number>();
  for (let i = firstFrom(reading.hits, from); i < reading.hits.length; i++) {
    const hit = reading.hits[i];
    if (!hit || hit.start >= to) break;
    if (hit.end <= to && inherited.has(hit.concept)) found.add(hit.concept);
  }
  return [...found];
}

/** Labels of sections still in use. */
const labelsBefore = new WeakMap<LawText, ReadonlyMap<string, Span>>();

/** Provisions by their whole label and by its last part. */
function labelsOf({ law, units }: Reading): ReadonlyMap<string, Span> {
  const known = labelsBefore.get(law);
  if (known) return known;
  const labels = new Map<string, Span>();
  for (const provision of units.provisions.slice(0, units.count)) {
    const label = labelOf(provision.label);
    const last = label.slice(label.lastIndexOf(" ") + 1);
    for (const name of [label, last]) if (name && !labels.has(name)) labels.set(name, provision);
  }
  labelsBefore.set(law, labels);
  return labels;
}

function grouped(
  places: readonly Place[],
  nameOf: (place: Place) => string | undefined,
): ReadonlyMap<string, readonly Place[]> {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const name = nameOf(place);
    if (!name) continue;
    const group = groups.get(name);
    if (group) group.push(place);
    else groups.set(name, [place]);
  }
  return groups;
}

/** Labels compared by their letters and digits alone: `(1)(a)`, `1.a` and `1 (a)` are one place. */
export function labelOf(label: string): string {
  return label.replace(/[^a-z0-9]+/gi, " ").trim();
}
