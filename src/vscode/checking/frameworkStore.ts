import * as vscode from "vscode";
import type { Framework } from "../../goals/framework.ts";
import type { Problem } from "../../goals/problem.ts";
import type { Lacuna } from "../../lacuna.ts";
import { inSlices } from "../../text/steps.ts";
import { Work } from "./work.ts";
import { type EditionFiles, GOALS_FOLDER, workspaceEdition } from "./workspaceEdition.ts";

/** Milliseconds without a change of a goal file after which its edition is read again. */
const REST = 600;

/** Names of editions; whatever else the settings of a workspace say must lead to no other file. */
const EDITION = /^[a-z0-9-]+$/;

/** A workspace's own edition as it was read: its files, and what is wrong with them. */
export interface OwnEdition {
  readonly id: string;
  readonly files: EditionFiles;
  readonly problems: readonly Problem[];
}

/**
 * Loads the chosen framework once and builds the engine for it, both on first need: what comes with Lacuna, and laid
 * over it what the workspace has of that edition. Goal files that cannot be used change nothing; what is
 * wrong with them is told by `onDidReadEdition`.
 */
export class FrameworkStore implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #edition = new vscode.EventEmitter<OwnEdition | undefined>();
  readonly #extension: vscode.Uri;
  readonly #subscriptions: vscode.Disposable[];
  #engine: Promise<Lacuna> | undefined;
  /** What held last, and of which edition. */
  #last: { readonly id: string; readonly engine: Lacuna } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts what made the engine void: a load that was begun before the last of it gives and tells nothing. */
  #generation = 0;

  /** Fires when another framework holds; everything computed with the old one is void. */
  readonly onDidChange = this.#changed.event;
  /** Fires when the workspace's own edition was read, or found to be gone. */
  readonly onDidReadEdition = this.#edition.event;

  constructor(extension: vscode.Uri) {
    this.#extension = extension;
    const { workspace } = vscode;
    // The folder itself too: who deletes it is told of no file in it.
    const watcher = workspace.createFileSystemWatcher(`**/${GOALS_FOLDER}{,/**}`);
    this.#subscriptions = [
      this.#changed,
      this.#edition,
      watcher,
      watcher.onDidChange(() => this.#soon()),
      watcher.onDidCreate(() => this.#soon()),
      watcher.onDidDelete(() => this.#soon()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (isGoalFile(document.uri)) this.#soon();
      }),
      workspace.onDidChangeWorkspaceFolders(() => this.#again()),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("lacuna.framework")) this.#again();
      }),
    ];
  }

  /** The engine of the framework that the settings name, of the goal files as they are when it is given. */
  engine(): Promise<Lacuna> {
    this.#engine ??= this.#current();
    return this.#engine;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#again(), REST);
  }

  #again(): void {
    this.#generation++;
    this.#engine = undefined;
    this.#changed.fire();
  }

  /** Who asked before goal files changed is given the engine of the files as they are now, not as they were. */
  async #current(): Promise<Lacuna> {
    const generation = this.#generation;
    const engine = await this.#load(generation);
    return generation === this.#generation ? engine : this.engine();
  }

  async #load(generation: number): Promise<Lacuna> {
    const tell = (edition: OwnEdition | undefined) => {
      if (generation === this.#generation) this.#edition.fire(edition);
    };
    const remember = (engine: Lacuna) => {
      if (generation === this.#generation) this.#last = { id, engine };
      return engine;
    };
    const id = String(vscode.workspace.getConfiguration("lacuna").get("framework", "report-cards-2023"));
    const last = this.#last?.id === id ? this.#last.engine : undefined;
    const own = await this.#ownFramework(id, last?.framework);
    if (!own.edition) {
      tell(undefined);
      return remember(await engineOf(await this.#shipped(id)));
    }
    try {
      const engine = own.framework && (await engineOf(own.framework));
      tell(own.edition);
      return remember(engine ?? last ?? (await engineOf(await this.#shipped(id))));
    } catch (error) {
      // A phrase of the lexicon that cannot be read shows only when the engine is built.
      const message = error instanceof Error ? error.message : String(error);
      const file = [...own.edition.files.places.keys()].find((path) => path.startsWith("lexicon")) ?? "framework.yaml";
      const problem = { file, line: 1, column: 1, message };
      tell({ ...own.edition, problems: [...own.edition.problems, problem] });
      return last ?? (await engineOf(await this.#shipped(id)));
    }
  }

  /** The workspace's edition; in the place of files that cannot be read, as when one is half-written, `last` holds. */
  async #ownFramework(
    id: string,
    last: Framework | undefined,
  ): Promise<{ framework: Framework | null; edition: OwnEdition | undefined }> {
    const files = EDITION.test(id) ? await workspaceEdition(id) : undefined;
    if (!files) return { framework: null, edition: undefined };
    const { parsers } = await import("../parsers.ts");
    const { framework, problems } = parsers.loadFramework(files.texts, await this.#compiled(id));
    const edition = { id, files, problems };
    if (!problems.length || !last) return { framework, edition };
    return { framework: parsers.loadFramework(files.texts, last).framework, edition };
  }

  /** The edition that comes with Lacuna; the default one where the settings name none that exists. */
  async #shipped(id: string): Promise<Framework> {
    const framework = await this.#compiled(id);
    if (framework) return framework;
    const fallback = "report-cards-2023";
    void vscode.window.showWarningMessage(
      vscode.l10n.t("There is no scorecard edition {0}; {1} is used. See the setting lacuna.framework.", id, fallback),
    );
    const usual = await this.#compiled(fallback);
    if (!usual) throw new Error(`${GOALS_FOLDER}/${fallback} is missing in the extension; install Lacuna again.`);
    return usual;
  }

  /** An edition as the build compiled it; undefined when Lacuna has none of this name. */
  async #compiled(id: string): Promise<Framework | undefined> {
    if (!EDITION.test(id)) return undefined;
    const uri = vscode.Uri.joinPath(this.#extension, "dist", GOALS_FOLDER, `${id}.json`);
    try {
      return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))) as Framework;
    } catch {
      return undefined;
    }
  }
}

/** Builds an engine without holding anybody up. */
async function engineOf(framework: Framework): Promise<Lacuna> {
  const { createLacuna, lacunaSteps } = await import("../../lacuna.ts");
  return (await inSlices(lacunaSteps(framework), new Work())) ?? createLacuna(framework);
}

/** Whether a file belongs to an edition in a workspace. */
export function isGoalFile(uri: vscode.Uri): boolean {
  return uri.path.includes(`/${GOALS_FOLDER}/`) && /\.(?:md|ya?ml)$/.test(uri.path);
}
