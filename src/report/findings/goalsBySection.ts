import type { BillSection } from "../../bill/types.ts";
import type { Assessment } from "../../match/types.ts";
import type { Steps } from "../../text/steps.ts";
import { type Check, found } from "../check.ts";
import { evidenceIn } from "./home.ts";

/** The goals that the words of each bill section bear on, in the framework's order; sections without any are left out. */
export function* goalsBySection(check: Check): Steps<ReadonlyMap<BillSection, readonly Assessment[]>> {
  const { sections } = check.bill;
  const out = new Map<BillSection, Assessment[]>();
  for (const assessment of found(check)) {
    for (const { start, end } of evidenceIn(assessment)) {
      const section = sections[sectionAt(sections, start)];
      if (!section || start < section.start || end > section.end) continue;
      const goals = out.get(section);
      if (!goals) out.set(section, [assessment]);
      else if (goals.at(-1) !== assessment) goals.push(assessment);
    }
    yield;
  }
  return out;
}

/** Index of the last section that starts at or before an offset. */
function sectionAt(sections: readonly BillSection[], offset: number): number {
  let low = 0;
  let high = sections.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sections[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
