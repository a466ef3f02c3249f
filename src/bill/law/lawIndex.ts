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
}

/** Finds a section of current law by its normalised citation; null where the law folder has none. */
export type LawLookup = (cite: string) => CurrentLaw | null;

/** Indexes files of current law (Markdown, plain text, HTML; a section of a code each, or several) by the citations in their headings, or else in their names. The first of two wins. */
export function lawIndex(files: readonly Draft[]): LawLookup {
  const byCite = new Map<string, CurrentLaw>();
  for (const file of files) {
    for (const law of lawsOf(file)) if (!byCite.has(keyOf(law.cite))) byCite.set(keyOf(law.cite), law);
  }
  return (cite) => byCite.get(keyOf(cite)) ?? null;
}

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
  const stem = name.replace(/^.*[/\\]/, "").replace(/\.[a-z]+$/i, "");
  const named = firstCitation(stem) ?? firstCitation(`§ ${stem.replace(/^[A-Z]{2}_/, "")}`);
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
    });
  return out;
}

/** A provision in the text of its section of law; what was cut off in front of that begins with it. */
function within(provision: Provision, start: number, first: number): Provision {
  const own = movedProvision(provision, -start, -first);
  return { ...own, start: Math.max(0, own.start), own: { ...own.own, start: Math.max(0, own.own.start) } };
}
