/** The kinds of labels, by their signs: `(a)`, `(1)`, `(A)`, `(i)`, `(I)`, `(aa)`, and the same with a full stop. */
export type LabelKind = "lower" | "digit" | "upper" | "roman" | "Roman" | "double" | "Double";

/** One label as found in the text: `(a)`, `1.`, `A.`. */
export interface Label {
  readonly start: number;
  readonly end: number;
  /** Without its signs: `a`, `1-b`. */
  readonly value: string;
  readonly form: "bracket" | "dot" | "subd";
  /** First character of its line but for white space and quotes. */
  readonly startsLine: boolean;
}

/** What a label may be read as, the likelier reading last. */
export function kindsOf(value: string): LabelKind[] {
  const base = value.replace(/[-.‑–].*$/, "");
  if (/^\d+[A-Za-z]?$/.test(base)) return ["digit"];
  const kinds: LabelKind[] = [];
  // Wisconsin puts `(cm)` between `(c)` and `(d)`.
  if (/^[a-z]m?$/.test(base)) kinds.push("lower");
  if (/^[A-Z]$/.test(base)) kinds.push("upper");
  if (/^([a-z])\1$/.test(base)) kinds.push("double");
  if (/^([A-Z])\1$/.test(base)) kinds.push("Double");
  if (/^[ivxl]+$/.test(base) && romanValue(base)) kinds.push("roman");
  if (/^[IVXL]+$/.test(base) && romanValue(base.toLowerCase())) kinds.push("Roman");
  return kinds;
}

/** Place of a label in its list: `c` is 3, `iv` is 4, `12A` is 12. */
export function rankOf(value: string, kind: LabelKind): number {
  const base = value.replace(/[-.‑–].*$/, "");
  switch (kind) {
    case "digit":
      return Number.parseInt(base, 10);
    case "lower":
    case "double":
      return base.toLowerCase().charCodeAt(0) - 96;
    case "upper":
    case "Double":
      return base.charCodeAt(0) - 64;
    case "roman":
    case "Roman":
      return romanValue(base.toLowerCase());
  }
}

const SIGNS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

/** Value of a roman numeral, 0 when it is none. */
function romanValue(numeral: string): number {
  let sum = 0;
  for (let i = 0; i < numeral.length; i++) {
    const value = SIGNS[numeral.charAt(i)] ?? 0;
    sum += value < (SIGNS[numeral.charAt(i + 1)] ?? 0) ? -value : value;
  }
  return /^(?:x{0,3})(?:ix|iv|v?i{0,3})$|^xl/.test(numeral) ? sum : 0;
}

/** Words in front of a bracket that make it a reference: "subsection (a)", "section 4(b)". */
const REFERRING =
  /(?:\b(?:sub)?(?:section|paragraph|subparagraph|subdivision|clause|subclause|item|division|chapter|act|code|title|rule|sections?|subsections|paragraphs|subparagraphs|subdivisions|clauses|items|par|subsec|sec|subd)\.?|§+|\d|[A-Za-z]\)|\b(?:through|to|under|of))\s*$/i;

const BRACKET = /\(([a-zA-Z]{1,4}|\d{1,3}[A-Za-z]{0,2})((?:[-.‑–][a-zA-Z0-9]{1,2})?)\)/g;
/** Iowa says of a label that its unit is new. */
const DOTTED =
  /(?:^|\n)[ \t"“*_>]*((?:NEW (?:(?:UNNUMBERED |LETTERED )?(?:SUB)?(?:SECTION|PARAGRAPH))\.[ \t\u00a0]*)?)(\d{1,3}|[A-Za-z]|[ivxlIVXL]{2,5}|[a-z]{2})\.(?=[ \t*_]|\()/g;

/** Minnesota's subdivisions: `Subdivision 1.`, `Subd. 2a.`. */
const SUBDIVISION = /(?:^|\n)[ \t"“*_>]*(Subd(?:ivision|\.)[ \t\u00a0]*(\d{1,3}[a-z]{0,2})\.)(?=[ \t\u00a0*_]|\r?\n)/g;

/** Every label of a stretch of law, in order; references to labels are left out. */
export function findLabels(whole: string, start: number, end: number): Label[] {
  // Nothing behind the end is looked at, so that many short stretches of one text take no more than one pass.
  const text = end < whole.length ? whole.slice(0, end) : whole;
  const out: Label[] = [];
  BRACKET.lastIndex = start;
  for (let match = BRACKET.exec(text); match && match.index < end; match = BRACKET.exec(text)) {
    const label = bracketAt(text, match, start, out.at(-1));
    if (label) out.push(label);
  }
  const dotted: Label[] = [];
  DOTTED.lastIndex = Math.max(0, start - 1);
  for (let match = DOTTED.exec(text); match && match.index < end; match = DOTTED.exec(text)) {
    const at = match.index + match[0].length - (match[2]?.length ?? 0) - 1;
    if (at >= start)
      dotted.push({
        start: at - (match[1]?.length ?? 0),
        end: at + (match[2]?.length ?? 0) + 1,
        value: match[2] ?? "",
        form: "dot",
        startsLine: true,
      });
  }
  // A section may open with its first label in the line of its own head.
  const first = /^[\s"“*_>]*([Aa1])\.(?=[ \t\u00a0]|\()/.exec(text.slice(start, Math.min(end, start + 12)));
  const opens = start + (first?.[0].length ?? 0);
  if (first && !dotted.some((label) => label.end === opens))
    dotted.unshift({ start: opens - 2, end: opens, value: first[1] ?? "", form: "dot", startsLine: true });
  SUBDIVISION.lastIndex = Math.max(0, start - 1);
  for (let match = SUBDIVISION.exec(text); match && match.index < end; match = SUBDIVISION.exec(text)) {
    const own = match[1] ?? "";
    const at = match.index + match[0].length - own.length;
    if (at >= start)
      dotted.push({ start: at, end: at + own.length, value: match[2] ?? "", form: "subd", startsLine: true });
  }
  return dotted.length ? [...out, ...dotted].sort((a, b) => a.start - b.start) : out;
}

function bracketAt(text: string, match: RegExpExecArray, start: number, previous: Label | undefined): Label | null {
  const at = match.index;
  const end = at + match[0].length;
  const value = (match[1] ?? "") + (match[2] ?? "");
  if (!kindsOf(value).length) return null;
  const before = text.slice(Math.max(start, at - 24), at);
  const lineStart =
    /(?:^|\n)[ \t"“*_>]*$/.test(before) && (at - start <= before.length || before.includes("\n") || at === start);
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
