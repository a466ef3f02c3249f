import * as vscode from "vscode";
import type { Checker } from "./checker.ts";
import type { ModelProvisionStore } from "./modelProvisionStore.ts";
import { rangeOf } from "./ranges.ts";
import { draftSelector } from "./recognise.ts";
import { strengtheningsFor, strengtheningTitle } from "./repairs.ts";

/** The lightbulb on a finding: stronger words, a model provision, and three ways to silence it. Each is a command too. */
export function registerCodeActions(checker: Checker, provisions: ModelProvisionStore): vscode.Disposable {
  const quickFix = vscode.CodeActionKind.QuickFix;
  return vscode.languages.registerCodeActionsProvider(
    draftSelector,
    {
      async provideCodeActions(document, _range, context, token) {
        if (context.only && !context.only.contains(quickFix)) return [];
        const ours = context.diagnostics.filter((diagnostic) => diagnostic.source === "Lacuna");
        if (ours.length === 0) return [];
        const [checked, models] = await Promise.all([checker.check(document), provisions.all()]);
        if (!checked?.check || token.isCancellationRequested) return [];
        const actions: vscode.CodeAction[] = [];
        for (const diagnostic of ours) {
          const goal = goalOf(diagnostic);
          const add = (title: string, command?: vscode.Command) => {
            const action = new vscode.CodeAction(title, quickFix);
            action.diagnostics = [diagnostic];
            if (command) action.command = command;
            actions.push(action);
            return action;
          };
          for (const [index, repair] of strengtheningsFor(checked, goal).entries()) {
            const title = strengtheningTitle(repair);
            const action = add(title);
            action.edit = new vscode.WorkspaceEdit();
            for (const edit of repair.edits) action.edit.replace(document.uri, rangeOf(document, edit), edit.text);
            add(vscode.l10n.t("Preview: {0}", title), {
              command: "lacuna.previewStrengthening",
              title,
              arguments: [goal, index],
            });
          }
          if (models.some((model) => model.goal === goal)) {
            const title = vscode.l10n.t("Insert model provision for {0}", goal);
            add(title, { command: "lacuna.insertProvision", title, arguments: [goal] });
            const shown = vscode.l10n.t("Preview: insert model provision for {0}", goal);
            add(shown, { command: "lacuna.previewProvision", title: shown, arguments: [goal] });
          }
          const silences: readonly (readonly [string, string])[] = [
            [vscode.l10n.t("Silence {0} here…", goal), "lacuna.silenceHere"],
            [vscode.l10n.t("Silence {0} in this file…", goal), "lacuna.silenceInFile"],
            [vscode.l10n.t("Silence {0} in this workspace…", goal), "lacuna.silenceInWorkspace"],
          ];
          for (const [title, command] of silences) add(title, { command, title, arguments: [document.uri, goal] });
        }
        return actions;
      },
    },
    { providedCodeActionKinds: [quickFix] },
  );
}

function goalOf(diagnostic: vscode.Diagnostic): string {
  return typeof diagnostic.code === "object" ? String(diagnostic.code.value) : String(diagnostic.code ?? "");
}
