import { citeKey } from "../citations/citation.ts";
import { citationsIn } from "../citations/citationsIn.ts";
import type { Amendment, BillSection, SectionBody } from "../types.ts";

/** A repealer is looked through for citations no further than this. */
const LONGEST = 20_000;
const REPEALED = /\b(?:is|are|be)\s+(?:each\s+|hereby\s+|further\s+)*repealed\b|\brepeal(?=\s|:)/gi;
/** What stands before an item of a list. */
const ITEM = /(?:[:;,)\n\t]|\b(?:and|or))\s*$/i;
/** A law that made or changed the one before it is not what is repealed. */
const ORIGIN =
  /\b(?:as|and)\s+(?:(?:last|most\s+recently|subsequently)\s+)?(?:amended|added|enacted|created)\s+by\b[^;]{0,80}$/i;

/** Numbers of sections in a sentence without the word: "In Colorado Revised Statutes, repeal 18-7-201 and 18-7-202." */
const BARE = /\b\d+[A-Za-z]?(?:[-.:]\d+[A-Za-z]?){1,3}(?![\w-])/g;
/** Labels of units; "(fees)" is a remark. */
const UNIT = /^(?:\d\w{0,3}|[A-Za-z]{1,2}|[ivxlcIVXLC]+)(?:[-.].*)?$/;

/** The sections and units of law that a bill section repeals in a sentence of its own: "Sections 4-101 and 4-102 are repealed." */
export function repealsOf(section: BillSection): readonly Amendment[] {
  const { action, operative, body } = section;
  // "The following are repealed:" instructs, but names no section yet.
  if (!operative || action !== "repeal" || body.amendments.some(({ target }) => target)) return [];
  let known = KNOWN.get(body);
  if (!known) {
    known = readRepeals(section);
    KNOWN.set(body, known);
  }
  return known;
}

/** Repeals of bodies still in use. */
const KNOWN = new WeakMap<SectionBody, readonly Amendment[]>();

function readRepeals(section: BillSection): readonly Amendment[] {
  const { body } = section;
  const cited = citedIn(section);
  if (cited.length) return cited;
  // Heads without law, "29.130 Fees.", of which only the title is shown.
  const heads = body.laws.filter(({ cite, start, end }) => cite && !saysLaw(body.text.slice(start, end)));
  if (heads.length) return heads.map(({ cite, start, end }) => repeal(cite ?? "", start, end));
  const from = ownHead(body.text);
  const sentence = body.text.slice(from, from + LONGEST).split(/\.\s/)[0] ?? "";
  return [...sentence.matchAll(BARE)].map(({ 0: number, index }) =>
    repeal(number, from + index, from + index + number.length),
  );
}

/** Whether words lay down or tell a rule, rather than name one. */
export function saysLaw(words: string): boolean {
  return RULE.test(words);
}

const RULE =
  /\b(?:shall|may|must|means?|is|are|was|were|has|have|does|commits?|includes?|applies|provides?|requires?|prohibits?|forbids?|bars?|allows?|permits?|establish(?:es)?|creates?|directs?|protects?|grants?|entitles?|exempts?|authorizes?|limits?|governs?|gives?|makes?)\b/i;

function repeal(target: string, start: number, end: number): Amendment {
  return { label: "", action: "repeal", target, span: { start, end } };
}

function citedIn({ body: { text }, cite }: BillSection): Amendment[] {
  const found = citationsIn(text, ownHead(text), LONGEST).filter(
    ({ section, start, end }) => section && !isRemark(text, start) && isRepealed(text, start, end),
  );
  return found.map(({ section, units, to, start, end }) => {
    const key = citeKey({ section, units: units.filter((unit) => UNIT.test(unit)) });
    // "Section 3 of P.L.2013, c.51 (C.2C:13-9)" is known by where it is compiled.
    const compiled = found.length === 1 && cite?.includes(":") && /^\d+$/.test(key) ? cite : key;
    return repeal(to ? `${key} to ${citeKey(to)}` : compiled, start, end);
  });
}

/** Whether a citation only says where the law before it comes from: "as amended by", "(being Laws 2008, Section 2)". */
function isRemark(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 120), start);
  if (/\([^()]*$/.test(before)) return true;
  const origin = ORIGIN.exec(before);
  return origin !== null && !/\band\s+$/i.test(before.slice(origin.index + origin[0].length));
}

/** Whether the verb that repeals governs a citation: behind it in its sentence, or before it and the list that it opens. */
function isRepealed(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + 4000);
  const verb = /\b(?:is|are|be)\s+(?:each\s+|hereby\s+|further\s+)*repealed\b/i.exec(behind);
  if (verb && !endsSentence(behind.slice(0, verb.index))) return true;
  let last: RegExpExecArray | null = null;
  const before = text.slice(0, start);
  for (const match of before.matchAll(REPEALED)) last = match;
  if (!last) return false;
  const between = before.slice(last.index + last[0].length);
  const opensList =
    /^\s*:|^\s+the\s+following\b/i.test(between) || /\bfollowing\b[^.]{0,200}$/i.test(before.slice(0, last.index));
  return (opensList && ITEM.test(before.slice(-40))) || (/^repeal$/i.test(last[0]) && !endsSentence(between));
}

function endsSentence(words: string): boolean {
  return /[a-z)]{2}\.\s+[A-Z]/.test(words);
}

/** Behind the bill section's own number, which reads like a citation. */
function ownHead(text: string): number {
  return /^\W*(?:enacting\s+)?(?:sec(?:tion|\.)?|§)\s*[\w.-]+/i.exec(text.slice(0, 60))?.[0].length ?? 0;
}
