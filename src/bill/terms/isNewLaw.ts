import type { BillSection } from "../types.ts";

/** Whether a bill section is one section of new law, shown in full: what it does not say is not said. */
export function isNewLaw({ action, body }: BillSection): boolean {
  if (body.amendments.length > 0 || body.laws.length > 1) return false;
  if (action === "enact") return true;
  return action === "add" && body.runs.every(({ change }) => change === "inserted" || change === "none");
}
