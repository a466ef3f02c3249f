const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

const DATE =
  /\b(january|february|march|april|may|june|july|august|september|october|november|december)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/i;
/** The date of another act: "(D.C. Law 8-1; effective March 2, 1990)", "approved December 24, 1973". */
const OTHER_ACTS = /\((?:[^()]|\([^()]*\)){0,200}\)|\b(?:approved|dated|enacted)\s+\w+\s+\d{1,2},\s+\d{4}/g;
const PASSAGE =
  /\b(?:from|upon|on|after|with)\s+(?:its\s+)?(?:the\s+date\s+of\s+(?:its\s+)?)?(?:passage|enactment|approval|becoming\s+(?:a\s+)?law)|\bwhen\s+passed\b|\b(?:urgency\s+statute|an\s+emergency\s+is|emergency\s+measure)\b|\bimmediately\b|\bgoes\s+into\s+immediate\s+effect/i;

const LATER = /\b(?:days?|months?|years?)\s+(?:after|from|following)\b|\bday\s+following\b/i;

/** The effective date words say: an ISO date, "passage", or null. */
export function effectiveOf(words: string): string | null {
  const date = DATE.exec(words.replace(OTHER_ACTS, " "));
  if (date) {
    const month = MONTHS.indexOf((date[1] ?? "").toLowerCase()) + 1;
    return `${date[3]}-${String(month).padStart(2, "0")}-${(date[2] ?? "").padStart(2, "0")}`;
  }
  // "90 days after its enactment" is a day that only the calendar of the session tells.
  return PASSAGE.test(words) && !LATER.test(words) ? "passage" : null;
}

/** The date in a section's heading: Connecticut's "(Effective October 1, 2026)", Indiana's "[EFFECTIVE JULY 1, 2027]". */
export function headingEffective(head: string): string | null {
  const match = /[([]\s*[*_]*Effective:?\s+([^)\]]{3,80})[)\]]/i.exec(head);
  return match ? effectiveOf(match[1] ?? "") : null;
}

/** Longest closing paragraph on the date alone. */
const LONGEST_CLOSING = 600;
const CLOSING = /(?:^|\n)[ \t*_]*EFFECTIVE DATE\.?[*_]*[ \t:—–-]*[*_]*/g;

/** Minnesota's paragraph at the end of a section: "EFFECTIVE DATE. This section is effective …"; null where there is none. */
export function closingEffective(text: string): { readonly length: number; readonly date: string | null } | null {
  const tail = text.slice(-LONGEST_CLOSING);
  let found: RegExpExecArray | null = null;
  CLOSING.lastIndex = 0;
  for (let match = CLOSING.exec(tail); match; match = CLOSING.exec(tail)) found = match;
  if (!found) return null;
  const words = tail.slice(found.index);
  if (!/\beffective\b/i.test(words.slice(found[0].length)) && !/\btakes?\s+effect\b/i.test(words)) return null;
  return { length: words.length, date: effectiveOf(words) };
}

/** A section that dates only itself. */
const ITSELF =
  /\b(?:this\s+(?:section|subsection|paragraph|title|part)|the\s+amendments?\s+made\s+by\s+this\s+section)\b/i;

/** Sections of the act that a clause on dates, in the section `own`, is about: their numbers, or null for the whole act. */
export function sectionsMeant(words: string, own: string): ReadonlySet<string> | null {
  if (ITSELF.test(words) && !/\b(?:this|the)\s+(?:act|bill|measure|law)\b/i.test(words)) return new Set([own]);
  const match =
    /^\W*(?:that\s+)?sections?\s+([^.]{1,160}?)\s+(?:of\s+this\s+(?:\d{4}\s+)?(?:act|bill)\s+)?(?:takes?|shall|is|are|becomes?|goes?)\b/i.exec(
      words,
    );
  if (!match) return null;
  const out = new Set<string>();
  for (const [, from = "", to] of (match[1] ?? "").matchAll(/(\d+[A-Z]?)(?:\s*(?:to|through|[-–])\s*(\d+))?/g)) {
    out.add(from);
    for (let number = Number.parseInt(from, 10) + 1; to && number <= Number(to) && out.size < 2000; number++)
      out.add(String(number));
  }
  return out;
}
