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
  /\b(january|february|march|april|may|june|july|august|september|october|november|december)\s+(\d{1,2}),?\s+(\d{4})/i;

/** The effective date words say: an ISO date, "passage", or null. */
export function effectiveOf(words: string): string | null {
  const date = DATE.exec(words);
  if (date) {
    const month = MONTHS.indexOf((date[1] ?? "").toLowerCase()) + 1;
    return `${date[3]}-${String(month).padStart(2, "0")}-${(date[2] ?? "").padStart(2, "0")}`;
  }
  return /\b(?:from|upon|on|after)\s+(?:its\s+)?(?:passage|enactment|approval|becoming\s+(?:a\s+)?law)|\bimmediately\b|\bgoes\s+into\s+immediate\s+effect/i.test(
    words,
  )
    ? "passage"
    : null;
}

/** The date in a section's heading, as Connecticut writes it: "(Effective October 1, 2026)". */
export function headingEffective(head: string): string | null {
  const match = /\(\s*[*_]*Effective\s+([^)]{3,80})\)/i.exec(head);
  return match ? effectiveOf(match[1] ?? "") : null;
}
