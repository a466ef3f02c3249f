import * as vscode from "vscode";
import type { Framework } from "../../goals/framework.ts";
import { enactingClause, newBillText } from "../../repair/newBill.ts";
import type { FrameworkStore } from "../checking/frameworkStore.ts";
import type { ModelProvisionStore } from "../repairing/modelProvisionStore.ts";
import { publishedText } from "../words.ts";
import { pickState } from "./statePicker.ts";

interface GoalItem extends vscode.QuickPickItem {
  readonly goal?: string;
}

/** "New Bill": starts a draft with a state's frame and model provisions for the goals wanted. */
export function registerNewBill(store: FrameworkStore, provisions: ModelProvisionStore): vscode.Disposable {
  return vscode.commands.registerCommand("lacuna.newBill", async () => {
    const state = await pickState(store);
    if (!state) return;
    const { framework } = await store.engine();
    const models = await provisions.all();
    const wanted = await vscode.window.showQuickPick(
      goalItems(
        framework,
        state,
        models.map(({ goal }) => goal),
      ),
      {
        title: vscode.l10n.t("Goals the bill should serve"),
        placeHolder: vscode.l10n.t("Check any number; with none the bill starts empty"),
        matchOnDescription: true,
        canPickMany: true,
      },
    );
    if (!wanted) return;
    const chosen = wanted.flatMap(({ goal }) => models.find((model) => model.goal === goal) ?? []);
    const document = await vscode.workspace.openTextDocument({ language: "markdown", content: "" });
    const editor = await vscode.window.showTextDocument(document);
    await editor.insertSnippet(new vscode.SnippetString(newBillText(state, enactingClause(state), chosen)));
  });
}

/** The goals that have a model provision, under their issue areas, with what the state's card says of each. */
function goalItems(framework: Framework, state: string, models: readonly string[]): readonly GoalItem[] {
  const card = framework.reportCards.find((entry) => entry.state === state);
  return framework.issues.flatMap((issue): readonly GoalItem[] => {
    const goals = framework.goals.filter(({ id }) => issue.goals.includes(id) && models.includes(id));
    if (!goals.length) return [];
    const separator = { label: `${issue.id} ${issue.name}`, kind: vscode.QuickPickItemKind.Separator };
    return [
      separator,
      ...goals.map(({ id, name }) => {
        const status = card?.goals[id]?.status;
        return { label: `${id} ${name}`, goal: id, ...(status && { description: publishedText(status) }) };
      }),
    ];
  });
}
