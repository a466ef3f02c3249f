import * as vscode from "vscode";
import { found } from "../report/check.ts";
import type { Checker } from "./checker.ts";
import { rangeOf } from "./ranges.ts";
import { draftSelector } from "./recognise.ts";

/** One line above each bill section that touches goals: how many it serves and where gaps remain. Can be turned off. */
export function registerCodeLens(checker: Checker): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  // Lenses move the text below them, so they are asked for again only when what they say has changed.
  const said = new Map<string, string>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    async provideCodeLenses(document, token) {
      if (!vscode.workspace.getConfiguration("lacuna", document.uri).get("codeLens", true)) return [];
      const checked = await checker.check(document);
      if (!checked?.check || token.isCancellationRequested) return [];
      const { check } = checked;
      const lenses: vscode.CodeLens[] = [];
      for (const section of check.bill.sections) {
        const goals = found(check).filter((assessment) =>
          [...assessment.subject, ...assessment.elements.flatMap((element) => element.evidence)].some(
            (evidence) => evidence.start >= section.start && evidence.end <= section.end,
          ),
        );
        if (goals.length === 0) continue;
        const met = goals.filter((goal) => goal.verdict === "full").map((goal) => goal.goal);
        const open = goals.filter((goal) => goal.verdict !== "full").map((goal) => goal.goal);
        const title = [
          met.length ? vscode.l10n.t("full credit: {0}", met.join(", ")) : "",
          open.length ? vscode.l10n.t("gaps: {0}", open.join(", ")) : "",
        ]
          .filter(Boolean)
          .join(" · ");
        lenses.push(
          new vscode.CodeLens(rangeOf(document, section.headingSpan), { title, command: "lacuna.showScorecard" }),
        );
      }
      return lenses;
    },
  };
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider(draftSelector, provider),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("lacuna.codeLens")) changed.fire();
    }),
    checker.onDidClose((uri) => said.delete(uri.toString())),
    checker.onDidCheck(({ check, document }) => {
      const now = check
        ? found(check)
            .map((a) => `${a.goal}${a.verdict}`)
            .join()
        : "";
      if (said.get(document.uri.toString()) === now) return;
      said.set(document.uri.toString(), now);
      changed.fire();
    }),
  );
}
