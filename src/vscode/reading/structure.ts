import * as vscode from "vscode";
import type { Bill, BillSection, Provision } from "../../bill/types.ts";
import { openingWords } from "../../report/documents/opening.ts";
import { inSlices, type Steps } from "../../text/steps.ts";
import type { Checker } from "../checking/checker.ts";
import { draftSelector } from "../checking/recognise.ts";
import { Work } from "../checking/work.ts";
import { draftSpan, rangeOf } from "../ranges.ts";

/**
 * More entries than this make an outline that nobody reads; the editor takes all of them over at once, and so long its
 * other extensions wait.
 */
const MANY_ENTRIES = 5000;
/** The editor folds no more regions than this unless a person asks for more. */
const MANY_FOLDS = 5000;

/**
 * Outline, breadcrumbs and folding of recognised bills: bill sections, sections of law, provisions. Long bills are
 * outlined by their outermost provisions, very long ones outlined and folded by their sections alone.
 */
export function registerStructure(checker: Checker): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider(
      draftSelector,
      {
        async provideDocumentSymbols(document, token) {
          const bill = (await checker.check(document))?.check?.bill;
          const work = new Work(() => token.isCancellationRequested);
          return bill ? ((await inSlices(symbolSteps(document, bill), work)) ?? []) : [];
        },
      },
      { label: vscode.l10n.t("Bill") },
    ),
    vscode.languages.registerFoldingRangeProvider(draftSelector, {
      async provideFoldingRanges(document, _context, token) {
        const bill = (await checker.check(document))?.check?.bill;
        const work = new Work(() => token.isCancellationRequested);
        return bill ? ((await inSlices(foldSteps(document, bill), work)) ?? []) : [];
      },
    }),
  );
}

function provisionsIn({ sections }: Bill): number {
  return sections.reduce((sum, { body }) => sum + body.provisions.length, 0);
}

type IsShown = (section: BillSection, provision: Provision) => boolean;

/** Which provisions have a place in the outline: all of them, the outermost, or none. */
function shownIn(bill: Bill): IsShown {
  const isOutermost: IsShown = ({ body }, { parent }) => !body.provisions[parent]?.label;
  const left = MANY_ENTRIES - bill.sections.length;
  if (provisionsIn(bill) <= left) return () => true;
  const outermost = bill.sections.reduce(
    (sum, section) => sum + section.body.provisions.filter((provision) => isOutermost(section, provision)).length,
    0,
  );
  return outermost <= left ? isOutermost : () => false;
}

function* symbolSteps(document: vscode.TextDocument, bill: Bill): Steps<vscode.DocumentSymbol[]> {
  const isShown = shownIn(bill);
  const symbols: vscode.DocumentSymbol[] = [];
  for (const section of bill.sections) {
    symbols.push(yield* sectionSymbol(document, section, isShown));
    yield;
  }
  return symbols;
}

function* foldSteps(document: vscode.TextDocument, bill: Bill): Steps<vscode.FoldingRange[]> {
  const isDeep = provisionsIn(bill) <= MANY_FOLDS;
  const folds: vscode.FoldingRange[] = [];
  for (const section of bill.sections) {
    const provisions = isDeep ? section.body.provisions : [];
    for (const span of [section, ...provisions.map((provision) => draftSpan(section, provision))]) {
      const { start, end } = rangeOf(document, span);
      if (end.line > start.line)
        folds.push(new vscode.FoldingRange(start.line, end.character === 0 ? end.line - 1 : end.line));
      yield;
    }
  }
  return folds;
}

function* sectionSymbol(
  document: vscode.TextDocument,
  section: BillSection,
  isShown: IsShown,
): Steps<vscode.DocumentSymbol> {
  const name = section.number ? vscode.l10n.t("Sec. {0}", section.number) : (section.cite ?? vscode.l10n.t("Section"));
  const detail = section.heading || (section.number && citesOf(section)) || openingWords(section, 60);
  const range = rangeOf(document, section);
  const selection = rangeOf(document, section.headingSpan);
  const symbol = new vscode.DocumentSymbol(
    name,
    detail,
    vscode.SymbolKind.Module,
    range,
    range.contains(selection) ? selection : range,
  );
  const { children, ofProvision } = lawSymbols(document, section);
  symbol.children.push(...children);
  const made: (vscode.DocumentSymbol | undefined)[] = [];
  for (const [index, provision] of section.body.provisions.entries()) {
    const child = isShown(section, provision) ? provisionSymbol(document, section, provision) : undefined;
    made.push(child);
    if (!child) continue;
    const parent = (provision.parent >= 0 ? made[provision.parent] : undefined) ?? ofProvision.get(index);
    // Unnumbered words carry no label of their own to show.
    if (provision.label) (parent ?? symbol).children.push(child);
    yield;
  }
  return symbol;
}

/** The sections of law in a bill section that holds several, as bills of some states hold all of theirs. */
function lawSymbols(document: vscode.TextDocument, section: BillSection) {
  const children: vscode.DocumentSymbol[] = [];
  const ofProvision = new Map<number, vscode.DocumentSymbol>();
  const cited = section.body.laws.filter(({ cite }) => cite && cite !== section.number);
  for (const law of cited.length > 1 ? cited : []) {
    const range = rangeOf(document, draftSpan(section, law));
    const symbol = new vscode.DocumentSymbol(`§ ${law.cite}`, law.heading, vscode.SymbolKind.Class, range, range);
    children.push(symbol);
    for (let index = law.first; index < law.last; index++) ofProvision.set(index, symbol);
  }
  return { children, ofProvision };
}

/** The sections of law that a bill section is about: `491.075, 492.304`. */
function citesOf({ cite, number, body }: BillSection): string {
  const cites = body.laws.map((law) => law.cite).filter((one): one is string => Boolean(one) && one !== number);
  return [...new Set(cites)].join(", ") || (cite ?? "");
}

function provisionSymbol(
  document: vscode.TextDocument,
  section: BillSection,
  provision: Provision,
): vscode.DocumentSymbol {
  const range = provisionRange(document, section, provision);
  const detail = section.body.text
    .slice(provision.own.start, Math.min(provision.own.end, provision.own.start + 60))
    .trim();
  return new vscode.DocumentSymbol(provision.label || "…", detail, vscode.SymbolKind.Field, range, range);
}

function provisionRange(document: vscode.TextDocument, section: BillSection, provision: Provision): vscode.Range {
  return rangeOf(document, draftSpan(section, provision));
}
