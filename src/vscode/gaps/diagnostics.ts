import * as vscode from "vscode";
import type { Goal } from "../../goals/goal.ts";
import type { Assessment, ElementFinding, Evidence } from "../../match/types.ts";
import type { Check } from "../../report/check.ts";
import { inContext } from "../../report/documents/quote.ts";
import { anchorOf, homeOf, reported } from "../../report/findings/home.ts";
import { silenceOf } from "../../report/findings/silence.ts";
import type { Silence } from "../../report/findings/silenceFile.ts";
import { type Standing, standing } from "../../report/findings/standingLine.ts";
import type { CheckedDocument, Checker } from "../checking/checker.ts";
import type { Typing } from "../checking/typing.ts";
import { rangeOf } from "../ranges.ts";
import { type Silences, silencePath } from "../silencing/silences.ts";
import { effectText, statusText, verdictText } from "../words.ts";
import { goalUri } from "./goalPages.ts";

const SEVERITIES: Readonly<Record<string, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/**
 * Shows the findings of checked drafts as diagnostics; one set a document, replaced whole, never cleared in between.
 * A finding that is new in the paragraph being typed waits until the typing rests.
 */
export function registerDiagnostics(checker: Checker, silences: Silences, typing: Typing): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection("lacuna");
  const show = async (checked: CheckedDocument) => {
    const { document, version } = checked;
    const silenced = await silences.of(document.uri);
    if (document.isClosed || document.version !== version) return;
    const paragraph = typing.paragraph(document);
    const shown = new Set(collection.get(document.uri)?.map(goalOf));
    const all = diagnosticsOf(checked, silenced);
    collection.set(
      document.uri,
      paragraph ? all.filter((one) => shown.has(goalOf(one)) || !one.range.intersection(paragraph)) : all,
    );
  };
  const showCurrent = (document: vscode.TextDocument) => {
    const current = checker.current(document);
    if (current) void show(current);
  };
  return vscode.Disposable.from(
    collection,
    checker.onDidCheck((checked) => void show(checked)),
    checker.onDidClose((uri) => collection.delete(uri)),
    typing.onDidRest(showCurrent),
    silences.onDidChange(() => vscode.workspace.textDocuments.map(showCurrent)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("lacuna.severity")) vscode.workspace.textDocuments.map(showCurrent);
    }),
  );
}

/** The goal a diagnostic is about; empty for what is not Lacuna's. */
export function goalOf({ code, source }: vscode.Diagnostic): string {
  if (source !== "Lacuna") return "";
  return typeof code === "object" ? String(code.value) : String(code ?? "");
}

/** The diagnostics of a checked draft: one a goal that is not silenced, at the words that carry or narrow it. */
export function diagnosticsOf({ check, document }: CheckedDocument, silences: readonly Silence[]): vscode.Diagnostic[] {
  if (!check) return [];
  const severities =
    vscode.workspace.getConfiguration("lacuna", document.uri).get<Record<string, string> | null>("severity") ?? {};
  const goals = new Map(check.framework.goals.map((goal) => [goal.id, goal]));
  const file = silencePath(document.uri);
  const out: vscode.Diagnostic[] = [];
  for (const assessment of reported(check)) {
    const goal = goals.get(assessment.goal);
    const kind = standing(assessment);
    const severity = SEVERITIES[severities[kind] ?? DEFAULTS[kind]];
    if (!goal || severity === undefined) continue;
    const anchor = anchorOf(assessment);
    if (silenceOf(silences, check, file, assessment, anchor)) continue;
    const range = rangeOf(document, anchor ?? homeOf(check, goal.id));
    const diagnostic = new vscode.Diagnostic(range, message(check, goal, assessment, anchor), severity);
    diagnostic.source = "Lacuna";
    diagnostic.code = { value: goal.id, target: goalUri(check.framework.id, goal) };
    diagnostic.relatedInformation = related(document, check, goal, assessment);
    out.push(diagnostic);
  }
  return out;
}

const DEFAULTS: Readonly<Record<Standing, string>> = { met: "hint", gap: "information", loss: "warning" };

/** What is wrong comes first, since lists cut a message short; then the goal's name, the effect, and the words. */
function message(check: Check, goal: Goal, assessment: Assessment, anchor: Evidence | undefined): string {
  const open = assessment.elements.filter((element) => element.status !== "yes" && isCore(goal, element));
  const listed = (name: (element: ElementFinding) => string) => open.map(name).filter(Boolean).join("; ");
  const names = listed((element) => `${nameOf(goal, element)} (${statusText(element.status)})`);
  const lines: string[] = [];
  const effect = effectText(assessment.effect);
  const lost = listed((element) => (element.before === element.status ? "" : nameOf(goal, element)));
  const isLoss = standing(assessment) === "loss";
  if (isLoss && lost) lines.push(vscode.l10n.t("{0} {1} Lost or weakened: {2}.", goal.id, effect, lost));
  else if (isLoss) lines.push(`${goal.id} ${effect}`);
  else if (assessment.verdict === "full") lines.push(vscode.l10n.t("{0} {1}: full credit.", goal.id, goal.name));
  else if (!anchor)
    lines.push(
      vscode.l10n.t(
        "{0} is wanted, and nothing in this draft serves it. Needed: {1}.",
        goal.id,
        listed((element) => nameOf(goal, element)),
      ),
    );
  else if (names) lines.push(vscode.l10n.t("{0} {1}. Needed: {2}.", goal.id, verdictText(assessment.verdict), names));
  else lines.push(vscode.l10n.t("{0} {1}.", goal.id, verdictText(assessment.verdict)));
  if (assessment.verdict !== "full") lines.push(vscode.l10n.t("Goal {0}: {1}.", goal.id, goal.name));
  if (anchor) {
    lines.push(isLoss ? wasAndIs(assessment) : effect);
    lines.push(vscode.l10n.t("“{0}” {1}", inContext(check.bill, anchor), anchor.citation));
  }
  return lines.join("\n");
}

/** `Full credit before, partial credit after.` */
function wasAndIs({ before, verdict }: Assessment): string {
  return vscode.l10n.t("Before the draft: {0}. After it: {1}.", verdictText(before), verdictText(verdict));
}

/** Other places that explain the finding: what limits an element, and what shows it. */
function related(
  document: vscode.TextDocument,
  check: Check,
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
      const evidence = element.limitEvidence[0];
      if (evidence)
        add(
          evidence,
          vscode.l10n.t("{0} – limited, {1}: “{2}” {3}", name, limit?.name ?? id, evidence.text, evidence.citation),
        );
    }
    const first = element.evidence[0];
    if (first?.change === "deleted")
      add(first, vscode.l10n.t("{0} – struck by this draft: “{1}” {2}", name, first.text, first.citation));
    else if (first)
      add(first, vscode.l10n.t("{0} – {1}: “{2}” {3}", name, statusText(element.status), first.text, first.citation));
  }
  if (info.length === 0) {
    const home = rangeOf(document, homeOf(check, goal.id));
    for (const element of goal.elements.filter(({ core }) => core))
      info.push(new vscode.DiagnosticRelatedInformation(new vscode.Location(document.uri, home), element.repair));
  }
  return info;
}

function isCore(goal: Goal, finding: ElementFinding): boolean {
  return goal.elements.find((element) => element.id === finding.id)?.core ?? false;
}

function nameOf(goal: Goal, finding: ElementFinding): string {
  return goal.elements.find((element) => element.id === finding.id)?.name ?? finding.id;
}
