import * as vscode from "vscode";

/** The part of the built-in git extension's API (version 1) that is used here. */
interface GitRepository {
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly GitCommit[]>;
  show(ref: string, path: string): Promise<string>;
}
interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly authorDate?: Date;
}
interface GitExports {
  getAPI(version: 1): { getRepository(uri: vscode.Uri): GitRepository | null };
}

/** A commit of the file that a person picks, by its hash; undefined when there is none, which is said. */
export async function pickRevision(uri: vscode.Uri): Promise<string | undefined> {
  const commits = (await (await repositoryOf(uri))?.log({ maxEntries: 100, path: uri.fsPath })) ?? [];
  if (commits.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Git has no earlier version of this file."));
    return undefined;
  }
  const items = commits.map(({ hash, message, authorName, authorDate }) => ({
    label: message.split("\n")[0] ?? hash,
    description: [hash.slice(0, 8), authorName, authorDate?.toISOString().slice(0, 10)].filter(Boolean).join(" · "),
    hash,
  }));
  const title = vscode.l10n.t("Older version of the draft");
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.hash;
}

/** The file as it was in a revision. */
export async function gitVersionOf(uri: vscode.Uri, revision: string): Promise<string | undefined> {
  return (await repositoryOf(uri))?.show(revision, uri.fsPath);
}

/** The repository of a file, or undefined where git is missing or the host has none, as on the web. */
async function repositoryOf(uri: vscode.Uri): Promise<GitRepository | undefined> {
  const git = vscode.extensions.getExtension<GitExports>("vscode.git");
  if (!git) return undefined;
  try {
    return (await git.activate()).getAPI(1).getRepository(uri) ?? undefined;
  } catch {
    return undefined;
  }
}
