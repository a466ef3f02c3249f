import { reportedGoals } from "../documents/checkDocument.ts";
import { type FindingsInput, findingsOf } from "../findings/findings.ts";
import { escapeHtml } from "./escapeHtml.ts";

/** Checked drafts as JUnit XML: a suite a draft, a case a goal that it takes up; a gap fails, a silenced one is skipped. */
export function junitReport(files: readonly (FindingsInput & { readonly file: string })[]): string {
  const suites = files.map((entry) => {
    const findings = new Map(findingsOf(entry).map((found) => [found.goal, found]));
    const goals = reportedGoals(entry.check);
    const cases = goals.map(({ goal }) => {
      const name = xml(`${goal.id} ${goal.name}`);
      const found = findings.get(goal.id);
      const open = `    <testcase classname="${xml(entry.file)}" name="${name}"`;
      if (found) {
        const where = `${entry.file}:${found.line}:${found.column}`;
        return `${open}>\n      <failure type="${found.severity}" message="${xml(found.message)}">${xml(`${where}\n${found.words}`)}</failure>\n    </testcase>`;
      }
      return entry.silenced?.has(goal.id) ? `${open}><skipped message="silenced"/></testcase>` : `${open}/>`;
    });
    const skipped = goals.filter(({ goal }) => !findings.has(goal.id) && entry.silenced?.has(goal.id)).length;
    const sums = `tests="${goals.length}" failures="${findings.size}" skipped="${skipped}" errors="0"`;
    return `  <testsuite name="${xml(entry.file)}" ${sums}>\n${cases.join("\n")}\n  </testsuite>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Lacuna">\n${suites.join("\n")}\n</testsuites>\n`;
}

/** Safe in XML, which has no signs below the space but tab and line ends. */
function xml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that XML forbids
  return escapeHtml(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "�"));
}
