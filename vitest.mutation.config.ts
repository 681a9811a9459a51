import tsconfigPaths from "vite-tsconfig-paths";
import { defineConfig } from "vitest/config";

/** The unit tests for `npm run test:mutation`; stryker.config.json names the mutated files. */
export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    env: { NODE_ENV: "test", LOG_LEVEL: "silent" },
    // A mutant that hangs is ended by Stryker, which knows how long its tests take; a busy machine is no failure.
    testTimeout: 120_000,
    include: ["tests/unit/{earning,ledger,orders,shop-sync}/**/*.test.ts", "tests/unit/lib/{money,rounding}.test.ts"],
  },
});
