import type { Span } from "../../text/span.ts";

/** A citation of current law with the address at which its publisher shows it. The span is in the text given. */
export interface LawAddress extends Span {
  readonly citation: string;
  readonly address: string;
}

interface Source {
  /** Group 1 is the citation, without subunits. */
  readonly find: RegExp;
  readonly address: (citation: string) => string;
}

/**
 * Official publishers that show one section at an address made of its number. A state whose addresses need more than
 * the number (a chapter, an internal id) is left out: no link is better than a wrong one.
 */
const STATES: Readonly<Record<string, Source>> = {
  AZ: {
    find: /\bsections?\s+(\d{1,2}-\d{1,4}(?:\.\d{2})?)\b(?!\s*,?\s*of\s+this\s+act)/gi,
    address: (citation) => {
      const [title = "", section = ""] = citation.split("-");
      const [number = "", point] = section.split(".");
      return `https://www.azleg.gov/ars/${title}/${number.padStart(5, "0")}${point ? `-${point}` : ""}.htm`;
    },
  },
  DC: {
    find: /\bD\.C\.\s+(?:Official\s+)?Code\s+§+\s*(\d{1,2}-\d+(?:\.\d+[a-z]?)?)/g,
    address: (citation) => `https://code.dccouncil.gov/us/dc/council/code/sections/${citation}`,
  },
  MN: {
    find: /\bMinnesota\s+Statutes(?:\s+\d{4})?,?\s+(?:section\s+)?(\d{1,3}[A-Z]?\.\d{2,4})/g,
    address: (citation) => `https://www.revisor.mn.gov/statutes/cite/${citation}`,
  },
  MO: {
    find: /\b(?:sections?|RSMo)\s+(\d{1,3}\.\d{3,4})\b/gi,
    address: (citation) => `https://revisor.mo.gov/main/OneSection.aspx?section=${citation}`,
  },
  NC: {
    find: /\bG\.S\.\s+(\d{1,3}[A-Z]?-\d+(?:\.\d+[A-Z]?)?)/g,
    address: (citation) =>
      `https://www.ncleg.gov/EnactedLegislation/Statutes/HTML/BySection/Chapter_${citation.split("-")[0]}/GS_${citation}.html`,
  },
  OH: {
    find: /\bsections?\s+(\d{3,4}\.\d{2,3})\b/gi,
    address: (citation) => `https://codes.ohio.gov/ohio-revised-code/section-${citation}`,
  },
  VA: {
    find: /§+\s*(\d{1,2}\.\d-\d+(?:\.\d+)?(?::\d+)?)/g,
    address: (citation) => `https://law.lis.virginia.gov/vacode/${citation}/`,
  },
  WA: {
    find: /\bRCW\s+(\d{1,2}[A-Z]?\.\d{2,3}[A-Z]?\.\d{3,4})/g,
    address: (citation) => `https://app.leg.wa.gov/RCW/default.aspx?cite=${citation}`,
  },
};

const UNITED_STATES = /\b(\d{1,2})\s+(?:U\.?\s?S\.?\s?C\.?|USC)\s+(?:§+\s*)?(\d+[a-z]?(?:-\d+)?)/g;
const UNITED_STATES_PROSE =
  /\bsection\s+(\d+[a-z]?(?:-\d+)?)(?:\([^()]{1,5}\))*\s+of\s+title\s+(\d{1,2}),\s+United\s+States\s+Code/gi;

/** Citations in a text whose law has a known address; the state's own only in a bill of that state. */
export function lawAddresses(text: string, jurisdiction: string | null): readonly LawAddress[] {
  const found: LawAddress[] = [];
  const add = (match: RegExpMatchArray, citation: string, address: string) =>
    found.push({ start: match.index ?? 0, end: (match.index ?? 0) + match[0].length, citation, address });
  const federal = (title: string, section: string) =>
    `https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title${title}-section${section}`;
  for (const match of text.matchAll(UNITED_STATES))
    add(match, `${match[1]} U.S.C. ${match[2]}`, federal(match[1] ?? "", match[2] ?? ""));
  for (const match of text.matchAll(UNITED_STATES_PROSE))
    add(match, `${match[2]} U.S.C. ${match[1]}`, federal(match[2] ?? "", match[1] ?? ""));
  const source = STATES[jurisdiction ?? ""];
  for (const match of source ? text.matchAll(source.find) : [])
    if (match[1]) add(match, match[1], source?.address(match[1]) ?? "");
  return found.sort((a, b) => a.start - b.start);
}
