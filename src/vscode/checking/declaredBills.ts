import * as vscode from "vscode";

const KEY = "lacuna.declaredBills";

/** What a person said about single files: "this is a bill", "this is not a bill". Kept with the workspace. */
export class DeclaredBills implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /** True, false, or undefined when nobody said anything. */
  get(uri: vscode.Uri): boolean | undefined {
    return this.#all()[uri.toString()];
  }

  async set(uri: vscode.Uri, isBill: boolean): Promise<void> {
    await this.#memory.update(KEY, { ...this.#all(), [uri.toString()]: isBill });
    this.#changed.fire(uri);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #all(): Readonly<Record<string, boolean>> {
    return this.#memory.get<Readonly<Record<string, boolean>>>(KEY, {});
  }
}
