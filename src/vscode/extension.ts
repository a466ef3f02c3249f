import type * as vscode from "vscode";
import { registerChangeColours } from "./changeColours.ts";
import { Checker } from "./checker.ts";
import { registerCodeActions } from "./codeActions.ts";
import { registerCodeLens } from "./codeLens.ts";
import { registerCommands } from "./commands.ts";
import { registerCompare } from "./compare.ts";
import { registerCompletions } from "./completions.ts";
import { registerCrossReferences } from "./crossReferences.ts";
import { registerCurrentLaw } from "./currentLaw.ts";
import { DeclaredBills } from "./declaredBills.ts";
import { registerDiagnostics } from "./diagnostics.ts";
import { registerDraftingProblems } from "./draftingProblems.ts";
import { registerEvidenceHighlight } from "./evidenceHighlight.ts";
import { FrameworkStore } from "./frameworkStore.ts";
import { registerGoalCompletions } from "./goalCompletions.ts";
import { registerGoalPages } from "./goalPages.ts";
import { registerGoalProblems } from "./goalProblems.ts";
import { registerGoalTests } from "./goalTests.ts";
import { registerHover } from "./hover.ts";
import { registerImport } from "./importDraft.ts";
import { registerLanguageModelTools } from "./languageModelTools.ts";
import { registerLanguageStatus } from "./languageStatus.ts";
import { registerLawLinks } from "./lawLinks.ts";
import { ModelProvisionStore } from "./modelProvisionStore.ts";
import { registerNewBill } from "./newBill.ts";
import { registerRepairs } from "./repairs.ts";
import { ReportPanel } from "./reportPanel.ts";
import { registerSaveMemo } from "./saveMemo.ts";
import { registerSaveReport } from "./saveReport.ts";
import { ScorecardTree } from "./scorecardTree.ts";
import { registerSilenceCommands } from "./silenceCommands.ts";
import { Silences } from "./silences.ts";
import { SilencesView } from "./silencesView.ts";
import { registerStatePicker } from "./statePicker.ts";
import { registerStatusBar } from "./statusBar.ts";
import { registerStructure } from "./structure.ts";
import { Typing } from "./typing.ts";

/** Wires the features together; each lives in its own file and hears of checks through the checker alone. */
export function activate(context: vscode.ExtensionContext): void {
  const store = new FrameworkStore(context.extensionUri);
  const declared = new DeclaredBills(context.workspaceState);
  const checker = new Checker(store, declared);
  const silences = new Silences(context.workspaceState);
  const provisions = new ModelProvisionStore(context.extensionUri);
  const report = new ReportPanel(checker, store);
  const typing = new Typing();
  context.subscriptions.push(
    store,
    declared,
    checker,
    silences,
    typing,
    report,
    new ScorecardTree(checker),
    new SilencesView(silences),
    registerDiagnostics(checker, silences, typing),
    registerGoalPages(store),
    registerGoalProblems(store),
    registerGoalCompletions(store, context.extensionUri),
    registerGoalTests(store),
    registerHover(checker),
    registerCodeLens(checker),
    registerStructure(checker),
    registerCrossReferences(checker),
    registerLawLinks(checker),
    registerDraftingProblems(checker, typing),
    registerCompletions({ checker, store, provisions }),
    registerChangeColours(checker),
    registerEvidenceHighlight(checker),
    registerLanguageStatus(checker),
    registerStatusBar(checker),
    registerCodeActions(checker, provisions),
    registerRepairs({ checker, store, provisions }),
    registerSilenceCommands(checker, silences),
    registerCompare(checker, store),
    registerCurrentLaw(checker),
    registerSaveReport(checker),
    registerSaveMemo(checker),
    registerLanguageModelTools(store),
    registerImport(),
    registerNewBill(store, provisions),
    registerStatePicker(store),
    registerCommands({ checker, declared, report }),
  );
}
