import * as vscode from "vscode";
import type { Bill } from "../../bill/types.ts";
import { applyEdits } from "../../repair/edit.ts";
import { insertionOf } from "../../repair/insertion.ts";
import type { ModelProvision } from "../../repair/modelProvisions.ts";
import { type Strengthening, strengthenings } from "../../repair/strengthen.ts";
import { plainProvision } from "../../repair/tabStops.ts";
import { type Check, found } from "../../report/check.ts";
import { change, range } from "../../report/wording.ts";
import { activeDraft } from "../checking/activeDraft.ts";
import type { CheckedDocument, Checker } from "../checking/checker.ts";
import type { FrameworkStore } from "../checking/frameworkStore.ts";
import { draftFormat } from "../checking/recognise.ts";
import { rangeOf } from "../ranges.ts";
import { say, statusText, verdictText } from "../words.ts";
import type { ModelProvisionStore } from "./modelProvisionStore.ts";

const SCHEME = "lacuna-preview";

/** What repairs need of the rest. */
export interface RepairServices {
  readonly checker: Checker;
  readonly store: FrameworkStore;
  readonly provisions: ModelProvisionStore;
}

/** The stronger words that would mend what a goal lacks in this draft. */
export function strengtheningsFor(checked: CheckedDocument, goalId: string): Strengthening[] {
  const { check } = checked;
  const goal = check?.framework.goals.find((entry) => entry.id === goalId);
  const assessment = check?.assessments.find((entry) => entry.goal === goalId);
  return check && goal && assessment ? strengthenings(check.bill, goal, assessment) : [];
}

/**
 * Commands that mend gaps: insert a model provision, strengthen words, each with a preview in the diff editor whose
 * title says what the change is worth. Nothing changes in a draft without one of them being asked for.
 */
export function registerRepairs(services: RepairServices): vscode.Disposable {
  const previews = new Map<string, Preview>();
  const provider: vscode.TextDocumentContentProvider = {
    provideTextDocumentContent: (uri) => previews.get(uri.toString())?.after ?? "",
  };
  let count = 0;
  const preview = async (checked: CheckedDocument, after: string, change: PreviewedChange) => {
    const { what, goal, apply } = change;
    const { document } = checked;
    const uri = document.uri.with({ scheme: SCHEME, query: String(++count) });
    previews.set(uri.toString(), { after, apply });
    // Tabs cut long titles short: the figure stands first.
    const title = vscode.l10n.t("{0}: {1}", await worth(services, checked, after, goal), what);
    await vscode.commands.executeCommand("vscode.diff", document.uri, uri, title);
  };
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, provider),
    vscode.workspace.onDidCloseTextDocument((document) => previews.delete(document.uri.toString())),
    vscode.commands.registerCommand("lacuna.applyPreview", async () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      const right = input instanceof vscode.TabInputTextDiff ? input.modified : undefined;
      const shown = right && previews.get(right.toString());
      if (!shown) return;
      await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
      await shown.apply();
    }),
    vscode.commands.registerCommand("lacuna.insertProvision", async (goal?: string) => {
      const picked = await pick(services, goal);
      if (picked) await insert(picked);
    }),
    vscode.commands.registerCommand("lacuna.previewProvision", async (goal?: string) => {
      const picked = await pick(services, goal);
      if (!picked) return;
      const { at, snippet, edits } = insertionOf(picked.bill, picked.provision);
      const edit = { start: at, end: at, text: plainProvision(snippet) };
      const after = applyEdits(picked.bill.source, [...edits, edit]);
      const { name: what, goal: to } = picked.provision;
      await preview(picked.checked, after, { what, goal: to, apply: () => insert(picked) });
    }),
    vscode.commands.registerCommand("lacuna.strengthen", async (goal?: string, index?: number) => {
      const picked = await pickStrengthening(services, goal, index);
      if (picked) await strengthen(picked);
    }),
    vscode.commands.registerCommand("lacuna.previewStrengthening", async (goal?: string, index?: number) => {
      const picked = await pickStrengthening(services, goal, index);
      if (!picked) return;
      const after = applyEdits(picked.source, picked.repair.edits);
      const what = strengtheningTitle(picked.repair);
      await preview(picked.checked, after, { what, goal: picked.repair.goal, apply: () => strengthen(picked) });
    }),
  );
}

/** What is previewed: its name, the goal it serves, and how it is done. */
interface PreviewedChange {
  readonly what: string;
  readonly goal: string;
  readonly apply: Preview["apply"];
}

interface Preview {
  readonly after: string;
  /** Does in the draft what the preview shows. */
  readonly apply: () => Promise<void>;
}

/**
 * Inserts a model provision as a snippet, so that names and dates are filled in one after the other; the sections behind
 * it are numbered on first. One Undo takes all of it back.
 */
async function insert({ checked: { document }, provision, bill }: PickedProvision): Promise<void> {
  const editor = await vscode.window.showTextDocument(document);
  const { at, snippet, edits } = insertionOf(bill, provision);
  if (edits.length) {
    const ranges = edits.map(({ text, ...span }) => ({ range: rangeOf(document, span), text }));
    const numberOn = (builder: vscode.TextEditorEdit) => {
      for (const { range, text } of ranges) builder.replace(range, text);
    };
    if (!(await editor.edit(numberOn, { undoStopBefore: true, undoStopAfter: false }))) return;
  }
  const moved = edits.reduce((sum, { start, end, text }) => sum + (start < at ? text.length - (end - start) : 0), 0);
  const stops = { undoStopBefore: edits.length === 0, undoStopAfter: true };
  await editor.insertSnippet(new vscode.SnippetString(snippet), document.positionAt(at + moved), stops);
}

