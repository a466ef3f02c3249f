import type { Bill } from "../bill/types.ts";

/** Citations of the sections of law that a bill amends or repeals, each once. */
export function targetsOf(bill: Bill): string[] {
  const cites = bill.sections
    .filter(({ action }) => action === "amend" || action === "repeal")
    .flatMap(({ cite, body }) => [cite, ...body.laws.map((law) => law.cite)])
    .filter((cite) => cite !== null);
  return [...new Set(cites)];
}
