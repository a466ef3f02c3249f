import * as vscode from "vscode";
import type { Goal } from "../goals/goal.ts";
import type { Assessment, ElementFinding, Evidence } from "../match/types.ts";
import { type Check, found } from "../report/check.ts";
import { type Silence, silenceOf } from "../report/silence.ts";
import type { CheckedDocument, Checker } from "./checker.ts";
import { goalUri } from "./goalPages.ts";
import { rangeOf } from "./ranges.ts";
import { type Silences, silencePath } from "./silences.ts";
import { effectText, statusText, verdictText } from "./words.ts";

const SEVERITIES: Readonly<Record<string, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Shows the findings of checked drafts as diagnostics; one set a document, replaced whole, never cleared in between. */
export function registerDiagnostics(checker: Checker, silences: Silences): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection("lacuna");
  const show = async (checked: CheckedDocument) => {
    const silenced = await silences.of(checked.document.uri);
    if (checked.document.isClosed || checked.document.version !== checked.version) return;
    collection.set(checked.document.uri, diagnosticsOf(checked, silenced));
  };
  return vscode.Disposable.from(
    collection,
    checker.onDidCheck((checked) => void show(checked)),
    checker.onDidClose((uri) => collection.delete(uri)),
    silences.onDidChange(() => {
      for (const document of vscode.workspace.textDocuments) {
        const current = checker.current(document);
        if (current) void show(current);
      }
    }),
  );
}

/** The diagnostics of a checked draft: one a goal that is not silenced, at the words that carry or narrow it. */
export function diagnosticsOf({ check, document }: CheckedDocument, silences: readonly Silence[]): vscode.Diagnostic[] {
  if (!check) return [];
  const severities = vscode.workspace
    .getConfiguration("lacuna", document.uri)
    .get<Record<string, string>>("severity", {});
  const goals = new Map(check.framework.goals.map((goal) => [goal.id, goal]));
  const file = silencePath(document.uri);
  const out: vscode.Diagnostic[] = [];
  for (const assessment of found(check)) {
    const goal = goals.get(assessment.goal);
    const severity = SEVERITIES[severities[standing(assessment)] ?? DEFAULTS[standing(assessment)]];
    if (!goal || severity === undefined) continue;
    const anchor = anchorOf(assessment);
    if (silenceOf(silences, check, file, assessment, anchor)) continue;
    out.push(diagnostic(document, check, goal, assessment, severity, anchor));
  }
  return out;
}

type Standing = "met" | "gap" | "loss";
const DEFAULTS: Readonly<Record<Standing, string>> = { met: "hint", gap: "information", loss: "warning" };

function standing(assessment: Assessment): Standing {
  if (assessment.effect === "widens" || assessment.effect === "reopens") return "loss";
  return assessment.verdict === "full" ? "met" : "gap";
}

function diagnostic(
  document: vscode.TextDocument,
  check: Check,
  goal: Goal,
  assessment: Assessment,
  severity: vscode.DiagnosticSeverity,
  anchor: Evidence | undefined,
): vscode.Diagnostic {
  const section = check.bill.sections[0]?.headingSpan ?? { start: 0, end: 0 };
  const result = new vscode.Diagnostic(
    rangeOf(document, anchor ?? section),
    message(goal, assessment, anchor),
    severity,
  );
  result.source = "Lacuna";
  result.code = { value: goal.id, target: goalUri(check.framework.id, goal) };
  result.relatedInformation = related(document, goal, assessment);
  return result;
}

/** The words to underline: what narrows the goal if anything does, else its first evidence. */
export function anchorOf(assessment: Assessment): Evidence | undefined {
  const live = (evidence: Evidence) => evidence.change !== "deleted";
  const elements = assessment.elements;
  return (
    elements.flatMap((element) => element.limitEvidence).find(live) ??
    elements
      .filter((element) => element.status === "weak")
      .flatMap((element) => element.evidence)
      .find(live) ??
    elements.flatMap((element) => element.evidence).find(live) ??
    assessment.subject[0] ??
    elements.flatMap((element) => element.evidence)[0]
  );
}

function message(goal: Goal, assessment: Assessment, anchor: Evidence | undefined): string {
  const lines = [
    vscode.l10n.t(
      "{0} {1}: {2}. {3}",
      goal.id,
      goal.name,
      verdictText(assessment.verdict),
      effectText(assessment.effect),
    ),
  ];
  if (anchor) lines.push(vscode.l10n.t("“{0}” {1}", anchor.text, anchor.citation));
  const open = assessment.elements.filter((element) => element.status !== "yes" && isCore(goal, element));
  if (open.length && assessment.verdict !== "full") {
    const names = open.map((element) => `${nameOf(goal, element)} (${statusText(element.status)})`);
    lines.push(vscode.l10n.t("For full credit: {0}.", names.join("; ")));
  }
  return lines.join("\n");
}

function related(
  document: vscode.TextDocument,
  goal: Goal,
  assessment: Assessment,
): vscode.DiagnosticRelatedInformation[] {
  const info: vscode.DiagnosticRelatedInformation[] = [];
  const add = (evidence: Evidence, text: string) =>
    info.push(
      new vscode.DiagnosticRelatedInformation(new vscode.Location(document.uri, rangeOf(document, evidence)), text),
    );
  for (const element of assessment.elements) {
    const name = nameOf(goal, element);
    for (const id of element.limits) {
      const limit = goal.limits.find((entry) => entry.id === id);
      for (const evidence of element.limitEvidence.slice(0, 1)) {
        add(
          evidence,
          vscode.l10n.t("{0}. {1} limited: {2}: “{3}”", element.id, name, limit?.name ?? id, evidence.text),
        );
      }
    }
    const first = element.evidence[0];
    if (first)
      add(
        first,
        vscode.l10n.t(
          "{0}. {1} ({2}): “{3}” {4}",
          element.id,
          name,
          statusText(element.status),
          first.text,
          first.citation,
        ),
      );
  }
  return info;
}

function isCore(goal: Goal, finding: ElementFinding): boolean {
  return goal.elements.find((element) => element.id === finding.id)?.core ?? false;
}

function nameOf(goal: Goal, finding: ElementFinding): string {
  return goal.elements.find((element) => element.id === finding.id)?.name ?? finding.id;
}
