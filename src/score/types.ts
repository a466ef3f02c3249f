import type { Verdict } from "../goals/goal.ts";
import type { Effect } from "../match/types.ts";
import type { Notice, Phrase } from "../text/notice.ts";

/** Lowest and highest value consistent with what is published. Both ends, and every step between, are attained. */
export type Interval = readonly [low: number, high: number];

/** A goal's line in the preview. */
export interface GoalPreview {
  readonly goal: string;
  readonly verdict: Verdict;
  readonly before: Verdict;
  /** Of the bill on the state's standing, existing law counted: a draft that supplies the one missing element closes. */
  readonly effect: Effect;
  readonly points: { readonly before: Interval; readonly after: Interval };
  /** Least and most that this goal moves; narrower than the difference of the two intervals. */
  readonly change: Interval;
  /** The card counts it as fully met, and the draft leaves it so. */
  readonly met: boolean;
  /** Why the points are what they are, sentence by sentence. */
  readonly reasons: readonly Phrase[];
  /** The same in English. */
  readonly reason: string;
}

/** Before, after and change of a sum of points, with grades where there is a scale. `after` grades hold every grade possible. */
export interface ScorePreview {
  readonly before: Interval;
  readonly after: Interval;
  readonly change: Interval;
  readonly grade: { readonly before: readonly string[]; readonly after: readonly string[] };
}

/** An issue area's line. */
export interface IssuePreview extends ScorePreview {
  readonly id: string;
  readonly name: string;
  readonly max: number;
  /** How the published points are made up: "12 = 10 (1.2, 1.3, 1.5, 1.6 fully met) + 2 shared by 1.1, 1.4, 1.7". */
  readonly sum: string;
}

/**
 * One assignment of points that agrees with everything published, goal by goal. Its columns add up: the goals to the
 * issue areas, these and extra credit to `before` and `after`.
 */
export interface Assignment {
  readonly goals: readonly { readonly goal: string; readonly before: number; readonly after: number }[];
  readonly extraCredit: { readonly before: number; readonly after: number };
  readonly before: number;
  readonly after: number;
}

/** A state's report card before and after the bill. */
export interface Preview {
  readonly state: string;
  readonly framework: string;
  /** Every goal of the framework, in its order. */
  readonly goals: readonly GoalPreview[];
  readonly issues: readonly IssuePreview[];
  readonly extraCredit: {
    readonly before: Interval;
    readonly after: Interval;
    readonly gained: readonly {
      readonly goal: string;
      readonly population: "labor" | "youth";
      readonly points: number;
      /** The least score counts it too. */
      readonly sure: boolean;
    }[];
    readonly lost: readonly {
      readonly goal: string;
      readonly population: "labor" | "youth";
      readonly points: number;
    }[];
    /** Extensions the draft reaches that no published card proves to earn credit. */
    readonly possible: readonly { readonly goal: string; readonly population: "labor" | "youth" }[];
  };
  readonly score: ScorePreview;
  /** Assignments with the least and the most change of the total, so that the sums can be checked by hand. */
  readonly arithmetic: { readonly least: Assignment; readonly most: Assignment };
  readonly safeHarbor: readonly { readonly goal: string; readonly before: string; readonly after: string }[];
  readonly notices: readonly Notice[];
}
