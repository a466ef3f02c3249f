import * as vscode from "vscode";
import { lawAddresses } from "../bill/citations/lawAddresses.ts";
import type { Checker } from "./checker.ts";
import { draftSpan, rangeOf } from "./ranges.ts";
import { draftSelector } from "./recognise.ts";

/** Citations of current law as links to its publisher. Lacuna opens nothing by itself: a link is followed by a person. */
export function registerLawLinks(checker: Checker): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(draftSelector, {
    async provideDocumentLinks(document) {
      const bill = (await checker.check(document))?.check?.bill;
      if (!bill) return [];
      return bill.sections.flatMap((section) =>
        lawAddresses(section.body.text, bill.jurisdiction ?? bill.frontMatter?.state ?? null).map((law) => {
          const range = rangeOf(document, draftSpan(section, law));
          const link = new vscode.DocumentLink(range, vscode.Uri.parse(law.address));
          link.tooltip = vscode.l10n.t("Open {0} at its publisher", law.citation);
          return link;
        }),
      );
    },
  });
}
