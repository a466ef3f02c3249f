import { citationsIn } from "../citations/citationsIn.ts";
import { kindsOf, rankOf } from "../provisions/labels.ts";
import { type Place, targetOf } from "./place.ts";
import { withoutRemarks } from "./resolve.ts";

const LABEL = "(?:\\([A-Za-z0-9.-]{1,7}\\))+|\\d{1,3}[a-z]?(?![\\w-])|[A-Z](?![\\w'’])";
/** "subsections (b), (c), and (d)", "subdivisions 2 to 4". */
const UNITS = new RegExp(
  `\\b(?:[Ss]ub-?)*(?:[Ss]ections|[Pp]aragraphs|[Cc]lauses|[Ii]tems|[Dd]ivisions)\\s+((?:${LABEL})(?:(?:\\s*,\\s*(?:and\\s+|or\\s+)?|\\s+(?:and|or|through|to)\\s+|\\s*[–-]\\s*)(?:${LABEL}))+)`,
);
const ITEM = new RegExp(`(\\bthrough\\b|\\bto\\b|[–-])?\\s*(${LABEL})`, "g");
/** Units that a range may hold. */
const MOST = 40;

/**
 * The places that words name beside the one that stands for them: "subsections (b) and (c)" beside (b), "sections 3-101
 * and 3-102" beside 3-101. Citations, as those of instructions.
 */
export function othersNamed(words: string, place: Place): readonly string[] {
  const said = withoutRemarks(words);
  return place.units.length ? otherUnits(said, place) : otherSections(said, place);
}

function otherUnits(said: string, place: Place): string[] {
  const list = UNITS.exec(said)?.[1];
  const own = place.units.at(-1);
  if (!list || !own) return [];
  const labels: string[] = [];
  for (const [, range, chain = ""] of list.matchAll(ITEM)) {
    const label = /\(([^()]+)\)$/.exec(chain)?.[1] ?? chain;
    const from = labels.at(-1);
    if (range && from) labels.push(...between(from, label));
    labels.push(label);
  }
  return labels
    .filter((label) => label !== own.label)
    .map((label) => targetOf({ ...place, units: [...place.units.slice(0, -1), { ...own, label }] }));
}

/** The labels between two of one list. */
function between(from: string, to: string): string[] {
  const kind = kindsOf(to).find((entry) => kindsOf(from).includes(entry));
  if (kind !== "digit" && kind !== "lower" && kind !== "upper") return [];
  const first = rankOf(from, kind) + 1;
  const count = Math.min(MOST, rankOf(to, kind) - first);
  const base = kind === "lower" ? 96 : 64;
  return Array.from({ length: Math.max(0, count) }, (_, i) =>
    kind === "digit" ? String(first + i) : String.fromCharCode(base + first + i),
  );
}

function otherSections(said: string, { section }: Place): string[] {
  if (!section || !/\bsections\b|§§|\band\b/i.test(said)) return [];
  const shape = shapeOf(section);
  const out = new Set<string>();
  for (const cited of citationsIn(said)) {
    if (cited.section && !cited.units.length && cited.section !== section && shapeOf(cited.section) === shape)
      out.add(cited.section);
  }
  return [...out];
}

/** Sections of one code are numbered alike: 18-3-404 and 18-3-405, not 5. */
function shapeOf(section: string): string {
  return section
    .replace(/^.*\s/, "")
    .replace(/[A-Za-z]+/g, "")
    .replace(/\d+/g, "9");
}
