import type { Span } from "../../text/span.ts";
import type { Amendment, Bill, BillSection, LawSection } from "../types.ts";
import { amendLaw, bySection, type Piece } from "./amendedLaw.ts";
import type { LawLookup } from "./lawIndex.ts";

/** A section of law before and after a bill. */
export interface LawComparison {
  /** `§ 22-1831. Definitions`. */
  readonly title: string;
  readonly cite: string;
  /** The bill section that changes it. */
  readonly section: BillSection;
  readonly before: string;
  readonly after: string;
  /** From stretches of `after` that the draft says to where it says them, in the original draft. */
  readonly said: readonly { readonly after: Span; readonly draft: Span }[];
  /** What was not carried out or is not known, in sentences. */
  readonly notes: readonly string[];
}

/**
 * Every section of law that a bill changes, before and after. Before is the text of the law folder where it has the
 * section, else what the draft itself shows of it. After carries out instructions on that text; a section that the
 * draft restates is taken as the draft restates it.
 */
export function compareWithLaw(bill: Bill, lookup: LawLookup): LawComparison[] {
  const out: LawComparison[] = [];
  for (const section of bill.sections) {
    if (section.body.amendments.length) out.push(...instructed(section, lookup));
    else if (section.action === "amend" || section.action === "add" || section.action === "repeal")
      out.push(...restated(section, lookup));
  }
  return out;
}

function instructed(section: BillSection, lookup: LawLookup): LawComparison[] {
  const out: LawComparison[] = [];
  for (const [cite, amendments] of bySection(section.body.amendments)) {
    const law = lookup(cite);
    const adds = amendments.every(({ action }) => action === "add-section");
    const notes: string[] = [];
    let pieces: readonly Piece[];
    if (law && !adds) {
      const amended = amendLaw(law, amendments);
      pieces = amended.pieces;
      notes.push(...amended.notes);
    } else {
      if (!adds) notes.push(`The law folder has no § ${cite || "(not named)"}; only the words of the bill are shown.`);
      pieces = ownWords(amendments);
    }
    out.push(comparison(section, cite, law?.heading ?? "", pieces, notes));
  }
  return out;
}

/** What instructions say themselves: words struck and words put. */
function ownWords(amendments: readonly Amendment[]): Piece[] {
  const pieces: Piece[] = [];
  for (const by of amendments) {
    const { action, find, text, span, textSpan } = by;
    if (find && (action === "strike" || action === "strike-insert"))
      pieces.push({ text: `${find}\n`, change: "deleted", words: null, instruction: span, by });
    if (text && action !== "redesignate")
      pieces.push({ text: `${text}\n`, change: "inserted", words: textSpan ?? span, instruction: span, by });
  }
  return pieces;
}

function restated(section: BillSection, lookup: LawLookup): LawComparison[] {
  const out: LawComparison[] = [];
  for (const law of section.body.laws) {
    const cite = law.cite?.replace(/\(.*$/, "") ?? "";
    const known = lookup(cite);
    const pieces = shown(section, law);
    const notes: string[] = [];
    const before = joined(pieces, "inserted");
    if (known && section.action !== "add" && plain(before) !== plain(known.text))
      notes.push(`What the draft shows as the law of § ${cite} is not word for word what the law folder has.`);
    if (known && section.action === "add" && !/\(/.test(law.cite ?? ""))
      notes.push(`The law folder has a § ${cite} already.`);
    const made = comparison(section, cite, law.heading || (known?.heading ?? ""), pieces, notes);
    out.push(known && section.action !== "add" ? { ...made, before: known.text.trim() } : made);
  }
  return out;
}

function shown({ body }: BillSection, law: LawSection): Piece[] {
  const pieces: Piece[] = [];
  for (const run of body.runs) {
    const start = Math.max(run.start, law.start);
    const end = Math.min(run.end, law.end);
    if (end <= start) continue;
    // Labels are no words of law, but they are part of its text.
    const change = run.change === "none" ? "kept" : run.change;
    pieces.push({ text: body.text.slice(start, end), change, words: { start, end }, instruction: null, by: null });
  }
  return pieces;
}

function comparison(
  section: BillSection,
  cite: string,
  heading: string,
  pieces: readonly Piece[],
  notes: readonly string[],
): LawComparison {
  const { map } = section.body;
  const said: { readonly after: Span; readonly draft: Span }[] = [];
  let at = 0;
  for (const { text, change, words } of pieces) {
    if (change === "deleted") continue;
    if (words)
      said.push({
        after: { start: at, end: at + text.length },
        draft: { start: section.start + map.start(words.start), end: section.start + map.end(words.end) },
      });
    at += text.length;
  }
  return {
    title: `§ ${cite}${heading ? `. ${heading}` : ""}`,
    cite,
    section,
    before: joined(pieces, "inserted").trimEnd(),
    after: joined(pieces, "deleted").trimEnd(),
    said,
    notes,
  };
}

function joined(pieces: readonly Piece[], without: Piece["change"]): string {
  return pieces
    .filter((piece) => piece.change !== without)
    .map((piece) => piece.text)
    .join("");
}

function plain(text: string): string {
  return text.replace(/[\s"“”'‘’]+/g, " ").trim();
}
