import { finish, type Steps } from "../text/steps.ts";
import { Coding } from "./coding.ts";
import { byCitations } from "./conventions/byCitations.ts";
import { applyCapitals } from "./conventions/capitals.ts";
import { isReprint } from "./conventions/digitFences.ts";
import { findEnactingClause } from "./conventions/enactingClause.ts";
import { lostMarks } from "./conventions/lostMarks.ts";
import { applyTextMarks } from "./conventions/marks.ts";
import { type Profile, profileOf } from "./conventions/profile.ts";
import { decode, decodeSteps, isPage } from "./decode.ts";
import type { Draft, DraftFormat } from "./draft.ts";
import { decodeHtmlStretch, type PageMarks, pageMarks } from "./formats/html.ts";
import { removeAnchors } from "./furniture/anchors.ts";
import { removeBeginnings } from "./furniture/beginnings.ts";
import { removeCollectionHead } from "./furniture/collectionHead.ts";
import { endLines, removeEnds } from "./furniture/ends.ts";
import { gluedIn, gluedWords } from "./furniture/gluedWords.ts";
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
  readonly fenced: boolean;
  /** How a page marks words, where the draft is one. */
  readonly page: PageMarks | null;
}

/** A clean draft, and how a stretch of it can be cleaned by itself; null where only the whole text tells. */
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
  const fenced = amends && profile?.digitFences === true && isReprint(coding.text);
  const stretches =
    (clause?.profile || told) && draft.format !== "uslm"
      ? { profile, capitals, fenced, page: isPage(draft) ? pageMarks(draft.text) : null }
      : null;
  applyTextMarks(coding, amends ? profile : null, from, fenced);
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

/** What a stretch of a draft cleans to, by itself; null where that says something of the whole. */
export function cleanStretch(
  text: string,
  format: DraftFormat,
  { profile, capitals, fenced, page }: StretchCoding,
): Stretch | null {
  const marked = page ? decodeHtmlStretch(text, page) : decode({ text, format, name: "" });
  if (capitals && marked.marks.length) return null;
  const coding = new Coding(marked);
  const lines = lineTable(coding.text);
  finish(tidy(coding, format, lines));
  applyTextMarks(coding, profile, 0, fenced);
  if (capitals) applyCapitals(coding, 0);
  const clean = coding.finish();
  return {
    ...clean,
    tells: [...gluedIn(clean.text), ...endLines(coding.text, lines)].join("\n"),
    convention: profile?.id ?? "generic",
    notices: lostMarks(profile, format, clean.text, clean.marks),
  };
}

/** A stretch of a draft, clean; its offsets are the stretch's own. */
export interface Stretch extends Pick<CleanText, "text" | "map" | "marks" | "notLaw" | "convention" | "notices"> {
  /** What in it may tell of the bill as a whole: words run together, lines that end a bill if no law comes behind. */
  readonly tells: string;
}

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
