import { runInNewContext } from "node:vm";
import { patience } from "./patience";

/**
 * Runs something that is over at once when it takes steps in proportion to its input, and stops it when it takes so many
 * more that it would never end: a test cannot be ended from outside while it computes.
 */
export function endsInTime<Result>(work: () => Result): Result {
  return runInNewContext("work()", { work }, { timeout: patience(5_000) }) as Result;
}
