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
      include: ["src/{text,bill,goals,match,score,report}/**/*.ts"],
      reporter: ["text-summary", "html"],
      reportsDirectory: "coverage",
    },
  },
});
