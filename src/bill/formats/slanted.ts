/** Enacting clauses of the states that print new words in italics or bold type instead of underlining them. */
const STATES =
  /General Assembly of Virginia|State of California do enact|General Court convened|State of Michigan enact|State of Nevada, represented|People of the State of Oregon|Legislature of the State of Nevada/i;
const STRIKES = /<(?:s|strike|del)[\s>]|line-through/i;
const UNDERLINES = /<(?:u|ins)[\s>]|text-decoration[^;"']*underline/i;

/**
 * Elements that mark new words in a page of a state that slants or sets them bold: those the page has, when it strikes
 * words but underlines none. Empty elsewhere: italics are then only emphasis.
 */
export function slantedMarks(source: string): ReadonlySet<string> {
  const head = source.slice(0, 200_000);
  if (!STATES.test(head) || !STRIKES.test(source) || UNDERLINES.test(source)) return new Set();
  return /<(?:i|em)[\s>]/i.test(source) ? new Set(["i", "em"]) : new Set(["b", "strong"]);
}
