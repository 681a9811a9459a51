import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files run in the order of their names: the journeys share one store, and the first of them installs the app. */
export default class FileOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((a, b) => a.moduleId.localeCompare(b.moduleId));
  }
}
