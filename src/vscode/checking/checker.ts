import * as vscode from "vscode";
import type { DraftFormat } from "../../bill/draft.ts";
import type { Bill } from "../../bill/types.ts";
import type { Check } from "../../report/check.ts";
import { inSlices } from "../../text/steps.ts";
import type { DeclaredBills } from "./declaredBills.ts";
import type { FrameworkStore } from "./frameworkStore.ts";
import type { LawFolders } from "./lawFolders.ts";
import { draftFormat } from "./recognise.ts";
import { Work } from "./work.ts";

/** A document's latest check. `check` is null for a document that is no bill: everyone stays silent on it. */
export interface CheckedDocument {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly check: Check | null;
  /** Milliseconds of work, for the language status. */
  readonly took: number;
}

interface Entry {
  bill: Bill | undefined;
  latest: CheckedDocument | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
  running: Running | undefined;
}

/** A check on its way; shared by all who ask for the same version, and given up once another takes its place. */
interface Running {
  readonly version: number;
  result: Promise<CheckedDocument | undefined>;
}

/**
 * The one cache of read and checked drafts that all features share: one entry a document, recomputed after a pause in
 * typing, each document on its own clock. The work is done in slices, so that a long bill blocks nothing; it is given up
 * when the document changes under it, and a result whose version is no longer the document's is dropped.
 */
export class Checker implements vscode.Disposable {
  readonly #store: FrameworkStore;
  readonly #declared: DeclaredBills;
  readonly #folders: LawFolders;
  readonly #entries = new Map<string, Entry>();
  readonly #checked = new vscode.EventEmitter<CheckedDocument>();
  readonly #closed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable[] = [];

  /** Fires after each check that is still current. */
  readonly onDidCheck = this.#checked.event;
  /** Fires when a document is gone and whatever shows its findings must forget them. */
  readonly onDidClose = this.#closed.event;

  constructor(store: FrameworkStore, declared: DeclaredBills, folders: LawFolders) {
    this.#store = store;
    this.#declared = declared;
    this.#folders = folders;
    const { workspace } = vscode;
    this.#subscriptions.push(
      workspace.onDidOpenTextDocument((document) => this.schedule(document, 0)),
      workspace.onDidChangeTextDocument(({ document }) => this.schedule(document)),
      workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      store.onDidChange(() => this.#again()),
      declared.onDidChange(() => this.#again()),
      folders.onDidChange(() => this.#again()),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("lacuna.state") || event.affectsConfiguration("lacuna.convention"))
          this.#again();
      }),
    );
    this.#again();
  }

  /** The latest check of a document, if there is one of its present version. */
  current(document: vscode.TextDocument): CheckedDocument | undefined {
    const latest = this.#entries.get(document.uri.toString())?.latest;
    return latest?.version === document.version ? latest : undefined;
  }

  /** Whether a check of the document is at hand or on its way. */
  knows(document: vscode.TextDocument): boolean {
    return this.#entries.has(document.uri.toString());
  }

  /** The check of the document's present version, computed now when there is none. */
  async check(document: vscode.TextDocument): Promise<CheckedDocument | undefined> {
    return this.current(document) ?? this.#run(document);
  }

  /** Checks the document after a pause of `delay` milliseconds. */
  schedule(document: vscode.TextDocument, delay = pause(document)): void {
    if (!draftFormat(document)) return;
    const entry = this.#entry(document);
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => void this.#run(document), delay);
  }

  dispose(): void {
    for (const entry of this.#entries.values()) clearTimeout(entry.timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#entries.clear();
    this.#checked.dispose();
    this.#closed.dispose();
  }

  #run(document: vscode.TextDocument): Promise<CheckedDocument | undefined> {
    const format = draftFormat(document);
    if (!format || document.isClosed) return Promise.resolve(undefined);
    const entry = this.#entry(document);
    const { version } = document;
    if (entry.running?.version === version) return entry.running.result;
    const running: Running = { version, result: Promise.resolve(undefined) };
    entry.running = running;
    const isStale = () => entry.running !== running || document.version !== version || document.isClosed;
    running.result = this.#work(document, format, entry, isStale).finally(() => {
      if (entry.running === running) entry.running = undefined;
    });
    return running.result;
  }

  async #work(
    document: vscode.TextDocument,
    format: DraftFormat,
    entry: Entry,
    isStale: () => boolean,
  ): Promise<CheckedDocument | undefined> {
    const engine = await this.#store.engine();
    if (isStale()) return undefined;
    if (entry.latest?.version === document.version) return entry.latest;
    const { version } = document;
    const settings = vscode.workspace.getConfiguration("lacuna", document.uri);
    const convention = String(settings.get("convention", "auto"));
    const work = new Work(isStale);
    const bill = await inSlices(
      engine.readSteps(
        { text: document.getText(), format, name: document.uri.path },
        { ...(convention !== "auto" && { convention }), ...(entry.bill && { previous: entry.bill }) },
      ),
      work,
    );
    if (!bill) return undefined;
    const isBill = this.#declared.get(document.uri) ?? bill.kind === "bill";
    // What is read stays read, even where its check is given up: the next one takes less.
    entry.bill = isBill ? bill : undefined;
    // Nobody but a settings file of strangers says a number or a list here.
    const state = String(settings.get("state") ?? "");
    const law = isBill ? await this.#folders.lawFor(document.uri) : undefined;
    const options = { ...(!bill.frontMatter?.state && state && { state }), ...(law && { law }) };
    const check = isBill ? await inSlices(engine.checkSteps(bill, options), work) : null;
    if (isStale()) return undefined;
    const latest = { document, version, check, took: work.took };
    entry.latest = latest;
    this.#checked.fire(latest);
    return latest;
  }

  #entry(document: vscode.TextDocument): Entry {
    const key = document.uri.toString();
    let entry = this.#entries.get(key);
    if (!entry) {
      entry = { bill: undefined, latest: undefined, timer: undefined, running: undefined };
      this.#entries.set(key, entry);
    }
    return entry;
  }

  #again(): void {
    for (const entry of this.#entries.values()) {
      entry.latest = undefined;
      entry.bill = undefined;
      entry.running = undefined;
    }
    for (const document of vscode.workspace.textDocuments) this.schedule(document, 0);
  }

  #forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const entry = this.#entries.get(key);
    clearTimeout(entry?.timer);
    if (entry) entry.running = undefined;
    if (this.#entries.delete(key)) this.#closed.fire(document.uri);
  }
}

function pause(document: vscode.TextDocument): number {
  return vscode.workspace.getConfiguration("lacuna", document.uri).get("delay", 250);
}
