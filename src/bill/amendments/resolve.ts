import { levelOf, type Place, partOf, UNIT, unitsOfChain, within } from "./place.ts";

/** Remarks on how a unit came to be, which name no place: "(as so redesignated)", ", as added by section 5,". */
const REMARKS =
  /\((?:as|relating)\b[^()]{0,200}(?:\([^()]{0,12}\)[^()]{0,80})*\)|,\s*as\s+(?:most\s+recently\s+|so\s+|previously\s+|last\s+)?(?:amended|added|redesignated|designated|inserted|enacted)\s+(?:by\b[^,;:]{1,200}?)?(?=,|\bis\b|\bare\b|$)/gi;

/** "the matter preceding paragraph (1)" is no part of paragraph (1). */
const MATTER = /\b(matter\s+(?:preceding|following))\s+(?:sub-?)*[a-z]+\s+\([A-Za-z0-9-]{1,6}\)/gi;

const DC_CODE =
  /D\.?\s?C\.?\s+(?:Official\s+)?Code,?\s+§+\s*([0-9A-Za-z.:–-]*[0-9A-Za-z])((?:\s?\([A-Za-z0-9-]{1,6}\))*)(\s+et\s+seq)?/;
const US_CODE =
  /\b(\d{1,2}[A-Z]?)\s+U\.?\s?S\.?\s?C\.?(?:\s+App\.)?\s+(?:§+\s*)?(\d+[A-Za-z0-9]*(?:[–-]\d*[A-Za-z0-9]+)*)((?:\s?\([A-Za-z0-9-]{1,6}\))*)(\s+(?:et\s+seq|note))?/;
const OF_TITLE =
  /\bsection\s+(\d+[A-Za-z0-9–-]*)((?:\s?\([A-Za-z0-9-]{1,6}\))*)\s+of\s+title\s+(\d+[A-Z]?)(?:,?\s+United\s+States\s+Code)?/i;
const SECTION =
  /(?:\b(?:sections?|secs?\.|Code\s+Section|RCW|ORS|NRS|KRS|RSMo|RSA|A\.R\.S\.|C\.R\.S\.|K\.S\.A\.(?:\s+\d{4}\s+Supp\.)?|O\.C\.G\.A\.|AS|IC|G\.S\.|R\.S\.)\s*(?:§+\s*)?|§+\s*)(\d+[A-Za-z]{0,4}(?:[-.:/–‑]\d*[0-9A-Za-z]+)*)((?:\s?\([A-Za-z0-9.-]{1,6}\))*)/i;

/** The section of law that words name, with its units; null when they name none. */
function sectionIn(words: string): Place | null {
  const named = SECTION.exec(words);
  const units = (chain: string | undefined) => unitsOfChain(chain?.trim() ? chain : (named?.[2] ?? ""));
  const dc = DC_CODE.exec(words);
  if (dc && !dc[3]) return { section: clean(dc[1] ?? ""), units: units(dc[2]), part: null };
  const us = US_CODE.exec(words);
  if (us && !us[4]) return { section: `${us[1]} U.S.C. ${clean(us[2] ?? "")}`, units: units(us[3]), part: null };
  const title = OF_TITLE.exec(words);
  if (title) return { section: `${title[3]} U.S.C. ${clean(title[1] ?? "")}`, units: units(title[2]), part: null };
  if (named) {
    const number = clean(named[1] ?? "");
    // "section 21 of chapter 119", where the section's own number does not bear its chapter.
    const behind = words.slice(named.index + named[0].length);
    const chapter = /^\d+[A-Z]?$/.test(number)
      ? /^,?\s+of\s+(?:said\s+)?chapter\s+(\d+[A-Z]?)\b/i.exec(behind)?.[1]
      : undefined;
    return { section: chapter ? `${chapter}:${number}` : number, units: unitsOfChain(named[2] ?? ""), part: null };
  }
  // "The Survivors Act (… § 4-501 et seq.)": the act, by where it begins.
  if (dc) return { section: clean(dc[1] ?? ""), units: [], part: null };
  return us ? { section: `${us[1]} U.S.C. ${clean(us[2] ?? "")}`, units: [], part: null } : null;
}

function clean(number: string): string {
  return number
    .replace(/\s+/g, "")
    .replace(/[–‑]/g, "-")
    .replace(/[.,;:-]+$/, "");
}

/** Words without the remarks that name no place. */
export function withoutRemarks(words: string): string {
  return words.replace(REMARKS, " ").replace(MATTER, "$1");
}

/** The place that words name, seen from the place that their context names. */
export function resolvePlace(words: string, context: Place): Place {
  const said = withoutRemarks(words);
  let place = sectionIn(said) ?? context;
  const units = [...said.matchAll(UNIT)].map((match) => ({ level: levelOf(match[1] ?? ""), chain: match[2] ?? "" }));
  // "paragraph (2) of subsection (b)" names the inner unit first.
  units.sort((a, b) => a.level - b.level);
  for (const [index, unit] of units.entries()) {
    // "paragraphs (2) and (3)" or "subsection (a) and subsection (b)": the first stands for them.
    if (index > 0 && units[index - 1]?.level === unit.level) continue;
    place = within(place, unit.level, unit.chain);
  }
  const part = partOf(said);
  return part === null ? place : { ...place, part };
}
