import { execFileSync } from "node:child_process";
import { inRoot } from "../../../scripts/lib/paths.mjs";

/** The command line is tested as people run it: the built file. Built once before any test. */
export function setup(): void {
  execFileSync(process.execPath, [inRoot("scripts/build.mjs"), "cli", "library", "goals"], { stdio: "pipe" });
}
