import type { Citation } from "./citation.ts";
import { normaliseCitation } from "./normalise.ts";

/** Abbreviations of codes that stand before a section's number, with or without "section" or a sign between. */
const CODES =
  "RCW|ORS|NRS|KRS|HRS|RSA|SDCL|A\\.R\\.S\\.|C\\.R\\.S\\.|K\\.S\\.A\\.|O\\.C\\.G\\.A\\.|T\\.C\\.A\\.|C\\.G\\.A\\.|AS|IC|MCL|G\\.S\\.|R\\.S\\.|S\\.C\\. Code|N\\.J\\.S\\.A?\\.?|W\\.S\\.|D\\.C\\. (?:Official )?Code|Va\\. Code|Ala\\. Code|Ch\\.C\\.|C\\.Cr\\.P\\.|C\\.E\\.";
/** Codes cited by title: "42 U.S.C. 1983", "720 ILCS 5/10-9", "22 MRSA §4002", "21 O.S. 2011, Section 748". */
const TITLED =
  "U\\.?\\s?S\\.?\\s?C\\.?(?:A\\.?)?|ILCS|M\\.?R\\.?S\\.?A?\\.?|V\\.S\\.A\\.|Pa\\.?\\s?C\\.?\\s?S\\.?|O\\.S\\.|C\\.?F\\.?R\\.?|Del\\. ?C\\.";
const UNITS =
  "(?:[Ss]ubsection|[Ss]ubdivision|[Ss]ubparagraph|[Pp]aragraph|[Ss]ubclause|[Cc]lause|[Dd]ivision|[Ii]tem|[Ss]ubitem)s?|[Ss]ubds?\\.|[Ss]ubsecs?\\.|[Pp]ars?\\.";

/**
 * Where a citation can begin. Groups: 1 a title number and 2 its code; 3 a code; 4 "section"; 5 a unit; 6 "this section";
 * 7 an act by number; 8 the last words of a named act.
 */
const TRIGGER = new RegExp(
  `\\b(\\d{1,3}[A-Z]?)\\s+(${TITLED})(?=\\s)|\\b(${CODES})(?=\\s*(?:§|\\d|[Ss]ec))|(\\b(?:Code\\s+)?[Ss]ections?\\b|\\bSECTIONS?\\b|\\b[Ss]ecs?\\.|\\bss?\\.(?=\\s*\\d)|\\bArt(?:icles?|\\.)(?=\\s*\\d+[A-Z]?\\.)|(?<!-)§{1,2})(?=\\s*[§\\d])|\\b(${UNITS})(?=\\s*\\(|\\s+\\d|\\s+[A-Z]\\b(?!['’]))|\\b[Tt]his\\s+(section|subsection|subdivision|paragraph|subparagraph|clause|act|bill)\\b|\\b((?:Public\\s+(?:Law|Act)(?:\\s+No\\.)?|Pub\\.\\s?L\\.|P\\.L\\.|P\\.A\\.)\\s*\\d{1,4}(?:\\s*[-–,]\\s*(?:c\\.\\s*)?\\d+)?|[Cc]hapter\\s+\\d+[A-Z]?,?\\s+(?:of\\s+the\\s+)?laws\\s+of\\s+\\d{4}|D\\.C\\. Law \\d+-\\d+)|\\b(Act(?:\\s+of\\s+\\d{4})?)\\b`,
  "g",
);

