import * as vscode from "vscode";
import type { Check } from "../../report/check.ts";
import { change as changeWords, range } from "../../report/wording.ts";
import { type Comparison, compareVersions, type GoalChange } from "../../score/compare.ts";
import { type Hunk, hunksBetween } from "../../text/hunks.ts";
import { activeDraft } from "../checking/activeDraft.ts";
import type { Checker } from "../checking/checker.ts";
import type { FrameworkStore } from "../checking/frameworkStore.ts";
import { draftFormat } from "../checking/recognise.ts";
import { reveal } from "../reveal.ts";
import { say, statusText } from "../words.ts";
import { gitVersionOf, pickRevision } from "./gitRevisions.ts";

const SCHEME = "lacuna-version";

interface Shown {
  readonly newer: vscode.TextDocument;
  readonly check: Check;
  readonly comparison: Comparison;
  readonly hunks: readonly Hunk[];
}

/**
 * Compares a draft with another file or with a git revision: in the diff editor, its title saying what the newer version
 * brings, each changed stretch what it does to which goals. The same list is a command.
 */
export function registerCompare(checker: Checker, store: FrameworkStore): vscode.Disposable {
  const texts = new Map<string, string>();
  const said = vscode.window.createTextEditorDecorationType({
    after: { color: new vscode.ThemeColor("editorCodeLens.foreground"), fontStyle: "italic", margin: "0 0 0 2em" },
  });
  let shown: Shown | undefined;
  const show = (next: Shown | undefined) => {
    shown = next;
    void vscode.commands.executeCommand("setContext", "lacuna.comparing", next !== undefined);
    paint();
  };
  // Diff editors show no code lenses unless asked to, so the effects stand behind the lines.
  const paint = () => {
    for (const editor of vscode.window.visibleTextEditors)
      editor.setDecorations(said, shown?.newer === editor.document ? effectsOf(shown) : []);
  };

  const compare = async (older: string, olderUri: vscode.Uri, olderName: string) => {
    const checked = await activeDraft(checker);
    const format = checked && draftFormat(checked.document);
    if (!checked || !format) return;
    const { check, document } = checked;
    const engine = await store.engine();
    const before = engine.check(
      { text: older, format, name: olderName },
      { ...(check.state && { state: check.state }), ...(check.law && { law: check.law }) },
    );
    let title = vscode.l10n.t("{0} → {1}", olderName, document.uri.path.split("/").pop() ?? "");
    let next: Shown | undefined;
    if (check.card) {
      const hunks = hunksBetween(older, check.bill.source);
      const comparison = compareVersions(before.assessments, check.assessments, check.framework, check.card, hunks);
      next = { newer: document, check, comparison, hunks };
      // Tabs cut long titles short: the figure stands first.
      title = `${changeWords(comparison.change, say)}: ${title}`;
    }
    show(next);
    await vscode.commands.executeCommand("vscode.diff", olderUri, document.uri, title);
  };

  return vscode.Disposable.from(
    said,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? "",
    }),
    vscode.commands.registerCommand("lacuna.compareWithFile", async (given?: vscode.Uri) => {
      const picked = given ?? (await pickFile());
      if (!picked) return;
      const bytes = await vscode.workspace.fs.readFile(picked);
      await compare(new TextDecoder().decode(bytes), picked, picked.path.split("/").pop() ?? "");
    }),
    vscode.commands.registerCommand("lacuna.compareWithRevision", async () => {
      const document = (await activeDraft(checker))?.document;
      const revision = document && (await pickRevision(document.uri));
      if (!document || !revision) return;
      const text = await gitVersionOf(document.uri, revision);
      if (text === undefined) return;
      const uri = document.uri.with({ scheme: SCHEME, query: revision });
      texts.set(uri.toString(), text);
      await compare(text, uri, revision.slice(0, 8));
    }),
    vscode.commands.registerCommand("lacuna.showEffects", async () => {
      if (shown) await showEffects(shown);
      else void vscode.window.showInformationMessage(vscode.l10n.t("Compare a draft with another version first."));
    }),
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      const ends = closed.some(
        ({ input }) =>
          input instanceof vscode.TabInputTextDiff && input.modified.toString() === shown?.newer.uri.toString(),
      );
      if (ends) show(undefined);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === shown?.newer) show(undefined);
    }),
    vscode.window.onDidChangeVisibleTextEditors(paint),
  );
}

async function pickFile(): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    canSelectMany: false,
    openLabel: vscode.l10n.t("Compare"),
    title: vscode.l10n.t("Older version of the draft"),
    filters: { [vscode.l10n.t("Drafts")]: ["md", "txt", "html", "htm", "bill"] },
  });
  return picked?.[0];
}

/** Behind the first line of each changed stretch: what it does to which goals. */
function effectsOf({ newer, comparison, hunks }: Shown): vscode.DecorationOptions[] {
  return hunks.map((hunk, index) => {
    const goals = comparison.goals.filter((goal) => goal.hunks.includes(index));
    const contentText = goals.length ? goals.map(pointsSentence).join("  ·  ") : vscode.l10n.t("no effect on any goal");
    const { line } = newer.positionAt(hunk.newer.start);
    const end = newer.lineAt(line).range.end;
    return { range: new vscode.Range(end, end), renderOptions: { after: { contentText } } };
  });
}

function pointsSentence({ goal, points: [from, to] }: GoalChange): string {
  const [was, becomes] = [range(from, say), range(to, say)];
  if (was === becomes) return vscode.l10n.t("goal {0}: {1} points, as before", goal, was);
  return vscode.l10n.t("goal {0}: {1} → {2} points", goal, was, becomes);
}

async function showEffects({ newer, check, comparison, hunks }: Shown): Promise<void> {
  const items = comparison.goals.map((change) => {
    const goal = check.framework.goals.find(({ id }) => id === change.goal);
    const elements = change.elements.map(({ id, from, to }) => {
      const name = goal?.elements.find((element) => element.id === id)?.name ?? id;
      return `${name}: ${statusText(from)} → ${statusText(to)}`;
    });
    const hunk = hunks[change.hunks[0] ?? -1];
    return {
      label: pointsSentence(change),
      description: hunk ? vscode.l10n.t("line {0}", newer.positionAt(hunk.newer.start).line + 1) : "",
      detail: `${goal?.name ?? ""} – ${elements.join("; ")}`,
      hunk,
    };
  });
  const title = items.length
    ? vscode.l10n.t("The newer version: {0}", changeWords(comparison.change, say))
    : vscode.l10n.t("The changes have no effect on any goal.");
  const picked = await vscode.window.showQuickPick(items, { title });
  if (picked?.hunk) await reveal(newer.uri, picked.hunk.newer.start, picked.hunk.newer.end);
}
