import * as vscode from "vscode";
import type { Silence } from "../report/silence.ts";
import type { Silences } from "./silences.ts";

interface Entry {
  readonly uri: vscode.Uri;
  readonly silence: Silence;
}

/** The list of what is silenced and why; each entry can be woken again. */
export class SilencesView implements vscode.TreeDataProvider<Entry>, vscode.Disposable {
  readonly #silences: Silences;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: readonly vscode.Disposable[];
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(silences: Silences) {
    this.#silences = silences;
    this.#subscriptions = [
      this.#changed,
      silences.onDidChange(() => this.#changed.fire()),
      vscode.window.onDidChangeActiveTextEditor((editor) => editor && this.#changed.fire()),
      vscode.window.createTreeView("lacuna.silences", { treeDataProvider: this }),
      vscode.commands.registerCommand(
        "lacuna.wake",
        (entry?: Entry) => entry && silences.remove(entry.uri, entry.silence),
      ),
    ];
  }

  async getChildren(entry?: Entry): Promise<Entry[]> {
    if (entry) return [];
    const folders = vscode.workspace.workspaceFolders?.map((folder) => folder.uri) ?? [];
    const active = vscode.window.activeTextEditor?.document.uri;
    const places = folders.length ? folders.map((uri) => vscode.Uri.joinPath(uri, "x")) : active ? [active] : [];
    const lists = await Promise.all(
      places.map(async (uri) => (await this.#silences.of(uri)).map((silence) => ({ uri, silence }))),
    );
    return lists.flat();
  }

  getTreeItem({ silence }: Entry): vscode.TreeItem {
    const where = {
      here: vscode.l10n.t("this passage"),
      file: vscode.l10n.t("this file"),
      workspace: vscode.l10n.t("everywhere"),
    }[silence.scope];
    const item = new vscode.TreeItem(`${silence.goal} · ${silence.reason}`);
    item.description = [where, silence.file ?? "", silence.date].filter(Boolean).join(" · ");
    item.tooltip = silence.quote ? `“${silence.quote}”\n${silence.reason}` : silence.reason;
    item.iconPath = new vscode.ThemeIcon("bell-slash");
    item.contextValue = "silence";
    item.accessibilityInformation = {
      label: vscode.l10n.t("{0} silenced in {1}: {2}", silence.goal, where, silence.reason),
    };
    return item;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
