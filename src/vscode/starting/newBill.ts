import * as vscode from "vscode";
import { enactingClause, newBillText } from "../../repair/newBill.ts";
import type { FrameworkStore } from "../checking/frameworkStore.ts";
import type { ModelProvisionStore } from "../repairing/modelProvisionStore.ts";
import { pickState } from "./statePicker.ts";

/** "New Bill": starts a draft with a state's frame and model provisions for the goals wanted. */
export function registerNewBill(store: FrameworkStore, provisions: ModelProvisionStore): vscode.Disposable {
  return vscode.commands.registerCommand("lacuna.newBill", async () => {
    const state = await pickState(store);
    if (!state) return;
    const { framework } = await store.engine();
    const models = await provisions.all();
    const items = framework.goals
      .filter((goal) => models.some((model) => model.goal === goal.id))
      .map((goal) => ({ label: `${goal.id} ${goal.name}`, goal: goal.id }));
    const wanted = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t("Goals the bill should serve"),
      canPickMany: true,
    });
    if (!wanted) return;
    const chosen = wanted.flatMap(({ goal }) => models.find((model) => model.goal === goal) ?? []);
    const document = await vscode.workspace.openTextDocument({ language: "markdown", content: "" });
    const editor = await vscode.window.showTextDocument(document);
    await editor.insertSnippet(new vscode.SnippetString(newBillText(state, enactingClause(state), chosen)));
  });
}
