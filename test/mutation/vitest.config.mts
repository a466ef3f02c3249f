import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The tests that judge mutants of `src/match` and `src/score`: in one process, without the built command. */
export default defineConfig({
  root: process.cwd(),
  resolve: {
    alias: [
      {
        find: /^.*\/support\/editions\.ts$/,
        replacement: fileURLToPath(new URL("builtEditions.ts", import.meta.url)),
      },
    ],
  },
  // One process for all files of a run: it starts anew for each mutant.
  test: { include: ["test/{match,score}/**/*.test.ts"], testTimeout: 60_000, isolate: false },
});
