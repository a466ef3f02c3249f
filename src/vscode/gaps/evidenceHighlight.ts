import * as vscode from "vscode";
import type { Evidence } from "../../match/types.ts";
import { found } from "../../report/check.ts";
import type { Checker } from "../checking/checker.ts";
import { rangeOf } from "../ranges.ts";

/** "Toggle Evidence": marks in the text, on demand, the words that findings rest on and the words that limit them. */
export function registerEvidenceHighlight(checker: Checker): vscode.Disposable {
  const { window } = vscode;
  const shown = window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor("lacuna.evidenceBackground"),
    border: "1px solid",
    borderColor: new vscode.ThemeColor("lacuna.evidenceBorder"),
    overviewRulerColor: new vscode.ThemeColor("lacuna.evidenceBorder"),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  });
  const limiting = window.createTextEditorDecorationType({
    border: "1px dashed",
    borderColor: new vscode.ThemeColor("lacuna.limitBorder"),
    overviewRulerColor: new vscode.ThemeColor("lacuna.limitBorder"),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  });
  let on = false;
  const paint = () => {
    for (const editor of window.visibleTextEditors) {
      const { document } = editor;
      const check = on ? checker.current(document)?.check : undefined;
      // While a draft is ahead of its check the old marks stay where the editor has carried them.
      if (on && !check && checker.knows(document)) continue;
      const goals = check ? found(check).flatMap(({ elements }) => elements) : [];
      const ranges = (all: readonly Evidence[]) =>
        all.filter(({ change }) => change !== "deleted").map((evidence) => rangeOf(document, evidence));
      editor.setDecorations(shown, ranges(goals.flatMap(({ evidence }) => evidence)));
      editor.setDecorations(limiting, ranges(goals.flatMap(({ limitEvidence }) => limitEvidence)));
    }
  };
  return vscode.Disposable.from(
    shown,
    limiting,
    vscode.commands.registerCommand("lacuna.toggleEvidence", () => {
      on = !on;
      paint();
    }),
    checker.onDidCheck(() => on && paint()),
    window.onDidChangeVisibleTextEditors(() => on && paint()),
  );
}
