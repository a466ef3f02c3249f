import * as vscode from "vscode";
import type { Bill } from "../bill/types.ts";
import type { Check } from "../report/check.ts";
import type { DeclaredBills } from "./declaredBills.ts";
import type { FrameworkStore } from "./frameworkStore.ts";
import { draftFormat } from "./recognise.ts";

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
}

/**
 * The one cache of read and checked drafts that all features share: one entry a document, recomputed after a pause in
 * typing, each document on its own clock; a result whose version is no longer the document's is dropped.
 */
export class Checker implements vscode.Disposable {
  readonly #store: FrameworkStore;
  readonly #declared: DeclaredBills;
  readonly #entries = new Map<string, Entry>();
  readonly #checked = new vscode.EventEmitter<CheckedDocument>();
  readonly #closed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable[] = [];

  /** Fires after each check that is still current. */
  readonly onDidCheck = this.#checked.event;
  /** Fires when a document is gone and whatever shows its findings must forget them. */
  readonly onDidClose = this.#closed.event;

  constructor(store: FrameworkStore, declared: DeclaredBills) {
    this.#store = store;
    this.#declared = declared;
    const { workspace } = vscode;
    this.#subscriptions.push(
      workspace.onDidOpenTextDocument((document) => this.schedule(document, 0)),
      workspace.onDidChangeTextDocument(({ document }) => this.schedule(document)),
      workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      store.onDidChange(() => this.#again()),
      declared.onDidChange(() => this.#again()),
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

  async #run(document: vscode.TextDocument): Promise<CheckedDocument | undefined> {
    const format = draftFormat(document);
    if (!format || document.isClosed) return undefined;
    const engine = await this.#store.engine();
    const entry = this.#entry(document);
    if (entry.latest?.version === document.version) return entry.latest;
    const { version } = document;
    const started = performance.now();
    const settings = vscode.workspace.getConfiguration("lacuna", document.uri);
    const convention = settings.get("convention", "auto");
    const bill = engine.readBill(
      { text: document.getText(), format, name: document.uri.path },
      { ...(convention !== "auto" && { convention }), ...(entry.bill && { previous: entry.bill }) },
    );
    const said = this.#declared.get(document.uri);
    const isBill = said ?? bill.kind === "bill";
    const state = settings.get("state", "");
    const check = isBill ? engine.checkBill(bill, bill.frontMatter?.state || !state ? {} : { state }) : null;
    entry.bill = isBill ? bill : undefined;
    const latest = { document, version, check, took: performance.now() - started };
    entry.latest = latest;
    this.#checked.fire(latest);
    return latest;
  }

  #entry(document: vscode.TextDocument): Entry {
    const key = document.uri.toString();
    let entry = this.#entries.get(key);
    if (!entry) {
      entry = { bill: undefined, latest: undefined, timer: undefined };
      this.#entries.set(key, entry);
    }
    return entry;
  }

  #again(): void {
    for (const entry of this.#entries.values()) {
      entry.latest = undefined;
      entry.bill = undefined;
    }
    for (const document of vscode.workspace.textDocuments) this.schedule(document, 0);
  }

  #forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#entries.get(key)?.timer);
    if (this.#entries.delete(key)) this.#closed.fire(document.uri);
  }
}

function pause(document: vscode.TextDocument): number {
  return vscode.workspace.getConfiguration("lacuna", document.uri).get("delay", 250);
}
