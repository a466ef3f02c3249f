/**
 * Work in steps of a few milliseconds at most: whoever asked for it may do other things between two of them, or leave
 * the rest undone.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all the work at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** When to give way, and how. */
export interface Slices {
  /** Milliseconds of work at a stretch. */
  readonly length: number;
  /** The time in milliseconds. */
  now(): number;
  /** Lets others work. */
  giveWay(): Promise<void>;
  /** Whether nobody wants the result any more. */
  cancelled(): boolean;
}

/** Does the work in slices and gives way between them; null when it was cancelled. */
export async function inSlices<T>(steps: Steps<T>, slices: Slices): Promise<T | null> {
  let until = slices.now() + slices.length;
  while (!slices.cancelled()) {
    const step = steps.next();
    if (step.done) return step.value;
    if (slices.now() < until) continue;
    await slices.giveWay();
    until = slices.now() + slices.length;
  }
  steps.return(undefined as never);
  return null;
}
