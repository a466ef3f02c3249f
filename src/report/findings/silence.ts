import type { Assessment, Evidence } from "../../match/types.ts";
import type { Check } from "../check.ts";
import type { Silence } from "./silenceFile.ts";

/**
 * What a passage is known by: its words and two words on either side, never its position, so that edits elsewhere do
 * not wake it and an edit of the passage itself does.
 */
export function contextOf(source: string, evidence: Evidence): string {
  const before = spellings(source.slice(Math.max(0, evidence.start - 80), evidence.start)).slice(-2);
  const after = spellings(source.slice(evidence.end, evidence.end + 80)).slice(0, 2);
  return [...before, ...spellings(evidence.quote), ...after].join(" ");
}

/** The silence that covers an assessment in a draft, or undefined. `anchor` is the passage it is shown at. */
export function silenceOf(
  silences: readonly Silence[],
  check: Check,
  file: string,
  assessment: Assessment,
  anchor: Evidence | undefined,
): Silence | undefined {
  return silences.find((entry) => {
    if (entry.goal !== assessment.goal) return false;
    if (entry.accepted !== undefined && entry.accepted !== standingOf(assessment)) return false;
    if (entry.scope === "workspace") return true;
    if (entry.file !== file) return false;
    return entry.scope === "file" || (anchor !== undefined && entry.context === contextOf(check.bill.source, anchor));
  });
}

/** Verdict and effect in one word, so that an accepted gap that grows is reported again. */
export function standingOf(assessment: Assessment): string {
  return `${assessment.verdict}/${assessment.effect}`;
}

function spellings(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
