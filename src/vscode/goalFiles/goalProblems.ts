import * as vscode from "vscode";
import type { FrameworkStore, OwnEdition } from "../checking/frameworkStore.ts";
import { workspaceEditionNames } from "../checking/workspaceEdition.ts";

/** What is wrong in the goal, lexicon and report card files of a workspace, at its line and column. */
export function registerGoalProblems(store: FrameworkStore): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection("lacuna-goals");
  let shown: readonly vscode.Uri[] = [];
  const show = (edition: OwnEdition | undefined) => {
    const places = edition?.files.places;
    const byFile = new Map<string, vscode.Diagnostic[]>();
    for (const problem of edition?.problems ?? []) {
      const position = new vscode.Position(Math.max(0, problem.line - 1), Math.max(0, problem.column - 1));
      const range = new vscode.Range(position, position.with({ character: Number.MAX_SAFE_INTEGER }));
      const diagnostic = new vscode.Diagnostic(range, problem.message, vscode.DiagnosticSeverity.Error);
      diagnostic.source = "Lacuna goals";
      // A file that the workspace has not: what is missing is said where it has something.
      const file = places?.has(problem.file) ? problem.file : [...(places?.keys() ?? [])][0];
      if (file) byFile.set(file, [...(byFile.get(file) ?? []), diagnostic]);
    }
    const next = [...byFile].flatMap(([file, diagnostics]) => {
      const uri = places?.get(file);
      if (!uri) return [];
      collection.set(uri, diagnostics);
      return [uri];
    });
    const still = new Set(next.map(String));
    for (const uri of shown) if (!still.has(String(uri))) collection.delete(uri);
    shown = next;
  };
  // Goal files are read for their authors' sake too, when no draft asks for the engine.
  const read = async () => {
    if (shown.length > 0 || (await workspaceEditionNames()).length > 0) await store.engine();
  };
  void read();
  return vscode.Disposable.from(
    collection,
    store.onDidReadEdition(show),
    store.onDidChange(() => void read()),
  );
}
