import type { ElementStatus, Verdict } from "../goals/goal.ts";

/** What the bill does to a goal. */
export type Effect = "closes" | "narrows" | "none" | "widens" | "reopens";

/** The words a finding rests on. `start`/`end` are UTF-16 code units in the original draft; `quote` is exactly that stretch. */
export interface Evidence {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** The same words for reading: no markup, no line numbers, single spaces. */
  readonly text: string;
  /** `Sec. 2(a)(1)`, or `§ 53a-192a(b)` for a statute. */
  readonly citation: string;
  readonly change: "kept" | "inserted" | "deleted";
  /**
   * Set where `text` has words of current law at hand, which the draft itself does not say: `start`, `end` and `quote`
   * are then the draft's instruction that changes that law, and the citation says so.
   */
  readonly currentLaw?: true;
}

/** How one element stands in the text. */
export interface ElementFinding {
  readonly id: string;
  readonly status: ElementStatus;
  readonly before: ElementStatus;
  /** Identifiers of the limits that narrow or defeat it. */
  readonly limits: readonly string[];
  /** Evidence in the after reading; for a status that fell, the deleted words too. */
  readonly evidence: readonly Evidence[];
  /** The words of the limits. */
  readonly limitEvidence: readonly Evidence[];
}

/** How one goal stands in the text: after the bill, before it, and what the bill does to it. */
export interface Assessment {
  readonly goal: string;
  readonly verdict: Verdict;
  readonly before: Verdict;
  readonly effect: Effect;
  readonly elements: readonly ElementFinding[];
  /** What puts the goal on the subject of the text. */
  readonly subject: readonly Evidence[];
  /** Populations beyond sex trafficked minors that the text reaches, with the words. */
  readonly extensions: readonly {
    readonly population: "labor" | "youth";
    readonly proven: boolean;
    /** Whether the text before the bill reached it already. */
    readonly before: boolean;
    readonly after: boolean;
    readonly evidence: readonly Evidence[];
  }[];
}
