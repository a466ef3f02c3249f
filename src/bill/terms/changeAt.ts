import type { BillSection, Run } from "../types.ts";

/** What the bill does with the words at an offset of a section's law text. */
export function changeAt({ body: { runs } }: BillSection, offset: number): Run["change"] {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return runs[low]?.change ?? "none";
}
