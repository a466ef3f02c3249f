import { readBillSection, readWholeText } from "./billSection.ts";
import { cleanDraft } from "./clean.ts";
import { findEnactingClause } from "./conventions/enactingClause.ts";
import type { Draft } from "./draft.ts";
import { withEffectiveDates } from "./effectiveDates.ts";
import { kindOf } from "./structure/kind.ts";
import { beforePartHeadings } from "./structure/parts.ts";
import { findSectionHeads } from "./structure/sectionHeads.ts";
import { findTitle } from "./structure/title.ts";
import type { Bill } from "./types.ts";

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
      ? heads.map((head, i) => {
          const next = heads[i + 1];
          const end = next ? beforePartHeadings(clean.text, head.end, next.start) : clean.text.length;
          return readBillSection(clean, head, end);
        })
      : kind === "other"
        ? []
        : [readWholeText(clean, clause?.end ?? 0, kind === "bill")];
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
    sections: withEffectiveDates(sections),
    notLaw: clean.notLaw,
    notices: clean.notices,
  };
}

function sameConvention(previous: Bill, options: ReadBillOptions): boolean {
  return options.convention ? previous.convention === options.convention : previous.conventionSource !== "set";
}
