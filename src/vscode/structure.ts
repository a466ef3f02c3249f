import * as vscode from "vscode";
import type { BillSection, Provision } from "../bill/types.ts";
import type { Checker } from "./checker.ts";
import { draftSpan, rangeOf } from "./ranges.ts";
import { draftSelector } from "./recognise.ts";

/** Outline, breadcrumbs and folding of recognised bills: bill sections, sections of law, provisions. */
export function registerStructure(checker: Checker): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider(
      draftSelector,
      {
        async provideDocumentSymbols(document) {
          const bill = (await checker.check(document))?.check?.bill;
          return bill?.sections.map((section) => sectionSymbol(document, section)) ?? [];
        },
      },
      { label: vscode.l10n.t("Bill") },
    ),
    vscode.languages.registerFoldingRangeProvider(draftSelector, {
      async provideFoldingRanges(document) {
        const bill = (await checker.check(document))?.check?.bill;
        if (!bill) return [];
        const ranges = bill.sections.flatMap((section) => [
          rangeOf(document, section),
          ...section.body.provisions.map((provision) => provisionRange(document, section, provision)),
        ]);
        return ranges
          .filter((range) => range.end.line > range.start.line)
          .map(
            (range) =>
              new vscode.FoldingRange(
                range.start.line,
                range.end.character === 0 ? range.end.line - 1 : range.end.line,
              ),
          );
      },
    }),
  );
}

function sectionSymbol(document: vscode.TextDocument, section: BillSection): vscode.DocumentSymbol {
  const name = section.number ? vscode.l10n.t("Sec. {0}", section.number) : (section.cite ?? vscode.l10n.t("Section"));
  const detail = section.heading || (section.number && section.cite ? section.cite : "");
  const range = rangeOf(document, section);
  const selection = rangeOf(document, section.headingSpan);
  const symbol = new vscode.DocumentSymbol(
    name,
    detail,
    vscode.SymbolKind.Module,
    range,
    range.contains(selection) ? selection : range,
  );
  const made: vscode.DocumentSymbol[] = [];
  for (const provision of section.body.provisions) {
    const child = provisionSymbol(document, section, provision);
    made.push(child);
    // Unnumbered words carry no label of their own to show.
    if (provision.label) ((provision.parent >= 0 ? made[provision.parent] : undefined) ?? symbol).children.push(child);
  }
  return symbol;
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
