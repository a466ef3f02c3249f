import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type LoadedFramework, loadFramework } from "../../../src/goals/loadFramework.ts";

const EDITIONS = new URL("../../../policy-goals/", import.meta.url).pathname;

/** Reads an edition of this repository as the build does. */
export function loadEdition(edition: string): LoadedFramework {
  const folder = path.join(EDITIONS, edition);
  const names = readdirSync(folder, { recursive: true }).map((name) => String(name).split(path.sep).join("/"));
  return loadFramework(
    new Map(
      names
        .filter((name) => /\.(?:md|yaml)$/.test(name))
        .map((name) => [name, readFileSync(path.join(folder, name), "utf8")]),
    ),
  );
}
