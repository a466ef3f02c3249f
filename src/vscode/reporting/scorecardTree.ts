import * as vscode from "vscode";
import type { Goal } from "../../goals/goal.ts";
import type { Assessment, ElementFinding, Evidence } from "../../match/types.ts";
import { type Check, found } from "../../report/check.ts";
import { standing, standingLine } from "../../report/findings/standingLine.ts";
import { range, shortScore } from "../../report/wording.ts";
import type { Interval } from "../../score/types.ts";
import type { CheckedDocument, Checker } from "../checking/checker.ts";
import { effectText, reasonText, say, statusText, verdictText } from "../words.ts";

type Issue = Check["framework"]["issues"][number];
/** A line of the scorecard: issue areas hold goals, goals hold elements, elements hold their evidence. */
export type Node =
  | { readonly kind: "issue"; readonly issue: Issue }
  | { readonly kind: "goal"; readonly goal: Goal; readonly assessment: Assessment }
  | { readonly kind: "element"; readonly goal: Goal; readonly element: ElementFinding }
  | {
      readonly kind: "evidence";
      readonly goal: Goal;
      readonly element: ElementFinding;
      readonly evidence: Evidence;
      readonly index: number;
    };

const VERDICT_ICONS = {
  full: new vscode.ThemeIcon("pass-filled", new vscode.ThemeColor("testing.iconPassed")),
  partial: new vscode.ThemeIcon("circle-large-filled", new vscode.ThemeColor("charts.yellow")),
  touch: new vscode.ThemeIcon("circle-outline", new vscode.ThemeColor("charts.orange")),
  none: new vscode.ThemeIcon("dash"),
} as const;
/** What a draft takes away looks like nothing that it merely leaves alone. */
const LOSS_ICON = new vscode.ThemeIcon("arrow-down", new vscode.ThemeColor("charts.red"));
const STATUS_ICONS = {
  yes: new vscode.ThemeIcon("check"),
  weak: new vscode.ThemeIcon("warning"),
  no: new vscode.ThemeIcon("close"),
} as const;

/** `0.5 → 2.5`; one figure where nothing moves. */
function step(before: Interval, after: Interval): string {
  const [was, becomes] = [range(before, say), range(after, say)];
  return was === becomes ? was : `${was} → ${becomes}`;
}

