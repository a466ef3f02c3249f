import "./findings.ts";
import { runAll } from "./runner.ts";

declare const TITLE: string;
declare const ONLY: string;

/** Called by VS Code in the extension host; the promise's end is the run's. */
export async function run(): Promise<void> {
  await runAll(TITLE, ONLY);
}
