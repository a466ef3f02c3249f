import { readFileSync } from "node:fs";
import type { Framework } from "../../src/goals/framework.ts";

/** `edition` of the tests, from the build: reading the goals' sources again for each mutant would be most of the time. */
export function edition(name: string): Framework {
  return JSON.parse(readFileSync(new URL(`../../dist/policy-goals/${name}.json`, import.meta.url), "utf8"));
}
