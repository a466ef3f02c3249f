import type { FrameworkData } from "../goals/framework.ts";
import type { ReportCard } from "../goals/reportCard.ts";
import type { Interval } from "./types.ts";

/**
 * Points counted in whole units, so that sums are exact: 49.5 points are 99 units of 0.5. The unit is the framework's
 * step, or a fraction of it when the card itself publishes finer figures.
 */
export interface Units {
  /** Points in one unit. */
  readonly unit: number;
  /** Units that a fully met goal earns. */
  readonly full: number;
  units(points: number): number;
  points(units: number): number;
  interval(low: number, high: number): Interval;
}

/** Parts of a step that a card's own figures may call for; figures finer than that are rounded. */
const FINER = [1, 2, 5];

/** The coarsest units in which every figure of the card is whole. */
export function unitsOf(framework: FrameworkData, card: ReportCard | null): Units {
  const { full, step } = framework.points;
  const figures = card ? figuresOf(card) : [];
  const whole = (unit: number) => (value: number) => Math.abs(value / unit - Math.round(value / unit)) < 1e-6;
  const parts = FINER.find((parts) => [full, framework.extraCredit.each, ...figures].every(whole(step / parts))) ?? 5;
  const points = (units: number) => Math.round((units * step * 1000) / parts) / 1000;
  return Object.freeze({
    unit: step / parts,
    full: Math.round((full * parts) / step),
    units: (value: number) => Math.round((value * parts) / step),
    points,
    interval: (low: number, high: number): Interval => [points(low), points(high)],
  });
}

function figuresOf(card: ReportCard): number[] {
  return [
    card.score ?? 0,
    ...Object.values(card.issues).map((value) => value ?? 0),
    ...card.extraCredit.map((entry) => entry.points),
    ...Object.values(card.goals).map((entry) => entry.points ?? 0),
  ];
}
