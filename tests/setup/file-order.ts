import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Journeys that need others before them: all share one store, the first installs the app, and the last leave it changed. */
const first = ["install", "buy", "refund", "offer", "programme"];
const last = ["accessibility", "uninstall", "web-process"];

function place(moduleId: string): number {
  const journey = /\/e2e\/([^/]+)\.test\.ts$/.exec(moduleId)?.[1] ?? "";
  if (first.includes(journey)) return first.indexOf(journey);
  return first.length + 1 + last.indexOf(journey);
}

/** Files run in the order of their names, journeys as they build on each other. */
export default class FileOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => place(a.moduleId) - place(b.moduleId) || a.moduleId.localeCompare(b.moduleId));
  }
}
