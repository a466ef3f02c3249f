import type { Span } from "../../text/span.ts";

/** The head of a bill section: `Sec. 2.`, `NEW SECTION. Sec. 2.`, `§ 2.`, `2. That`. `start`..`end` covers the head's own words. */
export interface SectionHead extends Span {
  readonly number: string;
  /** The head itself says that the section is new ("NEW SECTION."). */
  readonly isNew: boolean;
}

const KEYWORD =
  /^[ \t*_#>]*((?:\(?NEW\)?|New)[ \t]+(?:(?:SECTION|Section)\.?\s+(?=Sec|SEC|§)|(?=Sec|SEC)))?(?:(SECTION|Section|SEC\.|Sec\.|Sec|§)[ \t]*)([0-9]{1,6}(?:\.[0-9]{1,3})?[A-Za-z]{0,2}(?:-[0-9])?|[A-Z])(?=[.:(—–][ \t*_]*|[ \t*_]*\r?$)[.:]?(?![0-9])(?:[*_]+)?/gm;
const PART = /^[ \t*#]*(?:ARTICLE|Article|TITLE|DIVISION|PART)[ \t]+(?:[IVXLC]+|\d+|[A-Z])\b[^\n]{0,120}$/gm;
const THAT = /^[ \t*]*(\d{1,3})\.[ \t]+(?=That\b)/gm;
const BARE = /^[ \t*]*(\d{1,3})\.[ \t]+(?=\S)/gm;
const CATCHLINE = /^[ \t]*(\d{1,3})[ \t]+(?=(?:New |[A-Z])[^\n]{3,120}[.;])/gm;

interface Candidate extends SectionHead {
  readonly keyword: string;
  readonly value: number;
  readonly lineEnd: number;
}

/** Conventions whose sections may stand in excerpts, with any gap between numbers. */
const ANY_GAP = new Set(["US", "DC", "WA"]);
/** Largest step between the numbers of neighbouring sections; Illinois counts by fives and leaves gaps. */
const LARGEST_STEP: Readonly<Record<string, number>> = { IL: 995, TX: 40 };

/** The heads of the bill sections of a text from `from` on, in order. */
export function findSectionHeads(text: string, from: number, convention: string): SectionHead[] {
  if (convention === "VA") return sequence(text, from, THAT);
  const named = byKeyword(text, from, convention);
  if (named.length) return named;
  if (convention === "NJ") return sequence(text, from, BARE);
  if (convention === "NH") return sequence(text, from, CATCHLINE);
  return sequence(text, from, THAT);
}

function byKeyword(text: string, from: number, convention: string): SectionHead[] {
  const all = candidates(text, from);
  const contents = contentsLines(all, text);
  const first = all.find((candidate) => !contents.has(candidate));
  if (!first) return [];
  // "Section 1." followed by "Section 2." has law sections headed "Sec."; "Section 1." followed by "Sec. 2." has not.
  const same = all.filter((candidate) => candidate.keyword === first.keyword);
  const oneStyle = same.length > 1 && same.some((candidate) => candidate.value === first.value + 1);
  const parts = partStarts(text, from);
  const step = ANY_GAP.has(convention) ? Number.POSITIVE_INFINITY : (LARGEST_STEP[convention] ?? 5);
  const heads: SectionHead[] = [];
  let last = first.value - 1;
  let part = 0;
  let lastAt = 0;
  for (const candidate of all) {
    if (oneStyle && candidate.keyword !== first.keyword && !candidate.isNew) continue;
    while (part < parts.length && (parts[part] ?? 0) < candidate.start) {
      if ((parts[part] ?? 0) > lastAt && candidate.value <= last) last = 0;
      part++;
    }
    const restarts = candidate.value === 1 && last === 0;
    const letter = /^[A-Z]$/.test(candidate.number);
    if (!letter && !restarts && (candidate.value <= last || candidate.value - last > step)) {
      if (!(candidate.value === Math.floor(last) && candidate.number.length > String(Math.floor(last)).length))
        continue;
    }
    if (contents.has(candidate)) continue;
    heads.push({ start: candidate.start, end: candidate.end, number: candidate.number, isNew: candidate.isNew });
    last = letter ? last : candidate.value;
    lastAt = candidate.start;
  }
  return heads;
}

function candidates(text: string, from: number): Candidate[] {
  const out: Candidate[] = [];
  KEYWORD.lastIndex = from;
  for (let match = KEYWORD.exec(text); match; match = KEYWORD.exec(text)) {
    const [all, isNew, keyword = "", number = ""] = match;
    const start = match.index;
    const feed = text.indexOf("\n", start + all.length);
    const letter = /^[A-Z]$/.test(number);
    // A lone letter heads sections only in "Section A." (Missouri); "§ A." is something else.
    if (letter && keyword !== "Section") continue;
    out.push({
      start,
      end: start + all.length,
      number,
      isNew: Boolean(isNew),
      keyword: keyword.toUpperCase().startsWith("SECTION") ? keyword : keyword.slice(0, 3),
      value: letter ? number.charCodeAt(0) - 64 : Number.parseFloat(number),
      lineEnd: feed < 0 ? text.length : feed,
    });
  }
  return out;
}

/**
 * Lines of a table of contents: nothing but other such lines stands between a head and the next one, and its number
 * heads a section further down.
 */
function contentsLines(all: readonly Candidate[], text: string): ReadonlySet<Candidate> {
  const lastPlace = new Map<string, number>();
  for (const [index, candidate] of all.entries()) lastPlace.set(candidate.number, index);
  const out = new Set<Candidate>();
  for (const [index, candidate] of all.entries()) {
    const next = all[index + 1];
    if (!next || next.start - candidate.lineEnd > 600) continue;
    const between = text.slice(candidate.lineEnd, next.start);
    if (between.trim() !== "" && !CONTENTS_HEADINGS.test(between)) continue;
    // In a part of a bill the sections that its table lists may stand in another part.
    if ((lastPlace.get(candidate.number) ?? index) > index || out.has(all[index - 1] ?? candidate)) out.add(candidate);
  }
  return out;
}

/** Headings of titles and parts inside a table of contents. */
const CONTENTS_HEADINGS =
  /^(?:\s*(?:DIVISION|TITLE|Title|Subtitle|SUBTITLE|PART|Part|Subpart|CHAPTER|Chapter|Sec\.)\b[^\n]*\n?\s*)+$/;

function partStarts(text: string, from: number): number[] {
  const out: number[] = [];
  PART.lastIndex = from;
  for (let match = PART.exec(text); match; match = PART.exec(text)) out.push(match.index);
  return out;
}

/** Heads that are bare numbers: they must count up from 1 without a gap. */
function sequence(text: string, from: number, pattern: RegExp): SectionHead[] {
  const heads: SectionHead[] = [];
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (Number(match[1]) !== heads.length + 1) continue;
    heads.push({ start: match.index, end: match.index + match[0].length, number: match[1] ?? "", isNew: false });
  }
  return heads;
}
