/** @typedef {{ label: string, run: () => unknown }} Contestant */

/** @param {readonly number[]} values @returns {number} */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/**
 * Times contestants in turn, A B C A B C …, so that a machine whose speed drifts drifts for all of them.
 * @param {readonly Contestant[]} contestants
 * @param {{ rounds?: number, budget?: number }} [options] `budget`: milliseconds after which no new round begins
 * @returns {Promise<Map<string, number>>} median milliseconds by label
 */
export async function race(contestants, { rounds = 7, budget = 20_000 } = {}) {
  const times = new Map(contestants.map(({ label }) => [label, /** @type {number[]} */ ([])]));
  for (const { run } of contestants) await run();
  const started = performance.now();
  for (let round = 0; round < rounds && (round === 0 || performance.now() - started < budget); round++) {
    for (const { label, run } of contestants) {
      const from = performance.now();
      await run();
      times.get(label)?.push(performance.now() - from);
    }
  }
  return new Map([...times].map(([label, all]) => [label, median(all)]));
}

/**
 * How much longer the larger input takes than the smaller, as the median of paired runs. Short runs are repeated until
 * a measurement is long enough to be trusted.
 * @param {() => unknown} small @param {() => unknown} large @param {number} [pairs]
 */
export function growth(small, large, pairs = 9) {
  const repeat = (/** @type {() => unknown} */ run) => {
    run();
    const from = performance.now();
    run();
    return Math.max(1, Math.ceil(8 / Math.max(performance.now() - from, 0.001)));
  };
  const times = Math.max(repeat(small), 1);
  const timed = (/** @type {() => unknown} */ run) => {
    const from = performance.now();
    for (let i = 0; i < times; i++) run();
    return performance.now() - from;
  };
  timed(large);
  return median(Array.from({ length: pairs }, () => timed(large) / timed(small)));
}
