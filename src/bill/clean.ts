import { finish, type Steps } from "../text/steps.ts";
import { Coding } from "./coding.ts";
import { byCitations } from "./conventions/byCitations.ts";
import { applyCapitals } from "./conventions/capitals.ts";
import { findEnactingClause } from "./conventions/enactingClause.ts";
import { lostMarks } from "./conventions/lostMarks.ts";
import { applyTextMarks } from "./conventions/marks.ts";
import { type Profile, profileOf } from "./conventions/profile.ts";
import { decode, decodeSteps } from "./decode.ts";
import type { Draft, DraftFormat } from "./draft.ts";
import { removeAnchors } from "./furniture/anchors.ts";
import { removeBeginnings } from "./furniture/beginnings.ts";
import { removeCollectionHead } from "./furniture/collectionHead.ts";
import { removeEnds } from "./furniture/ends.ts";
import { gluedWords, hasGluedWords } from "./furniture/gluedWords.ts";
import { removeInlineNumbers } from "./furniture/inlineNumbers.ts";
import { removeLeaders } from "./furniture/leaders.ts";
import { removeLegends } from "./furniture/legends.ts";
import { removeLineNumbers } from "./furniture/lineNumbers.ts";
import { removePageHeads } from "./furniture/pageHeads.ts";
import { removePageLines } from "./furniture/pageLines.ts";
import { removeSectionNotes } from "./furniture/sectionNotes.ts";
import { joinDividedWords, removeSoftHyphens } from "./furniture/wraps.ts";
import { type LineTable, lineTable } from "./lineTable.ts";
import type { CleanText } from "./marked.ts";

/** How a stretch of a draft can be cleaned by itself, the rest of the draft being as it is. */
export interface StretchCoding {
  readonly profile: Profile | null;
  readonly capitals: boolean;
}

/** A clean draft, and how a stretch of it can be cleaned by itself; null where furniture is told by the whole text. */
export interface CleanedDraft extends CleanText {
  readonly stretches: StretchCoding | null;
}

/** A draft's words without furniture, with every mark its format and convention show. Total and linear. */
export function* cleanSteps(draft: Draft, options: { readonly convention?: string } = {}): Steps<CleanedDraft> {
  const marked = yield* decodeSteps(draft);
  yield;
  const coding = new Coding(marked);
  removeCollectionHead(coding, draft.format);
  const lines = lineTable(coding.text);
  yield;
  yield* tidy(coding, draft.format, lines);
  yield;

  const clause = findEnactingClause(coding.text);
  const front = marked.frontMatter;
  const told = profileOf(options.convention) ?? profileOf(front?.convention) ?? profileOf(front?.state);
  const detected = clause?.profile ?? byCitations(coding.text);
  const profile = told ?? detected ?? null;
  const from = clause?.end ?? 0;
  if (clause) removeBeginnings(coding, clause.start);
  else if (draft.format !== "uslm") removeSectionNotes(coding, lines);
  yield;
  removeEnds(coding, lines, from);
  yield;
  const amends = clause !== null || told !== undefined;
  const capitals = amends && profile?.capitals === true && marked.marks.length === 0;
  const stretches =
    (clause?.profile || told) &&
    !profile?.digitFences &&
    !profile?.titleAmends &&
    isUnnumbered(coding) &&
    (draft.format === "plain" || draft.format === "markdown")
      ? { profile, capitals }
      : null;
  applyTextMarks(coding, amends ? profile : null, from);
  yield;
  if (capitals) applyCapitals(coding, from);
  yield;

  const { notLaw, ...text } = coding.finish();
  const front0 =
    front && marked.map.start(0) > 0 ? [{ start: 0, end: marked.map.start(0), kind: "front-matter" as const }] : [];
  return {
    ...text,
    frontMatter: front,
    notices: [
      ...marked.notices,
      ...(amends ? lostMarks(profile, draft.format, text.text, text.marks) : []),
      ...gluedWords(text.text),
    ],
    notLaw: [...front0, ...notLaw].sort((a, b) => a.start - b.start),
    convention: profile?.id ?? "generic",
    conventionSource: told ? (profileOf(options.convention) ? "set" : "front-matter") : profile ? "detected" : "none",
    jurisdiction: front?.state ?? (detected ?? told)?.id ?? null,
    stretches,
  };
}

/** What a bill section's stretch of a draft cleans to, by itself; null when it holds more than law and marks. */
export function cleanStretch(text: string, format: DraftFormat, { profile, capitals }: StretchCoding): Stretch | null {
  const marked = decode({ text, format, name: "" });
  if (capitals && marked.marks.length) return null;
  const coding = new Coding(marked);
  const lines = lineTable(coding.text);
  finish(tidy(coding, format, lines));
  const before = coding.notLaw.length;
  removeEnds(coding, lines, 0);
  if (coding.notLaw.length > before || !isLawAlone(coding)) return null;
  applyTextMarks(coding, profile, 0);
  if (capitals) applyCapitals(coding, 0);
  const clean = coding.finish();
  // The bill as a whole is told by how many of them there are.
  if (hasGluedWords(clean.text)) return null;
  return {
    ...clean,
    convention: profile?.id ?? "generic",
    notices: lostMarks(profile, format, clean.text, clean.marks),
  };
}

/** A stretch of a draft, clean; its offsets are the stretch's own. */
export type Stretch = Pick<CleanText, "text" | "map" | "marks" | "notLaw" | "convention" | "notices">;

function* tidy(coding: Coding, format: DraftFormat, lines: LineTable): Steps<void> {
  if (format !== "uslm") {
    removeLegends(coding, lines);
    yield;
    removePageLines(coding, lines);
    yield;
    removePageHeads(coding, lines, format !== "html");
    yield;
    removeLineNumbers(coding, lines);
    removeInlineNumbers(coding, lines);
    yield;
    joinDividedWords(coding, lines);
    yield;
  }
  removeSoftHyphens(coding);
  removeAnchors(coding);
  removeLeaders(coding);
}

function isUnnumbered(coding: Coding): boolean {
  return coding.notLaw.every(({ kind }) => kind !== "line-number");
}

/** Whether nothing was taken out that only the neighbourhood tells: numbers of lines, heads of pages, legends. */
function isLawAlone(coding: Coding): boolean {
  return coding.notLaw.every(({ kind }) => kind === "marker" || kind === "comment" || kind === "other");
}
