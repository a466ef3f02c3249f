import * as vscode from "vscode";
import type { Framework } from "../goals/framework.ts";
import type { Lacuna } from "../lacuna.ts";

/** Loads the chosen framework once and builds the engine for it, both on first need. */
export class FrameworkStore implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #extension: vscode.Uri;
  readonly #settings: vscode.Disposable;
  #engine: Promise<Lacuna> | undefined;

  /** Fires when another framework was chosen; everything computed with the old one is void. */
  readonly onDidChange = this.#changed.event;

  constructor(extension: vscode.Uri) {
    this.#extension = extension;
    this.#settings = vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration("lacuna.framework")) return;
      this.#engine = undefined;
      this.#changed.fire();
    });
  }

  /** The engine of the framework that the settings name. */
  engine(): Promise<Lacuna> {
    this.#engine ??= this.#load();
    return this.#engine;
  }

  dispose(): void {
    this.#settings.dispose();
    this.#changed.dispose();
  }

  async #load(): Promise<Lacuna> {
    const id = vscode.workspace.getConfiguration("lacuna").get("framework", "report-cards-2023");
    const uri = vscode.Uri.joinPath(this.#extension, "dist", "policy-goals", `${id}.json`);
    const [bytes, { createLacuna }] = await Promise.all([vscode.workspace.fs.readFile(uri), import("../lacuna.ts")]);
    return createLacuna(JSON.parse(new TextDecoder().decode(bytes)) as Framework);
  }
}
