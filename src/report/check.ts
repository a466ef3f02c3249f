import type { LawLookup } from "../bill/law/lawIndex.ts";
import type { Bill } from "../bill/types.ts";
import type { Framework } from "../goals/framework.ts";
import type { ReportCard } from "../goals/reportCard.ts";
import type { Assessment } from "../match/types.ts";
import type { Preview } from "../score/types.ts";
import type { Notice } from "../text/notice.ts";

/** A draft, read, matched and scored: what every report is made from. */
export interface Check {
  readonly bill: Bill;
  readonly framework: Framework;
  /** One for each goal of the framework, in its order. */
  readonly assessments: readonly Assessment[];
  /** The state whose card is previewed, or null when none is known or has a card. */
  readonly state: string | null;
  readonly card: ReportCard | null;
  readonly preview: Preview | null;
  /** The current law that the bill's instructions were carried out on; null absent where none was given. */
  readonly law?: LawLookup;
  readonly notices: readonly Notice[];
}

/** Assessments of goals that the draft mentions at all, before or after. */
export function found(check: Check): readonly Assessment[] {
  return check.assessments.filter((a) => a.verdict !== "none" || a.before !== "none" || a.effect !== "none");
}
