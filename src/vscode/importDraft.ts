import * as vscode from "vscode";
import { noticeL10n } from "./words.ts";

/** A zip of this size is no bill; the limit keeps a hostile file from filling the memory. */
const MAX_BYTES = 64 * 1024 * 1024;

/** "Import Word Document": turns a DOCX into a Markdown draft with every insertion and deletion kept, by command and by drop. */
export function registerImport(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand("lacuna.importDocx", async (uri?: vscode.Uri) => {
      const chosen = uri ?? (await choose());
      if (chosen) await importDocument(chosen);
    }),
    vscode.languages.registerDocumentDropEditProvider(
      ["markdown", "plaintext", "lacuna-bill"],
      {
        async provideDocumentDropEdits(_document, _position, transfer, token) {
          const list = await transfer.get("text/uri-list")?.asString();
          const first = list?.split(/\r?\n/).find((line) => /\.docx$/i.test(line.trim()));
          if (!first || token.isCancellationRequested) return undefined;
          const imported = await readDocx(vscode.Uri.parse(first.trim()));
          if (!imported) return undefined;
          return new vscode.DocumentDropEdit(imported, vscode.l10n.t("Insert as a Draft with Tracked Changes"));
        },
      },
      { dropMimeTypes: ["text/uri-list"] },
    ),
  );
}

async function choose(): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    canSelectMany: false,
    filters: { [vscode.l10n.t("Word documents")]: ["docx"] },
    openLabel: vscode.l10n.t("Import"),
  });
  return picked?.[0];
}

async function importDocument(uri: vscode.Uri): Promise<void> {
  const markdown = await readDocx(uri);
  if (markdown === undefined) return;
  const document = await vscode.workspace.openTextDocument({ language: "markdown", content: markdown });
  await vscode.window.showTextDocument(document);
}

/** The document as Markdown, or undefined after telling the user why not. */
async function readDocx(uri: vscode.Uri): Promise<string | undefined> {
  const name = uri.path.split("/").pop() ?? "";
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (bytes.length > MAX_BYTES) throw new Error(vscode.l10n.t("it has more than 64 MB"));
    const { importDocx } = await import("../bill/formats/docx.ts");
    const { markdown, notices } = importDocx(bytes);
    if (notices.length) {
      const lost = notices.map(noticeL10n).join(" ");
      void vscode.window.showWarningMessage(vscode.l10n.t("{0} was imported. {1}", name, lost));
    }
    return markdown;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t("{0} could not be imported: {1}", name, why));
    return undefined;
  }
}
