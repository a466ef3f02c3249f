import * as vscode from "vscode";
import type { Checker } from "../checking/checker.ts";
import { draftSelector } from "../checking/recognise.ts";
import { rangeOf } from "../ranges.ts";
import type { ModelProvisionStore } from "../repairing/modelProvisionStore.ts";
import { strengtheningsFor, strengtheningTitle } from "../repairing/repairs.ts";
import { goalOf } from "./diagnostics.ts";

/**
 * The lightbulb on findings: stronger words first, then model provisions, then silence, whatever the number of findings
 * at the cursor. Each is a command too.
 */
export function registerCodeActions(checker: Checker, provisions: ModelProvisionStore): vscode.Disposable {
  const quickFix = vscode.CodeActionKind.QuickFix;
  return vscode.languages.registerCodeActionsProvider(
    draftSelector,
    {
      async provideCodeActions(document, _range, context, token) {
        if (context.only && !context.only.contains(quickFix)) return [];
        const ours = context.diagnostics.filter((diagnostic) => goalOf(diagnostic) !== "");
        if (ours.length === 0) return [];
        const [checked, models] = await Promise.all([checker.check(document), provisions.all()]);
        const check = checked?.check;
        if (!checked || !check || token.isCancellationRequested) return [];
        const make = (diagnostic: vscode.Diagnostic, title: string, command?: string, ...args: unknown[]) => {
          const action = new vscode.CodeAction(title, quickFix);
          action.diagnostics = [diagnostic];
          if (command) action.command = { command, title, arguments: args };
          return action;
        };
        const words = ours.flatMap((diagnostic) =>
          strengtheningsFor(checked, goalOf(diagnostic)).flatMap((repair, index) => {
            const title = strengtheningTitle(repair);
            const action = make(diagnostic, title);
            action.edit = new vscode.WorkspaceEdit();
            for (const edit of repair.edits) action.edit.replace(document.uri, rangeOf(document, edit), edit.text);
            const shown = vscode.l10n.t("Preview: {0}", title);
            return [action, make(diagnostic, shown, "lacuna.previewStrengthening", goalOf(diagnostic), index)];
          }),
        );
        const open = new Set(check.assessments.filter(({ verdict }) => verdict !== "full").map(({ goal }) => goal));
        const inserts = ours.flatMap((diagnostic) => {
          const goal = goalOf(diagnostic);
          if (!open.has(goal) || !models.some((model) => model.goal === goal)) return [];
          return [
            make(diagnostic, vscode.l10n.t("Insert model provision for {0}", goal), "lacuna.insertProvision", goal),
            make(diagnostic, vscode.l10n.t("Preview model provision for {0}", goal), "lacuna.previewProvision", goal),
          ];
        });
        const silences = ours.map((diagnostic) => {
          const goal = goalOf(diagnostic);
          return make(diagnostic, vscode.l10n.t("Silence {0}…", goal), "lacuna.silence", document.uri, goal);
        });
        return [...words, ...inserts, ...silences];
      },
    },
    { providedCodeActionKinds: [quickFix] },
  );
}
