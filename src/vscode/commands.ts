import * as vscode from "vscode";
import type { Checker } from "./checking/checker.ts";
import type { DeclaredBills } from "./checking/declaredBills.ts";
import type { ReportPanel } from "./reporting/reportPanel.ts";
import { reveal } from "./reveal.ts";

/** What the commands work on. */
export interface Services {
  readonly checker: Checker;
  readonly declared: DeclaredBills;
  readonly report: ReportPanel;
}

/** Registers every command that belongs to no single feature. */
export function registerCommands({ checker, declared, report }: Services): vscode.Disposable {
  const declare = (isBill: boolean) => async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) return;
    await declared.set(document.uri, isBill);
    await checker.check(document);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand("lacuna.reveal", reveal),
    vscode.commands.registerCommand("lacuna.thisIsABill", declare(true)),
    vscode.commands.registerCommand("lacuna.thisIsNoBill", declare(false)),
    vscode.commands.registerCommand("lacuna.openReport", () => report.open()),
    vscode.commands.registerCommand("lacuna.showScorecard", () =>
      vscode.commands.executeCommand("lacuna.scorecard.focus"),
    ),
  );
}
