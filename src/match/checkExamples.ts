import { readBill } from "../bill/read.ts";
import type { Goal, GoalExample } from "../goals/goal.ts";
import { assess } from "./assess.ts";
import type { CompiledFramework } from "./pattern/compiled.ts";
import type { Assessment } from "./types.ts";

/** An example of a goal file that does not earn what it says. */
export interface FailedExample {
  readonly goal: string;
  readonly example: string;
  readonly expected: string;
  readonly found: string;
}

/** Runs the examples of one goal; an empty list when all hold. */
export function checkExamples(goal: Goal, compiled: CompiledFramework): FailedExample[] {
  return goal.examples.flatMap((example) => checkExample(goal, example, compiled));
}

/** What an example of a goal earns for it. */
export function assessExample(goal: Goal, example: GoalExample, compiled: CompiledFramework): Assessment | undefined {
  const bill = readBill({ text: example.text, format: "plain", name: example.name });
  // An example is law by what it is, though it may lack a bill's marks and a code's number.
  const law =
    bill.kind === "other"
      ? readBill({ text: `1-1. Example.\n\n${example.text}`, format: "plain", name: example.name })
      : bill;
  return assess(law, compiled).assessments.find((assessment) => assessment.goal === goal.id);
}

/** Runs one example of a goal. */
export function checkExample(goal: Goal, example: GoalExample, compiled: CompiledFramework): FailedExample[] {
  const found = assessExample(goal, example, compiled);
  const failed: FailedExample[] = [];
  const verdict = found?.verdict ?? "none";
  const holds = example.expected === "none" ? verdict === "none" || verdict === "touch" : verdict === example.expected;
  if (!holds)
    failed.push({
      goal: goal.id,
      example: example.name,
      expected: example.expected,
      found: `${verdict} ${statuses(found)}`,
    });
  for (const [id, status] of Object.entries(example.elements)) {
    const element = found?.elements.find((entry) => entry.id === id);
    if (element?.status !== status) {
      failed.push({
        goal: goal.id,
        example: example.name,
        expected: `${id}=${status}`,
        found: `${id}=${element?.status ?? "no"}`,
      });
    }
  }
  return failed;
}

function statuses(
  found: { readonly elements: readonly { readonly id: string; readonly status: string }[] } | undefined,
): string {
  return found?.elements.map((element) => `${element.id}=${element.status}`).join(" ") ?? "";
}
