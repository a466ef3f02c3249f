import { readBillSection } from "./billSection.ts";
import { cleanStretch, type Stretch, type StretchCoding } from "./clean.ts";
import type { Profile } from "./conventions/profile.ts";
import type { Draft, DraftFormat } from "./draft.ts";
import { withEffectiveDates } from "./effectiveDates.ts";
import { withKnownLaws } from "./sameLaws.ts";
import { movedSection, sameSection } from "./sameSection.ts";
import { findSectionHeads } from "./structure/sectionHeads.ts";
import type { Bill, BillSection, SectionBody } from "./types.ts";

/** Sections that were seen to read alone as they read in their bill. */
const alone = new WeakSet<SectionBody>();

/**
 * Reads a draft again of which one bill section changed: only that section is decoded and read, the others keep their
 * bodies and move. Null when the change may reach further, and all must be read.
 */
export function rereadOneSection(previous: Bill, draft: Draft, coding: StretchCoding): Bill | null {
  const change = changeBetween(previous.source, draft.text);
  const index = sectionAround(previous.sections, change.start, change.oldEnd);
  const section = previous.sections[index];
  if (!section) return null;
  const by = draft.text.length - previous.source.length;
  const before = previous.source.slice(section.start, section.end);
  const after = draft.text.slice(section.start, section.end + by);
  if (!isSelfContained(before, draft.format, coding.profile) || !isSelfContained(after, draft.format, coding.profile))
    return null;
  if (headLines(before) !== headLines(after)) return null;

  const convention = previous.convention;
  const old = readAlone(before, draft.format, coding, convention);
  if (!old) return null;
  if (!alone.has(section.body)) {
    if (!sameSection({ ...section, start: 0, end: before.length }, old.clean, 0, old.clean.text.length)) return null;
    alone.add(section.body);
  }
  const read = readAlone(after, draft.format, coding, convention);
  // Notices speak of the bill as a whole: whether it shows what is new.
  if (!read || read.section.number !== section.number || !sameShow(old.clean, read.clean)) return null;
  const reread = withKnownLaws(read.section, section);
  alone.add(reread.body);

  const sections = previous.sections.map((entry, i) =>
    i < index ? entry : i > index ? movedSection(entry, by) : movedSection(reread, section.start),
  );
  const notLaw = [
    ...previous.notLaw.filter(({ start }) => start < section.start),
    ...read.clean.notLaw.map((entry) => moved(entry, section.start)),
    ...previous.notLaw.filter(({ start }) => start >= section.end).map((entry) => moved(entry, by)),
  ];
  return { ...previous, name: draft.name, source: draft.text, sections: withEffectiveDates(sections), notLaw };
}

/** Where two texts differ: from `start` to `oldEnd` in the older one. */
function changeBetween(before: string, after: string): { readonly start: number; readonly oldEnd: number } {
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

interface Alone {
  readonly clean: Stretch;
  readonly section: BillSection;
}

function readAlone(text: string, format: DraftFormat, coding: StretchCoding, convention: string): Alone | null {
  const clean = cleanStretch(text, format, coding);
  if (!clean) return null;
  const heads = findSectionHeads(clean.text, 0, convention);
  const head = heads[0];
  if (!head || heads.length > 1 || clean.map.start(head.start) !== 0) return null;
  return { clean, section: readBillSection(clean, head, clean.text.length) };
}

function sameShow(a: Stretch, b: Stretch): boolean {
  const shows = ({ marks, notices }: Stretch) =>
    `${marks.some(({ change }) => change === "inserted")} ${marks.some(({ change }) => change === "deleted")} ${notices.length}`;
  return shows(a) === shows(b);
}

/** Lines that may head a section or a part; where they change, the bill's structure may. */
const HEAD_LINE =
  /^[^\w\n§]*(?:(?:NEW|New)[ \t\u00a0]+)?(?:§|(?:SECTION|Section|SEC|Sec|ARTICLE|Article|TITLE|Title|SUBTITLE|Subtitle|DIVISION|PART|Part|SUBPART|CHAPTER|Chapter|BE IT|Be it)\b|\d{1,5}[A-Za-z]?[ \t\u00a0.]).*/gm;

function headLines(text: string): string {
  return (text.match(HEAD_LINE) ?? []).map((line) => line.slice(0, 60)).join("\n");
}

const WORD_MARKERS =
  /\b(?:begin|start|end)(?:ning|ing)?s?\b[ -](?:of[ -])?(?:insert|delet|new|strike|underlin|addition)|(?:text|insertion|deletion|addition)[ -](?:begin|start|end)/i;

/** Whether every mark that opens in a stretch closes in it, so that it has no part in what follows. */
function isSelfContained(text: string, format: DraftFormat, profile: Profile | null): boolean {
  if (count(text, "{") !== count(text, "}") || WORD_MARKERS.test(text)) return false;
  if (profile?.brackets && count(text, "[") !== count(text, "]")) return false;
  if ((!profile || profile.doubleParentheses) && count(text, "(") !== count(text, ")")) return false;
  if (format !== "markdown") return true;
  if (count(text, "<!--") !== count(text, "-->") || /[-~*_]\s*$/.test(text.slice(-20))) return false;
  const opening = text.match(/<(?:ins|u|del|s|strike)\b/gi)?.length ?? 0;
  return opening === (text.match(/<\/(?:ins|u|del|s|strike)\s*>/gi)?.length ?? 0);
}

function count(text: string, sign: string): number {
  let found = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length)) found++;
  return found;
}

function moved<T extends { readonly start: number; readonly end: number }>(span: T, by: number): T {
  return by === 0 ? span : { ...span, start: span.start + by, end: span.end + by };
}
