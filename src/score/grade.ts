import type { FrameworkData } from "../goals/framework.ts";

/**
 * The letter for a number of points out of 100, by the published cut-offs taken as they stand. How the publisher rounds
 * a score just under a cut-off is not known, so nothing is rounded here.
 */
export function gradeOf(framework: Pick<FrameworkData, "grades">, points: number): string {
  const fromTop = [...framework.grades].sort((a, b) => b.from - a.from);
  return (fromTop.find(({ from }) => points >= from - 1e-9) ?? fromTop.at(-1))?.grade ?? "";
}

/** Every letter possible for the values from `low` to `high`, lowest value first, in steps of `unit`, out of `max`. */
export function gradesBetween(
  framework: Pick<FrameworkData, "grades">,
  [low, high]: readonly [number, number],
  unit: number,
  max = 100,
): string[] {
  const found: string[] = [];
  for (let value = low; value <= high + 1e-9; value += unit) {
    const grade = gradeOf(framework, (value * 100) / max);
    if (grade && found.at(-1) !== grade) found.push(grade);
  }
  return found;
}

/** The lowest and highest points that a letter stands for; the highest is one unit under the next cut-off, or `top`. */
export function pointsOfGrade(
  framework: Pick<FrameworkData, "grades">,
  grade: string,
  unit: number,
  top: number,
): readonly [number, number] | null {
  const own = framework.grades.find((entry) => entry.grade === grade);
  if (!own) return null;
  const above = framework.grades.filter(({ from }) => from > own.from).map(({ from }) => from);
  return [own.from, above.length ? Math.min(...above) - unit : top];
}

/** Cut-offs that a value between `low` and `high` misses by less than a point, where rounding would decide. */
export function cutOffsNearly(
  framework: Pick<FrameworkData, "grades">,
  [low, high]: readonly [number, number],
): number[] {
  return framework.grades.map(({ from }) => from).filter((from) => from > 0 && low < from && high > from - 1);
}
