import { firstCitation } from "./citations/normalise.ts";
import type { CleanText } from "./marked.ts";
import { catchlineLength, findLawHeads } from "./provisions/lawSections.ts";
import { rememberFrame } from "./rereading/sameSection.ts";
import { type Opening, readOpening } from "./structure/action.ts";
import { readBody } from "./structure/body.ts";
import { closingEffective, effectiveOf, headingEffective } from "./structure/effective.ts";
import { readHeading } from "./structure/heading.ts";
import { instructedAction, instructedCite } from "./structure/instructed.ts";
import { newLawsOf } from "./structure/newLaws.ts";
import { isOperative } from "./structure/operative.ts";
import type { SectionHead } from "./structure/sectionHeads.ts";
import { openingByTitle, type TitleActions } from "./structure/titleActions.ts";
import type { BillSection } from "./types.ts";

/** What a section needs of a clean text; offsets of the result are in the draft that its map leads to. */
export type CleanWords = Pick<CleanText, "text" | "map" | "marks" | "convention">;

/** Law as it stands opens with no words of a bill. */
const LAW: Opening = { action: "other", length: 0, isNew: false, repeals: false };
const NO_LAWS: ReadonlySet<string> = new Set();
/** An amending clause that lists thousands of sections is looked through no further than this. */
const LONGEST_OPENING = 12_000;

/**
 * Reads the bill section that begins with `head` and ends at `end`; `byTitle` is what the title alone says of it. A
 * section of an act in force, rather than of a bill, changes nothing.
 */
export function readBillSection(
  clean: CleanWords,
  head: SectionHead,
  end: number,
  byTitle: TitleActions | null = null,
  isBill = true,
): BillSection {
  const { heading, length } = readHeading(clean.text.slice(head.end, Math.min(end, head.end + 1000)));
  const from = head.end + length;
  const words = clean.text.slice(from, Math.min(end, from + 3000));
  const opening = isBill ? openingByTitle(readOpening(words, head.isNew), head.number, byTitle) : LAW;
  const changesLaw = opening.action === "amend" || opening.action === "repeal" || opening.action === "add";
  const titled = byTitle?.amended.has(head.number) || byTitle?.added.has(head.number) ? head.number : null;
  const named = changesLaw
    ? firstCitation(
        opening.length
          ? words.slice(0, opening.length)
          : head.isNew && opening.action !== "repeal"
            ? ""
            : words.slice(0, 600),
      )
    : null;
  const cite = titled ?? named;
  const start = clean.map.start(head.start);
  const first = clean.text.slice(head.start, Math.min(end, head.start + 400));
  const closing = closingEffective(clean.text.slice(Math.max(from, end - 1000), end));
  const body = readBody(clean, {
    start: head.start,
    end: end - (closing?.length ?? 0),
    from,
    opening,
    newLaws:
      opening.action === "amend"
        ? newLawsOf(clean.text.slice(from, Math.min(end, from + LONGEST_OPENING, from + (opening.length || 700))))
        : NO_LAWS,
    cite,
    heading,
    draftStart: start,
  });
  rememberFrame(body, {
    headLength: head.end - head.start,
    isNew: head.isNew,
    tail: closing ? clean.text.slice(end - closing.length, end) : "",
  });
  return {
    start,
    end: clean.map.end(end),
    number: head.number,
    heading,
    headingSpan: { start, end: clean.map.end(head.end + (heading ? length : 0)) },
    action: instructedAction(opening.action, body.amendments),
    cite:
      instructedCite(body.amendments) ??
      cite ??
      (changesLaw ? body.laws.find((law) => law.cite)?.cite : null) ??
      (opening.action === "repeal" ? firstCitation(words.slice(0, 600)) : null),
    effective:
      headingEffective(first) ??
      closing?.date ??
      (opening.action === "effective" ? effectiveOf(words.slice(0, 600)) : null),
    operative: isOperative(opening.action, heading, words.slice(opening.length), words),
    body,
  };
}

/** A statute, or a bill whose sections bear no heads: one section. Its first line may be its number and catchline. */
export function readWholeText(
  clean: CleanWords,
  from: number,
  isBill: boolean,
  byTitle: TitleActions | null = null,
): BillSection {
  const { text } = clean;
  const start = clean.map.start(from);
  const opening: Opening = isBill
    ? openingByTitle(readOpening(text.slice(from, from + 3000), false), "", byTitle)
    : LAW;
  const title = titleOf(text, from, isBill);
  const titled = byTitle && ([...byTitle.amended, ...byTitle.added][0] ?? null);
  const cite = titled ?? firstCitation(title);
  return {
    start,
    end: clean.map.end(text.length),
    number: "",
    heading: title,
    headingSpan: { start, end: start },
    action: opening.action,
    cite,
    effective: null,
    operative: true,
    body: readBody(clean, {
      start: from,
      end: text.length,
      from,
      opening,
      newLaws: isBill ? (byTitle?.added ?? newLawsOf(text.slice(from, from + (opening.length || 700)))) : NO_LAWS,
      cite,
      heading: title,
      draftStart: start,
    }),
  };
}

/** A rule of law that begins the text has no title before it. */
const SENTENCE = /\b(?:shall|may not|must|means|commits?|guilty|unlawful)\b[^.]*\S/;

/** The first line, where it is a title; of a section of a code whose law begins on it, only its number and catchline. */
function titleOf(text: string, from: number, isBill: boolean): string {
  const [line = ""] = /^\s*[^\n]{1,300}/.exec(text.slice(from, from + 1000)) ?? [];
  const [head] = isBill ? [] : findLawHeads(line, 0, true);
  if (!head) return SENTENCE.test(line) ? "" : line.trim();
  const own = line.slice(0, head.end + catchlineLength(line, head.end, head.heading)).trim();
  return head.heading ? own.replace(/[\s.—–-]+$/, "") : own;
}
