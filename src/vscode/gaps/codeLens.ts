import * as vscode from "vscode";
import { type Check, found } from "../../report/check.ts";
import { goalsBySection } from "../../report/findings/goalsBySection.ts";
import { standingLine } from "../../report/findings/standingLine.ts";
import { inSlices, type Steps } from "../../text/steps.ts";
import type { Checker } from "../checking/checker.ts";
import { draftSelector } from "../checking/recognise.ts";
import { Work } from "../checking/work.ts";
import { rangeOf } from "../ranges.ts";
import { say } from "../words.ts";

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
      const work = new Work(() => token.isCancellationRequested);
      return (await inSlices(lensSteps(document, checked.check), work)) ?? [];
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
            .map((a) => `${a.goal}${a.verdict}${a.effect}`)
            .join()
        : "";
      if (said.get(document.uri.toString()) === now) return;
      said.set(document.uri.toString(), now);
      changed.fire();
    }),
  );
}

function* lensSteps(document: vscode.TextDocument, check: Check): Steps<vscode.CodeLens[]> {
  const lenses: vscode.CodeLens[] = [];
  const names = new Map(check.framework.goals.map(({ id, name }) => [id, name]));
  for (const [section, goals] of yield* goalsBySection(check)) {
    const title = standingLine(goals, say);
    const tooltip = goals.map(({ goal }) => `${goal} ${names.get(goal) ?? ""}`).join("\n");
    const command = { title, tooltip, command: "lacuna.showScorecard" };
    lenses.push(new vscode.CodeLens(rangeOf(document, section.headingSpan), command));
    yield;
  }
  return lenses;
}
