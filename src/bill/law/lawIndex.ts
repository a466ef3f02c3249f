import { firstCitation, normaliseCitation } from "../citations/normalise.ts";
import type { Draft } from "../draft.ts";
import { findLabels } from "../provisions/findLabels.ts";
import { buildProvisions } from "../provisions/hierarchy.ts";
import { movedProvision } from "../provisions/movedProvision.ts";
import { readBill } from "../read.ts";
import type { Provision } from "../types.ts";

/** A section of law as it stands. Spans of its provisions are in its text. */
export interface CurrentLaw {
  /** Normalised, without units: `22-1831`. */
  readonly cite: string;
  readonly heading: string;
  readonly text: string;
  readonly provisions: readonly Provision[];
  /** Name of the file that it was read from. */
  readonly file: string;
  /** The code that the file says it is of, in lower case: `penal code`; null where it says none. */
  readonly code: string | null;
}

/**
 * Finds a section of current law by its normalised citation, and by its code where the citation names one: numbers alone
 * are of several codes. Null where the law folder has none.
 */
export type LawLookup = (cite: string, code?: string | null) => CurrentLaw | null;

/** Indexes files of current law (Markdown, plain text, HTML; a section of a code each, or several) by the citations in their headings, or else in their names. The first of two wins. What is a bill itself is no law yet. */
export function lawIndex(files: readonly Draft[]): LawLookup {
  const byCite = new Map<string, CurrentLaw[]>();
  for (const file of files) {
    for (const law of lawsOf(file)) {
      const same = byCite.get(keyOf(law.cite));
      if (same) same.push(law);
      else byCite.set(keyOf(law.cite), [law]);
    }
  }
  return (cite, code) => {
    const all = byCite.get(keyOf(cite));
    const [first = null] = all ?? [];
    if (!all || !code) return first;
    return all.find((law) => law.code && isSameCode(law.code, code)) ?? all.find((law) => !law.code) ?? null;
  };
}

/** "the penal code" and "California Penal Code". */
function isSameCode(a: string, b: string): boolean {
  const plain = (name: string) =>
    name
      .toLowerCase()
      .replace(/^the\s+/, "")
      .replace(/\s+/g, " ")
      .trim();
  return plain(a).includes(plain(b)) || plain(b).includes(plain(a));
}

const CODE =
  /\b(?:(?:[A-Z][A-Za-z]+[ \t]+(?:and[ \t]+)?){1,4}(?:Code|CODE|Law|LAW)|C(?:ode|ODE)[ \t]+(?:of|OF)[ \t]+[A-Z][A-Za-z]+(?:[ \t]+[A-Z][A-Za-z]+)?)\b/;
/** The number that a file name ends with: "Penal Code 647". */
const NUMBER = /\b\d+[A-Za-z]{0,3}(?:[.-]\d+[A-Za-z]?)*$/;
/** A file says at once of which code it is. */
const LOOK = 200;

/** Citations compared without units, titles of the federal code and the case of letters. */
function keyOf(cite: string): string {
  return cite
    .replace(/\(.*$/, "")
    .replace(/^\d+[A-Z]?\s+U\.S\.C\.\s+/, "")
    .toLowerCase();
}

function lawsOf(file: Draft): CurrentLaw[] {
  const { name, text } = file;
  const bill = readBill(file);
  if (bill.enactingClause) return [];
  const stem = name.replace(/^.*[/\\]/, "").replace(/\.[a-z]+$/i, "");
  const named =
    firstCitation(stem) ??
    firstCitation(`§ ${stem.replace(/^[A-Z]{2}_/, "")}`) ??
    firstCitation(`§ ${NUMBER.exec(stem)?.[0] ?? ""}`);
  const code = (CODE.exec(stem.replace(/[_-]+/g, " ")) ?? CODE.exec(text.slice(0, LOOK)))?.[0].toLowerCase() ?? null;
  const out: CurrentLaw[] = [];
  for (const section of bill.sections) {
    const { body } = section;
    for (const law of body.laws) {
      const cite = law.cite ?? (body.laws.length === 1 ? named : null);
      if (cite === null) continue;
      // What is left of the head's own full stop is no law.
      const start = law.start + (/^[\s.*_—–-]*/.exec(body.text.slice(law.start, law.end))?.[0].length ?? 0);
      out.push({
        cite: normaliseCitation(cite.replace(/\(.*$/, "")),
        heading: law.heading,
        text: body.text.slice(start, law.end),
        provisions: body.provisions.slice(law.first, law.last).map((provision) => within(provision, start, law.first)),
        file: name,
        code,
      });
    }
  }
  // A text without heads of its own is the section that its name says.
  if (!out.length && named && text.trim())
    out.push({
      cite: named,
      heading: "",
      text,
      provisions: buildProvisions(text, 0, text.length, findLabels(text, 0, text.length), 0),
      file: name,
      code,
    });
  return out;
}

/** A provision in the text of its section of law; what was cut off in front of that begins with it. */
function within(provision: Provision, start: number, first: number): Provision {
  const own = movedProvision(provision, -start, -first);
  return { ...own, start: Math.max(0, own.start), own: { ...own.own, start: Math.max(0, own.own.start) } };
}
