import type { Span } from "../../text/span.ts";
import { finish, type Steps } from "../../text/steps.ts";
import { rankOf } from "../provisions/labels.ts";
import { contentsLines } from "./contents.ts";
import { bareHeads, runningHeads, runningOn } from "./runningHeads.ts";

/** The head of a bill section: `Sec. 2.`, `NEW SECTION. Sec. 2.`, `§ 2.`, `2. That`. `start`..`end` covers the head's own words. */
export interface SectionHead extends Span {
  readonly number: string;
  /** The head itself says that the section is new ("NEW SECTION."). */
  readonly isNew: boolean;
}

/** A place that looks like a head by its keyword. */
export interface Candidate extends SectionHead {
  /** `SECTION`, `SEC`, `Section`, `Sec` or `§`: a bill writes its own heads in one or two of these. */
  readonly style: Style;
  readonly value: number;
  readonly lineEnd: number;
}

type Style = "SECTION" | "SEC" | "Section" | "Sec" | "§";

/** White space inside a line, as pages and word processors write it. */
const S = "[ \\t\\u00a0\\u2000-\\u200a\\u202f]";
/** Signs before a head: Markdown's, Alaska's star, Kentucky's arrow in what became of it. */
const LEAD = "[ \\t\\u00a0\\u2000-\\u200a\\u202f*_#>|•→➔⇒\\uf0e0\\ufffd]*";

