import { Coding } from "./coding.ts";
import { byCitations } from "./conventions/byCitations.ts";
import { applyCapitals } from "./conventions/capitals.ts";
import { findEnactingClause } from "./conventions/enactingClause.ts";
import { lostMarks } from "./conventions/lostMarks.ts";
import { applyTextMarks } from "./conventions/marks.ts";
import { profileOf } from "./conventions/profile.ts";
import { decode } from "./decode.ts";
import type { Draft } from "./draft.ts";
import { removeBeginnings } from "./furniture/beginnings.ts";
import { removeCollectionHead } from "./furniture/collectionHead.ts";
import { removeEnds } from "./furniture/ends.ts";
import { removeLeaders } from "./furniture/leaders.ts";
import { removeLegends } from "./furniture/legends.ts";
import { removeLineNumbers } from "./furniture/lineNumbers.ts";
import { removePageHeads } from "./furniture/pageHeads.ts";
import { removePageLines } from "./furniture/pageLines.ts";
import { removeSectionNotes } from "./furniture/sectionNotes.ts";
import { joinDividedWords, removeSoftHyphens } from "./furniture/wraps.ts";
import { lineTable } from "./lineTable.ts";
import type { CleanText } from "./marked.ts";

/** A draft's words without furniture, with every mark its format and convention show. Total and linear. */
export function cleanDraft(draft: Draft, options: { readonly convention?: string } = {}): CleanText {
  const marked = decode(draft);
  const coding = new Coding(marked);
  removeCollectionHead(coding, draft.format);
  const lines = lineTable(coding.text);
  if (draft.format !== "uslm") {
    removeLegends(coding, lines);
    removePageLines(coding, lines);
    removePageHeads(coding, lines, draft.format !== "html");
    removeLineNumbers(coding, lines);
    joinDividedWords(coding, lines);
  }
  removeSoftHyphens(coding);
  removeLeaders(coding);

  const clause = findEnactingClause(coding.text);
  const front = marked.frontMatter;
  const told = profileOf(options.convention) ?? profileOf(front?.convention) ?? profileOf(front?.state);
  const detected = clause?.profile ?? byCitations(coding.text);
  const profile = told ?? detected ?? null;
  const from = clause?.end ?? 0;
  if (clause) removeBeginnings(coding, clause.start);
  else if (draft.format !== "uslm") removeSectionNotes(coding, lines);
  removeEnds(coding, lines, from);
  const amends = clause !== null || told !== undefined;
  const hasMarks = marked.marks.length > 0;
  applyTextMarks(coding, amends ? profile : null, from);
  if (amends && profile?.capitals && !hasMarks) applyCapitals(coding, from);

  const { notLaw, ...text } = coding.finish();
  const front0 =
    front && marked.map.start(0) > 0 ? [{ start: 0, end: marked.map.start(0), kind: "front-matter" as const }] : [];
  return {
    ...text,
    frontMatter: front,
    notices: [...marked.notices, ...(amends ? lostMarks(profile, draft.format, text.text, text.marks) : [])],
    notLaw: [...front0, ...notLaw].sort((a, b) => a.start - b.start),
    convention: profile?.id ?? "generic",
    conventionSource: told ? (profileOf(options.convention) ? "set" : "front-matter") : profile ? "detected" : "none",
    jurisdiction: front?.state ?? (detected ?? told)?.id ?? null,
  };
}
