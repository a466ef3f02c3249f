/** One unit of law below a section, with its level: subsection 1, paragraph 2, subparagraph 3, clause 4 and so on. */
export interface Unit {
  readonly level: number;
  readonly label: string;
}

/** Where in the law an instruction acts. */
export interface Place {
  /** Section of law as cited, without subunits: `22-1831`, `18 U.S.C. 1591`, `8b`; null before one is named. */
  readonly section: string | null;
  readonly units: readonly Unit[];
  /** A part of the unit that has no label. */
  readonly part: string | null;
}

/** No place yet. */
export const NOWHERE: Place = { section: null, units: [], part: null };

/** A place as a citation: `22-1831(b)(5)`; empty when nothing is known. */
export function targetOf(place: Place): string {
  return (place.section ?? "") + place.units.map((unit) => `(${unit.label})`).join("");
}

const LEVELS: Readonly<Record<string, number>> = {
  subsection: 1,
  subdivision: 1,
  subd: 1,
  paragraph: 2,
  par: 2,
  subparagraph: 3,
  clause: 4,
  "sub-subparagraph": 4,
  subclause: 5,
  "sub-sub-subparagraph": 5,
  item: 6,
  subitem: 7,
};

/** A unit named by its level: "paragraph (2)", "subsections (b) and (c)", "subdivision 3". */
export const UNIT =
  /\b(sub-sub-subparagraph|sub-subparagraph|subparagraph|paragraph|subsection|subdivision|subclause|clause|subitem|item)s?\s+((?:\([A-Za-z0-9.-]{1,7}\)\s?)+|\d{1,3}[a-z]?(?![\w-])(?:\([A-Za-z0-9-]{1,5}\))*|[A-Z](?![\w'’])|"[a-z]{1,2}")/gi;

/** Label kinds, to tell which level a chain behind a section's number begins with. */
function kindLevel(label: string): number {
  if (/^[ivx]{2,}$/.test(label)) return 4;
  if (/^[IVX]{2,}$/.test(label)) return 5;
  if (/^[a-z]/.test(label)) return 1;
  return /^\d/.test(label) ? 2 : 3;
}

/** The labels of a chain: `(a)(1)` gives a and 1. */
export function labelsOf(chain: string): string[] {
  const inBrackets = [...chain.matchAll(/\(([^()]{1,7})\)/g)].map((match) => match[1] ?? "");
  const bare = /^\s*"?([A-Za-z0-9]{1,4})/.exec(chain)?.[1];
  return bare && !chain.trimStart().startsWith("(") ? [bare, ...inBrackets] : inBrackets;
}

/** The units of a chain that stands behind a section's number. */
export function unitsOfChain(chain: string): Unit[] {
  const units: Unit[] = [];
  for (const label of labelsOf(chain)) {
    units.push({ level: Math.max(kindLevel(label), (units.at(-1)?.level ?? 0) + (units.length ? 1 : 0)), label });
  }
  return units;
}

/** A place one unit further in, or beside: what stands at its level or below gives way to it. */
export function within(place: Place, level: number, chain: string): Place {
  const labels = labelsOf(chain);
  const kind = kindLevel(labels[0] ?? "");
  const kept = place.units.filter(
    (unit) => unit.level < level || (unit.level === level && kindLevel(unit.label) !== kind && unit.level < kind),
  );
  const base = Math.max(level, (kept.at(-1)?.level ?? 0) + (kept.length ? 1 : 0));
  return { ...place, units: [...kept, ...labels.map((label, index) => ({ level: base + index, label }))], part: null };
}

/** Level of a unit's name, 1 for a subsection. */
export function levelOf(name: string): number {
  return LEVELS[name.toLowerCase()] ?? 2;
}

/** Parts of a unit that have no label of their own. */
const PART =
  /\b(?:the\s+)?((?:(?:section|subsection|paragraph|subparagraph|clause|title|chapter|part)\s+)?heading|catchline|table\s+of\s+(?:contents|sections)|lead[- ]in\s+(?:language|text|sentence)|matter\s+(?:preceding|following)|introductory\s+(?:language|text|paragraph|portion|matter)|opening\s+(?:language|paragraph)|flush\s+(?:text|language|matter)|(?:first|second|third|fourth|fifth|sixth|last|final)\s+sentence|undesignated\s+(?:matter|paragraph))\b/i;

/** The part of a unit that words name: "the section heading", "the lead-in language", "the second sentence". */
export function partOf(words: string): string | null {
  const part = PART.exec(words)?.[1]?.toLowerCase().replace(/\s+/g, " ");
  if (!part) return null;
  return /^(?:lead|matter preceding|introductory|opening)/.test(part)
    ? "lead-in"
    : part.replace(/^.* (?=heading$)/, "");
}
