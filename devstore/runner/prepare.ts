import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { deletePostgresData, stopLeftoverPostgres } from "../postgres";
import { parseHistory } from "../seed/parse-history";
import type { Context } from "./context";
import { decideSource, type SourceDecision } from "./history-source";
import { lockDataDir } from "./lock";
import type { DataFiles } from "./paths";
import { assertPortsFree } from "./ports";
import { StartError } from "./start-error";

/** Checks what could go wrong later, and clears what this start is not to keep. */
export async function prepare({ options, ports, files, cleanup }: Context): Promise<SourceDecision> {
  const decision = decideSource(files.source, options.reset ? null : files.storeState, options);
  // Before anything is deleted: a file with a mistake in it is refused here.
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
  if (startsAnew) await forget(files);
  mkdirSync(files.storeDir, { recursive: true });
  return decision;
}

/** Store and app know each other's records, so they are forgotten together. */
async function forget(files: DataFiles): Promise<void> {
  await deletePostgresData(files.postgres);
  for (const path of [files.storeDir, files.appLog, files.demo]) rmSync(path, { recursive: true, force: true });
}
