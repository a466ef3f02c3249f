// Runs person/*.test.mjs: tests that click, type and look.   node test/editor/person.mjs
import { readdirSync } from "node:fs";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { inRoot } from "../../scripts/lib/paths.mjs";
import { canHaveChromium, NO_CHROMIUM } from "./host/browser.mjs";

/** @returns {Promise<{ passed: number, failed: number, skipped: string }>} */
export async function runPersonTests() {
  if (!canHaveChromium()) return { passed: 0, failed: process.env.CI ? 1 : 0, skipped: NO_CHROMIUM };
  const folder = inRoot("test", "editor", "person");
  const names = readdirSync(folder).filter((name) => name.endsWith(".test.mjs"));
  const total = { passed: 0, failed: 0, skipped: "" };
  const stream = run({ files: names.map((name) => inRoot("test", "editor", "person", name)), concurrency: 1 });
  stream.on("test:pass", ({ details }) => (total.passed += details.type === "suite" ? 0 : 1));
  stream.on("test:fail", ({ details }) => (total.failed += details.type === "suite" ? 0 : 1));
  for await (const text of stream.compose(new spec())) process.stdout.write(text);
  return total;
}

if (process.argv[1] === import.meta.filename) {
  const { passed, failed, skipped } = await runPersonTests();
  console.log(skipped || `${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}
