import type { Reporter, TestModule } from "vitest/node";

/** Closes the run with a line of its own that other programs can read: "N passed, N failed". */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      passed += tests.filter((test) => test.result().state === "passed").length;
      const failedTests = tests.filter((test) => test.result().state === "failed").length;
      // a file that cannot be loaded fails without a failed test
      failed += failedTests === 0 && !module.ok() ? 1 : failedTests;
    }
    process.once("exit", () => process.stdout.write(`\n${passed} passed, ${failed} failed\n`));
  }
}
