import * as vscode from "vscode";
import type { Goal } from "../../goals/goal.ts";
import type { FrameworkStore } from "../checking/frameworkStore.ts";

const SCHEME = "lacuna-goal";

/** The address of a goal's page inside the editor. */
export function goalUri(framework: string, goal: Goal): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${framework}/${goal.id} ${goal.name}.md` });
}

/** Shows goals as read-only Markdown pages: guidance, elements, how sure the rubric is, sources. */
export function registerGoalPages(store: FrameworkStore): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent(uri) {
      const { framework } = await store.engine();
      const id = /\/([\d.]+) [^/]*$/.exec(uri.path)?.[1];
      const goal = framework.goals.find((entry) => entry.id === id);
      return goal ? goalPage(goal) : vscode.l10n.t("There is no goal {0} in {1}.", id ?? "?", framework.name);
    },
  });
}

/** A goal as Markdown. */
export function goalPage(goal: Goal): string {
  const elements = goal.elements.map((element) => {
    const sure = { S: vscode.l10n.t("stated"), C: vscode.l10n.t("supported"), I: vscode.l10n.t("inferred") }[
      element.source
    ];
    return `| ${element.id} | ${element.name} | ${element.core ? "✓" : ""} | ${sure} | ${element.repair} |`;
  });
  return [
    `# ${goal.id} ${goal.name}`,
    "",
    goal.guidance.trim(),
    "",
    `| | ${vscode.l10n.t("Element")} | ${vscode.l10n.t("Core")} | ${vscode.l10n.t("How known")} | ${vscode.l10n.t("To repair")} |`,
    "|---|---|---|---|---|",
    ...elements,
    "",
    vscode.l10n.t(
      "How sure the rubric is: wording {0}, elements {1}.",
      goal.confidence.wording,
      goal.confidence.elements,
    ),
    "",
    ...goal.sources.map((source) => `- ${source}`),
    "",
  ].join("\n");
}