async function strengthen({ checked: { document }, repair }: PickedStrengthening): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const change of repair.edits) edit.replace(document.uri, rangeOf(document, change), change.text);
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(document, { selection: rangeOf(document, repair.evidence) });
}

/** “may” to “shall”, for menus and titles. */
export function strengtheningTitle({ from, to }: Strengthening): string {
  return to ? vscode.l10n.t("Change “{0}” to “{1}”", from, to) : vscode.l10n.t("Remove “{0}”", from);
}

/**
 * What a changed draft is worth: the score with it where the card tells one, else what the draft brings without and with
 * it; where nothing is previewed or no points move, how the goal stands.
 */
async function worth(
  { store }: RepairServices,
  checked: CheckedDocument,
  after: string,
  goal: string,
): Promise<string> {
  const { check, document } = checked;
  const format = draftFormat(document);
  if (!check || !format) return "";
  const engine = await store.engine();
  const next = engine.check(
    { text: after, format, name: document.uri.path },
    {
      previous: check.bill,
      ...(check.state && { state: check.state }),
      ...(check.law && { law: check.law }),
    },
  );
  const [was, becomes] = [check.preview?.score, next.preview?.score];
  if (was && becomes && String([was.after, was.change]) !== String([becomes.after, becomes.change])) {
    return was.before[0] === was.before[1]
      ? `${range(was.after, say)} → ${range(becomes.after, say)}`
      : vscode.l10n.t("{0} → {1} points", change(was.change, say), change(becomes.change, say));
  }
  return standingStep(goal, check, next);
}

/** `6.1 partial credit → full credit`; where the verdict stays, the elements that change: `6.1 (b) weak → present`. */
function standingStep(id: string, was: Check, becomes: Check): string {
  const [before, after] = [was, becomes].map(({ assessments }) => assessments.find(({ goal }) => goal === id));
  if (before?.verdict !== after?.verdict)
    return `${id} ${verdictText(before?.verdict ?? "none")} → ${verdictText(after?.verdict ?? "none")}`;
  const steps = (after?.elements ?? []).flatMap((element) => {
    const old = before?.elements.find((one) => one.id === element.id)?.status ?? "no";
    return old === element.status ? [] : [`(${element.id}) ${statusText(old)} → ${statusText(element.status)}`];
  });
  return steps.length ? `${id} ${steps.join(", ")}` : vscode.l10n.t("{0} stands as before", id);
}

interface PickedProvision {
  readonly checked: CheckedDocument;
  readonly bill: Bill;
  readonly provision: ModelProvision;
}

interface PickedStrengthening {
  readonly checked: CheckedDocument;
  readonly source: string;
  readonly repair: Strengthening;
}

async function pick(services: RepairServices, goalId: string | undefined): Promise<PickedProvision | undefined> {
  const checked = await activeDraft(services.checker);
  if (!checked) return undefined;
  const { check } = checked;
  const all = await services.provisions.all();
  const verdicts = new Map(check.assessments.map((assessment) => [assessment.goal, assessment.verdict]));
  const fit = all.filter((provision) => (goalId ? provision.goal === goalId : verdicts.get(provision.goal) !== "full"));
  if (!fit.length) {
    void vscode.window.showInformationMessage(
      goalId
        ? vscode.l10n.t("There is no model provision for {0}.", goalId)
        : vscode.l10n.t("This draft has full credit for every goal that has a model provision."),
    );
    return undefined;
  }
  const provision = fit.length > 1 || !goalId ? await pickProvision(fit) : fit[0];
  return provision && { checked, bill: check.bill, provision };
}

async function pickProvision(provisions: readonly ModelProvision[]): Promise<ModelProvision | undefined> {
  const items = provisions.map((provision) => ({
    label: `${provision.goal} ${provision.name}`,
    detail: provision.description,
    provision,
  }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t("Model provision"), matchOnDetail: true }))
    ?.provision;
}

async function pickStrengthening(
  services: RepairServices,
  goalId: string | undefined,
  index: number | undefined,
): Promise<PickedStrengthening | undefined> {
  const checked = await activeDraft(services.checker);
  if (!checked) return undefined;
  const { check } = checked;
  const goals = goalId ? [goalId] : found(check).map((assessment) => assessment.goal);
  const repairs = goals.flatMap((goal) => strengtheningsFor(checked, goal));
  if (index !== undefined) {
    const repair = repairs[index];
    return repair && { checked, source: check.bill.source, repair };
  }
  if (!repairs.length) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("No single word of this draft weakens a goal. A model provision may serve better."),
    );
    return undefined;
  }
  const items = repairs.map((repair) => ({
    label: strengtheningTitle(repair),
    description: `${repair.goal} ${repair.evidence.citation}`,
    repair,
  }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t("Strengthen words") });
  return picked && { checked, source: check.bill.source, repair: picked.repair };
}
