/**
 * Joint extremes over parts that share a sum. All numbers are whole units.
 */

/** A part by its value before the bill: `after[k]` is its value after when it was `from + k` before. */
export interface Part {
  readonly from: number;
  readonly after: readonly number[];
}

/** Extremes for each possible sum before, and the parts' values that attain them. */
export interface Combined extends Part {
  /** What each part was before, in the assignment that attains `after` for this sum before. */
  choose(sumBefore: number): readonly number[];
}

/**
 * Adds parts up: for every sum before, the lowest (`least`) or highest (`most`) sum after over all ways to share the sum
 * among the parts. Work is the number of parts times sums times values of a part.
 */
export function combine(parts: readonly Part[], extreme: "least" | "most"): Combined {
  const sign = extreme === "least" ? 1 : -1;
  let from = 0;
  let after: number[] = [0];
  const choices: Int32Array[] = [];
  const froms: number[] = [];
  for (const part of parts) {
    const size = after.length + part.after.length - 1;
    const next = new Array<number>(Math.max(size, 0)).fill(Number.NaN);
    const choice = new Int32Array(Math.max(size, 0));
    for (let sum = 0; sum < after.length; sum++) {
      const base = after[sum] ?? 0;
      for (let value = 0; value < part.after.length; value++) {
        const candidate = base + (part.after[value] ?? 0);
        const held = next[sum + value];
        if (held === undefined || Number.isNaN(held) || sign * candidate < sign * held) {
          next[sum + value] = candidate;
          choice[sum + value] = value;
        }
      }
    }
    after = next;
    from += part.from;
    choices.push(choice);
    froms.push(part.from);
  }
  const choose = (sumBefore: number): number[] => {
    let rest = sumBefore - from;
    const values = new Array<number>(parts.length).fill(0);
    for (let index = parts.length - 1; index >= 0; index--) {
      const value = choices[index]?.[rest] ?? 0;
      values[index] = (froms[index] ?? 0) + value;
      rest -= value;
    }
    return values;
  };
  return { from, after, choose };
}

/** The part cut to values before from `low` to `high`. */
export function within<T extends Part>(part: T, low: number, high: number): T {
  const start = Math.max(0, low - part.from);
  return { ...part, from: part.from + start, after: part.after.slice(start, Math.max(start, high - part.from + 1)) };
}
