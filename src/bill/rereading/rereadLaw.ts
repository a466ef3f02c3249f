import type { OffsetMap } from "../../text/offsetMap.ts";
import { firstEndingBehind, moved, type Span } from "../../text/span.ts";
import type { Mark } from "../marked.ts";
import { findLabels } from "../provisions/findLabels.ts";
import { buildProvisions } from "../provisions/hierarchy.ts";
import { findLawHeads, type LawHead } from "../provisions/lawSections.ts";
import { movedProvision } from "../provisions/movedProvision.ts";
import { addedUnits } from "../structure/addedUnits.ts";
import { frameOfLaws } from "../structure/body.ts";
import { closingEffective } from "../structure/effective.ts";
import { runsFrom } from "../structure/runs.ts";
import type { LawSection, Run, SectionBody } from "../types.ts";
import { marksWithin } from "./sameSection.ts";

/** A bill section's opening words are looked for no further than this. */
const OPENING = 4000;
/** The words of a head and title of the section of law behind the one that changed. */
const NEXT_HEAD = 400;
/** The end of a section, where it may say when it takes effect. */
const CLOSING = 1000;

/** A stretch of a body from the head of one section of law to behind the head of the next. */
export interface LawStretch extends Span {
  /** Index of the section of law. */
  readonly index: number;
}

/**
 * The stretch of a long body that can be read by itself when the words from `start` to `end` change: that of the one
 * section of law that holds them, head and title left out. Null where what they say bears on the body as a whole.
 */
export function lawStretch(
  { text, laws, marks, amendments }: SectionBody,
  start: number,
  end: number,
): LawStretch | null {
  if (amendments.length || !marks.length || start < OPENING) return null;
  let low = 0;
  let high = laws.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((laws[mid]?.start ?? 0) < start) low = mid;
    else high = mid - 1;
  }
  const law = laws[low];
  const next = laws[low + 1];
  const from = laws[low - 1]?.end;
  if (!law || !next || from === undefined || start <= law.start || end >= law.end - 1) return null;
  const stop = text.indexOf("\n", next.start + NEXT_HEAD) + 1;
  return stop > 0 && stop < text.length - CLOSING && from >= OPENING ? { index: low, start: from, end: stop } : null;
}

/** A stretch of a body in other words: its text, marks and map, all from its start on, and how far it moves the rest. */
export interface NewWords {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly map: OffsetMap;
  /** By how many code units of the draft what stands behind it moves. */
  readonly by: number;
}

/** A body one section of law of which has other words; null when they change more than their section of law. */
export function withNewLaw(body: SectionBody, { index, start, end }: LawStretch, words: NewWords): SectionBody | null {
  const frame = frameOfLaws(body);
  const old = body.laws[index];
  if (!frame || !old) return null;
  const grown = words.text.length - (end - start);
  // The line feed in front shows what follows it to begin a line.
  const heads = (text: string) => findLawHeads(`\n${text}`, 0, false, frame.named);
  if (!sameHeads(heads(body.text.slice(start, end)), heads(words.text), old.end - start, grown)) return null;
  const marks = splicedMarks(body, { start, end }, words.marks, grown);
  if (!marks.length) return null;
  const text = body.text.slice(0, start) + words.text + body.text.slice(end);
  if (closingEffective(text.slice(-CLOSING))?.length !== closingEffective(body.text.slice(-CLOSING))?.length)
    return null;

  const law = { ...old, end: old.end + grown };
  const fresh = frame.fresh[index] === true;
  const own = buildProvisions(text, law.start, law.end, findLabels(text, law.start, law.end), old.first);
  const more = own.length - (old.last - old.first);
  const codes = new Uint8Array(law.end - law.start).fill(fresh ? 1 : frame.base);
  const fill = (code: number, span: Span) =>
    codes.fill(code, Math.max(0, span.start - law.start), Math.max(0, span.end - law.start));
  if (frame.addsTo !== null)
    for (const added of addedUnits(
      frame.addsTo,
      own.map((provision) => ({ ...provision, parent: provision.parent - old.first })),
    ))
      fill(1, added);
  for (const mark of marksWithin(marks, law.start, law.end))
    codes.fill(mark.change === "inserted" ? 1 : 2, mark.start, mark.end);
  for (const provision of own)
    if (provision.own.start > provision.start) fill(3, { start: provision.start, end: provision.own.start });
  const made: SectionBody = {
    text,
    map: body.map.spliced(start, end, words.map, words.by),
    runs: joined(body.runs, old, shifted(runsFrom(codes), law.start), grown),
    marks,
    laws: body.laws.map((entry, at) =>
      at < index
        ? entry
        : at === index
          ? { ...law, last: law.last + more, identity: {} }
          : { ...moved(entry, grown), first: entry.first + more, last: entry.last + more },
    ),
    provisions: [
      ...body.provisions.slice(0, old.first),
      ...own,
      ...body.provisions.slice(old.last).map((provision) => movedProvision(provision, grown, more)),
    ],
    amendments: body.amendments,
  };
  return made;
}

/** Whether a change behind the first head leaves all heads; `boundary` is where the changed section of law ends. */
function sameHeads(a: readonly LawHead[], b: readonly LawHead[], boundary: number, grown: number): boolean {
  return (
    a.length === b.length &&
    a[0]?.start === 1 &&
    a[1]?.start === boundary + 1 &&
    a.every((head, i) => {
      const other = b[i];
      const by = i === 0 ? 0 : grown;
      return (
        head.start + by === other?.start &&
        head.end + by === other.end &&
        head.cite === other.cite &&
        head.heading === other.heading
      );
    })
  );
}

function isCut(marks: readonly Mark[], at: number): boolean {
  return marksWithin(marks, at - 1, at + 1).some((mark) => mark.start === 0 && mark.end === 2);
}

function shifted<T extends Span>(spans: readonly T[], by: number): T[] {
  return spans.map((span) => moved(span, by));
}

/** Marks of a body with others in the place of those within a stretch; what was one mark over an end of it stays one. */
function splicedMarks(
  { text, marks }: SectionBody,
  { start, end }: Span,
  within: readonly Mark[],
  grown: number,
): Mark[] {
  const out = marksWithin(marks, 0, start);
  const add = (more: readonly Mark[], isCut: boolean) => {
    const [first, ...others] = more;
    const last = out.at(-1);
    if (first && last && isCut && last.end === first.start) out[out.length - 1] = { ...last, end: first.end };
    else if (first) out.push(first);
    out.push(...others);
  };
  add(shifted(within, start), isCut(marks, start));
  add(shifted(marksWithin(marks, end, text.length), end + grown), isCut(marks, end));
  return out;
}

/** Runs with others in the place of a section of law. */
function joined(runs: readonly Run[], law: LawSection, own: readonly Run[], grown: number): Run[] {
  const out: Run[] = [];
  const add = (run: Run) => {
    const last = out.at(-1);
    if (run.end <= run.start) return;
    if (last?.change === run.change) out[out.length - 1] = { ...last, end: run.end };
    else out.push(run);
  };
  const first = firstEndingBehind(runs, law.start);
  for (let i = 0; i < first; i++) out.push(runs[i] as Run);
  const opens = runs[first];
  if (opens) add({ ...opens, end: law.start });
  for (const run of own) add(run);
  for (let i = firstEndingBehind(runs, law.end); i < runs.length; i++) {
    const run = runs[i] as Run;
    add(moved({ ...run, start: Math.max(run.start, law.end) }, grown));
  }
  return out;
}
