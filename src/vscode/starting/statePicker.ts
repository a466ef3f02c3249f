import * as vscode from "vscode";
import { range } from "../../report/wording.ts";
import type { Checker } from "../checking/checker.ts";
import type { FrameworkStore } from "../checking/frameworkStore.ts";

/** "Choose State": which report card is previewed for drafts that do not say. */
export function registerStatePicker(store: FrameworkStore, checker: Checker): vscode.Disposable {
  return vscode.commands.registerCommand("lacuna.chooseState", async () => {
    const state = await pickState(store);
    if (state === undefined) return;
    const document = vscode.window.activeTextEditor?.document;
    const own = document && (await checker.check(document))?.check?.bill.frontMatter?.state;
    const target = vscode.workspace.workspaceFolders
      ? vscode.ConfigurationTarget.Workspace
      : vscode.ConfigurationTarget.Global;
    await vscode.workspace.getConfiguration("lacuna").update("state", state, target);
    if (document && own && own !== state) void offerToChange(document, own, state);
  });
}

/** What a draft says of its state wins over what is chosen for those that say nothing: else nothing seems to happen. */
async function offerToChange(document: vscode.TextDocument, own: string, state: string): Promise<void> {
  const change = vscode.l10n.t("Write {0} in This Draft", state);
  const said = vscode.l10n.t(
    "{0} is chosen for drafts that name no state. This one names {1} in its first lines, which wins.",
    state,
    own,
  );
  if ((await vscode.window.showInformationMessage(said, change)) !== change) return;
  for (let line = 1; line < document.lineCount && document.lineAt(line).text.trim() !== "---"; line++) {
    const { text } = document.lineAt(line);
    const [head = ""] = /^\s*state\s*:\s*/.exec(text) ?? [];
    if (!head) continue;
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(line, head.length, line, text.length), state);
    await vscode.workspace.applyEdit(edit);
    return;
  }
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
    placeHolder: vscode.l10n.t("Type a name or a postal code"),
    matchOnDescription: true,
  });
  return picked?.description;
}
