import type { DraftFormat } from "../../../src/bill/draft.ts";
import { readBill } from "../../../src/bill/read.ts";
import type { Bill } from "../../../src/bill/types.ts";
import { assess } from "../../../src/match/assess.ts";
import { compile } from "../../../src/match/pattern/compiled.ts";
import type { Assessment } from "../../../src/match/types.ts";
import { edition } from "../../score/support/editions.ts";

const compiled = compile(edition("report-cards-2023"));

/** A draft as this repository's rules match it: its bill and the assessment of each goal. */
export function match(
  text: string,
  format: DraftFormat = "markdown",
): { readonly bill: Bill; readonly goals: ReadonlyMap<string, Assessment> } {
  const bill = readBill({ text, format, name: "test" });
  return {
    bill,
    goals: new Map(assess(bill, compiled).assessments.map((assessment) => [assessment.goal, assessment])),
  };
}

/** The assessments of a bill that may have been assessed before. */
export function assessed(bill: Bill): readonly Assessment[] {
  return assess(bill, compiled).assessments;
}

/** Goals that a bill of these sections earns credit for. */
export function credited(...sections: readonly string[]): string[] {
  const { goals } = match(
    `# A BILL\n\nBe it enacted by the Legislature:\n\n${sections.map((words, i) => `Sec. ${i + 1}. ${words}`).join("\n\n")}\n`,
  );
  return [...goals.values()].flatMap(({ goal, verdict }) =>
    verdict === "full" || verdict === "partial" ? [goal] : [],
  );
}
