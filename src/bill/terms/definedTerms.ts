import type { Span } from "../../text/span.ts";
import type { Bill, BillSection, LawSection } from "../types.ts";
import { changeAt } from "./changeAt.ts";
import { TermFinder } from "./termFinder.ts";

/** One place where a defined term stands. Spans are in the original draft. */
export interface TermUse extends Span {
  /** The words as they stand there: a plural, a capital. */
  readonly text: string;
  readonly change: "kept" | "inserted";
}

/** A term that the draft defines, with every later or earlier place that means it. */
export interface DefinedTerm {
  /** As the definition writes it, without quotation marks. */
  readonly term: string;
  /** The term inside its quotation marks. */
  readonly name: TermUse;
  /** The sentence that defines it, cut after some lines; as a reader sees it. */
  readonly definition: string;
  /** Whether the definition holds in its section of law only ("as used in this section"), in this act, or beyond it. */
  readonly scope: "section" | "act" | "code";
  readonly uses: readonly TermUse[];
}

const DEFINITION =
  /(["“])([^"”“\n]{2,80})["”](?=\s*,?\s*(?:(?:and|or)\s+["“][^"”“\n]{2,80}["”]\s*,?\s*)?(?:as\s+used\s+in\s+[^,.;]{1,60},\s*)?(?:means?|includes?|shall\s+mean|shall\s+have\s+the\s+(?:same\s+)?meaning|(?:has|have)\s+the\s+(?:same\s+)?meanings?|refers?\s+to|is\s+defined)\b)/g;
const SCOPE =
  /\b(?:used\s+in|purposes\s+of|under|of|in)\s+this\s+(section|subsection|act|chapter|title|article|part|subchapter|code)\b/gi;
/** No definition is shown in more words than this. */
const LONGEST = 600;

interface Found {
  readonly section: BillSection;
  readonly law: LawSection;
  readonly term: string;
  readonly start: number;
  readonly end: number;
  readonly definition: string;
  readonly scope: DefinedTerm["scope"];
}

/** The terms a bill defines, in reading order. Struck definitions and struck uses do not count. */
export function definedTerms(bill: Bill): readonly DefinedTerm[] {
  const found = bill.sections.flatMap(definitionsIn);
  if (found.length === 0) return [];
  const finder = new TermFinder(found.map(({ term }) => term));
  const meant = meaning(found);
  const uses = found.map((): TermUse[] => []);
  for (const section of bill.sections) {
    for (const law of section.body.laws) {
      for (const hit of finder.in(section.body.text, law.start, law.end)) {
        const change = changeAt(section, hit.start);
        if (change !== "kept" && change !== "inserted") continue;
        const index = meant(hit.terms, law);
        const definition = index === undefined ? undefined : found[index];
        if (index === undefined || (definition?.section === section && definition.start === hit.start)) continue;
        uses[index]?.push(useOf(section, hit, change));
      }
    }
  }
  return found.map(({ section, term, start, end, definition, scope }, index) => {
    const change = changeAt(section, start) === "kept" ? "kept" : "inserted";
    return { term, name: useOf(section, { start, end }, change), definition, scope, uses: uses[index] ?? [] };
  });
}

function definitionsIn(section: BillSection): Found[] {
  const { text, laws } = section.body;
  const out: Found[] = [];
  for (const law of laws) {
    if (!/["“]/.test(text)) continue;
    const scope = scopes(text, law, section);
    DEFINITION.lastIndex = law.start;
    for (let match = DEFINITION.exec(text); match && match.index < law.end; match = DEFINITION.exec(text)) {
      const term = (match[2] ?? "").trim();
      const start = match.index + 1;
      const change = changeAt(section, start);
      if (!term || change === "deleted") continue;
      const end = start + (match[2] ?? "").length;
      out.push({
        ...{ section, law, term, start, end },
        definition: sentenceFrom(text, match.index, law.end),
        scope: scope(match.index + match[0].length + 60),
      });
    }
  }
  return out;
}

/** The definition that a use means: that of its own section of law, else the last one that reaches beyond its section. */
function meaning(found: readonly Found[]): (terms: readonly number[], law: LawSection) => number | undefined {
  const known = new Map<readonly number[], { readonly own: Map<LawSection, number>; wide: number | undefined }>();
  return (terms, law) => {
    let entry = known.get(terms);
    if (!entry) {
      const own = new Map<LawSection, number>();
      let wide: number | undefined;
      for (const index of terms) {
        const definition = found[index];
        if (definition) own.set(definition.law, index);
        if (definition?.scope !== "section") wide = index;
      }
      entry = { own, wide };
      known.set(terms, entry);
    }
    return entry.own.get(law) ?? entry.wide;
  };
}

/** Says for rising offsets where a definition holds, by the last words that say so before it or right behind it. */
function scopes(text: string, law: LawSection, section: BillSection): (offset: number) => DefinedTerm["scope"] {
  const said = Array.from(text.slice(law.start, law.end).matchAll(SCOPE));
  let next = 0;
  let last = "";
  return (offset) => {
    for (; next < said.length && law.start + (said[next]?.index ?? 0) < offset; next++)
      last = said[next]?.[1]?.toLowerCase() ?? "";
    if (last === "section" || last === "subsection") return "section";
    if (last === "act") return "act";
    return last || section.action === "amend" || section.action === "add" ? "code" : "act";
  };
}

function sentenceFrom(text: string, from: number, end: number): string {
  const rest = text.slice(from, Math.min(end, from + LONGEST));
  const stop = /[.;](?=\s|$)|\n\s*\n|\n[^\n]{0,12}["“]/.exec(rest);
  const sentence = rest.slice(0, stop ? stop.index : rest.length).replace(/\s+/g, " ");
  return stop || rest.length < LONGEST ? sentence : `${sentence} …`;
}

function useOf(section: BillSection, { start, end }: Span, change: TermUse["change"]): TermUse {
  const { map, text } = section.body;
  return {
    start: section.start + map.start(start),
    end: section.start + map.end(end),
    text: text.slice(start, end),
    change,
  };
}
