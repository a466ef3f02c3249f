import type { Assessment, ElementFinding, Evidence } from "../../match/types.ts";
import type { Interval } from "../../score/types.ts";
import { noticeText } from "../../text/notice.ts";
import type { Check } from "../check.ts";

type Evidenced = Pick<Evidence, "quote" | "start" | "end" | "citation" | "change" | "text" | "currentLaw">;

/** One element of a goal, as `lacuna check --format json` prints it. */
export interface ElementJson {
  readonly id: string;
  readonly status: ElementFinding["status"];
  readonly before: ElementFinding["before"];
  readonly limits: readonly string[];
  readonly evidence: readonly Evidenced[];
}

/** One goal. `points` only where a report card is previewed. */
export interface GoalJson {
  readonly id: string;
  readonly name: string;
  readonly verdict: Assessment["verdict"];
  readonly before: Assessment["before"];
  readonly effect: Assessment["effect"];
  readonly elements: readonly ElementJson[];
  readonly points?: { readonly before: Interval; readonly after: Interval };
}

interface ScoreJson {
  readonly before: Interval;
  readonly after: Interval;
  readonly change: Interval;
  readonly grade: { readonly before: string | readonly string[]; readonly after: readonly string[] };
}

/** The object that `lacuna check FILE --format json` prints. Offsets are UTF-16 code units into the draft. */
export interface CheckJson {
  readonly file: string;
  readonly bytes: number;
  readonly framework: string;
  readonly state: string | null;
  readonly title: string;
  readonly jurisdiction: string | null;
  readonly goals: readonly GoalJson[];
  readonly score?: ScoreJson;
  readonly issues?: readonly (ScoreJson & { readonly id: string; readonly name: string; readonly max: number })[];
  readonly extraCredit?: unknown;
  readonly safeHarbor?: readonly { readonly goal: string; readonly before: string; readonly after: string }[];
  readonly notices: readonly string[];
}

/** A check as plain data. `bytes` is the size of the file as stored. */
export function checkJson(check: Check, file: string, bytes: number): CheckJson {
  const { preview, framework } = check;
  const names = new Map(framework.goals.map((goal) => [goal.id, goal.name]));
  const points = new Map(preview?.goals.map((line) => [line.goal, line.points]));
  const goals = check.assessments.map((assessment) => {
    const line = points.get(assessment.goal);
    return {
      id: assessment.goal,
      name: names.get(assessment.goal) ?? "",
      verdict: assessment.verdict,
      before: assessment.before,
      effect: assessment.effect,
      elements: assessment.elements.map(elementJson),
      ...(line && { points: line }),
    };
  });
  return {
    file,
    bytes,
    framework: framework.id,
    state: check.state,
    title: check.bill.title,
    jurisdiction: check.bill.jurisdiction,
    goals,
    ...(preview && {
      score: scoreJson(preview.score),
      issues: preview.issues.map((issue) => ({ id: issue.id, name: issue.name, max: issue.max, ...scoreJson(issue) })),
      extraCredit: preview.extraCredit,
      safeHarbor: preview.safeHarbor,
    }),
    notices: check.notices.map(noticeText),
  };
}

function elementJson(element: ElementFinding): ElementJson {
  return {
    id: element.id,
    status: element.status,
    before: element.before,
    limits: element.limits,
    evidence: [...element.evidence, ...element.limitEvidence].map(
      ({ quote, start, end, citation, change, text, currentLaw }) => ({
        quote,
        start,
        end,
        citation,
        change,
        text,
        ...(currentLaw && { currentLaw }),
      }),
    ),
  };
}

function scoreJson(score: {
  readonly before: Interval;
  readonly after: Interval;
  readonly change: Interval;
  readonly grade: { readonly before: readonly string[]; readonly after: readonly string[] };
}): ScoreJson {
  const { before, after, change, grade } = score;
  const single = grade.before.length === 1 ? grade.before[0] : undefined;
  return { before, after, change, grade: { before: single ?? grade.before, after: grade.after } };
}
