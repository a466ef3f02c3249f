import type { Span } from "../../text/span.ts";
import type { Citation } from "./citation.ts";
import { citationsIn } from "./citationsIn.ts";

/** A citation of current law with the address at which its publisher shows it. The span is in the text given. */
export interface LawAddress extends Span {
  readonly citation: string;
  readonly address: string;
}

interface Source {
  /** What a section's number looks like. */
  readonly number: RegExp;
  /** What the code is called where a citation names it. */
  readonly code: RegExp;
  /** Whether a bill of the state cites its own code by the number alone. */
  readonly bare: boolean;
  readonly address: (section: string) => string;
}

/**
 * Official publishers that show one section at an address made of its number. A state whose addresses need more than
 * the number (a chapter, an internal id) is left out: no link is better than a wrong one.
 */
const STATES: Readonly<Record<string, Source>> = {
  AZ: {
    number: /^\d{1,2}-\d{1,4}(?:\.\d{2})?$/,
    code: /^(?:A\.R\.S\.|Arizona Revised Statutes)$/,
    bare: true,
    address: (citation) => {
      const [title = "", section = ""] = citation.split("-");
      const [number = "", point] = section.split(".");
      return `https://www.azleg.gov/ars/${title}/${number.padStart(5, "0")}${point ? `-${point}` : ""}.htm`;
    },
  },
  DC: {
    number: /^\d{1,2}-\d+(?:\.\d+[a-z]?)?$/,
    code: /^D\.C\. (?:Official )?Code$/,
    bare: false,
    address: (citation) => `https://code.dccouncil.gov/us/dc/council/code/sections/${citation}`,
  },
  MN: {
    number: /^\d{1,3}[A-Z]?\.\d{2,4}$/,
    code: /^Minnesota Statutes$/,
    bare: true,
    address: (citation) => `https://www.revisor.mn.gov/statutes/cite/${citation}`,
  },
  MO: {
    number: /^\d{1,3}\.\d{3,4}$/,
    code: /^RSMo$/,
    bare: true,
    address: (citation) => `https://revisor.mo.gov/main/OneSection.aspx?section=${citation}`,
  },
  NC: {
    number: /^\d{1,3}[A-Z]?-\d+(?:\.\d+[A-Z]?)?$/,
    code: /^(?:G\.S\.|General Statutes)$/,
    bare: false,
    address: (citation) =>
      `https://www.ncleg.gov/EnactedLegislation/Statutes/HTML/BySection/Chapter_${citation.split("-")[0]}/GS_${citation}.html`,
  },
  OH: {
    number: /^\d{3,4}\.\d{2,3}$/,
    code: /^(?:R\.C\.|Revised Code)$/,
    bare: true,
    address: (citation) => `https://codes.ohio.gov/ohio-revised-code/section-${citation}`,
  },
  VA: {
    number: /^\d{1,2}\.\d-\d+(?:\.\d+)?(?::\d+)?$/,
    code: /^(?:Va\. Code|Code of Virginia)$/,
    bare: true,
    address: (citation) => `https://law.lis.virginia.gov/vacode/${citation}/`,
  },
  WA: {
    number: /^\d{1,2}[A-Z]?\.\d{2,3}[A-Z]?\.\d{3,4}$/,
    code: /^RCW$/,
    bare: false,
    address: (citation) => `https://app.leg.wa.gov/RCW/default.aspx?cite=${citation}`,
  },
};

const UNITED_STATES = /^(\d{1,2})\s*U\.?\s?S\.?\s?C\.?(?:A\.?)?$/;

/** Citations in a text whose law has a known address; the state's own only in a bill of that state. */
export function lawAddresses(text: string, jurisdiction: string | null): readonly LawAddress[] {
  return addressesOf(citationsIn(text), jurisdiction);
}

/** The same for citations that are read already. A note to a section is another text than the section: it has no address. */
export function addressesOf(citations: readonly Citation[], jurisdiction: string | null): readonly LawAddress[] {
  const source = STATES[jurisdiction ?? ""];
  return citations.flatMap(({ kind, title, section, start, end }) => {
    if (kind !== "code" || section === null) return [];
    const federal = UNITED_STATES.exec(title ?? "")?.[1];
    if (federal) {
      const address = `https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title${federal}-section${section}`;
      return [{ start, end, citation: `${federal} U.S.C. ${section}`, address }];
    }
    if (!source?.number.test(section) || !(title === null ? source.bare : source.code.test(title))) return [];
    return [{ start, end, citation: section, address: source.address(section) }];
  });
}
