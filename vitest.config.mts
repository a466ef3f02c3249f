import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/editor/**", "node_modules/**"],
    globalSetup: ["test/cli/support/build.ts"],
    pool: "threads",
    coverage: {
      provider: "v8",
      include: ["src/{text,bill,goals,match,score,report}/**/*.ts"],
      reporter: ["text-summary", "html"],
      reportsDirectory: "coverage",
    },
  },
});
