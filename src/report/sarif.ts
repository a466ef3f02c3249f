import type { Goal } from "../goals/goal.ts";
import type { Assessment, Evidence } from "../match/types.ts";
import { lineStarts, positionOf } from "../text/lines.ts";
import { type Check, found } from "./check.ts";
import { effectWords, verdictWords } from "./wording.ts";

/** The parts of a SARIF 2.1.0 log that code scanning reads. */
export interface SarifLog {
  readonly $schema: string;
  readonly version: "2.1.0";
  readonly runs: readonly unknown[];
}

/** Code scanning reads at most 25,000 results a run (its published limit). */
const MAX_RESULTS = 25_000;

/** Gaps and losses of checked drafts as a SARIF log: one result a goal that is addressed without full credit. */
export function sarifReport(files: readonly { readonly check: Check; readonly file: string }[]): SarifLog {
  const goals = files[0]?.check.framework.goals ?? [];
  const results = files.flatMap(({ check, file }) => resultsOf(check, file)).slice(0, MAX_RESULTS);
  const driver = {
    name: "Lacuna",
    informationUri: "https://github.com/lacuna/lacuna",
    rules: goals.map((goal) => ({
      id: goal.id,
      name: goal.name,
      shortDescription: { text: `${goal.id} ${goal.name}` },
      help: { text: goal.guidance.trim() || goal.name },
      properties: { tags: ["policy-goal"] },
    })),
  };
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver }, columnKind: "utf16CodeUnits", results }],
  };
}

function resultsOf(check: Check, file: string): unknown[] {
  const byId = new Map(check.framework.goals.map((goal) => [goal.id, goal]));
  const starts = lineStarts(check.bill.source);
  return found(check)
    .filter(
      (assessment) =>
        assessment.verdict !== "full" || assessment.effect === "widens" || assessment.effect === "reopens",
    )
    .map((assessment) => {
      const goal = byId.get(assessment.goal);
      const at = place(assessment);
      const loss = assessment.effect === "widens" || assessment.effect === "reopens";
      return {
        ruleId: assessment.goal,
        level: loss ? "error" : assessment.verdict === "touch" ? "note" : "warning",
        message: { text: goal ? message(goal, assessment) : assessment.goal },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: encodeURI(file.replace(/\\/g, "/")) },
              ...(at && { region: region(at, starts) }),
            },
          },
        ],
        partialFingerprints: { "goal/v1": `${assessment.goal}:${at ? at.text.slice(0, 80) : ""}` },
      };
    });
}

function place(assessment: Assessment): Evidence | undefined {
  const weak = assessment.elements.find((element) => element.status !== "yes" && element.limitEvidence.length > 0);
  return (
    weak?.limitEvidence[0] ?? assessment.subject[0] ?? assessment.elements.flatMap((element) => element.evidence)[0]
  );
}

function region(at: Evidence, starts: readonly number[]): unknown {
  const start = positionOf(starts, at.start);
  const end = positionOf(starts, at.end);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function message(goal: Goal, assessment: Assessment): string {
  const missing = goal.elements
    .filter((element) => element.core && assessment.elements.some((e) => e.id === element.id && e.status !== "yes"))
    .map((element) => element.name);
  const lacks = missing.length ? ` Missing or weak: ${missing.join("; ")}.` : "";
  return `${goal.id} ${goal.name}: ${verdictWords[assessment.verdict]}; the draft ${effectWords[assessment.effect]}.${lacks}`;
}
