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

const MONTH = MONTHS.join("|");
/** "July 1, 2027", "1 July 2027", "the first day of July, 2027", "7/1/2027", "2027-07-01". */
const DATE = new RegExp(
  `\\b(?:(?<month>${MONTH})\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})` +
    `|(?<ordinal>\\d{1,2}|first|fifteenth|thirtieth|thirty-first)(?:st|nd|rd|th)?\\s+(?:day\\s+of\\s+)?(?<month2>${MONTH}),?\\s+(?:A\\.\\s?D\\.,?\\s+)?(?<year2>\\d{4})` +
    "|(?<month3>\\d{1,2})/(?<day3>\\d{1,2})/(?<year3>\\d{4})|(?<year4>\\d{4})-(?<month4>\\d\\d)-(?<day4>\\d\\d))\\b",
  "i",
);
const ORDINALS: Readonly<Record<string, number>> = { first: 1, fifteenth: 15, thirtieth: 30, "thirty-first": 31 };
/** Dates of something else: when the act ends, or from when on conduct falls under it. */
const OTHER_DATES =
  /\b(?:expires?|sunsets?|terminates?|lapses?|repealed|until|ceases?|appl(?:y|ies|icable)|committed|occurring|arising|filed)\b[^.;]{0,160}/gi;
/** The date of another act: "(D.C. Law 8-1; effective March 2, 1990)", "approved December 24, 1973". */
const OTHER_ACTS = /\((?:[^()]|\([^()]*\)){0,200}\)|\b(?:approved|dated|enacted)\s+\w+\s+\d{1,2},\s+\d{4}/g;
const PASSAGE =
  /\b(?:from|upon|on|after|with)\s+(?:its\s+)?(?:the\s+date\s+of\s+(?:its\s+)?)?(?:passage|enactment|approval|signature|becoming\s+(?:a\s+)?law)|\bwhen\s+(?:passed\b|it\s+becomes\s+(?:a\s+)?law\b)|\b(?:urgency\s+statute|an\s+emergency\s+is|emergency\s+measure)\b|\bimmediately\b|\bgoes\s+into\s+immediate\s+effect/i;

const LATER = /\b(?:days?|months?|years?)\s+(?:after|from|following)\b|\bday\s+following\b/i;

/** "… is effective only if the waiver is granted on or before July 1, 2027": dates behind are the condition's. */
const CONDITION =
  /\b(effect|effective|operative)\b([^.;]*?)\b(?:(?:if\s+and\s+)?only\s+if|only\s+(?:up)?on|if|unless|contingent|condition(?:ed|al)|provided\s+that|subject\s+to)\b[^;]*$/i;

/** Whether words let law take effect on a condition alone: when, nobody can say. */
export function isConditional(words: string): boolean {
  return CONDITION.test(words) && effectiveOf(words) === null;
}

/** The effective date words say: an ISO date, "passage", or null. */
export function effectiveOf(words: string): string | null {
  const said = words.replace(OTHER_ACTS, " ").replace(OTHER_DATES, " ").replace(CONDITION, "$1$2");
  const date = DATE.exec(said);
  const iso = date && isoDate(date);
  if (iso) return date && FROM_AND_AFTER.test(said.slice(0, date.index)) ? dayBehind(iso) : iso;
  // "90 days after its enactment" is a day that only the calendar of the session tells.
  return PASSAGE.test(said) && !LATER.test(said) ? "passage" : null;
}

/** "From and after December 31": Arizona names the last day without the law, which is always the last of a month. */
const FROM_AND_AFTER = /\bfrom\s+and\s+after\s+$/i;

/** The first of a month in the place of the last day of the one before it. */
function dayBehind(iso: string): string {
  const next = new Date(`${iso}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1 ? next.toISOString().slice(0, 10) : iso;
}

/** A date as `2027-07-01`, or null where no calendar has it. */
function isoDate({ groups = {} }: RegExpExecArray): string | null {
  const name = groups.month ?? groups.month2;
  const month = name ? MONTHS.indexOf(name.toLowerCase()) : Number(groups.month3 ?? groups.month4) - 1;
  const day = groups.day ?? groups.ordinal ?? groups.day3 ?? groups.day4 ?? "";
  const year = Number(groups.year ?? groups.year2 ?? groups.year3 ?? groups.year4);
  const date = new Date(Date.UTC(year, month, ORDINALS[day.toLowerCase()] ?? Number(day)));
  if (Number.isNaN(date.getTime()) || date.getUTCMonth() !== month) return null;
  return date.toISOString().slice(0, 10);
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

/** A number of a section of a code. */
const CITED = /\b\d+[A-Za-z]{0,2}(?:-\d{3,}|-\d+[A-Z]?-\d|[.:]\d)[\w.:-]*\b/g;

/**
 * Sections that a clause on dates, in the section `own`, is about: their numbers in the act, or the numbers of the law
 * that they amend; null for the whole act.
 */
export function sectionsMeant(words: string, own: string): ReadonlySet<string> | null {
  if (ITSELF.test(words) && !/\b(?:this|the)\s+(?:act|bill|measure|law)\b/i.test(words)) return new Set([own]);
  const match =
    /^\W*(?:that\s+)?(?:\(?\w{1,3}[.)]\s+)?(?:the\s+(?:addition|amendment|repeal)\s+of\s+(?:\d+\s+Pa\.\s?C\.\s?S\.\s+)?)?(?:sections?|§{1,2})\s+([^.]{1,160}?)\s+(?:of\s+this\s+(?:\d{4}\s+)?(?:act|bill)\s+)?(?:takes?|shall|is|are|becomes?|goes?)\b/i.exec(
      words,
    );
  if (!match) return null;
  const out = new Set<string>();
  // "Section 13-3212 … is effective": a section of the code, which some section of the bill amends.
  const list = (match[1] ?? "").replace(CITED, (cite) => {
    out.add(cite);
    return " ";
  });
  for (const [, from = "", to] of list.matchAll(/(\d+[A-Z]?)(?:\s*(?:to|through|[-–])\s*(\d+))?/g)) {
    out.add(from);
    for (let number = Number.parseInt(from, 10) + 1; to && number <= Number(to) && out.size < 2000; number++)
      out.add(String(number));
  }
  return out;
}
