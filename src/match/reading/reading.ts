import type { Provision } from "../../bill/types.ts";
import { endsSentence } from "../../text/sentences.ts";
import { firstEndingBehind } from "../../text/span.ts";
import { wordsOf } from "../../text/words.ts";
import type { CompiledLexicon, Hit } from "../lexicon/lexicon.ts";
import type { Vocabulary } from "../lexicon/vocabulary.ts";
import type { ReadingWords } from "../lexicon/walk.ts";
import type { LawText, LawUnits } from "./lawText.ts";
import { bindsNobody } from "./norm.ts";
import { predicatesOf } from "./predicates.ts";

/** Which law is read: as it stands without the bill, or with it. */
export type Side = "before" | "after";

/** A stretch of words of a reading: `from` inclusive, `to` exclusive. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** One sentence or list item with the lead-in words that it inherits and the flush words behind its list. */
export interface Clause {
  /** In reading order: inherited lead-ins, own words, flush words. */
  readonly ranges: readonly WordRange[];
  /** Index of the range that is the clause's own. */
  readonly own: number;
  /** Index of its provision. */
  readonly provision: number;
}

/** One section of law, read one way: its words, its clauses, where concepts are expressed. */
export interface Reading extends LawWords {
  readonly units: LawUnits;
  readonly clauses: readonly Clause[];
  readonly hits: readonly Hit[];
  /** Those of the hits that other places of the text gave: definitions, references. */
  readonly extra?: readonly Hit[];
}

/** Characters of a sentence that tell whether it binds anybody. */
const LONGEST_OPENING = 400;
/** Longest lead-in that is inherited; a longer one is no lead-in but a section without labels. */
const LONGEST_LEAD = 160;

/** The words of one section of law that stand on one side. Offsets are in its text. */
export interface LawWords extends ReadingWords {
  readonly law: LawText;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly inserted: Uint8Array;
  /** Whether the other side has other words. */
  readonly marked: boolean;
  readonly side: Side;
}

/** The words of a section of law on one side, each with its class. */
export function readWords(law: LawText, side: Side, vocabulary: Vocabulary): LawWords {
  const { text, runs } = law;
  const all = wordsOf(text);
  let run = 0;
  // A change inside a word makes two of it: there are at most as many words as word ends and run ends.
  const most = all.count + Math.max(1, runs.length);
  // Arrays of their own would each cost more than what they hold: sections of law are many and short.
  const numbers = new Int32Array(3 * most);
  const flags = new Uint8Array(2 * most + 1);
  const starts = numbers.subarray(0, most);
  const ends = numbers.subarray(most, 2 * most);
  const classes = numbers.subarray(2 * most);
  const inserted = flags.subarray(0, most);
  const left = leftOut(side);
  let count = 0;
  let marked = false;
  const take = (start: number, end: number, change: string | undefined) => {
    starts[count] = start;
    ends[count] = end;
    classes[count] = vocabulary.classOf(text, start, end);
    if (change === "inserted") inserted[count] = 1;
    count++;
  };
  const last = runs.length - 1;
  for (let i = 0; i < all.count; i++) {
    const start = all.starts[i] ?? 0;
    const end = all.ends[i] ?? 0;
    while (run < last && (runs[run]?.end ?? 0) <= start) run++;
    const change = runs[run]?.change ?? "none";
    if (change !== "kept" && change !== "none") marked = true;
    if (run === last || (runs[run]?.end ?? 0) >= end) {
      if (change !== "none" && change !== left) take(start, end, change);
      continue;
    }
    // A change may begin or end inside a word: of "[shall]may" one word stands on each side.
    marked = true;
    let kept = -1;
    for (let at = start; at < end; ) {
      while (run < last && (runs[run]?.end ?? 0) <= at) run++;
      const here = runs[run]?.change ?? "none";
      const gone = here === "none" || here === left;
      if (gone && kept >= 0) take(kept, at, runs[run - 1]?.change);
      if (gone) kept = -1;
      else if (kept < 0) kept = at;
      at = run < last ? Math.min(end, runs[run]?.end ?? end) : end;
    }
    if (kept >= 0) take(kept, end, runs[run]?.change);
  }
  return {
    law,
    count,
    marked,
    side,
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    classes: classes.subarray(0, count),
    inserted: inserted.subarray(0, count),
    breaks: flags.subarray(most, most + count + 1),
  };
}

/** Reads the words of a section of law as clauses that express concepts. */
export function readLaw(words: LawWords, units: LawUnits, lexicon: CompiledLexicon): Reading {
  const clauses = cut(words, units);
  return { ...words, units, clauses, hits: lexicon.hits(words) };
}

/** The change that a side leaves out. */
export function leftOut(side: Side): "inserted" | "deleted" {
  return side === "after" ? "deleted" : "inserted";
}

