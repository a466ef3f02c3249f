import v8 from "node:v8";
import vm from "node:vm";

v8.setFlagsFromString("--expose-gc");
/** Garbage of one run must not be paid for by the next. */
const collectGarbage = vm.runInNewContext("gc");

/** @typedef {{ label: string, run: () => unknown }} Contestant */

/** Milliseconds from which the processor's clock, which may tick every few of them, is good enough. */
const LONG = 100;

/** Processor time of this thread in milliseconds where Node can tell it, else of all of them. */
function spent() {
  const usage = (process.threadCpuUsage ?? process.cpuUsage).call(process);
  return (usage.user + usage.system) / 1000;
}

/**
 * Times contestants in turn, A B C A B C …, so that a machine whose speed drifts drifts for all of them.
 * Of a run so long that other programs have their turn in it, only the work counts.
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
      const before = spent();
      const from = performance.now();
      await run();
      const took = performance.now() - from;
      times.get(label)?.push(took < LONG ? took : Math.min(took, spent() - before));
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
  // This thread's time where Node can tell it: the collector's other threads work when they like.
  const usage = () => (process.threadCpuUsage ?? process.cpuUsage).call(process);
  const spent = () => usage().user / 1000;
  const timed = (/** @type {() => unknown} */ run, /** @type {number} */ times) => {
    collectGarbage();
    const from = spent();
    for (let i = 0; i < times; i++) run();
    return (spent() - from) / times;
  };
  timed(small, 5);
  timed(large, 2);
  // Short runs are repeated until the clock can tell them apart: processor time may be counted in ticks of 4 ms.
  let short = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 5; i++) {
    const from = performance.now();
    small();
    short = Math.min(short, performance.now() - from);
  }
  const times = Math.min(400, Math.max(1, Math.ceil(30 / Math.max(short, 0.01))));
  const least = { small: Number.POSITIVE_INFINITY, large: Number.POSITIVE_INFINITY };
  for (let turn = 0; turn < most && (turn < 3 || least.large / least.small > limit); turn++) {
    // Work too short for the clock counts as a twentieth of a millisecond.
    least.small = Math.min(least.small, Math.max(0.05, timed(small, times)));
    least.large = Math.min(least.large, timed(large, times));
  }
  return least.large / least.small;
}
