import * as vscode from "vscode";
import { range } from "../../report/wording.ts";
import type { FrameworkStore } from "../checking/frameworkStore.ts";

/** "Choose State": which report card is previewed for drafts that do not say. */
export function registerStatePicker(store: FrameworkStore): vscode.Disposable {
  return vscode.commands.registerCommand("lacuna.chooseState", async () => {
    const state = await pickState(store);
    if (state === undefined) return;
    const target = vscode.workspace.workspaceFolders
      ? vscode.ConfigurationTarget.Workspace
      : vscode.ConfigurationTarget.Global;
    await vscode.workspace.getConfiguration("lacuna").update("state", state, target);
  });
}

/** The postal code a person picks among the stored report cards, or undefined. */
export async function pickState(store: FrameworkStore): Promise<string | undefined> {
  const { framework } = await store.engine();
  const items = framework.reportCards.map((card) => ({
    label: card.name,
    description: card.state,
    detail:
      card.score === null
        ? vscode.l10n.t("score not published here")
        : `${card.year}: ${range([card.score, card.score])} ${card.grade ?? ""}`,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("State whose report card to preview"),
    matchOnDescription: true,
  });
  return picked?.description;
}
