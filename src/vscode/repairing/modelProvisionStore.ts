import * as vscode from "vscode";
import type { ModelProvision } from "../../repair/modelProvisions.ts";

/** The model provisions that come with Lacuna, read from the extension's snippets on first need. */
export class ModelProvisionStore {
  readonly #extension: vscode.Uri;
  #all: Promise<readonly ModelProvision[]> | undefined;

  constructor(extension: vscode.Uri) {
    this.#extension = extension;
  }

  all(): Promise<readonly ModelProvision[]> {
    this.#all ??= this.#read();
    return this.#all;
  }

  async #read(): Promise<readonly ModelProvision[]> {
    const folder = vscode.Uri.joinPath(this.#extension, "snippets");
    const entries = await vscode.workspace.fs.readDirectory(folder);
    const files = entries
      .map(([name]) => name)
      .filter((name) => name.endsWith(".code-snippets"))
      .sort();
    const { parsers } = await import("../parsers.ts");
    const lists = await Promise.all(
      files.map(async (name) => {
        const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name));
        return parsers.modelProvisions(JSON.parse(new TextDecoder().decode(bytes)));
      }),
    );
    return lists.flat();
  }
}
