import type { DraftFormat } from "../../../src/bill/draft.ts";
import { readBill } from "../../../src/bill/read.ts";
import type { Bill, BillSection, Run } from "../../../src/bill/types.ts";

/** Reads a draft of a test. */
export function read(text: string, format: DraftFormat = "plain"): Bill {
  return readBill({ text, format, name: "draft" });
}

/** The words of a section that stand in one way, white space folded. */
export function words(section: BillSection | undefined, change: Run["change"]): string {
  if (!section) return "";
  const { text, runs } = section.body;
  return runs
    .filter((run) => run.change === change)
    .map(({ start, end }) => text.slice(start, end))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Numbers of the bill's sections. */
export function numbers(bill: Bill): readonly string[] {
  return bill.sections.map(({ number }) => number);
}

/** Labels of a section's provisions that have one. */
export function labels(section: BillSection | undefined): readonly string[] {
  return (section?.body.provisions ?? []).map(({ label }) => label).filter(Boolean);
}
