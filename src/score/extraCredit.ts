import type { FrameworkData } from "../goals/framework.ts";
import type { ReportCard } from "../goals/reportCard.ts";
import type { Assessment } from "../match/types.ts";
import type { Units } from "./units.ts";

/** One extension of a goal beyond sex trafficked minors. */
export interface ExtraCreditItem {
  readonly goal: string;
  readonly population: "labor" | "youth";
}

/** What a bill does to extra credit, in units. */
export interface ExtraCreditMove {
  readonly gained: readonly (ExtraCreditItem & { readonly points: number; readonly sure: boolean })[];
  readonly lost: readonly (ExtraCreditItem & { readonly points: number })[];
  readonly possible: readonly ExtraCreditItem[];
  /** Units gained for certain, and at most. */
  readonly least: number;
  readonly most: number;
}

/**
 * Extra credit gained, lost and merely possible. Points count only for pairs of goal and population that a published
 * card proves. A gain is sure when the goal itself is surely full after the bill and the card shows that the state does
 * not have the credit yet; whether a goal short of full can carry extra credit is not published.
 */
export function extraCreditMove(
  framework: FrameworkData,
  card: ReportCard,
  assessments: readonly Assessment[],
  surelyFull: (goal: string) => boolean,
  units: Units,
): ExtraCreditMove {
  const each = framework.extraCredit.each;
  const gained: (ExtraCreditItem & { points: number; sure: boolean })[] = [];
  const lost: (ExtraCreditItem & { points: number })[] = [];
  const possible: ExtraCreditItem[] = [];
  for (const { goal, extensions } of assessments) {
    for (const { population, proven, before, after } of extensions) {
      const held = card.extraCredit.find((entry) => entry.goal === goal && entry.population === population);
      if (before && !after && held) lost.push({ goal, population, points: held.points });
      if (before || !after || held) continue;
      if (proven && each > 0) gained.push({ goal, population, points: each, sure: card.complete && surelyFull(goal) });
      else possible.push({ goal, population });
    }
  }
  const away = lost.reduce((sum, item) => sum + units.units(item.points), 0);
  const sum = (items: readonly { readonly points: number }[]) =>
    items.reduce((total, item) => total + units.units(item.points), 0);
  return {
    gained,
    lost,
    possible,
    least: sum(gained.filter(({ sure }) => sure)) - away,
    most: sum(gained) - away,
  };
}