const KEYWORD = new RegExp(
  `^${LEAD}((?:\\(?NEW\\)?|New)${S}+(?:(?:SECTION|Section)\\.?\\s+(?=Sec|SEC|§)|(?=Sec|SEC)))?` +
    `(?:(SECTION\\.?|Section|SEC\\.|Sec\\.|Sec|§)${S}*(?:\\r?\\n${S}*)?)` +
    "([0-9]{1,6}(?:-[0-9]{1,6})?(?:\\.[0-9]{1,3})?[A-Za-z]{0,2}(?:-[0-9])?|[A-Z])" +
    `(?:(?=[.:][ \\u00a0\\t*_]*)[.:]?(?![0-9])|(?=[—–]+(?![0-9]))|(?=\\(\\s*NEW\\b)|(?=${S}*[*_]*${S}*\\r?$))(?:[*_]+)?`,
  "gm",
);
const PART =
  /^[ \t*#]*(?:ARTICLE|Article|TITLE|DIVISION|PART|SUBPART|Subpart|SUBTITLE)[ \t]+(?:[IVXLC]+|\d+|[A-Z]{1,3})\b[^\n]{0,120}$/gm;
const THAT = new RegExp(`^[ \\t*]*(\\d{1,3})\\.${S}+(?=That\\b)`, "gm");
const BARE = new RegExp(`^[ \\t\\u00a0*]*(\\d{1,3})\\.${S}+(?=\\S)`, "gm");
/** Michigan's own sections, behind the law that it prints. */
const ENACTING = /^[ \t*]*Enacting section (\d{1,3})\.(?=\s)/gm;
const CATCHLINE = new RegExp(`^[ \\t\\u00a0*]*(\\d{1,3})${S}+(?=(?:New |[A-Z])[^\\n]{3,120}[.;])`, "gm");
/** What a drafting office says of a section behind its number; group 1 where its words are new law. */
const REMARK =
  /^[\s*_.]*(?:(\(\s*New [Ss]ection\s*\)|NEW SECTION\b|New section\b)|(?:NEW LAW|AMENDATORY|AMENDMENT|REPEALER|REENACTMENT)\b)[.:*_]*(?=\s)/;
/** Maryland and others enact each section anew: "AND BE IT FURTHER ENACTED, That". */
const ENACTS = /^[\s*_.]*(?:AND[ ,]+)?BE IT (?:FURTHER )?ENACTED\b[^.;:]{0,120}?\b(?:That|THAT)\b/;

/** Conventions whose sections may stand in excerpts, with any gap between numbers. */
const ANY_GAP = new Set(["US", "DC", "WA"]);
/** Largest step between the numbers of neighbouring sections; Illinois counts by fives and leaves gaps. */
const LARGEST_STEP: Readonly<Record<string, number>> = { IL: 995, TX: 40 };
/** Conventions that head the sections of their codes with "Sec.", so that it heads no bill section. */
const SEC_IS_LAW = new Set(["IL", "IN", "TX", "OH", "MI"]);

/** Which styles may follow the first section's, the likeliest first. */
const FOLLOWERS: Readonly<Record<Style, readonly Style[]>> = {
  SECTION: ["SECTION", "SEC", "§", "Sec"],
  Section: ["Section", "Sec", "§", "SEC"],
  SEC: ["SEC"],
  Sec: ["Sec"],
  "§": ["§"],
};

/** The heads of the bill sections of a text from `from` on, in order. */
export function findSectionHeads(text: string, from: number, convention: string): SectionHead[] {
  return finish(sectionHeadSteps(text, from, convention));
}

/** The same, with a rest after each look at the whole text. */
export function* sectionHeadSteps(text: string, from: number, convention: string): Steps<SectionHead[]> {
  if (convention === "VA") return sequence(text, from, THAT);
  const named = yield* byKeyword(text, from, convention);
  if (convention === "DC") {
    const bare = bareHeads(text, from);
    if (bare.length > 3 * named.length + 3) return bare;
  }
  if (convention === "MI") return [...named, ...sequence(text, named.at(-1)?.end ?? from, ENACTING)];
  if (named.length > 1) return named;
  const roman = romanHeads(text, from);
  if (roman.length > 1) return roman;
  if (named.length) return [...named, ...runningOn(text, named[0] as SectionHead)];
  if (convention === "NJ") return sequence(text, from, BARE);
  if (convention === "NH") return sequence(text, from, CATCHLINE);
  const counted = sequence(text, from, THAT);
  return counted.length ? counted : runningHeads(text, from);
}

function* byKeyword(text: string, from: number, convention: string): Steps<SectionHead[]> {
  const all = candidates(text, from, convention);
  yield;
  const contents = contentsLines(all, text);
  yield;
  const first = all.find((candidate) => !contents.has(candidate));
  if (!first) return [];
  const anyGap = ANY_GAP.has(convention);
  const styles = stylesOf(all, first, anyGap, convention);
  const own = all.filter(
    (candidate) => (styles.has(candidate.style) || candidate.isNew) && !contents.has(candidate) && candidate !== first,
  );
  own.unshift(first);
  const parts = partStarts(text, from);
  yield;
  const step = anyGap ? Number.POSITIVE_INFINITY : (LARGEST_STEP[convention] ?? 5);
  const heads: SectionHead[] = [];
  let last = first.number.includes("-") ? 0 : first.value - 1;
  let lastNumber = "";
  let lastAt = 0;
  let part = 0;
  let style = first.style;
  for (const [index, candidate] of own.entries()) {
    // Behind the sections of a code that an act enacts, the act's own sections go on in a count of their own.
    let inNewPart = style === "§" && candidate.style === "SEC";
    for (; part < parts.length && (parts[part] ?? 0) < candidate.start; part++) {
      inNewPart ||= (parts[part] ?? 0) > lastAt;
    }
    if (inNewPart && candidate.value <= last) last = 0;
    if (!isNext(candidate, { last, lastNumber, step, anyGap, next: own[index + 1] })) continue;
    heads.push({ start: candidate.start, end: candidate.end, number: candidate.number, isNew: candidate.isNew });
    if (!/^[A-Z]$/.test(candidate.number)) last = candidate.value;
    lastNumber = candidate.number;
    lastAt = candidate.start;
    style = candidate.style;
  }
  return heads;
}

interface Course {
  readonly last: number;
  readonly lastNumber: string;
  readonly step: number;
  readonly anyGap: boolean;
  readonly next: Candidate | undefined;
}

/** Whether a candidate carries the count on. */
function isNext(candidate: Candidate, { last, lastNumber, step, anyGap, next }: Course): boolean {
  const { value, number } = candidate;
  if (/^[A-Z]$/.test(number) || (value === 1 && last === 0)) return true;
  // The District's acts close with sections of the Code that others refer to: "Sec. 32-1201."
  if (number.includes("-") && anyGap) return last > 0;
  if (value > last) return value - last <= step;
  if (value !== last && value !== Math.floor(last)) return false;
  // "1A", "1-2", "1.(b)" behind "1"; or a number that the drafter gave twice.
  if (number !== lastNumber && number.length >= String(Math.floor(last)).length + 1) return true;
  return anyGap && number === lastNumber && Math.floor(next?.value ?? 0) === value + 1;
}

/**
 * The styles of a bill's own heads: "Section 1." goes on as "Section 2." or else "Sec. 2."; where it goes on as
 * "Section 2.", lines that begin with "Sec." head sections of the law in it.
 */
function stylesOf(
  all: readonly Candidate[],
  first: Candidate,
  anyGap: boolean,
  convention: string,
): ReadonlySet<Style> {
  // Kentucky writes "Section 1." over law that it amends and "SECTION 2." over new law.
  if (convention === "KY") return new Set(["SECTION", "Section"]);
  // Congress heads its own sections "SEC."; an excerpt of an act that enacts a title may begin among the title's.
  if (convention === "US" && first.style === "§") return new Set(["§", "SEC"]);
  const follows = (candidate: Candidate) =>
    candidate.start > first.start &&
    (anyGap ? candidate.value > first.value : candidate.value === Math.floor(first.value) + 1);
  for (const style of FOLLOWERS[first.style]) {
    if (style === "Sec" && SEC_IS_LAW.has(convention)) continue;
    if (all.some((candidate) => candidate.style === style && follows(candidate))) return new Set([first.style, style]);
  }
  // Illinois leaves gaps behind its first section, excerpts anywhere.
  if (first.style === "SECTION") return new Set([first.style, "SEC"]);
  return new Set([first.style, first.style === "Section" && !SEC_IS_LAW.has(convention) ? "Sec" : first.style]);
}

/** `1-1`: part and section. */
const SHORT_PARTS = /^\d{1,2}-\d{1,2}$/;

function candidates(text: string, from: number, convention: string): Candidate[] {
  const out: Candidate[] = [];
  KEYWORD.lastIndex = from;
  for (let match = KEYWORD.exec(text); match; match = KEYWORD.exec(text)) {
    const [all, isNew, keyword = "", digits = ""] = match;
    const start = match.index;
    let end = start + all.length;
    let number = digits;
    const feed = text.indexOf("\n", end);
    const letter = /^[A-Z]$/.test(number);
    // A lone letter heads sections only in "Section A." (Missouri); "§ A." is something else.
    if (letter && keyword !== "Section") continue;
    // "Sec. 32-1201." is the law's own number; Georgia counts "SECTION 1-1." in parts, the District's acts quote none.
    if (number.includes("-") && !(convention === "DC" ? keyword === "Sec." : SHORT_PARTS.test(number))) continue;
    // North Carolina: "SECTION 1.(b)" is a section of its own, with its own amending words.
    const unit = /^\(([b-z])\)/.exec(text.slice(end, end + 3));
    if (unit && keyword === "SECTION") {
      number += `.(${unit[1]})`;
      end += 3;
    }
    const behind = remark(text, end);
    out.push({
      start,
      end: end + behind.length,
      number,
      isNew: Boolean(isNew) || behind.isNew,
      style: styleOf(keyword),
      value: letter ? number.charCodeAt(0) - 64 : Number.parseFloat(number),
      lineEnd: feed < 0 ? text.length : feed,
    });
  }
  return out;
}

/** Remarks of the drafting office behind a head belong to it. */
function remark(text: string, end: number): { readonly length: number; readonly isNew: boolean } {
  const rest = text.slice(end, end + 200);
  const match = REMARK.exec(rest) ?? ENACTS.exec(rest);
  return { length: match?.[0].length ?? 0, isNew: Boolean(match?.[1]) };
}

function styleOf(keyword: string): Style {
  const bare = keyword.replace(".", "");
  return bare === "SECTION" || bare === "SEC" || bare === "Section" || bare === "§" ? bare : "Sec";
}

function partStarts(text: string, from: number): number[] {
  const out: number[] = [];
  PART.lastIndex = from;
  for (let match = PART.exec(text); match; match = PART.exec(text)) out.push(match.index);
  return out;
}

const ROMAN = new RegExp(`^${LEAD}(?:SECTION|Section|SEC\\.|Sec\\.)${S}*([IVXL]{1,7})[.:]?(?=\\s|[—–])`, "gm");

/** Heads with roman numerals, counting up from I: "SECTION II." */
function romanHeads(text: string, from: number): SectionHead[] {
  const heads: SectionHead[] = [];
  ROMAN.lastIndex = from;
  for (let match = ROMAN.exec(text); match; match = ROMAN.exec(text)) {
    const number = match[1] ?? "";
    if (rankOf(number, "Roman") !== heads.length + 1) continue;
    const end = match.index + match[0].length;
    const behind = remark(text, end);
    heads.push({ start: match.index, end: end + behind.length, number, isNew: behind.isNew });
  }
  return heads;
}

/** Heads that are bare numbers: they must count up from 1 without a gap. */
function sequence(text: string, from: number, pattern: RegExp): SectionHead[] {
  const heads: SectionHead[] = [];
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (Number(match[1]) !== heads.length + 1) continue;
    const end = match.index + match[0].length;
    const behind = remark(text, end);
    heads.push({ start: match.index, end: end + behind.length, number: match[1] ?? "", isNew: behind.isNew });
  }
  return heads;
}