/** Cuts a reading into clauses and notes where sentences end. */
function cut(reading: LawWords, { provisions, count }: LawUnits): Clause[] {
  const { breaks } = reading;
  const clauses: Clause[] = [];
  // Lead-in sentence of each provision, by its index; what its children inherit.
  const leads = new Map<number, readonly WordRange[]>();
  for (let index = 0; index < count; index++) {
    const provision = provisions[index];
    if (!provision) continue;
    const from = wordAt(reading, provision.own.start);
    const to = wordAt(reading, provision.own.end);
    breaks[from] = 1;
    const inherited = leads.get(provision.parent) ?? [];
    const tail = parentTail(reading, provisions[provision.parent]);
    const sentences = sentencesOf(reading, from, to);
    for (const [order, sentence] of sentences.entries()) {
      if (order > 0) breaks[sentence.from] = 1;
      const first = order === 0;
      if (bindsNone(reading, (first && inherited[0]) || sentence)) continue;
      const before = first ? inherited : [];
      for (const { subject, words } of predicatesOf(reading, sentence)) {
        const shared = subject ? [...before, subject] : before;
        const ends = first && tail && words.to === sentence.to ? [tail] : [];
        clauses.push({ ranges: [...shared, words, ...ends], own: shared.length, provision: index });
      }
    }
    const last = sentences.at(-1);
    const isLead = last && provision.leadsIn && last.to - last.from <= LONGEST_LEAD;
    leads.set(
      index,
      isLead
        ? [...(sentences.length === 1 ? inherited : []), ...lastPredicate(reading, last)]
        : inheritsOnly(provision, inherited),
    );
    if (provision.tail) breaks[wordAt(reading, provision.tail.start)] = 1;
  }
  return clauses;
}

/** What a sentence hands on to the list behind it: its last predicate, with the subject. */
function lastPredicate(reading: LawWords, sentence: WordRange): readonly WordRange[] {
  const last = predicatesOf(reading, sentence).at(-1);
  if (!last) return [sentence];
  return last.subject ? [last.subject, last.words] : [last.words];
}

/** Whether words open a finding, a purpose, an intention or a savings clause: it binds nobody, so it is no clause of the law. */
function bindsNone(reading: LawWords, words: WordRange): boolean {
  const start = reading.starts[words.from] ?? 0;
  const end = reading.ends[words.to - 1] ?? 0;
  return bindsNobody(reading.law.text.slice(start, Math.min(end, start + LONGEST_OPENING)));
}

/** A provision without words of its own, "(1)(a) …", hands on what it inherited. */
function inheritsOnly(provision: Provision, inherited: readonly WordRange[]): readonly WordRange[] {
  return provision.own.end - provision.own.start < 3 ? inherited : [];
}

function parentTail(reading: LawWords, parent: Provision | undefined): WordRange | null {
  const tail = parent?.tail;
  if (!tail) return null;
  const range = { from: wordAt(reading, tail.start), to: wordAt(reading, tail.end) };
  return range.to > range.from ? range : null;
}

/** "Abused juvenile. - Any juvenile …": what heads an item, a term or its catchword, belongs to its sentence. */
const HEADS_ITEM = /^\.\s*[-–—]{1,2}\s*$/;
const TERM = 6;

function sentencesOf(reading: LawWords, from: number, to: number): WordRange[] {
  const out: WordRange[] = [];
  const { text } = reading.law;
  let start = from;
  for (let i = from + 1; i < to; i++) {
    const gapStart = reading.ends[i - 1] ?? 0;
    const next = reading.starts[i] ?? 0;
    if (next - gapStart < 2) continue;
    const before = text.slice(reading.starts[i - 1] ?? 0, gapStart);
    const gap = gapOf(reading, gapStart, next);
    if (!endsSentence(gap, before, text.charAt(next)) || (i - start <= TERM && HEADS_ITEM.test(gap))) continue;
    out.push({ from: start, to: i });
    start = i;
  }
  if (to > start) out.push({ from: start, to });
  return out;
}

/** What stands between two words on their side: the full stop of a struck sentence ends none that stays. */
function gapOf(reading: LawWords, start: number, end: number): string {
  const { text, runs } = reading.law;
  if (!reading.marked) return text.slice(start, end);
  let gap = "";
  const left = leftOut(reading.side);
  for (let run = firstEndingBehind(runs, start); run < runs.length; run++) {
    const here = runs[run];
    if (!here || here.start >= end) break;
    if (here.change !== left) gap += text.slice(Math.max(start, here.start), Math.min(end, here.end));
  }
  return gap;
}

/** Index of the first word that starts at or behind an offset of the law's text. */
export function wordAt(reading: Pick<Reading, "starts" | "count">, offset: number): number {
  let low = 0;
  let high = reading.count;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((reading.starts[mid] ?? 0) < offset) low = mid + 1;
    else high = mid;
  }
  return low;
}
