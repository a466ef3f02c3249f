import { finish, type Steps } from "../text/steps.ts";
import { type CleanWords, readBillSection, readWholeText } from "./billSection.ts";
import { cleanSteps } from "./clean.ts";
import { findEnactingClause } from "./conventions/enactingClause.ts";
import { profileOf } from "./conventions/profile.ts";
import type { Draft } from "./draft.ts";
import { withEffectiveDates } from "./effectiveDates.ts";
import { rereadOneSection, type SectionCoding } from "./rereading/reread.ts";
import { recogniseLaws } from "./rereading/sameLaws.ts";
import { sameSection } from "./rereading/sameSection.ts";
import { actHeads, kindOf } from "./structure/kind.ts";
import { beforePartHeadings } from "./structure/parts.ts";
import { type SectionHead, sectionHeadSteps } from "./structure/sectionHeads.ts";
import { findTitle } from "./structure/title.ts";
import { type TitleActions, titleActions } from "./structure/titleActions.ts";
import type { Bill, BillSection } from "./types.ts";

/** How to read. `previous` is an earlier reading of the same draft. */
export interface ReadBillOptions {
  readonly convention?: string;
  readonly previous?: Bill;
}

/** How one section of a bill can be read by itself after an edit. */
const STRETCHES = new WeakMap<Bill, SectionCoding>();

/** Bills whose title says what becomes of their sections: no section of theirs reads alone as it reads there. */
const BY_TITLE = new WeakSet<Bill>();

/** Reads a draft as law. Total: any text gives a bill, if only one of kind `other`. Linear in the text. */
export function readBill(draft: Draft, options: ReadBillOptions = {}): Bill {
  return finish(readSteps(draft, options));
}

/** `readBill` in steps. */
export function* readSteps(draft: Draft, options: ReadBillOptions = {}): Steps<Bill> {
  const { previous } = options;
  if (
    previous &&
    previous.source === draft.text &&
    previous.format === draft.format &&
    sameConvention(previous, options)
  )
    return previous;
  const coding = previous && previous.format === draft.format ? STRETCHES.get(previous) : undefined;
  if (previous && coding && sameConvention(previous, options)) {
    const reread = rereadOneSection(previous, draft, coding);
    if (reread) {
      STRETCHES.set(reread, coding);
      if (coding.byTitle) BY_TITLE.add(reread);
      return reread;
    }
  }
  const clean = yield* cleanSteps(draft, options.convention ? { convention: options.convention } : {});
  const clause = findEnactingClause(clean.text);
  const searchFrom = clause ? (clean.convention === "MD" ? Math.max(0, clause.start - 40) : clause.end) : 0;
  const heads = yield* sectionHeadSteps(clean.text, searchFrom, clean.convention);
  const kind = kindOf(clean, clause !== null, heads);
  const titled = clause && profileOf(clean.convention)?.titleAmends;
  const byTitle = titled ? titleActions(clean.text.slice(0, clause.start)) : null;
  let sections: readonly BillSection[] = [];
  if (kind === "bill" && heads.length) {
    const earlier =
      previous?.convention === clean.convention && !byTitle && !BY_TITLE.has(previous) ? previous.sections : [];
    sections = yield* sectionSteps(clean, heads, earlier, byTitle);
  } else if (kind === "statute" && actHeads(clean.text, heads).length) {
    sections = yield* sectionSteps(clean, heads, [], null, false);
  } else if (kind !== "other") {
    const whole = readWholeText(clean, clause?.end ?? 0, kind === "bill", byTitle);
    const [earlier] = previous?.kind === kind && previous.sections.length === 1 ? previous.sections : [];
    recogniseLaws(whole, earlier);
    sections = [whole];
  }
  yield;
  const title = findTitle(clean, clause?.start ?? heads[0]?.start ?? Math.min(clean.text.length, 600));
  const span = (start: number, end: number) => ({ start: clean.map.start(start), end: clean.map.end(end) });
  const bill: Bill = {
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
  if (byTitle) BY_TITLE.add(bill);
  if (clean.stretches && kind === "bill" && heads.length) STRETCHES.set(bill, { ...clean.stretches, byTitle });
  return bill;
}

/** The bill's sections one by one; those that stand in an earlier reading are taken from there. */
function* sectionSteps(
  clean: CleanWords,
  heads: readonly SectionHead[],
  earlier: readonly BillSection[],
  byTitle: TitleActions | null,
  isBill = true,
): Steps<BillSection[]> {
  const sections: BillSection[] = [];
  const from = earlier.length - heads.length;
  for (const [i, head] of heads.entries()) {
    const next = heads[i + 1];
    const end = next ? beforePartHeadings(clean.text, head.end, next.start) : clean.text.length;
    const here = earlier[i];
    const moved = from ? earlier[i + from] : undefined;
    const same = sameSection(here, clean, head.start, end) ?? sameSection(moved, clean, head.start, end);
    if (same) sections.push(same);
    else {
      const read = readBillSection(clean, head, end, byTitle, isBill);
      recogniseLaws(read, here?.number === head.number ? here : moved);
      sections.push(read);
    }
    yield;
  }
  return sections;
}

function sameConvention(previous: Bill, options: ReadBillOptions): boolean {
  return options.convention ? previous.convention === options.convention : previous.conventionSource !== "set";
}
