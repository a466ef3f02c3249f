import { readBill } from "../../../src/bill/read.ts";
import type { Bill } from "../../../src/bill/types.ts";
import type { Framework } from "../../../src/goals/framework.ts";
import type { Goal } from "../../../src/goals/goal.ts";
import type { Pattern } from "../../../src/goals/pattern.ts";
import { assess } from "../../../src/match/assess.ts";
import { type CompiledFramework, compile } from "../../../src/match/pattern/compiled.ts";
import type { Assessment } from "../../../src/match/types.ts";
import { framework, goal } from "../../score/support/small.ts";

/** A lexicon about harbors, so that nothing here hangs on an edition. */
const LEXICON: Framework["lexicon"] = {
  concepts: {
    minor: { about: "A young person.", phrases: ["(minor|minors|child)"], throughDefinitions: true },
    keeper: { about: "Who keeps a harbor.", phrases: ["(keeper|keepers)"], throughDefinitions: true },
    captain: { about: "Who leads a ship.", phrases: ["(captain|captains)"], throughDefinitions: true },
    ship: { about: "What sails.", phrases: ["(ship|ships)"] },
    storm: { about: "Bad weather.", phrases: ["(storm|storms)"] },
    light: { about: "What is lit at night.", phrases: ["(light|lights)"] },
    fee: { about: "Money for a berth.", phrases: ["(fee|fees)"] },
    guard: { about: "Who watches.", phrases: ["{keeper} on guard"] },
    wreck: {
      about: "A ship lost in a storm.",
      phrases: ["{ship} ..4 lost", "{ship} ..3 {storm}"],
      not: ["{ship} safe in {storm}"],
    },
  },
};

/** A framework of one issue area with these goals, on harbors. */
export function harbors(...goals: readonly Partial<Goal>[]): CompiledFramework {
  const base = framework([goals.length]);
  return compile({
    ...base,
    lexicon: LEXICON,
    goals: goals.map((fields, index) => ({ ...goal(`1.${index + 1}`, "a"), ...fields })),
  });
}

/** An element with these patterns. */
export function element(id: string, patterns: Partial<Goal["elements"][number]>): Goal["elements"][number] {
  const [made] = goal("1.1", id).elements;
  if (!made) throw new Error("no element");
  return { ...made, ...patterns };
}

/** A bill of these sections, in Markdown. */
export function billOf(...sections: readonly string[]): Bill {
  const body = sections.map((words, index) => `Sec. ${index + 1}. ${words}`).join("\n\n");
  return readBill({
    text: `# AN ACT concerning harbors\n\nBe it enacted by the Legislature of the State:\n\n${body}\n`,
    format: "markdown",
    name: "test",
  });
}

/** The goals of a framework in a bill of these sections. */
export function assessedBy(compiled: CompiledFramework, ...sections: readonly string[]): readonly Assessment[] {
  return assess(billOf(...sections), compiled).assessments;
}

/** The words by which a pattern holds in a bill of these sections; null where it holds in none. */
export function shown(pattern: Pattern, ...sections: readonly string[]): readonly string[] | null {
  const compiled = harbors({
    subject: [pattern],
    elements: [element("a", { yes: [pattern] })],
    verdict: [{ full: ["a"] }],
  });
  const [found] = assessedBy(compiled, ...sections);
  const [only] = found?.elements ?? [];
  return only?.status === "yes" ? only.evidence.map(({ quote }) => quote) : null;
}
