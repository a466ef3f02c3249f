import type { Framework } from "../../goals/framework.ts";
import type { GoalStatus } from "../../goals/reportCard.ts";
import { goalsNamed } from "./cardWords.ts";
import type { IssueRow } from "./importFigures.ts";
import type { Say } from "./importProblem.ts";

interface Found {
  readonly goal: string;
  readonly status: GoalStatus;
}

/** Reads the goals' statuses from the summaries of the issue areas and from the rows of named lists (safe harbor). */
export function readStatuses(
  text: string,
  framework: Framework,
  rows: ReadonlyMap<string, IssueRow>,
  say: Say,
): Found[] {
  const statuses = new Map<string, GoalStatus>();
  for (const issue of framework.issues) {
    const row = rows.get(issue.id);
    if (!row) continue;
    const said = fromSummary(row.summary, issue.goals, framework);
    for (const { goal, status } of said) statuses.set(goal, status);
    const silent = issue.goals.filter((goal) => !said.some((entry) => entry.goal === goal));
    if (silent.length === issue.goals.length)
      say(
        "unread",
        row.offset,
        `The summary of issue area ${issue.id} names none of its goals; their statuses stay unknown.`,
      );
    else if (silent.length)
      say(
        "unread",
        row.offset,
        `The summary of issue area ${issue.id} does not speak of ${silent.join(", ")}; the status stays unknown.`,
      );
  }
  const listed = fromLists(text, framework);
  for (const { goal, status, offset } of listed) {
    const before = statuses.get(goal);
    const agrees = before === undefined || before === status || (before === "gap" && status !== "met");
    if (agrees) statuses.set(goal, status);
    else {
      say(
        "refused",
        offset,
        `Goal ${goal} is ${status === "met" ? "fully met" : status.replace("-", " ")} in the list of statuses, but ${before === "met" ? "accomplished" : "a gap"} in the summary.`,
      );
    }
  }
  for (const list of framework.lists) {
    const missing = list.goals.filter((goal) => !listed.some((entry) => entry.goal === goal));
    if (missing.length) say("unread", null, `No status was found in the ${list.name} list for ${missing.join(", ")}.`);
  }
  const order = framework.issues.flatMap((issue) => issue.goals);
  return order.flatMap((goal) => {
    const status = statuses.get(goal);
    return status ? [{ goal, status }] : [];
  });
}

/** "Policy goals accomplished related to …" gives met; "Gaps remain related to …", or "in all areas", gives gap. */
function fromSummary(summary: string, goals: readonly string[], framework: Framework): Found[] {
  const found: Found[] = [];
  for (const sentence of summary.split(/\.(?:\s|$)/)) {
    const met = /\baccomplished\b/i.test(sentence);
    const gap = /\bgaps?\s+remain/i.test(sentence);
    if (met === gap) continue;
    const named = /\bin\s+all\s+areas\b/i.test(sentence) ? goals : goalsNamed(sentence, goals, framework);
    for (const goal of named)
      if (!found.some((entry) => entry.goal === goal)) found.push({ goal, status: met ? "met" : "gap" });
  }
  return found;
}

const ROW = /\b(not\s+met|partially\s+met|fully\s+met|met)\b(?!\s*[=|])/gi;

/** Rows "Not met … (see Policy Goal 2.1 …)" of the lists a framework names. */
function fromLists(text: string, framework: Framework): { goal: string; status: GoalStatus; offset: number }[] {
  const goals = new Set(framework.lists.flatMap((list) => list.goals));
  const words = [...text.matchAll(ROW)];
  const found: { goal: string; status: GoalStatus; offset: number }[] = [];
  for (const [index, match] of words.entries()) {
    const row = text.slice(match.index, Math.min(words[index + 1]?.index ?? text.length, match.index + 1000));
    const goal = /\bpolicy\s+goal\s+(\d+\.\d+)/i.exec(row)?.[1];
    if (!goal || !goals.has(goal) || found.some((entry) => entry.goal === goal)) continue;
    const word = (match[1] ?? "").toLowerCase();
    const status = word.startsWith("not") ? "not-met" : word.startsWith("part") ? "partial" : "met";
    found.push({ goal, status, offset: match.index });
  }
  return found;
}
