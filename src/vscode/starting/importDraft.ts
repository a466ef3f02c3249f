import * as vscode from "vscode";
import type { ImportedDocument } from "../../bill/formats/importedDocument.ts";
import { decodeText } from "../../text/decodeText.ts";
import { noticeL10n } from "../words.ts";

/** A zip of this size is no bill; the limit keeps a hostile file from filling the memory. */
const MAX_BYTES = 64 * 1024 * 1024;

/** What can be imported, by the endings of its names. */
const IMPORTED = /\.(docx|html?|xhtml)$/i;

/** A document to import: its name and how its bytes are had. */
interface Source {
  readonly name: string;
  readonly bytes: () => Thenable<Uint8Array>;
}

/**
 * "Import Document": turns a Word document or a web page into a Markdown draft with every insertion and deletion kept, by
 * command and by drop.
 */
export function registerImport(): vscode.Disposable {
  // Of the kind of text, so that Markdown's own link to the file stands behind it.
  const kind = vscode.DocumentDropOrPasteEditKind.Text.append("lacuna", "draft");
  return vscode.Disposable.from(
    vscode.commands.registerCommand("lacuna.importDocument", async (uri?: vscode.Uri) => {
      const chosen = uri ?? (await choose());
      if (chosen) await importDocument(chosen);
    }),
    vscode.languages.registerDocumentDropEditProvider(
      ["markdown", "plaintext", "lacuna-bill"],
      {
        async provideDocumentDropEdits(document, position, transfer, token) {
          const [source] = await dropped(transfer);
          if (!source || token.isCancellationRequested) return undefined;
          const imported = await readDocument(source);
          if (!imported) return undefined;
          report(source.name, imported);
          const text = apart(document, position, imported.markdown);
          return new vscode.DocumentDropEdit(text, vscode.l10n.t("Insert as a Draft with Tracked Changes"), kind);
        },
      },
      { dropMimeTypes: ["text/uri-list", "files"], providedDropEditKinds: [kind] },
    ),
  );
}

/** What was dropped and can be imported: of the workbench its address, of the system outside the file itself. */
async function dropped(transfer: vscode.DataTransfer): Promise<readonly Source[]> {
  const list = (await transfer.get("text/uri-list")?.asString()) ?? "";
  const uris = list
    .split(/\r?\n/)
    .filter((line) => IMPORTED.test(line.trim()))
    .map((line) => sourceAt(vscode.Uri.parse(line.trim())));
  const files = [...transfer].flatMap(([, item]) => {
    const file = item.asFile();
    return file && IMPORTED.test(file.name) ? [{ name: file.name, bytes: () => file.data() }] : [];
  });
  return [...uris, ...files];
}

function sourceAt(uri: vscode.Uri): Source {
  return { name: nameOf(uri), bytes: () => vscode.workspace.fs.readFile(uri) };
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.split("/").pop() ?? "";
}

/** A text as paragraphs of its own at a place of a document. */
function apart(document: vscode.TextDocument, position: vscode.Position, text: string): string {
  const before = document.getText(new vscode.Range(new vscode.Position(0, 0), position));
  const after = document.getText(new vscode.Range(position, document.positionAt(Number.MAX_SAFE_INTEGER)));
  const feeds = (have: string) => "\n\n".slice(Math.min(2, have.replace(/[^\n]/g, "").length));
  const lead = before.trim() ? feeds(/\s*$/.exec(before)?.[0] ?? "") : "";
  const trail = after.trim() ? feeds(/^\s*/.exec(after)?.[0] ?? "") : "";
  return `${lead}${text.trimEnd()}${trail || "\n"}`;
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
  const imported = await readDocument(sourceAt(uri));
  if (!imported) return;
  const document = await newDraft(uri, imported.markdown);
  await vscode.window.showTextDocument(document);
  report(nameOf(uri), imported);
}

/**
 * A draft that is not saved yet, with the name of what it comes from, beside it: Save asks nothing and takes nothing's
 * place. Where another program's files lie elsewhere, a draft without a name, which Save asks for.
 */
async function newDraft(source: vscode.Uri, content: string): Promise<vscode.TextDocument> {
  const path = OF_DISK.has(source.scheme) ? await freePath(source) : undefined;
  if (!path) return vscode.workspace.openTextDocument({ language: "markdown", content });
  const uri = vscode.Uri.from({ scheme: "untitled", path });
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(0, 0), content);
  await vscode.workspace.applyEdit(edit);
  return document;
}

/** Where the editor keeps the files of a window: a draft that is not saved yet can bear a name there alone. */
const OF_DISK = new Set(["file", "vscode-remote"]);

/** `bill.md` beside `bill.docx`; `bill-2.md` where that is taken, by a file or by a draft that is open. */
async function freePath(source: vscode.Uri): Promise<string> {
  const stem = source.path.replace(/\.\w+$/, "");
  for (let count = 1; ; count++) {
    const path = `${stem}${count > 1 ? `-${count}` : ""}.md`;
    const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.path === path);
    if (!isOpen && !(await exists(source.with({ path })))) return path;
  }
}

function exists(uri: vscode.Uri): Thenable<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** Says what an import has kept as marks and what it could not keep. */
function report(name: string, { markdown, notices }: ImportedDocument): void {
  const count = (tag: RegExp) => [...markdown.matchAll(tag)].length;
  const [inserted, struck] = [count(/<(?:ins|u)>/g), count(/<(?:del|s)>/g)];
  const kept =
    inserted + struck > 0
      ? vscode.l10n.t("Marks kept: insertions {0}, deletions {1}.", inserted, struck)
      : vscode.l10n.t("It marks no insertions and no deletions.");
  const said = vscode.l10n.t("{0} was imported. {1}", name, [kept, ...notices.map(noticeL10n)].join(" "));
  if (notices.length) void vscode.window.showWarningMessage(said);
  else void vscode.window.showInformationMessage(said);
}

/** The document as Markdown, or undefined after telling the user why not. */
async function readDocument({ name, bytes }: Source): Promise<ImportedDocument | undefined> {
  try {
    const content = await bytes();
    if (content.length > MAX_BYTES) throw new Error(vscode.l10n.t("it has more than 64 MB"));
    const imported = await importedFrom(content, name);
    if (!imported.markdown.trim()) throw new Error(vscode.l10n.t("there are no words in it"));
    return imported;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t("{0} could not be imported: {1}", name, why));
    return undefined;
  }
}

async function importedFrom(bytes: Uint8Array, name: string): Promise<ImportedDocument> {
  if (/\.docx$/i.test(name)) return (await import("../../bill/formats/docx.ts")).importDocx(bytes);
  const text = decodeText(bytes);
  if (text === null) throw new Error(vscode.l10n.t("it is no text"));
  const { importHtml } = await import("../../bill/formats/importHtml.ts");
  return importHtml(text);
}