const NUMBER = "\\d+[A-Za-z]{0,4}(?:[-.:/–‑]\\d*[0-9A-Za-z]+)*";
const CHAIN = "(?:\\s?\\([A-Za-z0-9]{1,5}(?:[-.][A-Za-z0-9]{1,3})?\\))";
const ITEM = new RegExp(`\\s*(?:§+\\s*)?(${NUMBER})(${CHAIN}*)`, "y");
const LABELS = new RegExp(`\\s*(${CHAIN}+|\\d{1,3}[a-z]?\\b(?![-.:]\\d)|[A-Z]\\b)`, "y");
const JOIN = /(?:\s*,\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+|\s*[–]\s*|\s+(?:to|through)\s+)(?=(?:§+\s*)?[\d(])/y;
const OF_THIS =
  /,?\s+(?:of|in|under)\s+(?:this|such|said|the\s+same)\s+(section|subsection|subdivision|paragraph|act|bill|\d{4}\s+Act)\b/iy;
const OF_UNIT = new RegExp(`,?\\s+of\\s+(${UNITS})(?=\\s*\\(|\\s+\\d)`, "iy");
const OF_SECTION = /,?\s+of\s+(?:sections?|secs?\.|§)(?=\s*\d)/iy;
const OF_TITLE = /,?\s+of\s+title\s+(\d+[A-Z]?)(?:,?\s+(?:of\s+the\s+)?United\s+States\s+Code)?/iy;
const OF_CHAPTER = /,?\s+of\s+(?:said\s+)?(chapter\s+\d+[A-Z]?)\b(?:\s+of\s+the\s+General\s+Laws)?/iy;
/** "of the general statutes", "of the penal law", ", Family Code", "of the Survivors Act of 1996", ", RSMo". */
const OF_NAMED =
  /(?:,?\s+of\s+the\s+((?:[A-Z][\w.'’-]*|[a-z]+)(?:\s+(?:[A-Z][\w.'’-]*|and|of|for|the|to|in|on|[a-z]+)){0,11}?\s?(?:[Ss]tatutes|[Cc]ode|\b[Ll]aws?|Acts?(?:\s+of\s+\d{4})?))|,\s+((?:[A-Z][\w.'’]*\s+(?:and\s+)?){1,5}(?:Code(?:\s+of\s+[A-Z]\w+(?:\s+[A-Z]\w+)?)?|Statutes|Annotated)|(?:Code\s+of\s+[A-Z]\w+(?:\s+[A-Z]\w+)?)|RSMo|MCA|NMSA\s+1978))(?![\w])/y;
/** Minnesota names the units behind the section: ", subdivision 2, paragraph (b)". */
const UNITS_BEHIND = new RegExp(
  `,\\s+(?:subdivisions?|subds?\\.)\\s+(\\d{1,3}[a-z]?)\\b(?:,\\s+(?:paragraphs?|pars?\\.)\\s+(${CHAIN}+))?`,
  "y",
);
const NOTE = /\s+note\b/y;
/** Words of a named act, walked back over from its last one. */
const ACT_NAME = /(?:(?:[A-Z][\w'’-]*|of|and|for|the|to|in|on|with|against|a|an|&)[ ,]+){1,14}$/;

interface Place {
  readonly section: string | null;
  readonly units: readonly string[];
}

/** The citations of a text, in order. Linear in the text: what can begin one is found once, and read on within reach. */
export function citationsIn(text: string, from = 0, to = text.length): Citation[] {
  const out: Citation[] = [];
  TRIGGER.lastIndex = from;
  for (let match = TRIGGER.exec(text); match && match.index < to; match = TRIGGER.exec(text)) {
    const found = read(text, match);
    if (!found.length) continue;
    for (const citation of found) out.push(citation);
    TRIGGER.lastIndex = Math.max(TRIGGER.lastIndex, found.at(-1)?.end ?? 0);
  }
  return out;
}

function read(text: string, match: RegExpExecArray): Citation[] {
  const [all, title, titled, code, section, unit, own, numbered, act] = match;
  const start = match.index;
  const end = start + all.length;
  if (titled) return ofSections(text, start, skipSection(text, end), `${title} ${titled.replace(/\s+/g, "")}`);
  if (code) return ofSections(text, start, skipSection(text, end), code);
  if (section) return ofSections(text, start, end, null);
  if (unit) return ofUnits(text, start, end);
  if (own) return [internal(start, end, { section: null, units: [] }, isAct(own) ? "act" : "section")];
  if (numbered) return [{ ...named(start, end, numbered) }];
  const name = act ? ACT_NAME.exec(text.slice(Math.max(0, start - 160), start))?.[0] : undefined;
  const title0 = name?.replace(/^(?:(?:[a-z]+|The|An?|This|That|Such|In|Under|Of)[ ,]+)+/, "") ?? "";
  if (!title0 || !/[A-Z]/.test(title0) || /\n/.test(title0)) return [];
  return [named(start - title0.length, end, title0 + (act ?? ""))];
}

/** "42 U.S.C. § 1983", "21 O.S. 2011, Section 748": what stands between a code and the number. */
function skipSection(text: string, at: number): number {
  return (
    at + (/^(?:\s+(?:19|20)\d\d,)?\s*(?:[Ss]ections?|[Ss]ecs?\.|App\.)?/.exec(text.slice(at, at + 40))?.[0].length ?? 0)
  );
}

/** A list of sections with what they are sections of. */
function ofSections(text: string, start: number, at: number, code: string | null): Citation[] {
  const items = list(text, at, (place) => {
    ITEM.lastIndex = place;
    const match = ITEM.exec(text);
    return match
      ? {
          place: { section: normaliseCitation(match[1] ?? ""), units: [...labels(match[2] ?? "")] },
          end: ITEM.lastIndex,
        }
      : null;
  });
  const last = items.at(-1);
  if (!last) return [];
  const below = items.length === 1 ? follow(UNITS_BEHIND, text, last.end) : null;
  const deeper = below ? [below[1] ?? "", ...labels(below[2] ?? "")] : [];
  let end = last.end + (below?.[0].length ?? 0);
  let title = code;
  let kind: Citation["kind"] = "code";
  let within: Citation["within"] = null;
  const inclusive = /^,\s+inclusive,?/i.exec(text.slice(end, end + 14))?.[0] ?? "";
  const behind = end + inclusive.length;
  const tail = follow(OF_THIS, text, behind);
  if (tail) {
    if (!isAct(tail[1] ?? "")) return [];
    kind = "internal";
    within = "act";
    end = behind + tail[0].length;
  } else if (!title) {
    const ofTitle = follow(OF_TITLE, text, behind);
    const chapter = follow(OF_CHAPTER, text, behind);
    const byName = ofTitle || chapter ? null : follow(OF_NAMED, text, behind);
    if (ofTitle) title = `${ofTitle[1]} U.S.C.`;
    else if (chapter) title = (chapter[1] ?? "").toLowerCase().replace(/\s+/g, " ");
    else if (byName) title = (byName[1] ?? byName[2] ?? "").replace(/\s+/g, " ");
    const words = ofTitle?.[0] ?? chapter?.[0] ?? byName?.[0];
    if (words) end = behind + words.length;
    if (byName && /\bActs?(?:\s+of\s+\d{4})?$/.test(title ?? "")) kind = "act";
  }
  const note = follow(NOTE, text, end);
  if (note) {
    kind = "note";
    end += note[0].length;
  }
  return items.map((item, index) => ({
    start: index === 0 ? start : item.start,
    end: index === items.length - 1 ? end : item.end,
    kind,
    title,
    section: item.place.section,
    units: [...item.place.units, ...deeper],
    to: item.to && { section: item.to.section, units: item.to.units },
    within,
  }));
}

/** A list of units, "subdivisions (1) and (2) of subsection (b) of section 5", with what they are units of. */
function ofUnits(text: string, start: number, at: number): Citation[] {
  const items = list(text, at, (place) => {
    LABELS.lastIndex = place;
    const match = LABELS.exec(text);
    return match ? { place: { section: null, units: labels(match[1] ?? "") }, end: LABELS.lastIndex } : null;
  });
  let end = items.at(-1)?.end ?? at;
  if (!items.length) return [];
  let outer: string[] = [];
  for (let unit = follow(OF_UNIT, text, end); unit; unit = follow(OF_UNIT, text, end)) {
    LABELS.lastIndex = end + unit[0].length;
    const match = LABELS.exec(text);
    if (!match) break;
    outer = [...labels(match[1] ?? ""), ...outer];
    end = LABELS.lastIndex;
  }
  const section = follow(OF_SECTION, text, end);
  const whole = section ? ofSections(text, start, end + section[0].length, null)[0] : undefined;
  const own = whole ? null : follow(OF_THIS, text, end);
  if (own) end += own[0].length;
  return items.map((item, index) => {
    const units = [...outer, ...item.place.units];
    const last = index === items.length - 1;
    const span = { start: index === 0 ? start : item.start, end: last ? (whole?.end ?? end) : item.end };
    const to = item.to && { section: whole?.section ?? null, units: [...outer, ...item.to.units] };
    return whole
      ? {
          ...whole,
          ...span,
          units: [...whole.units, ...units],
          to: to && { ...to, units: [...whole.units, ...to.units] },
        }
      : { ...internal(span.start, span.end, { section: null, units }, "section"), to };
  });
}

interface Item {
  readonly start: number;
  readonly end: number;
  readonly place: Place;
  readonly to: Place | null;
}

/** "5", "5 and 6", "5 to 7": items and what joins them. */
function list(
  text: string,
  at: number,
  next: (at: number) => { readonly place: Place; readonly end: number } | null,
): Item[] {
  const items: Item[] = [];
  let start = at;
  let ranges = false;
  for (let item = next(at); item; item = next(start)) {
    const last = items.at(-1);
    if (ranges && last) items[items.length - 1] = { ...last, end: item.end, to: item.place };
    else
      items.push({
        start: start + (/^\s*/.exec(text.slice(start, start + 20))?.[0].length ?? 0),
        end: item.end,
        place: item.place,
        to: null,
      });
    const join = follow(JOIN, text, item.end);
    if (!join) break;
    ranges = /–|to\b|through/.test(join[0]);
    start = item.end + join[0].length;
  }
  return items;
}

function follow(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function labels(chain: string): string[] {
  const bracketed = [...chain.matchAll(/\(([^()]+)\)/g)].map((match) => match[1] ?? "");
  return bracketed.length || !chain.trim() ? bracketed : [chain.trim()];
}

function isAct(word: string): boolean {
  return /(?:act|bill)$/i.test(word);
}

function internal(start: number, end: number, place: Place, within: "act" | "section"): Citation {
  return { start, end, kind: "internal", title: null, ...place, to: null, within };
}

function named(start: number, end: number, title: string): Citation {
  return {
    start,
    end,
    kind: "act",
    title: title.replace(/\s+/g, " "),
    section: null,
    units: [],
    to: null,
    within: null,
  };
}
