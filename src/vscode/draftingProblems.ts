import * as vscode from "vscode";
import { draftingProblems } from "../bill/terms/draftingProblems.ts";
import type { Checker } from "./checker.ts";
import { rangeOf } from "./ranges.ts";
import type { Typing } from "./typing.ts";
import { noticeL10n } from "./words.ts";

/** Slips that a draft shows by itself: references that lead nowhere, terms defined for nothing. Found when typing rests. */
export function registerDraftingProblems(checker: Checker, typing: Typing): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection("lacuna-drafting");
  const show = (document: vscode.TextDocument) => {
    const checked = checker.current(document);
    if (!checked || typing.paragraph(document)) return;
    const wanted = vscode.workspace.getConfiguration("lacuna", document.uri).get("draftingProblems", true);
    const problems = wanted && checked.check ? draftingProblems(checked.check.bill) : [];
    collection.set(
      document.uri,
      problems.map((problem) => {
        const severity =
          problem.code === "bill.unused-term"
            ? vscode.DiagnosticSeverity.Information
            : vscode.DiagnosticSeverity.Warning;
        const diagnostic = new vscode.Diagnostic(rangeOf(document, problem.span), noticeL10n(problem), severity);
        diagnostic.source = "Lacuna drafting";
        diagnostic.code = problem.code;
        return diagnostic;
      }),
    );
  };
  return vscode.Disposable.from(
    collection,
    checker.onDidCheck(({ document }) => show(document)),
    typing.onDidRest(show),
    checker.onDidClose((uri) => collection.delete(uri)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("lacuna.draftingProblems")) vscode.workspace.textDocuments.map(show);
    }),
  );
}
