import * as vscode from "vscode";
import { draftingProblemSteps } from "../../bill/terms/draftingProblems.ts";
import { inSlices } from "../../text/steps.ts";
import type { Checker } from "../checking/checker.ts";
import type { Typing } from "../checking/typing.ts";
import { Work } from "../checking/work.ts";
import { rangeOf } from "../ranges.ts";
import { noticeL10n } from "../words.ts";

/** Slips that a draft shows by itself: references that lead nowhere, terms defined for nothing. Found when typing rests. */
export function registerDraftingProblems(checker: Checker, typing: Typing): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection("lacuna-drafting");
  const show = async (document: vscode.TextDocument) => {
    const checked = checker.current(document);
    if (!checked || typing.paragraph(document)) return;
    const wanted = vscode.workspace.getConfiguration("lacuna", document.uri).get("draftingProblems", true);
    const work = new Work(() => checker.current(document) !== checked || document.isClosed);
    const problems = wanted && checked.check ? await inSlices(draftingProblemSteps(checked.check.bill), work) : [];
    if (!problems || work.cancelled()) return;
    collection.set(
      document.uri,
      problems.map((problem) => {
        // What is only superfluous is faded where it stands, as editors do: a budget has dozens, and none is a gap.
        const isUnused = problem.code === "bill.unused-term";
        const severity = isUnused ? vscode.DiagnosticSeverity.Hint : vscode.DiagnosticSeverity.Warning;
        const diagnostic = new vscode.Diagnostic(rangeOf(document, problem.span), noticeL10n(problem), severity);
        if (isUnused) diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
        diagnostic.source = "Lacuna drafting";
        diagnostic.code = problem.code;
        return diagnostic;
      }),
    );
  };
  return vscode.Disposable.from(
    collection,
    checker.onDidCheck(({ document }) => void show(document)),
    typing.onDidRest((document) => void show(document)),
    checker.onDidClose((uri) => collection.delete(uri)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("lacuna.draftingProblems")) vscode.workspace.textDocuments.map(show);
    }),
  );
}
