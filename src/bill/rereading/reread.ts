import { moved, type Span } from "../../text/span.ts";
import { readBillSection } from "../billSection.ts";
import type { Stretch, StretchCoding } from "../clean.ts";
import type { Draft } from "../draft.ts";
import { ownDate, withEffectiveDates } from "../effectiveDates.ts";
import type { NotLaw } from "../marked.ts";
import { keepFrameOfLaws } from "../structure/body.ts";
import { findSectionHeads } from "../structure/sectionHeads.ts";
import type { TitleActions } from "../structure/titleActions.ts";
import type { Bill, BillSection, SectionBody } from "../types.ts";
import { cleanBoth, HEAD_LINE } from "./cleanBoth.ts";
import { lawStretch, withNewLaw } from "./rereadLaw.ts";
import { recogniseLaws } from "./sameLaws.ts";
import { frameOf, marksWithin, movedSection, rememberFrame, sameMark, sameSection } from "./sameSection.ts";

/** How one section of a bill can be read by itself. */
export interface SectionCoding extends StretchCoding {
  readonly byTitle: TitleActions | null;
}

/** A section longer than this is read again by its sections of law. */
const LONG = 20_000;

/**
 * Reads a draft again of which one bill section changed: only that section is decoded and read, of a long one only the
 * section of law in it, with some of what stands around for what neighbours tell (line numbers that count on, heads of
 * pages that come back); all else is kept and moves. What changed must read before the change as it was read in its
 * bill. Null when the change may reach further, and all must be read.
 */
export function rereadOneSection(previous: Bill, draft: Draft, coding: SectionCoding): Bill | null {
  const change = changeBetween(previous.source, draft.text);
  const index = sectionAround(previous.sections, change.start, change.oldEnd);
  const section = previous.sections[index];
  if (!section) return null;
  const by = draft.text.length - previous.source.length;
  if (coding.page && !isAmongWords(previous.source, draft.text, change, by)) return null;
  const { body } = section;
  const at = (offset: number) => body.map.offsetOf(offset - section.start);
  const law = body.text.length > LONG ? lawStretch(body, at(change.start), at(change.oldEnd)) : null;
  if (!law && body.text.length > Math.max(LONG, previous.source.length / 3)) return null;
  const { headLength, isNew, tail } = frameOf(body);
  const start = section.start + (law ? body.map.start(law.start) : 0);
  const end = law ? section.start + body.map.end(law.end) : section.end;
  const length = law ? law.end - law.start : body.text.length + tail.length;
  const both = cleanBoth(previous, draft, coding, { start, end }, length);
  if (!both) return null;
  const { old, now, place, from, window } = both;

  let reread: BillSection;
  if (law) {
    if (!sameWords(body, law, old, from)) return null;
    const marks = marksWithin(now.marks, from, both.end);
    const map = now.map.slice(from, both.end, now.map.start(from));
    const made = withNewLaw(body, law, { text: now.text.slice(from, both.end), marks, map, by });
    if (!made) return null;
    rememberFrame(made, frameOf(body));
    keepFrameOfLaws(made, body);
    reread = { ...section, end: section.end + by, effective: ownDate(section), body: made };
  } else {
    const known = { ...section, start: place, end: place + end - start };
    if (!sameSection(known, old, from, from + length)) return null;
    if (!startsWithHead(old.text.slice(from, from + length), now.text.slice(from, both.end), previous.convention))
      return null;
    const head = { start: from, end: from + headLength, number: section.number, isNew };
    const read = readBillSection({ ...now, convention: previous.convention }, head, both.end, coding.byTitle);
    recogniseLaws(read, section);
    reread = movedSection(read, window.start);
  }
  const within = ({ notLaw }: Stretch, stop: number) =>
    notLaw
      .filter((entry) => entry.start >= place && entry.start < stop)
      .map((entry) => moved(entry, window.start))
      .sort((a, b) => a.start - b.start);
  const known = previous.notLaw.filter((entry) => entry.start >= start && entry.start < end);
  if (!sameNotLaw(known, within(old, place + end - start))) return null;
  const sections = previous.sections.map((entry, i) =>
    i < index ? entry : i > index ? movedSection(entry, by) : reread,
  );
  const notLaw = [
    ...previous.notLaw.filter((entry) => entry.start < start),
    ...within(now, place + end - start + by),
    ...previous.notLaw.filter((entry) => entry.start >= end).map((entry) => moved(entry, by)),
  ];
  return { ...previous, name: draft.name, source: draft.text, sections: withEffectiveDates(sections), notLaw };
}

/** Whether a stretch of a body reads so in a clean text from `from` on. */
function sameWords(body: SectionBody, { start, end }: Span, clean: Stretch, from: number): boolean {
  const stop = from + end - start;
  if (clean.text.slice(from, stop) !== body.text.slice(start, end)) return false;
  const map = clean.map.slice(from, stop, clean.map.start(from)).pieces;
  const known = body.map.slice(start, end, body.map.start(start)).pieces;
  if (map.length !== known.length || map.some((value, i) => value !== known[i])) return false;
  const marks = marksWithin(clean.marks, from, stop);
  const before = marksWithin(body.marks, start, end);
  return marks.length === before.length && marks.every((mark, i) => sameMark(mark, before[i]));
}

/** Whether a change of a page is one of its words alone, in no tag and no reference. */
function isAmongWords(before: string, after: string, { start, oldEnd }: Change, by: number): boolean {
  if (/[<>&;]/.test(before.slice(start, oldEnd) + after.slice(start, oldEnd + by))) return false;
  const opens = before.lastIndexOf("<", start - 1);
  if (opens >= before.lastIndexOf(">", start - 1)) return false;
  return !/&[#\w]*$/.test(before.slice(Math.max(0, start - 40), start));
}

function sameNotLaw(a: readonly NotLaw[], b: readonly NotLaw[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, i) => {
      const other = b[i];
      return one.start === other?.start && one.end === other.end && one.kind === other.kind;
    })
  );
}

interface Change {
  readonly start: number;
  readonly oldEnd: number;
}

/** Where two texts differ: from `start` to `oldEnd` in the older one. */
function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  const BLOCK = 4096;
  let start = 0;
  while (start + BLOCK <= shorter && before.slice(start, start + BLOCK) === after.slice(start, start + BLOCK))
    start += BLOCK;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  const most = shorter - start;
  const ends = (text: string) => text.slice(text.length - tail - BLOCK, text.length - tail);
  while (tail + BLOCK <= most && ends(before) === ends(after)) tail += BLOCK;
  while (tail < most && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail))
    tail++;
  return { start, oldEnd: before.length - tail };
}

/** Index of the section that holds a change wholly, with words of its own on either side of it; -1 when none does. */
function sectionAround(sections: readonly BillSection[], start: number, end: number): number {
  let low = 0;
  let high = sections.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((sections[mid]?.start ?? 0) <= start) low = mid;
    else high = mid - 1;
  }
  const section = sections[low];
  return section?.number && section.headingSpan.end < start && end < section.end - 1 ? low : -1;
}

/** Whether a section's words begin with its head and hold no other one, before a change and after it. */
function startsWithHead(before: string, after: string, convention: string): boolean {
  const heads = findSectionHeads(before, 0, convention);
  if (heads.length !== findSectionHeads(after, 0, convention).length || heads.length > 1) return false;
  // A head that only its place in the count tells begins a line.
  return heads[0] ? heads[0].start === 0 : before.slice(0, 200).search(HEAD_LINE) === 0;
}
