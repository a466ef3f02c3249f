import type { LawLookup } from "../bill/law/lawIndex.ts";
import type { Bill } from "../bill/types.ts";
import { firstNamed, type Notice } from "../text/notice.ts";
import { finish, type Steps } from "../text/steps.ts";
import { effectOf } from "./effect.ts";
import { asDeleted, evidenceOf } from "./evidence.ts";
import { lawSteps } from "./laws.ts";
import type { CompiledFramework, CompiledGoal } from "./pattern/compiled.ts";
import { type Judged, judgeSteps, notAddressed } from "./pattern/judge.ts";
import type { Catchline } from "./reading/catchlines.ts";
import type { Assessment, ElementFinding } from "./types.ts";

/** The goals of a framework as a bill serves them. */
export interface Assessed {
  readonly assessments: readonly Assessment[];
  readonly notices: readonly Notice[];
}

/** Matches a bill to every goal of a framework, before and after; `law` is what its citations lead to. */
export function assess(bill: Bill, compiled: CompiledFramework, law?: LawLookup): Assessed {
  return finish(assessSteps(bill, compiled, law));
}

/** `assess` in steps. */
export function* assessSteps(bill: Bill, compiled: CompiledFramework, law?: LawLookup): Steps<Assessed> {
  const laws = yield* lawSteps(bill, compiled, law);
  const assessments: Assessment[] = [];
  for (const goal of compiled.goals) {
    let now = notAddressed(goal);
    let then = now;
    if (laws) {
      const { before, after } = laws;
      now = yield* judgeSteps(goal, after.laws, after.facts);
      then = before === after ? now : yield* judgeSteps(goal, before.laws, before.facts);
    }
    assessments.push(assessment(bill, goal, then, now));
    yield;
  }
  return { assessments, notices: laws ? byCatchlines(laws.catchlines) : [] };
}

function byCatchlines(catchlines: readonly Catchline[]): readonly Notice[] {
  if (!catchlines.length) return [];
  const named = catchlines.map(({ number, words }) => `§ ${number}: ${words}`);
  return [
    {
      code: "match.cited-by-catchline",
      message: "The text cites law by its number that was not at hand and is taken for what it is called ({0}).",
      args: [firstNamed(named, "; ")],
    },
  ];
}

function assessment(bill: Bill, goal: CompiledGoal, before: Judged, after: Judged): Assessment {
  const untouched = notAddressed(goal);
  const elements = goal.elements.map((element, index): ElementFinding => {
    const now = after.elements[index] ?? untouched.elements[index];
    const then = before.elements[index] ?? untouched.elements[index];
    const fell = now && then && now.status !== then.status && (now.status === "no" || then.status === "yes");
    const lost = fell && before !== after ? asDeleted(evidenceOf(bill, then.matches)) : [];
    return {
      id: element.id,
      status: now?.status ?? "no",
      before: then?.status ?? "no",
      limits: now?.limits.map((limit) => limit.id) ?? [],
      evidence: [...evidenceOf(bill, now?.matches ?? []), ...lost],
      limitEvidence: evidenceOf(bill, now?.limits.flatMap((limit) => limit.matches) ?? []),
    };
  });
  return {
    goal: goal.goal.id,
    verdict: after.verdict,
    before: before.verdict,
    effect: before === after ? "none" : effectOf(goal, before, after),
    elements,
    subject: evidenceOf(bill, after.subject.length ? after.subject : before.subject),
    extensions: goal.extensions.map((extension, index) => ({
      population: extension.population,
      proven: extension.proven,
      before: (before.extensions[index]?.matches.length ?? 0) > 0,
      after: (after.extensions[index]?.matches.length ?? 0) > 0,
      evidence: evidenceOf(bill, after.extensions[index]?.matches ?? []),
    })),
  };
}
