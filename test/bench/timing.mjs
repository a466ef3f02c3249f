/** @typedef {{ label: string, run: () => unknown }} Contestant */

/**
 * Times contestants in turn, A B C A B C …, so that a machine whose speed drifts drifts for all of them.
 * @param {readonly Contestant[]} contestants
 * @param {{ rounds?: number, budget?: number }} [options] `budget`: milliseconds after which no new round begins
 * @returns {Promise<Map<string, number>>} least milliseconds by label: what disturbs a run only ever lengthens it
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
  return new Map([...times].map(([label, all]) => [label, Math.min(...all)]));
}

/**
 * How many times the work of the smaller input the larger takes. Counted in processor time, which other programs do not
 * add to; the least of several turns each, and more turns while the ratio is above what is allowed: what disturbs a
 * measurement only ever lengthens it.
 * @param {() => unknown} small @param {() => unknown} large @param {number} limit @param {number} [most] turns
 */
export function growth(small, large, limit, most = 24) {
  const spent = () => process.cpuUsage().user / 1000;
  const timed = (/** @type {() => unknown} */ run, /** @type {number} */ times) => {
    const from = spent();
    for (let i = 0; i < times; i++) run();
    return (spent() - from) / times;
  };
  timed(small, 2);
  timed(large, 2);
  // Short runs are repeated until the clock can tell them apart.
  const times = Math.max(1, Math.ceil(8 / Math.max(timed(small, 2), 0.01)));
  const least = { small: Number.POSITIVE_INFINITY, large: Number.POSITIVE_INFINITY };
  for (let turn = 0; turn < most && (turn < 3 || least.large / least.small > limit); turn++) {
    least.small = Math.min(least.small, timed(small, times));
    least.large = Math.min(least.large, timed(large, times));
  }
  return least.large / least.small;
}
