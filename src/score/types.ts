import type { Verdict } from "../goals/goal.ts";
import type { Effect } from "../match/types.ts";
import type { Notice } from "../text/notice.ts";

/** Lowest and highest value consistent with what is published. */
export type Interval = readonly [low: number, high: number];

/** A goal's line in the preview. */
export interface GoalPreview {
  readonly goal: string;
  readonly verdict: Verdict;
  readonly before: Verdict;
  readonly effect: Effect;
  readonly points: { readonly before: Interval; readonly after: Interval };
  /** Why the points are what they are, one plain sentence. */
  readonly reason: string;
}

/** Before, after and change of a sum of points, with grades where there is a scale. `after` grades hold every grade possible. */
export interface ScorePreview {
  readonly before: Interval;
  readonly after: Interval;
  readonly change: Interval;
  readonly grade: { readonly before: readonly string[]; readonly after: readonly string[] };
}

/** A state's report card before and after the bill. */
export interface Preview {
  readonly state: string;
  readonly framework: string;
  readonly goals: readonly GoalPreview[];
  readonly issues: readonly (ScorePreview & { readonly id: string; readonly name: string; readonly max: number })[];
  readonly extraCredit: {
    readonly before: Interval;
    readonly after: Interval;
    readonly gained: readonly {
      readonly goal: string;
      readonly population: "labor" | "youth";
      readonly points: number;
    }[];
    /** Extensions the draft reaches that no published card proves to earn credit. */
    readonly possible: readonly { readonly goal: string; readonly population: "labor" | "youth" }[];
  };
  readonly score: ScorePreview;
  readonly safeHarbor: readonly { readonly goal: string; readonly before: string; readonly after: string }[];
  readonly notices: readonly Notice[];
}
