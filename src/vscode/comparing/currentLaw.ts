import * as vscode from "vscode";
import { compareWithLaw, type LawComparison } from "../../bill/law/compareWithLaw.ts";
import { activeDraft } from "../checking/activeDraft.ts";
import type { Checker } from "../checking/checker.ts";
import type { LawFolders } from "../checking/lawFolders.ts";

const SCHEME = "lacuna-law";

/**
 * "Compare with Current Law": a section of law that the draft changes, as it stands and as it would read, in the diff
 * editor. Whatever could not be carried out is said in a message and below both texts.
 */
export function registerCurrentLaw(checker: Checker, folders: LawFolders): vscode.Disposable {
  const texts = new Map<string, string>();
  let count = 0;
  const side = (name: string, text: string) => {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}.txt`, query: String(++count) });
    texts.set(uri.toString(), text);
    return uri;
  };
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? "",
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => texts.delete(uri.toString())),
    vscode.commands.registerCommand("lacuna.compareWithLaw", async (cite?: string) => {
      const checked = await activeDraft(checker);
      if (!checked) return;
      const law = await folders.lawFor(checked.document.uri);
      const all = compareWithLaw(checked.check.bill, law ?? (() => null));
      if (!all.length) {
        void vscode.window.showInformationMessage(vscode.l10n.t("This draft changes no section of existing law."));
        return;
      }
      const picked = cite || all.length === 1 ? all.find((entry) => !cite || entry.cite === cite) : await pick(all);
      if (!picked) return;
      const notes = law
        ? picked.notes
        : [
            vscode.l10n.t(
              "No current law is at hand, so only the words of the draft are shown. Put the sections as they stand (.md, .txt or .html) into a folder called “law” beside the draft or in the workspace.",
            ),
          ];
      const tail = notes.length ? `\n\n* * *\n${notes.join("\n")}\n` : "\n";
      await vscode.commands.executeCommand(
        "vscode.diff",
        side(vscode.l10n.t("Current law"), picked.before + tail),
        side(vscode.l10n.t("As amended"), picked.after + tail),
        vscode.l10n.t("{0}: current law ↔ as amended", picked.title),
      );
      if (notes.length) void vscode.window.showWarningMessage(notes.join(" "));
    }),
  );
}

async function pick(all: readonly LawComparison[]): Promise<LawComparison | undefined> {
  const items = all.map((comparison) => ({
    label: comparison.title,
    description: comparison.section.number && vscode.l10n.t("Sec. {0}", comparison.section.number),
    detail: comparison.notes.join(" "),
    comparison,
  }));
  const title = vscode.l10n.t("Compare with Current Law");
  return (await vscode.window.showQuickPick(items, { title, matchOnDetail: true }))?.comparison;
}
