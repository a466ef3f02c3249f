import type * as vscode from "vscode";
import { Checker } from "./checking/checker.ts";
import { DeclaredBills } from "./checking/declaredBills.ts";
import { FrameworkStore } from "./checking/frameworkStore.ts";
import { LawFolders } from "./checking/lawFolders.ts";
import { Typing } from "./checking/typing.ts";
import { registerCommands } from "./commands.ts";
import { registerCompare } from "./comparing/compare.ts";
import { registerCurrentLaw } from "./comparing/currentLaw.ts";
import { registerCodeActions } from "./gaps/codeActions.ts";
import { registerCodeLens } from "./gaps/codeLens.ts";
import { registerDiagnostics } from "./gaps/diagnostics.ts";
import { registerEvidenceHighlight } from "./gaps/evidenceHighlight.ts";
import { registerGoalPages } from "./gaps/goalPages.ts";
import { registerHover } from "./gaps/hover.ts";
import { registerLanguageStatus } from "./gaps/languageStatus.ts";
import { registerStatusBar } from "./gaps/statusBar.ts";
import { registerGoalCompletions } from "./goalFiles/goalCompletions.ts";
import { registerGoalProblems } from "./goalFiles/goalProblems.ts";
import { registerGoalTests } from "./goalFiles/goalTests.ts";
import { registerLanguageModelTools } from "./languageModelTools.ts";
import { registerChangeColours } from "./reading/changeColours.ts";
import { registerCrossReferences } from "./reading/crossReferences.ts";
import { registerDraftingProblems } from "./reading/draftingProblems.ts";
import { registerLawLinks } from "./reading/lawLinks.ts";
import { registerStructure } from "./reading/structure.ts";
import { registerCompletions } from "./repairing/completions.ts";
import { ModelProvisionStore } from "./repairing/modelProvisionStore.ts";
import { registerRepairs } from "./repairing/repairs.ts";
import { ReportPanel } from "./reporting/reportPanel.ts";
import { registerSaveMemo } from "./reporting/saveMemo.ts";
import { registerSaveReport } from "./reporting/saveReport.ts";
import { ScorecardTree } from "./reporting/scorecardTree.ts";
import { registerSilenceCommands } from "./silencing/silenceCommands.ts";
import { Silences } from "./silencing/silences.ts";
import { SilencesView } from "./silencing/silencesView.ts";
import { registerImport } from "./starting/importDraft.ts";
import { registerNewBill } from "./starting/newBill.ts";
import { registerStatePicker } from "./starting/statePicker.ts";

/** Wires the features together; each lives in its own file and hears of checks through the checker alone. */
export function activate(context: vscode.ExtensionContext): void {
  const store = new FrameworkStore(context.extensionUri);
  const declared = new DeclaredBills(context.workspaceState);
  const law = new LawFolders();
  const checker = new Checker(store, declared, law);
  const silences = new Silences(context.workspaceState);
  const provisions = new ModelProvisionStore(context.extensionUri);
  const report = new ReportPanel(checker, store);
  const typing = new Typing();
  context.subscriptions.push(
    store,
    declared,
    law,
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
    registerCurrentLaw(checker, law),
    registerSaveReport(checker),
    registerSaveMemo(checker),
    registerLanguageModelTools(store, law),
    registerImport(),
    registerNewBill(store, provisions),
    registerStatePicker(store, checker),
    registerCommands({ checker, declared, report }),
  );
}
