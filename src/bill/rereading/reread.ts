import { moved, type Span } from "../../text/span.ts";
import { readBillSection } from "../billSection.ts";
import { cleanStretch, type Stretch, type StretchCoding } from "../clean.ts";
import type { Profile } from "../conventions/profile.ts";
import type { Draft, DraftFormat } from "../draft.ts";
import { ownDate, withEffectiveDates } from "../effectiveDates.ts";
import type { NotLaw } from "../marked.ts";
import { keepFrameOfLaws } from "../structure/body.ts";
import { findSectionHeads } from "../structure/sectionHeads.ts";
import type { TitleActions } from "../structure/titleActions.ts";
import type { Bill, BillSection, SectionBody } from "../types.ts";
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

/** A stretch of a draft and what stands around it, clean, before a change in it and after. */
interface Both {
  readonly old: Stretch;
  readonly now: Stretch;
  /** The stretch of the older draft that was cleaned. */
  readonly window: Span;
  /** Where the words that are read again begin in that, and in the clean texts; where they end in the newer one. */
  readonly place: number;
  readonly from: number;
  readonly end: number;
}

/** Cleans a stretch before and after a change in it; null where the change does not stay in it. */
function cleanBoth(
  previous: Bill,
  draft: Draft,
  coding: SectionCoding,
  { start, end }: Span,
  length: number,
): Both | null {
  const by = draft.text.length - previous.source.length;
  const own = [previous.source.slice(start, end), draft.text.slice(start, end + by)];
  if (!own.every((text) => isSelfContained(text, draft.format, coding.profile))) return null;
  const window = windowAround(previous.source, { start, end }, coding.page !== null);
  const old = cleanStretch(previous.source.slice(window.start, window.end), draft.format, coding);
  const now = cleanStretch(draft.text.slice(window.start, window.end + by), draft.format, coding);
  // Notices speak of the bill as a whole: whether it shows what is new.
  if (!old || !now || !sameShow(old, now) || old.tells !== now.tells) return null;
  const place = start - window.start;
  const from = old.map.offsetOf(place);
  // Heads that run on in a line are told from the lines of the whole text.
  if (from > 0 && old.text.charCodeAt(from - 1) !== LINE_FEED) return null;
  const stop = from + length + now.text.length - old.text.length;
  if (now.map.start(from) !== place || now.map.end(stop) !== place + end - start + by) return null;
  const isLast = from + length === old.text.length;
  if (!isLast && (old.text.charCodeAt(from + length - 1) !== LINE_FEED || now.text.charCodeAt(stop - 1) !== LINE_FEED))
    return null;
  if (old.text.slice(0, from) !== now.text.slice(0, from)) return null;
  if (old.text.slice(from + length) !== now.text.slice(stop)) return null;
  const heads = (text: string) => headLines(text, previous.convention);
  if (heads(old.text.slice(from, from + length)) !== heads(now.text.slice(from, stop))) return null;
  return { old, now, window, place, from, end: stop };
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

const LINE_FEED = 10;
/** So much around a section shows whether its lines are numbered and its pages have heads. */
const AROUND = 4000;

/** Whole lines, or whole elements of a page, around a section. */
function windowAround(source: string, { start, end }: Span, page: boolean): Span {
  const begins = source.lastIndexOf(page ? "<" : "\n", Math.max(0, start - AROUND));
  const stops = source.indexOf(page ? "<" : "\n", end + AROUND);
  return { start: begins < 0 ? 0 : page ? begins : begins + 1, end: stops < 0 ? source.length : stops };
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

function sameShow(a: Stretch, b: Stretch): boolean {
  const shows = ({ marks, notices }: Stretch) =>
    `${marks.some(({ change }) => change === "inserted")} ${marks.some(({ change }) => change === "deleted")} ${notices.length}`;
  return shows(a) === shows(b);
}

/** Lines that may head a section or a part; where they change, the bill's structure may. */
const HEAD_LINE =
  /^[^\w\n§]*(?:(?:NEW|New)[ \t\u00a0]+)?(?:§|(?:SECTION|Section|SEC|Sec|ARTICLE|Article|TITLE|Title|SUBTITLE|Subtitle|DIVISION|PART|Part|SUBPART|CHAPTER|Chapter|BE IT|Be it)\b|\d{1,5}[A-Za-z]?[ \t\u00a0.]).*/gm;

/** So much shows whether a line that begins with a number heads a section. */
const NUMBERED_HEAD = /^\W*\d+[A-Za-z]?[\s.]*\S{0,5}/;

function headLines(text: string, convention: string): string {
  // New Hampshire tells heads that are bare numbers by the titles behind them.
  const telling = (line: string) => (convention === "NH" ? null : NUMBERED_HEAD.exec(line)?.[0]) ?? line.slice(0, 130);
  return (text.match(HEAD_LINE) ?? []).map(telling).join("\n");
}

const WORD_MARKERS =
  /\b(?:begin|start|end)(?:ning|ing)?s?\b[ -](?:of[ -])?(?:insert|delet|new|strike|underlin|addition)|(?:text|insertion|deletion|addition)[ -](?:begin|start|end)/i;

/** Whether every mark that opens in a stretch closes in it, so that it has no part in what follows. */
function isSelfContained(text: string, format: DraftFormat, profile: Profile | null): boolean {
  if (count(text, "{") !== count(text, "}") || WORD_MARKERS.test(text)) return false;
  if (profile?.brackets && count(text, "[") !== count(text, "]")) return false;
  if ((!profile || profile.doubleParentheses) && count(text, "(") !== count(text, ")")) return false;
  if (format !== "markdown") return true;
  if (count(text, "<!--") !== count(text, "-->")) return false;
  const opening = text.match(/<(?:ins|u|del|s|strike)\b/gi)?.length ?? 0;
  return opening === (text.match(/<\/(?:ins|u|del|s|strike)\s*>/gi)?.length ?? 0);
}

function count(text: string, sign: string): number {
  let found = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length)) found++;
  return found;
}
