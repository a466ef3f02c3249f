import type { DraftFormat } from "../bill/draft.ts";

/** How a draft shows new and struck words. */
export interface Marking {
  insert(text: string): string;
  strike(text: string): string;
}

type Pair = readonly [open: string, close: string];

// The marks are those of each state's drafting manual; `[` `]` in Markdown is escaped nowhere because a lone bracketed
// word without a following "(" is not a link.
const BRACKETS: Pair = ["[", "]"];
const STRIKES: Readonly<Record<string, Pair>> = {
  CT: BRACKETS,
  NY: BRACKETS,
  TX: BRACKETS,
  NJ: BRACKETS,
  PA: BRACKETS,
  MD: BRACKETS,
  MO: BRACKETS,
  KY: BRACKETS,
  OR: BRACKETS,
  NH: BRACKETS,
  UT: BRACKETS,
  WA: ["((", "))"],
};
/** States whose new words are in capitals. */
const CAPITALS = new Set(["NY", "MD", "AZ", "CO"]);

/**
 * The marking of a draft: its convention's own marks where they can be typed in its format, else the elements that the
 * draft uses already (`<u>`, `<s>`) or `<ins>` and `<del>`, else (plain text without a convention) CriticMarkup, which
 * the reader knows too.
 */
export function markingOf(convention: string, format: DraftFormat, source = ""): Marking {
  const strike = STRIKES[convention];
  if (CAPITALS.has(convention) && format !== "html") {
    const [open, close] = strike ?? ["{--", "--}"];
    return { insert: (text) => text.toUpperCase(), strike: (text) => open + text + close };
  }
  const rich = format === "markdown" || format === "html";
  const [insertOpen, insertClose]: Pair = rich ? element("u", "ins", source) : ["{++", "++}"];
  const [strikeOpen, strikeClose]: Pair = strike ?? (rich ? element("s", "del", source) : ["{--", "--}"]);
  return {
    insert: (text) => insertOpen + text + insertClose,
    strike: (text) => strikeOpen + text + strikeClose,
  };
}

/** The element in use, else the one that says what it means. */
function element(usual: string, exact: string, source: string): Pair {
  const name = source.includes(`<${usual}>`) && !source.includes(`<${exact}>`) ? usual : exact;
  return [`<${name}>`, `</${name}>`];
}
