import { firstCitation } from "./citations/normalise.ts";
import { cleanDraft } from "./clean.ts";
import { findEnactingClause } from "./conventions/enactingClause.ts";
import type { Draft } from "./draft.ts";
import type { CleanText } from "./marked.ts";
import { readOpening } from "./structure/action.ts";
import { readBody } from "./structure/body.ts";
import { effectiveOf, headingEffective } from "./structure/effective.ts";
import { readHeading } from "./structure/heading.ts";
import { kindOf } from "./structure/kind.ts";
import { isOperative } from "./structure/operative.ts";
import { beforePartHeadings } from "./structure/parts.ts";
import { findSectionHeads, type SectionHead } from "./structure/sectionHeads.ts";
import { findTitle } from "./structure/title.ts";
import type { Bill, BillSection } from "./types.ts";

/** How to read. `previous` is an earlier reading of the same draft. */
export interface ReadBillOptions {
  readonly convention?: string;
  readonly previous?: Bill;
}

/** Reads a draft as law. Total: any text gives a bill, if only one of kind `other`. Linear in the text. */
export function readBill(draft: Draft, options: ReadBillOptions = {}): Bill {
  const { previous } = options;
  if (
    previous &&
    previous.source === draft.text &&
    previous.format === draft.format &&
    sameConvention(previous, options)
  )
    return previous;
  const clean = cleanDraft(draft, options.convention ? { convention: options.convention } : {});
  const clause = findEnactingClause(clean.text);
  const searchFrom = clause ? (clean.convention === "MD" ? Math.max(0, clause.start - 40) : clause.end) : 0;
  const heads = findSectionHeads(clean.text, searchFrom, clean.convention);
  const kind = kindOf(clean, clause !== null, heads);
  const sections =
    kind === "bill" && heads.length
      ? heads.map((head, i) => billSection(clean, head, heads[i + 1]))
      : kind === "other"
        ? []
        : [wholeText(clean, clause?.end ?? 0, kind === "bill")];
  const title = findTitle(clean, clause?.start ?? heads[0]?.start ?? Math.min(clean.text.length, 600));
  const span = (start: number, end: number) => ({ start: clean.map.start(start), end: clean.map.end(end) });
  return {
    kind,
    name: draft.name,
    format: draft.format,
    source: draft.text,
    title: clean.frontMatter?.title ?? title.title,
    titleSpan: title.span && span(title.span.start, title.span.end),
    jurisdiction: clean.jurisdiction,
    convention: clean.convention,
    conventionSource: clean.conventionSource,
    frontMatter: clean.frontMatter,
    enactingClause: clause && span(clause.start, clause.end),
    sections,
    notLaw: clean.notLaw,
    notices: clean.notices,
  };
}

function sameConvention(previous: Bill, options: ReadBillOptions): boolean {
  return options.convention ? previous.convention === options.convention : previous.conventionSource !== "set";
}

function billSection(clean: CleanText, head: SectionHead, next: SectionHead | undefined): BillSection {
  const end = next ? beforePartHeadings(clean.text, head.end, next.start) : clean.text.length;
  const { heading, length } = readHeading(clean.text.slice(head.end, Math.min(end, head.end + 1000)));
  const from = head.end + length;
  const words = clean.text.slice(from, Math.min(end, from + 3000));
  const opening = readOpening(words, head.isNew);
  const openingWords = words.slice(0, opening.length || 600);
  const cite =
    opening.action === "amend" || opening.action === "repeal" || opening.action === "add"
      ? firstCitation(openingWords)
      : null;
  const start = clean.map.start(head.start);
  const first = clean.text.slice(head.start, Math.min(end, head.start + 400));
  return {
    start,
    end: clean.map.end(end),
    number: head.number,
    heading,
    headingSpan: { start, end: clean.map.end(head.end + (heading ? length : 0)) },
    action: opening.action,
    cite,
    effective: headingEffective(first) ?? (opening.action === "effective" ? effectiveOf(words.slice(0, 600)) : null),
    operative: isOperative(opening.action, heading, words.slice(opening.length)),
    body: readBody(clean, { start: head.start, end, from, opening, cite, heading, draftStart: start }),
  };
}

/** A statute, or a bill whose sections bear no heads: one section. Its first line may be its number and catchline. */
function wholeText(clean: CleanText, from: number, isBill: boolean): BillSection {
  const { text } = clean;
  const start = clean.map.start(from);
  const opening = isBill
    ? readOpening(text.slice(from, from + 3000), false)
    : { action: "other" as const, length: 0, isNew: false, instructs: false, repeals: false };
  const title = /^\s*([^\n]{1,300})/.exec(text.slice(from))?.[1] ?? "";
  return {
    start,
    end: clean.map.end(text.length),
    number: "",
    heading: title.trim(),
    headingSpan: { start, end: start },
    action: opening.action,
    cite: firstCitation(title),
    effective: null,
    operative: true,
    body: readBody(clean, {
      start: from,
      end: text.length,
      from,
      opening,
      cite: firstCitation(title),
      heading: title.trim(),
      draftStart: start,
    }),
  };
}
