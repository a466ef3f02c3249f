import * as vscode from "vscode";
import type { ImportedDocument } from "../../bill/formats/importedDocument.ts";
import { noticeL10n } from "../words.ts";

/** A zip of this size is no bill; the limit keeps a hostile file from filling the memory. */
const MAX_BYTES = 64 * 1024 * 1024;

/** What can be imported, by the endings of its names. */
const IMPORTED = /\.(docx|html?|xhtml)$/i;

/**
 * "Import Document": turns a Word document or a web page into a Markdown draft with every insertion and deletion kept, by
 * command and by drop.
 */
export function registerImport(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand("lacuna.importDocument", async (uri?: vscode.Uri) => {
      const chosen = uri ?? (await choose());
      if (chosen) await importDocument(chosen);
    }),
    vscode.languages.registerDocumentDropEditProvider(
      ["markdown", "plaintext", "lacuna-bill"],
      {
        async provideDocumentDropEdits(_document, _position, transfer, token) {
          const list = await transfer.get("text/uri-list")?.asString();
          const first = list?.split(/\r?\n/).find((line) => IMPORTED.test(line.trim()));
          if (!first || token.isCancellationRequested) return undefined;
          const imported = await readDocument(vscode.Uri.parse(first.trim()));
          if (imported === undefined) return undefined;
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
    filters: { [vscode.l10n.t("Word documents and web pages")]: ["docx", "html", "htm", "xhtml"] },
    openLabel: vscode.l10n.t("Import"),
  });
  return picked?.[0];
}

async function importDocument(uri: vscode.Uri): Promise<void> {
  const markdown = await readDocument(uri);
  if (markdown === undefined) return;
  const document = await vscode.workspace.openTextDocument({ language: "markdown", content: markdown });
  await vscode.window.showTextDocument(document);
}

/** The document as Markdown, or undefined after telling the user why not. */
async function readDocument(uri: vscode.Uri): Promise<string | undefined> {
  const name = uri.path.split("/").pop() ?? "";
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (bytes.length > MAX_BYTES) throw new Error(vscode.l10n.t("it has more than 64 MB"));
    const { markdown, notices } = await imported(bytes, name);
    if (!markdown.trim()) throw new Error(vscode.l10n.t("there are no words in it"));
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

async function imported(bytes: Uint8Array, name: string): Promise<ImportedDocument> {
  if (/\.docx$/i.test(name)) return (await import("../../bill/formats/docx.ts")).importDocx(bytes);
  const { importHtml } = await import("../../bill/formats/importHtml.ts");
  return importHtml(textOf(bytes));
}

/** Web pages of legislatures come as UTF-8, or as what Word writes for the West: what is no UTF-8 is that. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
