import type { BillSection, LawSection, SectionBody } from "../types.ts";
import { changeAt } from "./changeAt.ts";

/** One definition in a section's law text. Spans are in that text. */
export interface Definition {
  readonly law: LawSection;
  /** As it stands between the quotation marks. */
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** The sentence that defines it, cut after some lines; as a reader sees it. */
  readonly words: string;
  /** Whether it holds in its section of law only ("as used in this section"), in this act, or beyond it. */
  readonly scope: "section" | "act" | "code";
}

const DEFINITION =
  /(["“])([^"”“\n]{2,80})["”](?=\s*,?\s*(?:(?:and|or)\s+["“][^"”“\n]{2,80}["”]\s*,?\s*)?(?:as\s+used\s+in\s+[^,.;]{1,60},\s*)?(?:means?|includes?|shall\s+mean|shall\s+have\s+the\s+(?:same\s+)?meaning|(?:has|have)\s+the\s+(?:same\s+)?meanings?|refers?\s+to|is\s+defined)\b)/g;
const SCOPE =
  /\b(?:used\s+in|purposes\s+of|under|of|in)\s+this\s+(section|subsection|act|chapter|title|article|part|subchapter|code)\b/gi;
/** No definition is shown in more words than this. */
const LONGEST = 600;

/** Definitions of sections still in use: an edit elsewhere costs nothing here. */
const known = new WeakMap<SectionBody, readonly Definition[]>();

/** The definitions of a section, in reading order; struck ones do not count. */
export function definitionsIn(section: BillSection): readonly Definition[] {
  let found = known.get(section.body);
  if (!found) {
    found = find(section);
    known.set(section.body, found);
  }
  return found;
}

function find(section: BillSection): Definition[] {
  const { text, laws } = section.body;
  const out: Definition[] = [];
  if (!/["“]/.test(text)) return out;
  for (const law of laws) {
    const scope = scopes(text, law, section);
    DEFINITION.lastIndex = law.start;
    for (let match = DEFINITION.exec(text); match && match.index < law.end; match = DEFINITION.exec(text)) {
      const term = (match[2] ?? "").trim();
      const start = match.index + 1;
      if (!term || changeAt(section, start) === "deleted") continue;
      const end = start + (match[2] ?? "").length;
      const words = sentenceFrom(text, match.index, law.end);
      out.push({ law, term, start, end, words, scope: scope(match.index + match[0].length + 60) });
    }
  }
  return out;
}

/** Says for rising offsets where a definition holds, by the last words that say so before it or right behind it. */
function scopes(text: string, law: LawSection, section: BillSection): (offset: number) => Definition["scope"] {
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
