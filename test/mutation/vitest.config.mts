import { defineConfig } from "vitest/config";

/** The tests that judge mutants of `src/match` and `src/score`: in one process, without the built command. */
export default defineConfig({
  root: process.cwd(),
  test: { include: ["test/{match,score}/**/*.test.ts"], testTimeout: 60_000 },
});