/** The scorecard tree of the bill in the active editor. */
export class ScorecardTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #checker: Checker;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<Node>;
  readonly #subscriptions: vscode.Disposable[] = [];
  #shown: CheckedDocument | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(checker: Checker) {
    this.#checker = checker;
    this.#view = vscode.window.createTreeView("lacuna.scorecard", { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions.push(
      this.#view,
      this.#changed,
      checker.onDidCheck((checked) => {
        if (checked.document === vscode.window.activeTextEditor?.document) this.#show(checked);
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        // A click into the tree or the panel leaves the last bill in view.
        if (editor) this.#show(this.#checker.current(editor.document));
      }),
      checker.onDidClose((uri) => {
        if (uri.toString() === this.#shown?.document.uri.toString()) this.#show(undefined);
      }),
    );
    const active = vscode.window.activeTextEditor;
    this.#show(active && checker.current(active.document));
  }

  getChildren(node?: Node): Node[] {
    const check = this.#shown?.check;
    if (!check) return [];
    if (!node) return check.framework.issues.map((issue) => ({ kind: "issue", issue }));
    switch (node.kind) {
      case "issue":
        return node.issue.goals.flatMap((id): Node[] => {
          const goal = check.framework.goals.find((entry) => entry.id === id);
          const assessment = check.assessments.find((entry) => entry.goal === id);
          return goal && assessment ? [{ kind: "goal", goal, assessment }] : [];
        });
      case "goal":
        return node.assessment.elements.map((element) => ({ kind: "element", goal: node.goal, element }));
      case "element":
        return [...node.element.limitEvidence, ...node.element.evidence].map((evidence, index) => ({
          kind: "evidence",
          goal: node.goal,
          element: node.element,
          evidence,
          index,
        }));
      case "evidence":
        return [];
    }
  }

  getTreeItem(node: Node): vscode.TreeItem {
    switch (node.kind) {
      case "issue":
        return this.#issueItem(node.issue);
      case "goal":
        return this.#goalItem(node.goal, node.assessment);
      case "element":
        return this.#elementItem(node.goal, node.element);
      case "evidence":
        return this.#evidenceItem(node);
    }
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #show(checked: CheckedDocument | undefined): void {
    this.#shown = checked?.check ? checked : undefined;
    const check = this.#shown?.check;
    void vscode.commands.executeCommand("setContext", "lacuna.billActive", check !== undefined);
    const open = check?.assessments.filter((a) => a.verdict === "partial" || a.verdict === "touch").length ?? 0;
    this.#view.badge = open
      ? { value: open, tooltip: vscode.l10n.t("{0} goals addressed without full credit", open) }
      : undefined;
    const said = check && found(check);
    this.#view.message = said ? standingLine(said, say) || vscode.l10n.t("This draft addresses no goal.") : "";
    const { preview } = check ?? {};
    this.#view.description = preview ? shortScore(preview.state, preview.score, say) : "";
    this.#changed.fire();
  }

  #issueItem(issue: Issue): vscode.TreeItem {
    const check = this.#shown?.check;
    const item = new vscode.TreeItem(`${issue.id} ${issue.name}`, vscode.TreeItemCollapsibleState.Collapsed);
    const touched = check?.assessments.some((a) => issue.goals.includes(a.goal) && a.verdict !== "none");
    if (touched) item.collapsibleState = vscode.TreeItemCollapsibleState.Expanded;
    item.id = `issue:${issue.id}`;
    const line = check?.preview?.issues.find((entry) => entry.id === issue.id);
    if (line) item.description = `${step(line.before, line.after)} / ${line.max}`;
    item.accessibilityInformation = { label: `${issue.name}. ${item.description ?? ""}` };
    return item;
  }

  #goalItem(goal: Goal, assessment: Assessment): vscode.TreeItem {
    const addressed = assessment.verdict !== "none" || assessment.effect !== "none";
    const state = addressed ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None;
    const item = new vscode.TreeItem(`${goal.id} ${goal.name}`, state);
    item.id = `goal:${goal.id}`;
    item.iconPath = standing(assessment) === "loss" ? LOSS_ICON : VERDICT_ICONS[assessment.verdict];
    const line = this.#shown?.check?.preview?.goals.find((entry) => entry.goal === goal.id);
    const points = line ? step(line.points.before, line.points.after) : "";
    item.description = [verdictText(assessment.verdict), points].filter(Boolean).join(" · ");
    const reason = line ? `${effectText(assessment.effect)} ${reasonText(line)}` : effectText(assessment.effect);
    // The list cuts long names short.
    item.tooltip = `${goal.id} ${goal.name}\n${reason}`;
    item.contextValue = "goal";
    item.accessibilityInformation = { label: `${goal.id} ${goal.name}: ${verdictText(assessment.verdict)}. ${reason}` };
    return item;
  }

  #elementItem(goal: Goal, finding: ElementFinding): vscode.TreeItem {
    const element = goal.elements.find((entry) => entry.id === finding.id);
    const count = finding.evidence.length + finding.limitEvidence.length;
    const state = count ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None;
    const item = new vscode.TreeItem(`${finding.id}. ${element?.name ?? ""}`, state);
    item.id = `element:${goal.id}.${finding.id}`;
    item.iconPath = STATUS_ICONS[finding.status];
    item.description = statusText(finding.status);
    if (element && finding.status !== "yes") item.tooltip = element.repair;
    const first = finding.limitEvidence[0] ?? finding.evidence[0];
    if (first) item.command = this.#reveal(first);
    item.accessibilityInformation = { label: `${element?.name ?? finding.id}: ${statusText(finding.status)}` };
    return item;
  }

  #evidenceItem(node: Extract<Node, { kind: "evidence" }>): vscode.TreeItem {
    const item = new vscode.TreeItem(`“${node.evidence.text}”`);
    item.id = `evidence:${node.goal.id}.${node.element.id}.${node.index}`;
    item.description = node.evidence.citation;
    item.command = this.#reveal(node.evidence);
    return item;
  }

  #reveal(evidence: Evidence): vscode.Command {
    const uri = this.#shown?.document.uri;
    return {
      command: "lacuna.reveal",
      title: vscode.l10n.t("Show the words"),
      arguments: [uri, evidence.start, evidence.end],
    };
  }
}
