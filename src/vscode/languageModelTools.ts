import * as vscode from "vscode";
import type { DraftFormat } from "../bill/draft.ts";
import type { Lacuna } from "../lacuna.ts";
import type { Check } from "../report/check.ts";
import { checkDocument } from "../report/documents/checkDocument.ts";
import { comparisonDocument } from "../report/documents/comparisonDocument.ts";
import { markdownOf } from "../report/formats/markdown.ts";
import { compareVersions } from "../score/compare.ts";
import { hunksBetween } from "../text/hunks.ts";
import type { FrameworkStore } from "./checking/frameworkStore.ts";
import type { LawFolders } from "./checking/lawFolders.ts";
import { goalPage } from "./gaps/goalPages.ts";

/** A language model is given no more than this; the report says where it was cut. */
const LONGEST = 30_000;

/**
 * Three read-only tools for language models, for those who have one: check a draft, explain a goal, compare two drafts.
 * Each answers with the words of the draft and their citations, so that a model need not put them in its own.
 */
export function registerLanguageModelTools(store: FrameworkStore, folders: LawFolders): vscode.Disposable {
  const { lm } = vscode;
  return vscode.Disposable.from(
    lm.registerTool<{ readonly file?: string; readonly state?: string }>("lacuna_check_draft", {
      prepareInvocation: ({ input }) => ({
        invocationMessage: vscode.l10n.t("Checking {0} against the policy goals", input.file ?? ""),
      }),
      async invoke({ input }) {
        const engine = await store.engine();
        const { check, name } = await checkFile(engine, folders, input.file, input.state);
        return answer(markdownOf(checkDocument(check, name)));
      },
    }),
    lm.registerTool<{ readonly goal?: string }>("lacuna_explain_goal", {
      prepareInvocation: ({ input }) => ({ invocationMessage: vscode.l10n.t("Reading goal {0}", input.goal ?? "") }),
      async invoke({ input }) {
        const { framework } = await store.engine();
        const goal = framework.goals.find(({ id }) => id === String(input.goal ?? "").trim());
        if (goal) return answer(goalPage(goal));
        const all = framework.goals.map(({ id, name }) => `${id} ${name}`).join("; ");
        throw new Error(`There is no goal "${input.goal ?? ""}". Pass one of these numbers: ${all}.`);
      },
    }),
    lm.registerTool<{ readonly older?: string; readonly newer?: string; readonly state?: string }>(
      "lacuna_compare_drafts",
      {
        prepareInvocation: ({ input }) => ({
          invocationMessage: vscode.l10n.t("Comparing {0} with {1}", input.newer ?? "", input.older ?? ""),
        }),
        async invoke({ input }) {
          const engine = await store.engine();
          const [older, newer] = await Promise.all([
            checkFile(engine, folders, input.older, input.state),
            checkFile(engine, folders, input.newer, input.state),
          ]);
          const { framework } = engine;
          const card = newer.check.card ?? older.check.card;
          if (!card) throw new Error("No report card is known for these drafts; pass a state as a postal code.");
          const hunks = hunksBetween(older.check.bill.source, newer.check.bill.source);
          const comparison = compareVersions(older.check.assessments, newer.check.assessments, framework, card, hunks);
          return answer(markdownOf(comparisonDocument({ older, newer, hunks, comparison, framework, card })));
        },
      },
    ),
  );
}

/** Reads and checks a file that a model names: by a path in the workspace, by an absolute path, or by a URI. */
async function checkFile(
  engine: Lacuna,
  folders: LawFolders,
  file: unknown,
  state: unknown,
): Promise<{ readonly check: Check; readonly name: string }> {
  if (typeof file !== "string" || !file.trim()) throw new Error("Pass the path of a draft.");
  const uri = await resolve(file.trim());
  const name = vscode.workspace.asRelativePath(uri);
  const document = await vscode.workspace.openTextDocument(uri);
  const format: DraftFormat = /\.html?$/i.test(uri.path) ? "html" : /\.md$/i.test(uri.path) ? "markdown" : "plain";
  const law = await folders.lawFor(uri);
  const check = engine.check(
    { text: document.getText(), format, name },
    {
      ...(typeof state === "string" && /^[A-Za-z]{2}$/.test(state) && { state: state.toUpperCase() }),
      ...(law && { law }),
    },
  );
  if (check.bill.kind === "other") throw new Error(`${name} does not read as a bill or a statute.`);
  return { check, name };
}

async function resolve(file: string): Promise<vscode.Uri> {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(file)) return inWorkspace(vscode.Uri.parse(file), file);
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (file.startsWith("/") || /^[a-z]:[\\/]/i.test(file))
    return inWorkspace((folders[0]?.uri ?? vscode.Uri.file("/")).with({ path: vscode.Uri.file(file).path }), file);
  for (const { uri } of folders) {
    const candidate = vscode.Uri.joinPath(uri, file);
    try {
      await vscode.workspace.fs.stat(candidate);
      return inWorkspace(candidate, file);
    } catch {
      // Perhaps it is in another folder.
    }
  }
  throw new Error(`There is no ${file} in the workspace; pass a path inside one of its folders.`);
}

/** A model is shown nothing but what the workspace holds. */
function inWorkspace(uri: vscode.Uri, file: string): vscode.Uri {
  if (vscode.workspace.getWorkspaceFolder(uri)) return uri;
  throw new Error(`${file} is outside the workspace; pass a path inside one of its folders.`);
}

function answer(markdown: string): vscode.LanguageModelToolResult {
  const text =
    markdown.length > LONGEST ? `${markdown.slice(0, LONGEST)}\n\n(cut after ${LONGEST} characters)` : markdown;
  return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
}
