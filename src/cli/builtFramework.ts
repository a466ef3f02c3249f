import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Framework } from "../goals/framework.ts";
import { Failure } from "./failure.ts";

/** Folder with one compiled JSON file an edition, beside the built command. */
const folder = join(__dirname, "policy-goals");

/** The framework that comes with Lacuna under this name. Fails with the names there are. */
export function builtFramework(id: string): Framework {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  } catch {
    throw new Failure(`The policy goals are missing at ${folder}; run "npm run build" once.`);
  }
  const file = `${id}.json`;
  if (!names.includes(file)) {
    const known = names.map((name) => name.replace(/\.json$/, "")).join(", ");
    throw new Failure(`There is no framework "${id}"; there are: ${known}.`);
  }
  // Our own build wrote and validated this file; validating 40 goals again would cost more than a check.
  return JSON.parse(readFileSync(join(folder, file), "utf8")) as Framework;
}
