import * as vscode from "vscode";
import { citationsOf } from "../../bill/citations/citationsOf.ts";
import { addressesOf } from "../../bill/citations/lawAddresses.ts";
import type { Bill } from "../../bill/types.ts";
import { inSlices, type Steps } from "../../text/steps.ts";
import type { Checker } from "../checking/checker.ts";
import { draftSelector } from "../checking/recognise.ts";
import { Work } from "../checking/work.ts";
import { draftSpan, rangeOf } from "../ranges.ts";

/** Citations of current law as links to its publisher. Lacuna opens nothing by itself: a link is followed by a person. */
export function registerLawLinks(checker: Checker): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(draftSelector, {
    async provideDocumentLinks(document, token) {
      const bill = (await checker.check(document))?.check?.bill;
      if (!bill) return [];
      const links = await inSlices(linkSteps(document, bill), new Work(() => token.isCancellationRequested));
      return links ?? [];
    },
  });
}

function* linkSteps(document: vscode.TextDocument, bill: Bill): Steps<vscode.DocumentLink[]> {
  const links: vscode.DocumentLink[] = [];
  for (const section of bill.sections) {
    const jurisdiction = bill.jurisdiction ?? bill.frontMatter?.state ?? null;
    for (const law of addressesOf(citationsOf(section.body), jurisdiction)) {
      const link = new vscode.DocumentLink(rangeOf(document, draftSpan(section, law)), vscode.Uri.parse(law.address));
      link.tooltip = vscode.l10n.t("Open {0} at its publisher", law.citation);
      links.push(link);
    }
    yield;
  }
  return links;
}
