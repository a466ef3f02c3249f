import type { Effect } from "../../match/types.ts";
import type { Interval } from "../../score/types.ts";
import type { Check } from "../check.ts";
import { reportedGoals } from "../documents/checkDocument.ts";

/** One bill of a survey: what it would do to which goals, or why it was not read. */
export interface SurveyRow {
  /** Path, or `archive.zip!/path in it`. */
  readonly file: string;
  readonly bytes: number;
  readonly kind: "bill" | "statute" | "other" | "unread";
  readonly state: string | null;
  readonly title: string;
  /** Null where no report card is known. */
  readonly change: Interval | null;
  readonly after: Interval | null;
  readonly grade: readonly string[];
  /** Goals taken up with credit or with an effect. */
  readonly goals: readonly { readonly goal: string; readonly effect: Effect; readonly change: Interval | null }[];
  readonly error?: string;
}

/** The row of a checked bill. */
export function surveyRow(check: Check, file: string, bytes: number): SurveyRow {
  const isBill = check.bill.kind === "bill";
  const goals = isBill ? reportedGoals(check) : [];
  return {
    file,
    bytes,
    kind: check.bill.kind,
    state: check.state ?? check.bill.jurisdiction,
    title: check.bill.title,
    change: isBill ? (check.preview?.score.change ?? null) : null,
    after: isBill ? (check.preview?.score.after ?? null) : null,
    grade: isBill ? (check.preview?.score.grade.after ?? []) : [],
    goals: goals.flatMap(({ goal, assessment, line }) => {
      const effect = line && line.effect !== "none" ? line.effect : assessment.effect;
      const moved = effect !== "none";
      return moved ? [{ goal: goal.id, effect, change: line?.change ?? null }] : [];
    }),
  };
}

/** The row of a file that could not be read. */
export function unreadRow(file: string, bytes: number, error: string): SurveyRow {
  return {
    file,
    bytes,
    kind: "unread",
    state: null,
    title: "",
    change: null,
    after: null,
    grade: [],
    goals: [],
    error,
  };
}

const WORTH: Readonly<Record<Effect, number>> = { closes: 2.5, narrows: 2, none: 0, widens: -2, reopens: -2.5 };

/**
 * Order of a survey: what may bring most first, then what surely brings most, then by name. A bill without a report
 * card is placed by its effects at most; one that would lose points stands last.
 */
export function byWorth(a: SurveyRow, b: SurveyRow): number {
  const most = ({ change, goals }: SurveyRow) =>
    change ? change[1] : goals.reduce((sum, { effect }) => sum + WORTH[effect], 0);
  const least = ({ change }: SurveyRow) => change?.[0] ?? 0;
  return most(b) - most(a) || least(b) - least(a) || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);
}
