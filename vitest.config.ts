import tsconfigPaths from "vite-tsconfig-paths";
import { defineConfig } from "vitest/config";
import FileOrder from "./tests/setup/file-order";
import { patience } from "./tests/setup/patience";

export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    env: {
      NODE_ENV: "test",
      DATABASE_URL: "postgresql://localhost:1/no-database-in-this-test",
      SHOPIFY_API_KEY: "test-api-key",
      SHOPIFY_API_SECRET: "test-api-secret",
      SHOPIFY_APP_URL: "https://app.test",
      LOG_LEVEL: "silent",
    },
    reporters: ["default", "./tests/setup/summary-reporter.ts"],
    sequence: { sequencer: FileOrder },
    maxWorkers: 2,
    testTimeout: patience(5_000),
    hookTimeout: patience(10_000),
    expect: { poll: { timeout: patience(5_000) } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          isolate: false,
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "contract",
          isolate: false,
          include: ["tests/contract/**/*.test.{ts,tsx}"],
          testTimeout: patience(60_000),
          hookTimeout: patience(60_000),
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          isolate: false,
          include: ["tests/integration/**/*.test.{ts,tsx}", "tests/simulation/schedules.test.ts"],
          globalSetup: ["tests/setup/global-setup.ts"],
          setupFiles: ["tests/setup/integration-env.ts"],
          testTimeout: patience(60_000),
          hookTimeout: patience(60_000),
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        test: {
          name: "devstore",
          isolate: false,
          include: ["devstore/tests/**/*.test.ts"],
          testTimeout: patience(60_000),
          hookTimeout: patience(60_000),
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["tests/simulation/shop-day.test.ts", "tests/e2e/**/*.test.ts"],
          globalSetup: ["tests/e2e/setup/global-setup.ts"],
          fileParallelism: false,
          testTimeout: patience(120_000),
          hookTimeout: patience(240_000),
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
