import type { Run } from "../types.ts";

/** Standings of a character: kept, inserted, deleted, no law. */
export const KEPT = 0;
export const INSERTED = 1;
export const DELETED = 2;
export const NONE = 3;

const CHANGES: readonly Run["change"][] = ["kept", "inserted", "deleted", "none"];

/** Runs of equal standing that cover a text, from the standing of each of its characters. */
export function runsFrom(codes: Uint8Array): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < codes.length; ) {
    const code = codes[at] ?? NONE;
    let end = at + 1;
    while (end < codes.length && codes[end] === code) end++;
    runs.push({ start: at, end, change: CHANGES[code] ?? "none" });
    at = end;
  }
  return runs;
}
