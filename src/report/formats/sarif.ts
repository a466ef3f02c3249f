import type { Framework } from "../../goals/framework.ts";
import { type FindingsInput, findingsOf, type Severity } from "../findings/findings.ts";

/** The parts of a SARIF 2.1.0 log that code scanning reads. */
export interface SarifLog {
  readonly $schema: string;
  readonly version: "2.1.0";
  readonly runs: readonly unknown[];
}

/** Code scanning reads at most 25,000 results a run (its published limit). */
const MAX_RESULTS = 25_000;

const LEVELS: Readonly<Record<Severity, string>> = { loss: "error", gap: "warning", touch: "note" };

/** Gaps and losses of checked drafts as a SARIF log: one result a goal that is taken up without full credit. */
export function sarifReport(files: readonly (FindingsInput & { readonly file: string })[]): SarifLog {
  const results = files.flatMap((entry) => resultsOf(entry, entry.file)).slice(0, MAX_RESULTS);
  const driver = { name: "Lacuna", rules: rulesOf(files[0]?.check.framework) };
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver }, columnKind: "utf16CodeUnits", results }],
  };
}

function rulesOf(framework: Framework | undefined): unknown[] {
  return (framework?.goals ?? []).map((goal) => ({
    id: goal.id,
    name: goal.name,
    shortDescription: { text: `${goal.id} ${goal.name}` },
    help: { text: goal.guidance.trim() || goal.name, markdown: goal.guidance.trim() || goal.name },
    properties: { tags: ["policy-goal"] },
  }));
}

function resultsOf(entry: FindingsInput, file: string): unknown[] {
  return findingsOf(entry).map(({ goal, severity, message, words, line, column, endLine, endColumn }) => ({
    ruleId: goal,
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
    partialFingerprints: { "goal/v1": `${goal}:${words.slice(0, 80)}` },
  }));
}

/** A relative path as a relative reference, an absolute one as a file address; every odd sign encoded. */
function uriOf(file: string): string {
  const path = file.replace(/\\/g, "/").replace(/^\.\//, "");
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  if (/^[A-Za-z]%3A\//.test(encoded)) return `file:///${encoded.replace("%3A", ":")}`;
  return path.startsWith("/") ? `file://${encoded}` : encoded;
}
