// `npm run fuzz`: reads inputs made from seeds until time is up; says the seed of each that breaks a promise or takes long.
//   npm run fuzz -- --seconds 600 --target "draft, html" --seed 12
import { parseArgs } from "node:util";
import { numbers } from "./mutate.ts";
import { TARGETS } from "./targets.ts";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    target: { type: "string" },
    seed: { type: "string" },
  },
});
/** An input may take this long, and so much for each thousand characters. */
const MILLISECONDS = { once: 2500, each: 20 };

const targets = TARGETS.filter(({ name }) => !values.target || name === values.target);
if (!targets.length) throw new Error(`Targets: ${TARGETS.map(({ name }) => `"${name}"`).join(", ")}`);
const until = Date.now() + Number(values.seconds) * 1000;
const first = values.seed ? Number(values.seed) : Date.now() % 1_000_000_000;
let inputs = 0;
let broken = 0;
for (let seed = first; (values.seed ? seed === first : Date.now() < until) && broken < 20; seed++) {
  for (const { name, run } of targets) {
    const from = performance.now();
    try {
      const length = run(numbers(seed));
      const took = performance.now() - from;
      if (took > MILLISECONDS.once + (MILLISECONDS.each * length) / 1000)
        tell(name, seed, `takes ${Math.round(took)} ms for ${length} characters`);
    } catch (error) {
      tell(name, seed, error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
    inputs++;
  }
}
console.log(`${inputs} inputs, ${broken} broken`);
process.exitCode = broken ? 1 : 0;

/** @param {string} target @param {number} seed @param {string} what */
function tell(target, seed, what) {
  broken++;
  console.error(`--target "${target}" --seed ${seed}: ${what}\n`);
}
