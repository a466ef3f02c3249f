import { expect, test } from "vitest";
import { numbers } from "./mutate.ts";
import { TARGETS } from "./targets.ts";

/** `npm run fuzz` looks further; these are the same in every run. */
const INPUTS = 25;

test.each(TARGETS.map((target) => [target.name, target] as const))(
  "%s: whatever it is, it is read",
  (_, target) => {
    for (let seed = 1; seed <= INPUTS; seed++)
      expect(target.run(numbers(seed)), `seed ${seed}`).toBeGreaterThanOrEqual(0);
  },
  60_000,
);
