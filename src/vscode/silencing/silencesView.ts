import * as vscode from "vscode";
import type { Silence } from "../../report/findings/silenceFile.ts";
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
      vscode.commands.registerCommand("lacuna.wake", async (given?: Entry) => {
        const entry = given ?? (await this.#pick());
        if (entry) await silences.remove(entry.uri, entry.silence);
      }),
    ];
  }

  async getChildren(entry?: Entry): Promise<Entry[]> {
    if (entry) return [];
    const folders = vscode.workspace.workspaceFolders?.map((folder) => folder.uri) ?? [];
    const active = vscode.window.activeTextEditor?.document.uri;
    const places = folders.map((uri) => vscode.Uri.joinPath(uri, "x"));
    // A draft of no folder has its silences in the editor's own storage.
    if (active && !vscode.workspace.getWorkspaceFolder(active)) places.push(active);
    const lists = await Promise.all(
      places.map(async (uri) => (await this.#silences.of(uri)).map((silence) => ({ uri, silence }))),
    );
    return lists.flat();
  }

  getTreeItem({ uri, silence }: Entry): vscode.TreeItem {
    const where = placeOf(silence);
    const item = new vscode.TreeItem(`${silence.goal} · ${silence.reason}`);
    item.description = [where, silence.date].join(" · ");
    item.tooltip = silence.quote ? `“${silence.quote}”\n${silence.reason}` : silence.reason;
    item.iconPath = new vscode.ThemeIcon("bell-slash");
    item.contextValue = "silence";
    if (silence.file) {
      const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
      const file = folder ? vscode.Uri.joinPath(folder, silence.file) : vscode.Uri.parse(silence.file);
      item.command = { command: "vscode.open", title: vscode.l10n.t("Open the draft"), arguments: [file] };
    }
    item.accessibilityInformation = {
      label: vscode.l10n.t("{0} silenced, {1}: {2}", silence.goal, where, silence.reason),
    };
    return item;
  }

  /** For those who come by keyboard: the same list to pick from. */
  async #pick(): Promise<Entry | undefined> {
    const items = (await this.getChildren()).map((entry) => ({
      label: `${entry.silence.goal} ${entry.silence.reason}`,
      description: placeOf(entry.silence),
      detail: entry.silence.quote ?? "",
      entry,
    }));
    const title = items.length
      ? vscode.l10n.t("Show which silenced finding again?")
      : vscode.l10n.t("Nothing is silenced.");
    return (await vscode.window.showQuickPick(items, { title }))?.entry;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

function placeOf({ scope, file }: Silence): string {
  if (scope === "here") return vscode.l10n.t("one passage of {0}", file ?? "");
  return scope === "file" ? vscode.l10n.t("in {0}", file ?? "") : vscode.l10n.t("everywhere");
}
