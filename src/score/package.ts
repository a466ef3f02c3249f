import type { Framework } from "../goals/framework.ts";
import type { ReportCard } from "../goals/reportCard.ts";
import type { Assessment, Effect } from "../match/types.ts";
import { previewScore } from "./preview.ts";
import { joinAssessments } from "./rejudge.ts";
import type { Interval, Preview } from "./types.ts";
import { better } from "./verdict.ts";

/** One draft of a package: its name for people, what the match found, and the sections of law it changes. */
export interface PackageBill {
  readonly name: string;
  readonly assessments: readonly Assessment[];
  /** Citations of the sections of law that the bill amends or repeals, as the outline gives them. */
  readonly targets?: readonly string[];
}

/** What one bill brings. */
export interface BillShare {
  readonly name: string;
  /** The bill scored by itself. */
  readonly alone: Preview;
  /** Least and most that the package as a whole would change without this bill. */
  readonly without: Interval;
  /** Goals that only this bill moves. */
  readonly own: readonly string[];
}

/** Two bills that get in each other's way. */
export type Conflict =
  | {
      readonly kind: "element";
      readonly goal: string;
      readonly element: string;
      readonly gives: string;
      readonly takes: string;
    }
  | { readonly kind: "section"; readonly section: string; readonly bills: readonly string[] };

/** Several drafts scored as one. */
export interface PackagePreview {
  readonly preview: Preview;
  /** The joined reading of every goal, as the preview counts it. */
  readonly assessments: readonly Assessment[];
  readonly bills: readonly BillShare[];
  /** Goals that several bills move; their points are counted once. */
  readonly shared: readonly { readonly goal: string; readonly bills: readonly string[] }[];
  /** Goals on which the package does more than any of its bills alone. */
  readonly together: readonly { readonly goal: string; readonly effect: Effect; readonly bills: readonly string[] }[];
  readonly conflicts: readonly Conflict[];
}

const WEIGHT: Readonly<Record<Effect, number>> = { reopens: -2, widens: -1, none: 0, narrows: 1, closes: 2 };

/**
 * Scores several drafts together. No gap is closed twice: the drafts are joined element by element before anything is
 * counted, so what two of them supply counts once, and what each supplies in part may close a gap together.
 */
export function scorePackage(bills: readonly PackageBill[], framework: Framework, card: ReportCard): PackagePreview {
  const joined = joinBills(bills, framework);
  const preview = previewScore(joined, framework, card);
  const shares = bills.map((bill): BillShare & { readonly effects: ReadonlyMap<string, Effect> } => {
    const alone = previewScore(bill.assessments, framework, card);
    const others = joinBills(
      bills.filter((other) => other !== bill),
      framework,
    );
    return {
      name: bill.name,
      alone,
      without: previewScore(others, framework, card).score.change,
      own: [],
      effects: new Map(alone.goals.map(({ goal, effect }) => [goal, effect])),
    };
  });
  const movedBy = (goal: string) =>
    shares.filter(({ effects }) => (effects.get(goal) ?? "none") !== "none").map(({ name }) => name);
  const addressedBy = (goal: string) =>
    bills
      .filter(({ assessments }) =>
        assessments.some(
          (one) => one.goal === goal && one.elements.some((element) => better(element.status, element.before)),
        ),
      )
      .map(({ name }) => name);
  return {
    preview,
    assessments: joined,
    bills: shares.map(({ effects, ...share }) => ({
      ...share,
      own: [...effects.keys()].filter((goal) => effects.get(goal) !== "none" && movedBy(goal).length === 1),
    })),
    shared: preview.goals.flatMap(({ goal }) => {
      const names = movedBy(goal);
      return names.length > 1 ? [{ goal, bills: names }] : [];
    }),
    together: preview.goals.flatMap(({ goal, effect }) => {
      const most = Math.max(0, ...shares.map((share) => WEIGHT[share.effects.get(goal) ?? "none"]));
      return WEIGHT[effect] > most ? [{ goal, effect, bills: addressedBy(goal) }] : [];
    }),
    conflicts: [...elementConflicts(bills), ...sectionConflicts(bills)],
  };
}

function joinBills(bills: readonly PackageBill[], framework: Framework): Assessment[] {
  return framework.goals.flatMap((goal) => {
    const found = bills.flatMap(({ assessments }) => assessments.filter((one) => one.goal === goal.id));
    return found.length ? [joinAssessments(goal, found)] : [];
  });
}

/** One bill strengthens an element of a goal, another weakens it. */
function elementConflicts(bills: readonly PackageBill[]): Conflict[] {
  const conflicts: Conflict[] = [];
  for (const gives of bills) {
    for (const given of gives.assessments) {
      for (const element of given.elements) {
        if (!better(element.status, element.before)) continue;
        for (const takes of bills) {
          const other = takes.assessments
            .find(({ goal }) => goal === given.goal)
            ?.elements.find(({ id }) => id === element.id);
          if (takes !== gives && other && better(other.before, other.status))
            conflicts.push({
              kind: "element",
              goal: given.goal,
              element: element.id,
              gives: gives.name,
              takes: takes.name,
            });
        }
      }
    }
  }
  return conflicts;
}

/** Several bills amend or repeal the same section; whichever passes last may undo the others' words. */
function sectionConflicts(bills: readonly PackageBill[]): Conflict[] {
  const by = new Map<string, string[]>();
  for (const { name, targets } of bills)
    for (const section of new Set(targets ?? [])) by.set(section, [...(by.get(section) ?? []), name]);
  return [...by].flatMap(([section, names]) => (names.length > 1 ? [{ kind: "section", section, bills: names }] : []));
}
