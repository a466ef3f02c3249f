import type * as vscode from "vscode";
import { Checker } from "./checker.ts";
import { registerCodeLens } from "./codeLens.ts";
import { registerCommands } from "./commands.ts";
import { DeclaredBills } from "./declaredBills.ts";
import { registerDiagnostics } from "./diagnostics.ts";
import { FrameworkStore } from "./frameworkStore.ts";
import { registerGoalPages } from "./goalPages.ts";
import { registerHover } from "./hover.ts";
import { ReportPanel } from "./reportPanel.ts";
import { ScorecardTree } from "./scorecardTree.ts";
import { registerStatusBar } from "./statusBar.ts";
import { registerStructure } from "./structure.ts";

/** Wires the features together; each lives in its own file and hears of checks through the checker alone. */
export function activate(context: vscode.ExtensionContext): void {
  const store = new FrameworkStore(context.extensionUri);
  const declared = new DeclaredBills(context.workspaceState);
  const checker = new Checker(store, declared);
  const report = new ReportPanel(checker);
  context.subscriptions.push(
    store,
    declared,
    checker,
    report,
    registerDiagnostics(checker),
    registerGoalPages(store),
    registerHover(checker),
    registerCodeLens(checker),
    registerStructure(checker),
    registerStatusBar(checker),
    new ScorecardTree(checker),
    registerCommands({ checker, declared, report }),
  );
}
