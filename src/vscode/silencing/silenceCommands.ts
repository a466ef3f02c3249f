import * as vscode from "vscode";
import type { Assessment } from "../../match/types.ts";
import { anchorOf, reported } from "../../report/findings/home.ts";
import { contextOf, standingOf } from "../../report/findings/silence.ts";
import type { Silence } from "../../report/findings/silenceFile.ts";
import { activeDraft, type CheckedBill } from "../checking/activeDraft.ts";
import type { Checker } from "../checking/checker.ts";
import { type Silences, silencePath } from "./silences.ts";

/**
 * Commands that silence findings. Each asks for the reason, which is kept; an empty answer silences nothing. A key binding
 * may give what would be asked: draft, goal and reason.
 */
export function registerSilenceCommands(checker: Checker, silences: Silences): vscode.Disposable {
  const silence = (scope: Silence["scope"]) => async (uri?: vscode.Uri, goal?: string, given?: string) => {
    const checked = await activeDraft(checker, uri);
    if (!checked) return;
    const assessment = goal
      ? checked.check.assessments.find((entry) => entry.goal === goal)
      : await pickAssessment(checked);
    if (!assessment) return;
    const reason = given ?? (await askReason(assessment.goal));
    if (reason) await silences.add(checked.document.uri, silenceFor(scope, checked, assessment, reason));
  };
  const chooseScope = async (uri?: vscode.Uri, goal?: string) => {
    const scopes: readonly (vscode.QuickPickItem & { readonly scope: Silence["scope"] })[] = [
      { label: vscode.l10n.t("Here"), description: vscode.l10n.t("these words, until they change"), scope: "here" },
      { label: vscode.l10n.t("In this file"), scope: "file" },
      { label: vscode.l10n.t("In this workspace"), scope: "workspace" },
    ];
    const title = goal ? vscode.l10n.t("Where to silence {0}", goal) : vscode.l10n.t("Where to silence a goal");
    const picked = await vscode.window.showQuickPick(scopes, { title });
    if (picked) await silence(picked.scope)(uri, goal);
  };
  const acceptAll = async (given?: string) => {
    const checked = await activeDraft(checker);
    if (!checked) return;
    const open = reported(checked.check).filter((assessment) => assessment.verdict !== "full");
    if (open.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t("This draft has no gaps to accept."));
      return;
    }
    const reason = given ?? (await askReason(vscode.l10n.t("all {0} current gaps", open.length)));
    if (!reason) return;
    const accepted = open.map((assessment) => ({
      ...silenceFor("file", checked, assessment, reason),
      accepted: standingOf(assessment),
    }));
    await silences.add(checked.document.uri, ...accepted);
    void tellAccepted(open.length);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand("lacuna.silence", chooseScope),
    vscode.commands.registerCommand("lacuna.silenceHere", silence("here")),
    vscode.commands.registerCommand("lacuna.silenceInFile", silence("file")),
    vscode.commands.registerCommand("lacuna.silenceInWorkspace", silence("workspace")),
    vscode.commands.registerCommand("lacuna.acceptCurrentGaps", acceptAll),
  );
}

/** What has left the list of problems: how much it was, where it is, and when it comes back. */
async function tellAccepted(count: number): Promise<void> {
  const show = vscode.l10n.t("Show Them");
  const said = vscode.l10n.t("Gaps accepted as they stand: {0}. One that becomes worse is shown again.", count);
  if ((await vscode.window.showInformationMessage(said, show)) === show)
    await vscode.commands.executeCommand("lacuna.silences.focus");
}

async function pickAssessment({ check }: CheckedBill): Promise<Assessment | undefined> {
  const items = reported(check).map((assessment) => {
    const goal = check.framework.goals.find((entry) => entry.id === assessment.goal);
    return {
      label: `${assessment.goal} ${goal?.name ?? ""}`,
      description: anchorOf(assessment)?.text ?? "",
      assessment,
    };
  });
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Silence which goal?"),
    matchOnDescription: true,
  });
  return picked?.assessment;
}

function askReason(what: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t("Silence {0}", what),
    prompt: vscode.l10n.t("The reason is kept with the drafts."),
    placeHolder: vscode.l10n.t("Why is this not a gap here?"),
    validateInput: (value) => (value.trim() ? undefined : vscode.l10n.t("Give a reason, or press Escape.")),
  });
}

function silenceFor(
  scope: Silence["scope"],
  { check, document }: CheckedBill,
  assessment: Assessment,
  reason: string,
): Silence {
  const anchor = anchorOf(assessment);
  return {
    scope,
    goal: assessment.goal,
    ...(scope !== "workspace" && { file: silencePath(document.uri) }),
    ...(scope === "here" && anchor && { context: contextOf(check.bill.source, anchor), quote: anchor.text }),
    reason: reason.trim(),
    date: new Date().toISOString().slice(0, 10),
  };
}
