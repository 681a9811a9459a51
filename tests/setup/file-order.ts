import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Journeys that need others before them: all share one store, the first installs the app, and the last leave it changed. */
const first = ["install", "buy", "refund", "offer", "programme"];
const last = ["accessibility", "uninstall", "web-process"];

/** Files that run for minutes: begun last, they would keep one worker busy while the other has nothing left to do. */
const long = /\/(?:simulation\/schedules|doors\/(?:bodies|odd-text)|owners\/merges)\.test\.ts$/;

function place(moduleId: string): number {
  if (long.test(moduleId)) return -1;
  const journey = /\/e2e\/([^/]+)\.test\.ts$/.exec(moduleId)?.[1] ?? "";
  if (first.includes(journey)) return first.indexOf(journey);
  return first.length + 1 + last.indexOf(journey);
}

/** Files run in the order of their names, long ones first, journeys as they build on each other. */
export default class FileOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => place(a.moduleId) - place(b.moduleId) || a.moduleId.localeCompare(b.moduleId));
  }
}
