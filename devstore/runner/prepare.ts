import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { deletePostgresData, stopLeftoverPostgres } from "../postgres";
import { parseHistory } from "../seed/parse-history";
import type { Context } from "./context";
import { decideSource, type SourceDecision } from "./history-source";
import { lockDataDir } from "./lock";
import type { DataFiles } from "./paths";
import { assertPortsFree } from "./ports";
import { StartError } from "./start-error";

/**
 * Checks arguments, lock and ports, and deletes the data of a store that starts anew.
 * @throws StartError for the first check that fails
 */
export async function prepare({ options, ports, files, cleanup }: Context): Promise<SourceDecision> {
  const decision = decideSource(files.source, options.reset ? null : files.storeState, options);
  // Before anything is deleted, so that a mistake in the file costs no data.
  if (decision.kind === "fill" && options.orders) parseHistory(readFileSync(options.orders, "utf8"), options.orders);
  const startsAnew = options.reset || (decision.kind === "fill" && existsSync(files.storeState));
  if (startsAnew && process.env.DATABASE_URL) {
    throw new StartError(
      "Starting anew clears the demo's own database only: unset DATABASE_URL, or empty that database and delete .data yourself.",
    );
  }
  cleanup.add(lockDataDir(files.lock));
  if (!process.env.DATABASE_URL) await stopLeftoverPostgres(files.postgres);
  const { postgres, ...others } = ports;
  await assertPortsFree(process.env.DATABASE_URL ? Object.values(others) : [...Object.values(others), postgres]);
  if (startsAnew) await deleteData(files);
  mkdirSync(files.storeDir, { recursive: true });
  return decision;
}

/** Deletes the data of store and app together, because each refers to records of the other. */
async function deleteData(files: DataFiles): Promise<void> {
  await deletePostgresData(files.postgres);
  for (const path of [files.storeDir, files.appLog, files.demo]) rmSync(path, { recursive: true, force: true });
}
