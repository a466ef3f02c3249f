import { dottedLabels } from "./dottedLabels.ts";
import { kindsOf, type Label, rankOf } from "./labels.ts";

/** Words in front of a bracket that make it a reference: "subsection (a)", "section 4(b)". Only what is cut short takes a stop. */
const REFERRING =
  /(?:\b(?:sub)?(?:section|paragraph|division|clause|item|chapter|act|code|title|rule)s?|\b(?:par|subsec|sec|subd)\.?|§+|\d|[A-Za-z]\)|\b(?:through|to|under|of))\s*$/i;

const BRACKET = /\(([a-zA-Z]{1,4}|\d{1,3}[A-Za-z]{0,2})((?:[-.‑–][a-zA-Z0-9]{1,2})?)\)/g;
/** Every label of a stretch of law, in order; references to labels are left out. */
export function findLabels(whole: string, start: number, end: number): Label[] {
  // Nothing behind the end is looked at, so that many short stretches of one text take no more than one pass.
  const text = end < whole.length ? whole.slice(0, end) : whole;
  const out: Label[] = [];
  let opener: Label | null = null;
  BRACKET.lastIndex = start;
  for (let match = BRACKET.exec(text); match && match.index < end; match = BRACKET.exec(text)) {
    const label = bracketAt(text, match, start, out.at(-1));
    if (label) {
      if (opener && isSecond(label, opener)) out.push(opener);
      opener = null;
      out.push(label);
    } else opener = openerAt(text, match, start) ?? opener;
  }
  const dotted = dottedLabels(text, start, end);
  return dotted.length ? [...out, ...dotted].sort((a, b) => a.start - b.start) : out;
}

/** Units and numbers in front of a bracket that refers to one of their parts. */
const UNITS =
  /(?:\b(?:sub)?(?:sections?|paragraphs?|subparagraphs?|subdivisions?|clauses?|items?|divisions?|chapters?|acts?|codes?|titles?|rules?|parts?|par|subsec|sec|subd|under|of)\.?|[§\d)\]])\s*$/i;

/** A first label within a sentence, "may (1) …", which is one only where the second stands behind it: ", (2) …". */
function openerAt(text: string, match: RegExpExecArray, start: number): Label | null {
  const at = match.index;
  const end = at + match[0].length;
  const value = match[1] ?? "";
  if (match[2] || !kindsOf(value).some((kind) => rankOf(value, kind) === 1)) return null;
  const before = text.slice(Math.max(start, at - 24), at);
  if (!/[a-z]\s+$/.test(before) || UNITS.test(before)) return null;
  return /^\s+(?!(?:of|or|and|through|to)\b)["“A-Za-z[(<]/.test(text.slice(end, end + 24))
    ? { start: at, end, value, form: "bracket", startsLine: false }
    : null;
}

function isSecond(label: Label, opener: Label): boolean {
  if (label.startsLine) return false;
  const kinds = kindsOf(opener.value).filter((kind) => rankOf(opener.value, kind) === 1);
  return kindsOf(label.value).some((kind) => kinds.includes(kind) && rankOf(label.value, kind) === 2);
}

/** Whether nothing but indents and signs stands before a label on its line, however deep it is indented. */
function opensLine(text: string, label: number, start: number): boolean {
  let at = label;
  while (at > start && ' \t"“*_>'.includes(text.charAt(at - 1))) at--;
  return at === start || text.charAt(at - 1) === "\n";
}

function bracketAt(text: string, match: RegExpExecArray, start: number, previous: Label | undefined): Label | null {
  const at = match.index;
  const end = at + match[0].length;
  const value = (match[1] ?? "") + (match[2] ?? "");
  if (!kindsOf(value).length) return null;
  const before = text.slice(Math.max(start, at - 24), at);
  const lineStart = opensLine(text, at, start);
  const label: Label = { start: at, end, value, form: "bracket", startsLine: lineStart };
  const follows = text.slice(end, end + 24);
  if (lineStart) {
    // "(b) of this section": the line was wrapped inside a reference.
    return /^\s*(?:of\s+(?:this|section|subsection|such|the\s+(?:section|subsection))|,|;|\)|or\s+\(|and\s+\()/.test(
      follows,
    )
      ? null
      : label;
  }
  // "(1)(a)": a label right behind a label.
  if (previous && text.slice(previous.end, at).trim() === "" && !/\n/.test(text.slice(previous.end, at))) return label;
  // "A.(1)", "b. (1)": right behind a label with a full stop.
  if (/(?:^|\n)[ \t"“*_>]*(?:\d{1,3}|[A-Za-z]|[ivxIVX]{2,5})\.\s{0,3}$/.test(before)) return label;
  if (!/^[\s*_]+["“A-Za-z[(<]|^[A-Z]/.test(follows) || /^\s*(?:of|or|and|through|to)\b/.test(follows)) return null;
  if (REFERRING.test(before)) return null;
  if (!/(?:[.;:,—–-]|\b(?:and|or)|["”])\s*["“]?$/.test(before)) return null;
  // "subsections (a), (b), or (c)": a list of references goes on without words between.
  if (/\)\s*,\s*(?:(?:and|or)\s+)?$/.test(before) || /\)\s+(?:and|or)\s+$/.test(before)) return null;
  return label;
}
