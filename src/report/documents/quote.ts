import type { Bill, BillSection } from "../../bill/types.ts";
import type { Evidence } from "../../match/types.ts";
import { cutAtClause } from "../../text/clauseCut.ts";
import type { Line } from "../document.ts";

/** A quote shorter than this says little by itself and is shown inside its sentence. */
const SHORT = 28;
/** Code units on each side within which a sentence is shown to its border. */
const REACH = 110;
/** Where the border is further off, words are shown to the last comma within `REACH`, else about so many code units. */
const AROUND = 60;

/** The words relied on as a person would quote them, "… detained or charged for [prostitution] or …", and where they stand. */
export function quoteLine(bill: Bill, evidence: Evidence): Line {
  const { start, end, citation } = evidence;
  return [
    { text: inContext(bill, evidence), mark: "quote", at: { start, end } },
    "  ",
    { text: citation, mark: "cite" },
  ];
}

/** The evidence's words, all of them; their clause or sentence around them where they are only a few. */
export function inContext(bill: Bill, evidence: Evidence): string {
  if (evidence.text.length >= SHORT || evidence.change === "deleted" || evidence.currentLaw) return evidence.text;
  const section = bill.sections.find(({ start, end }) => start <= evidence.start && evidence.end <= end);
  const at = section && textOffset(section, evidence.start);
  if (!section || at === null || at === undefined) return evidence.text;
  const end = textOffset(section, evidence.end) ?? at + evidence.text.length;
  const before = afterBreak(legalWords(section, Math.max(0, at - REACH), at), at > REACH);
  const after = beforeBreak(legalWords(section, end, end + REACH), end + REACH < section.body.text.length);
  return `${before}${evidence.text}${after}`.replace(/\s+/g, " ").trim();
}

/** Offset in the section's law text of a draft offset; null where that is no law text. */
function textOffset({ start, body }: BillSection, offset: number): number | null {
  let low = 0;
  let high = body.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start + body.map.start(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return start + body.map.start(low) === offset || low === body.text.length ? low : null;
}

/** The words from `from` to `to` that will be law: struck words and furniture left out. */
function legalWords({ body }: BillSection, from: number, to: number): string {
  let words = "";
  for (const run of body.runs) {
    if (run.end <= from || run.start >= to) continue;
    if (run.change === "deleted" || run.change === "none") words += " ";
    else words += body.text.slice(Math.max(run.start, from), Math.min(run.end, to));
  }
  return words;
}

/** From the last end of a sentence or line on; where that is far off, from a comma or a word on. */
function afterBreak(words: string, cut: boolean): string {
  const last = /[.;:\n][^.;:\n]*$/.exec(words);
  if (last) return words.slice(last.index + 1).trimStart();
  if (!cut) return words;
  const comma = words.indexOf(",");
  const from = comma >= 0 ? comma + 1 : words.length - AROUND;
  return `… ${words.slice(from).replace(comma >= 0 ? /^\s+/ : /^\S*\s+/, "")}`;
}

/** To the first end of a sentence or line; where that is far off, to a comma or a word that leads on to no other. */
function beforeBreak(words: string, cut: boolean): string {
  const first = /[.;:\n]/.exec(words);
  if (first) return words.slice(0, first.index).trimEnd();
  if (!cut) return words;
  return cutAtClause(words, REACH, AROUND);
}
