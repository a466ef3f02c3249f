import type { Notice } from "../text/notice.ts";
import { Coding } from "./coding.ts";
import { applyCapitals } from "./conventions/capitals.ts";
import { findEnactingClause } from "./conventions/enactingClause.ts";
import { applyTextMarks } from "./conventions/marks.ts";
import { PROFILES, type Profile, profileOf } from "./conventions/profile.ts";
import { decode } from "./decode.ts";
import type { Draft } from "./draft.ts";
import { removeCollectionHead } from "./furniture/collectionHead.ts";
import { removeEnds } from "./furniture/ends.ts";
import { removeLineNumbers } from "./furniture/lineNumbers.ts";
import { removePageHeads } from "./furniture/pageHeads.ts";
import { joinDividedWords } from "./furniture/wraps.ts";
import { lineTable } from "./lineTable.ts";
import type { CleanText } from "./marked.ts";

/** How far into a text its citations are looked at for the jurisdiction. */
const CITES_WITHIN = 20_000;

/** A draft's words without furniture, with every mark its format and convention show. Total and linear. */
export function cleanDraft(draft: Draft, options: { readonly convention?: string } = {}): CleanText {
  const marked = decode(draft);
  const coding = new Coding(marked);
  removeCollectionHead(coding, draft.format);
  const lines = lineTable(coding.text);
  if (draft.format !== "html") {
    removePageHeads(coding, lines);
    removeLineNumbers(coding, lines);
    joinDividedWords(coding, lines);
  }
  removeEnds(coding);

  const clause = findEnactingClause(coding.text);
  const front = marked.frontMatter;
  const told = profileOf(options.convention) ?? profileOf(front?.convention) ?? profileOf(front?.state);
  const detected = clause?.profile ?? byCitations(coding.text);
  const profile = told ?? detected ?? null;
  const from = clause?.end ?? 0;
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
    notices: [
      ...marked.notices,
      ...lostMarks(
        profile,
        draft,
        text.text,
        text.marks.some((mark) => mark.change === "inserted"),
        amends,
      ),
    ],
    notLaw: [...front0, ...notLaw].sort((a, b) => a.start - b.start),
    convention: profile?.id ?? "generic",
    conventionSource: told ? (profileOf(options.convention) ? "set" : "front-matter") : profile ? "detected" : "none",
    jurisdiction: front?.state ?? (detected ?? told)?.id ?? null,
  };
}

/** The one jurisdiction whose law the text cites most, if any does. */
function byCitations(text: string): Profile | null {
  const head = text.slice(0, CITES_WITHIN);
  return PROFILES.find((entry) => entry.cites.some((cite) => cite.test(head))) ?? null;
}

/** Says so where the convention marks new words in a way that this format cannot hold. */
function lostMarks(profile: Profile | null, draft: Draft, text: string, seen: boolean, amends: boolean): Notice[] {
  if (!amends || !profile?.insertionsLost || seen || draft.format === "html") return [];
  if (!/\b(?:is|are)\s+(?:each\s+|hereby\s+)?(?:amended|repealed and the following|reenacted)/.test(text)) return [];
  return [
    {
      code: "bill.insertions-not-visible",
      message:
        "Bills of {0} underline new words, and this text has lost the underlining; words the bill adds to existing sections cannot be told from words already in the law.",
      args: [profile.id],
    },
  ];
}
