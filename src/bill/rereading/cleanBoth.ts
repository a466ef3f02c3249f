import type { Span } from "../../text/span.ts";
import { cleanStretch, type Stretch, type StretchCoding } from "../clean.ts";
import type { Profile } from "../conventions/profile.ts";
import type { Draft, DraftFormat } from "../draft.ts";
import type { Bill } from "../types.ts";

/** A stretch of a draft and what stands around it, clean, before a change in it and after. */
export interface Both {
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
export function cleanBoth(
  previous: Bill,
  draft: Draft,
  coding: StretchCoding,
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

const LINE_FEED = 10;
/** So much around a section shows whether its lines are numbered and its pages have heads. */
const AROUND = 4000;

/** Whole lines, or whole elements of a page, around a section. */
function windowAround(source: string, { start, end }: Span, page: boolean): Span {
  const begins = source.lastIndexOf(page ? "<" : "\n", Math.max(0, start - AROUND));
  const stops = source.indexOf(page ? "<" : "\n", end + AROUND);
  return { start: begins < 0 ? 0 : page ? begins : begins + 1, end: stops < 0 ? source.length : stops };
}

function sameShow(a: Stretch, b: Stretch): boolean {
  const shows = ({ marks, notices }: Stretch) =>
    `${marks.some(({ change }) => change === "inserted")} ${marks.some(({ change }) => change === "deleted")} ${notices.length}`;
  return shows(a) === shows(b);
}

/** Lines that may head a section or a part; where they change, the bill's structure may. */
export const HEAD_LINE =
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
