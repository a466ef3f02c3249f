import type { Span } from "../../text/span.ts";
import { CODE_NAMES } from "./codeNames.ts";

/** The head of a section of law that a bill restates, adds or quotes. */
export interface LawHead extends Span {
  readonly cite: string;
  readonly heading: string;
}

/**
 * A number of the law at the start of a line, as codes write it: `53a-192a.`, `Sec. 20A.02.`, `§ 18.2-361.1.`,
 * `566.210.`, `647.`, `RCW 9.68A.100`; a bare whole number counts only with a sign or word before it.
 */
const S = "[ \\t\\u00a0]";
const NUMBER_OF_LAW =
  `${S}*[\\t\\u00a0 "“*_>]*(?:\\(\\d+ ILCS [^)\\n]{1,40}\\)${S}*)?(?:((?:Sec\\.|SEC\\.|Section|SECTION|§{1,2}|${CODE_NAMES}|Art\\.|Rule)${S}*)?(\\d+[A-Za-z]{0,2}(?:[-.:–‑][0-9A-Za-z]+)+)|(?:Sec\\.|SEC\\.|§{1,2})${S}*(\\d+[A-Za-z]{0,2}))` +
  `(?:\\.[*_]*(?=[ \\t\\u00a0*_—–(])|[*_]*${S}+(?=[A-Z(“"])|${S}*[-—–]${S}*(?=[A-Z])|\\.?[*_]*${S}*(?=\\r?\\n))`;
const LAW_HEAD = new RegExp(`(?:^|\\n)${NUMBER_OF_LAW}`, "g");
const LAW_HEAD_HERE = new RegExp(NUMBER_OF_LAW, "y");
/** Minnesota's number of a new section: `[541.0731] CLAIM.` */
const BRACKETED_HERE = /[ \t\u00a0*_]*()\[(\d+[A-Za-z]{0,2}(?:\.\d+[A-Za-z]{0,2})+)\](?=[ \t\u00a0]+[A-Z])/y;

/** A number that the bill's own words named, at the start of a line: `9901.`, `299.010  1.`, `Section 9901.`. */
const NAMED =
  '[ \\t\\u00a0"“*_>]*(?:Section[ \\t\\u00a0]+)?(\\d+[A-Za-z]{0,3}(?:[-.:–‑][0-9A-Za-z]+)*)\\.?(?=[ \\t\\u00a0]|\\r?\\n)';
const NAMED_HEAD = new RegExp(`(?:^|\\n)${NAMED}`, "g");
const NAMED_HERE = new RegExp(NAMED, "y");
const NONE: ReadonlySet<string> = new Set();

/**
 * Heads of sections of law in a bill section's text from `from` on; at `from` itself too when words of law begin there.
 * `named` are the numbers of the sections that the bill's words speak of: they need no sign before them. `inArticle`
 * when these words are about an article, whose sections are its units.
 */
export function findLawHeads(
  text: string,
  from: number,
  begins: boolean,
  named: ReadonlySet<string> = NONE,
  inArticle = false,
): LawHead[] {
  const out: LawHead[] = [];
  let isArticle = inArticle;
  const add = (match: RegExpExecArray, start: number) => {
    // An article of a code has sections of its own: "Sec. 2." behind "Art. 42.12." is one of its units.
    if (match[3] && isArticle && match[0].includes("Sec.")) return;
    const cite = (match[2] ?? match[3] ?? "").replace(/[–‑]/g, "-").replace(/\.$/, "");
    const end = match.index + match[0].length;
    if (start < from) return;
    if (start > from && ((!match[1] && isMoneyOrDate(cite)) || runsOn(text, from, start))) return;
    isArticle = match[1]?.startsWith("Art") === true;
    out.push({ start, end, cite, heading: catchline(text, end) });
    LAW_HEAD.lastIndex = end;
  };
  LAW_HEAD.lastIndex = Math.max(0, from - 1);
  if (begins) {
    for (const pattern of [LAW_HEAD_HERE, BRACKETED_HERE]) {
      pattern.lastIndex = from;
      const here = out.length ? null : pattern.exec(text);
      if (here) add(here, from);
    }
  }
  for (let match = LAW_HEAD.exec(text); match; match = LAW_HEAD.exec(text)) {
    add(match, match.index + (match[0].startsWith("\n") ? 1 : 0));
  }
  return named.size ? withNamed(out, text, from, begins, named) : out;
}

