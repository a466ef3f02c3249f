/** Longest catchline. */
const LONGEST = 220;

/** The catchline at the start of a section's text, and its length with the white space behind it. */
export function readHeading(text: string): { readonly heading: string; readonly length: number } {
  const lead = /^[ \t*_]*/.exec(text)?.[0].length ?? 0;
  const feed = text.indexOf("\n", lead);
  const line = text.slice(lead, feed < 0 ? Math.min(text.length, lead + LONGEST) : Math.min(feed, lead + LONGEST));
  const whole = line
    .trim()
    .replace(/[*_]+$/, "")
    .trim();
  // A section of law that begins here has a number, and a heading of its own.
  if (/^\[?\d+[A-Za-z]{0,3}[-.:–]\d/.test(whole) || /^[a-z]/.test(whole)) return { heading: "", length: 0 };
  const next = feed < 0 ? "" : (/\S/.exec(text.slice(feed))?.[0] ?? "");
  // A line that the next one carries on, and a citation, are a sentence's beginning.
  if (/[a-z]/.test(next) || (CITES.test(whole) && /[a-z]/.test(whole))) return sentenceHeading(line, lead);
  if (!whole || whole.length > LONGEST - 20) return sentenceHeading(line, lead);
  // A line in capitals, or a title of its own without a verb, ends at the line's end.
  const capitals = whole === whole.toUpperCase() && /[A-Z]{3}/.test(whole);
  const followed = feed >= 0 && /\S/.test(text.slice(feed, feed + 400));
  if (
    followed &&
    ((capitals && !/:$|\b(?:AMENDED|REPEALED|ADDED|CREATED|ENACTED|SHALL)\b/.test(whole)) ||
      (/\.?$/.test(whole) &&
        !VERB.test(whole) &&
        !/[:;,]$/.test(whole) &&
        !/^\(/.test(whole) &&
        whole.split(/\s+/).length <= 20))
  ) {
    return { heading: whole.replace(/\.$/, ""), length: feed };
  }
  return sentenceHeading(line, lead);
}

const CITES =
  /^(?:(?:sub)?(?:section|paragraph|division|part|clause)s?|subdivisions?|chapters?|titles?|articles?|items?|§+)\s*[(\d§IVXLC]/i;

/** Words that make a line a sentence of law, not a title. */
const VERB =
  /\b(?:shall|may|must|means|is|are|was|were|has|have|amended|repealed|enacted|be|becomes?|expires?|takes?|applies)\b/i;

/** "FINDINGS AND INTENT. The legislature …", "Definitions. (a) As used": a title closed by a full stop. */
function sentenceHeading(line: string, lead: number): { readonly heading: string; readonly length: number } {
  const match = /^([A-Z](?:[^.:;()“"]|;(?= [A-Z])){2,160}?)\.(?:\s*[—–-]+\s*|[*_]*\s+(?=[(A-Z“"[]|$))/.exec(line);
  const title = match?.[1]?.trim() ?? "";
  const capitals = title === title.toUpperCase();
  if (!match || VERB.test(title) || (!capitals && title.split(/\s+/).length > 12)) return { heading: "", length: 0 };
  return { heading: title.replace(/^[*_]+/, ""), length: lead + match[0].length };
}
