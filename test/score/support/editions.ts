import type { Framework } from "../../../src/goals/framework.ts";
import { loadEdition } from "./loadEdition.ts";

/** The edition's framework; throws when it cannot be used at all. */
export function edition(name: string): Framework {
  const { framework, problems } = loadEdition(name);
  if (!framework) throw new Error(JSON.stringify(problems));
  return framework;
}
