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

/** "Definitions. (a) As used", "Immunity.— A minor", "IMMUNITY OF MINORS A minor": the title that stands before law on its line. */
function sentenceHeading(line: string, lead: number): { readonly heading: string; readonly length: number } {
  const stopped =
    /^([A-Z](?:[^.:;()“"]|;(?= [A-Z])){2,160}?)\.(?:\s*[—–-]+\s*|[*_]*\s+[—–-]{1,2}\s+|[*_]*\s+(?=[(A-Z“"[]|$))/.exec(
      line,
    );
  if (stopped) {
    const title = stopped[1]?.trim() ?? "";
    const dashed = /[—–-]\s*$/.test(stopped[0]);
    if (isTitle(title, 12, dashed ? RULE : VERB)) return titled(title, lead + stopped[0].length);
    return NONE;
  }
  const dashed = /^([A-Z][^.:;()“"—–\d]{2,100}?)[*_]*(?:\s*[—–]\s*|\s+-{1,2}\s+|:\s+)(?=[(A-Z“"])/.exec(line);
  const mark = dashed?.[0].trimEnd().endsWith(":") ? 6 : 12;
  if (dashed && !OPENS_SENTENCE.test(dashed[1] ?? "") && isTitle(dashed[1] ?? "", mark, VERB))
    return titled(dashed[1]?.trim() ?? "", lead + dashed[0].length);
  const capitals =
    /^([A-Z][A-Z'’,; -]{5,120}?)[*_]*\s+(?=(?:A|An|The|If|Any|No|In|Each|It|As|For|[A-Z][a-z]+)\s+[a-z]|[“"(][A-Za-z0-9])/.exec(
      line,
    );
  const words = capitals?.[1]?.trim() ?? "";
  return capitals &&
    /[A-Z]{3,}\W+(?:[A-Z]+\W+)*[A-Z]{3,}/.test(words) &&
    !OPENS_SENTENCE.test(words) &&
    isTitle(words, 12, VERB)
    ? titled(words, lead + capitals[0].length)
    : NONE;
}

const NONE = { heading: "", length: 0 } as const;

/** Words with which a sentence begins, but hardly a title. */
const OPENS_SENTENCE =
  /^(?:A|An|The|Any|No|Each|Every|If|When|Whenever|In|On|At|For|As|By|It|To|Upon|Except|Notwithstanding|Whoever|Amend|Add|Strike|Insert|Repeal|That|This|SUBDIVISION|Subdivision|SEC|Sec|SECTION|Section|Subd)\b/i;
/** Verbs of a rule; behind a full stop and a dash a title may hold any others: "Minors not to be prosecuted.—". */
const RULE = /\b(?:shall|may|must|means|amended|repealed|enacted)\b/i;

function isTitle(title: string, most: number, verbs: RegExp): boolean {
  return (
    !verbs.test(title) &&
    !/^Subd(?:ivision|\b)/.test(title) &&
    (title === title.toUpperCase() || title.split(/\s+/).length <= most)
  );
}

function titled(title: string, length: number): { readonly heading: string; readonly length: number } {
  return { heading: title.replace(/^[*_]+|[*_]+$/g, ""), length };
}
