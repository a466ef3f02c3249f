import { describe, expect, test } from "vitest";
import { checkExample } from "../../src/match/checkExamples.ts";
import { compile } from "../../src/match/pattern/compiled.ts";
import { edition } from "../score/support/editions.ts";

const framework = edition("report-cards-2023");
const compiled = compile(framework);

describe.each(framework.goals.map((goal) => [goal.id, goal] as const))("goal %s", (_, goal) => {
  test("its examples earn what they say", () => {
    expect(goal.examples.flatMap((example) => checkExample(goal, example, compiled))).toEqual([]);
  });
});
