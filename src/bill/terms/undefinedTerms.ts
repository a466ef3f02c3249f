import type { Span } from "../../text/span.ts";
import type { Steps } from "../../text/steps.ts";
import type { Citation } from "../citations/citation.ts";
import { citationsOf } from "../citations/citationsOf.ts";
import { resolveCitation } from "../citations/resolve.ts";
import type { Bill, BillSection } from "../types.ts";
import { changeAt } from "./changeAt.ts";
import type { DefinedTerm } from "./definedTerms.ts";
import { isNewLaw } from "./isNewLaw.ts";

/** A term that the draft uses as if it were defined, where it surely is not. */
export interface UndefinedTerm {
  readonly term: string;
  /** In the original draft. */
  readonly span: Span;
  /** A whole sentence with `{0}` for the term. */
  readonly message: string;
}

/** Words that say of the term before them where it is defined; the citation follows. */
const AS_DEFINED =
  /([A-Za-z][A-Za-z’'-]*)(\s*,?\s+(?:as|is|are)\s+(?:that\s+term\s+is\s+)?defined\s+(?:in|under|by)\s+)$/;
/** Words that lay down what something means, in whatever manner. */
const DEFINES = /\b(?:means?|includes?|meanings?|defined|definitions?|refers?\s+to|known\s+as)\b|["“”]/i;
const NO_TERM = new Set("those terms term words as is are that such it and or".split(" "));

/**
 * Terms used as defined and not defined, told only where it is sure: the draft says itself where the definition stands,
 * and shows that place; or it defines its terms with capitals and uses a capitalised one that comes from nowhere.
 */
export function* undefinedSteps(bill: Bill, terms: readonly DefinedTerm[]): Steps<readonly UndefinedTerm[]> {
  const out: UndefinedTerm[] = [];
  for (const section of bill.sections) {
    for (const citation of citationsOf(section.body)) {
      const found = citation.kind === "internal" ? asDefinedIn(bill, section, citation) : null;
      if (found) out.push(found);
    }
    yield;
  }
  out.push(...(yield* capitalisedSteps(bill, terms)));
  return out;
}

/** “a lessee, as defined in section 2 of this act”, where section 2 is new, shown in full, and defines no lessee. */
function asDefinedIn(bill: Bill, section: BillSection, citation: Citation): UndefinedTerm | null {
  const { text } = section.body;
  const from = Math.max(0, citation.start - 120);
  const said = AS_DEFINED.exec(text.slice(from, citation.start));
  const word = said?.[1] ?? "";
  if (!said || NO_TERM.has(word.toLowerCase()) || !isNew(section, citation.start)) return null;
  const place = resolveCitation(bill, citation, { section, offset: citation.start });
  if (!place || !isNewLaw(place.section)) return null;
  const { body } = place.section;
  const span = place.provision ?? place.law ?? { start: 0, end: body.text.length };
  const words = body.text.slice(span.start, span.end);
  // The place that says “as defined here” of itself is no definition.
  const own = place.section === section ? citation.start - span.start : -1;
  const stem = word.toLowerCase().replace(/(?:ies|y|es|s)$/, "");
  for (const sentence of words.matchAll(/[^.;\n]+/g)) {
    if (own >= sentence.index && own <= sentence.index + sentence[0].length) continue;
    if (DEFINES.test(sentence[0]) && sentence[0].toLowerCase().includes(stem)) return null;
  }
  const start = from + said.index;
  return {
    term: word,
    span: inDraft(section, { start, end: start + word.length }),
    message: "“{0}” is said to be defined there, and the place does not define it.",
  };
}

/** Names that a bill need not define. */
const KNOWN =
  /\b(?:States?|Department|Governor|Legislature|Legislative|Assembly|Attorney|General|Secretary|Commissioner|Director|Treasurer|Comptroller|Court|Constitution|Code|Act|Law|Laws|Statutes|House|Senate|Congress|President|Council|Mayor|County|City|Board|Commission|Division|Office|Bureau|Agency|Authority|Chief|Judge|Judiciary|Section|Subsection|Title|Chapter|Article|Part|Paragraph|Schedule|Register|Internet|God|English|Indian|Native|American|United|Federal|Medicaid|Medicare|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Committee|University|College|District|Speaker|Clerk|Sheriff|Police|Administration|Administrator|Superintendent|Superior|Supreme|Public|National)\b/;
const CAPITALISED =
  /\b[Tt]he\s+((?:[A-Z][a-z]+)(?:\s+[A-Z][a-z]+){0,2})\b(?!\s+(?:of|for|on|to|and)\s+(?:the\s+)?[A-Z])(?![’'-])/g;

/** More capitalised terms than a bill would leave undefined. */
const MANY = 40;

/**
 * “the Fund” in new law of a bill that gives its defined terms capitals, where no Fund is defined, named, or set up.
 * Two uses at least: one capital may be a slip of the pen.
 */
function* capitalisedSteps(bill: Bill, terms: readonly DefinedTerm[]): Steps<readonly UndefinedTerm[]> {
  const capitals = terms.filter(({ term }) => /^[A-Z][a-z]+(?:\s+[A-Z][a-z]+)*$/.test(term));
  if (capitals.length < 2 || capitals.length * 2 < terms.length) return [];
  const found = new Map<string, { readonly section: BillSection; readonly span: Span }[]>();
  let all = "";
  for (const section of bill.sections) {
    const { text } = section.body;
    all += `${section.heading}\n${text}\n`;
    for (const match of text.matchAll(CAPITALISED)) {
      const term = match[1] ?? "";
      const start = match.index + match[0].length - term.length;
      if (KNOWN.test(term) || !isNew(section, start) || !isNewLaw(section)) continue;
      const places = found.get(term) ?? [];
      places.push({ section, span: { start, end: start + term.length } });
      found.set(term, places);
    }
    yield;
  }
  // A bill that gives everything capitals says nothing by them.
  if (found.size > MANY) return [];
  const out: UndefinedTerm[] = [];
  for (const [term, places] of found) {
    const [first] = places;
    if (!first || places.length < 2 || isIntroduced(term, all)) continue;
    out.push({
      term,
      span: inDraft(first.section, first.span),
      message: "“{0}” is written like a defined term, and the draft defines no such term.",
    });
    yield;
  }
  return out;
}

/** Whether a capitalised term has any origin in the bill: a definition, a longer name, a first mention without “the”. */
function isIntroduced(term: string, all: string): boolean {
  const from = new RegExp(
    `["“(]${term}\\b|\\b(?!The\\b)[A-Z][a-z]+\\s+(?:(?:and|of|for|in)\\s+(?:the\\s+)?)*${term}\\b|${term}\\s+(?:[A-Z]|of\\b|for\\b|on\\b|to\\b|and\\s+[A-Z])|\\b(?:an?|each|every|any|such|this|that|no|another|one)\\s+${term}\\b|\\b${term.toUpperCase()}\\b`,
  );
  return from.test(all);
}

function isNew(section: BillSection, offset: number): boolean {
  const change = changeAt(section, offset);
  return change === "inserted" || (change === "kept" && section.action === "enact");
}

function inDraft(section: BillSection, { start, end }: Span): Span {
  const { map } = section.body;
  return { start: section.start + map.start(start), end: section.start + map.end(end) };
}