/** The heads, and those that are bare numbers named before, each once. */
function withNamed(
  heads: readonly LawHead[],
  text: string,
  from: number,
  begins: boolean,
  named: ReadonlySet<string>,
): LawHead[] {
  const known = new Set(heads.map((head) => head.cite));
  const out = [...heads];
  const add = (match: RegExpExecArray, start: number) => {
    const cite = (match[1] ?? "").replace(/[–‑]/g, "-");
    if (start < from || known.has(cite) || !named.has(cite)) return;
    if (start > from && runsOn(text, from, start)) return;
    known.add(cite);
    const end = match.index + match[0].length;
    out.push({ start, end, cite, heading: catchline(text, end) });
  };
  NAMED_HERE.lastIndex = from;
  const here = begins ? NAMED_HERE.exec(text) : null;
  if (here) add(here, from);
  NAMED_HEAD.lastIndex = Math.max(0, from - 1);
  for (let match = NAMED_HEAD.exec(text); match; match = NAMED_HEAD.exec(text))
    add(match, match.index + (match[0].startsWith("\n") ? 1 : 0));
  return out.sort((a, b) => a.start - b.start);
}

/** Whether the line before breaks off in a sentence that the number carries on: "under section" / "230.34 of the …". */
function runsOn(text: string, from: number, start: number): boolean {
  let at = start;
  let feeds = 0;
  while (at > from && /\s/.test(text.charAt(at - 1))) if (text.charCodeAt(--at) === 10) feeds++;
  const before = text.slice(Math.max(from, at - 40), at);
  if (
    /(?:[,§]|\b(?:sections?|subsections?|paragraphs?|chapters?|articles?|title|and|or|of|to|in|under|by|with|the|than|through|RCW|RSMo|ORS|KRS|R\.S\.|I\.C\.|Code|No\.?)|\bs{1,2}\.)$/i.test(
      before,
    )
  )
    return true;
  return feeds < 2 && /[a-z]$/.test(before) && !/\n[^\n]{0,39}$/.test(before);
}

/** "12.50 percent", "3.5" at the start of a wrapped line are figures. */
function isMoneyOrDate(cite: string): boolean {
  return /^\d{1,3}\.\d$/.test(cite) || /^\d+-(?:year|day|month|hour|week)/.test(cite);
}

const VERB =
  /\b(?:shall|may|must|means|includes?|is|are|was|were|has|have|commits?|constitutes|does|do|be|applies|apply|engages?|knows)\b/;

/** Behind a full stop and a dash a title may hold other verbs: "Minors not to be prosecuted.—". */
const RULE = /\b(?:shall|may|must|means|commits?)\b/;

/** A title of several parts with a line to itself: "Human trafficking — Affirmative defense." */
const WHOLE_LINE = /^[\s*_.—–-]*([A-Z“"][^\n(]{2,240}?\s?[—–]\s?[^\n(]{2,200}?)[*_]*\.?[*_]*\s*$/;
/** "Children who may be victims": a verb of the title's own noun, not of a rule. */
const RELATIVE = /\b(?:who|that|which)\s+(?:may|is|are|was|were|has|have)\b/g;

/** The title behind a section's number: up to a dash, a full stop before a label or capital, or the line's end. */
function catchline(text: string, from: number): string {
  const feed = text.indexOf("\n", from);
  const line = text.slice(from, Math.min(feed < 0 ? text.length : feed, from + 300));
  // "Section 748. A. As used in this section:": the law begins with a label.
  if (/^[\s*_.—–-]*A\.[ \t\u00a0]+[A-Z(]/.test(line)) return "";
  const whole = WHOLE_LINE.exec(line)?.[1]?.replace(/[*_]+/g, "").trim() ?? "";
  if (feed > 0 && whole && !VERB.test(whole) && whole.split(/\s+/).length <= 20) return whole;
  const match =
    /^[\s*_.—–-]*([A-Z“"][^\n]{2,240}?)(?:(\.[*_]*[ \t]?[—–-]+)|[—–]{1,2}|(?<!\b[A-Z]\.\s?[A-Z]|\b(?:Arts?|Nos?|Chs?|Secs?|St|Dr|Mr|Mrs|Ms|vs?))\.[*_]*\s+(?=[(A-Z\d“"]|[a-z]\.\s)|[*_]*\.?[*_]*\s*$)/.exec(
      line,
    );
  const title = match?.[1]?.replace(/[*_]+/g, "").trim() ?? "";
  // A title has no verb of rule in it; a sentence on the head's own line is law already.
  const verbs = match?.[2] ? RULE : VERB;
  return verbs.test(title.replace(RELATIVE, " ")) || title.split(/\s+/).length > 28 ? "" : title;
}

/** Length of the catchline's words behind a head, so that they are not read as law. */
export function catchlineLength(text: string, from: number, heading: string): number {
  if (!heading) return 0;
  const at = text.slice(from, from + 40).indexOf(heading.slice(0, 20));
  if (at < 0 || at > 12) return 0;
  const end = from + at + heading.length;
  return end - from + (/^[*_]*\.?[*_]*[ \t]?[—–-]*/.exec(text.slice(end, end + 12))?.[0].length ?? 0);
}
