import type { Framework } from "../goals/framework.ts";
import type { ReportCard } from "../goals/reportCard.ts";
import type { Assessment } from "../match/types.ts";
import { type Repair, repairsOf } from "./repairs.ts";
import { standingOf } from "./standing.ts";
import type { Preview } from "./types.ts";
import { type WaysToGrade, waysOf } from "./ways.ts";

/** What would help most. */
export interface WhatNext extends WaysToGrade {
  /** Single repairs of this draft, most valuable first. */
  readonly repairs: readonly Repair[];
  /** For each goal the draft addresses without closing it: everything it would take. */
  readonly closings: readonly Repair[];
}

/**
 * The shortest ways to the next grade and the most valuable repairs of a draft. Which elements earn what is Lacuna's own
 * reading; the gains are ranges for that reason. Works out of the editor's way: not for every keystroke.
 */
export function whatNext(
  assessments: readonly Assessment[],
  preview: Preview,
  framework: Framework,
  card: ReportCard,
): WhatNext {
  const standing = standingOf(framework, card);
  const { repairs, closings } = repairsOf(assessments, framework, card, standing);
  return { ...waysOf(assessments, preview, framework, card, standing), repairs, closings };
}
