import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/editor/**", "node_modules/**"],
    globalSetup: ["test/cli/support/build.ts"],
    // The command line starts anew in each of its tests, on machines that may be busy.
    testTimeout: 30_000,
    pool: "threads",
    coverage: {
      provider: "v8",
      include: ["src/{text,bill,goals,match,score,repair,report}/**/*.ts"],
      // Lines of the core that some test runs; what the command line alone runs does not count.
      thresholds: { lines: 95 },
      reporter: ["text-summary", "html"],
      reportsDirectory: "coverage",
    },
  },
});
