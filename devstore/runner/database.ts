import { join } from "node:path";
import pg from "pg";
import { startPostgres } from "../postgres";
import { runScript } from "../processes";
import type { Cleanup } from "./cleanup";
import { keepRunning } from "./keep-running";
import type { LocalApp } from "./local-app";
import { StartError } from "./start-error";

export interface Database {
  url: string;
  /** Resolves to the reason when the demo's own database server has ended and is not restarted. */
  failed: Promise<string>;
}

/** Opens the database at DATABASE_URL; when unset, starts a PostgreSQL server for the demo. */
export async function openDatabase(
  app: Pick<LocalApp, "database">,
  dataDir: string,
  port: number,
  cleanup: Cleanup,
  note: (text: string) => void = () => undefined,
): Promise<Database> {
  const external = process.env.DATABASE_URL;
  if (external) {
    await assertReachable(external);
    return { url: external, failed: new Promise(() => undefined) };
  }
  let starting = startPostgres({ dataDir, port });
  let stopping = false;
  // Before the server has started, so that an interrupted start leaves no server behind.
  cleanup.add(async () => {
    stopping = true;
    await (await starting.catch(() => null))?.stop();
  });
  const server = await starting;
  await server.ensureDatabase(app.database);
  const failed = keepRunning({
    ended: async () => {
      await (
        await starting
      ).ended;
      return "PostgreSQL ended unexpectedly";
    },
    restart: async () => void (await (starting = startPostgres({ dataDir, port }))),
    isWanted: () => !stopping,
    note,
  });
  return { url: server.url(app.database), failed: failed.then((how) => `${how}.`) };
}

export async function migrate({ dir, migrate: [script = "", ...rest] }: LocalApp, url: string): Promise<void> {
  await runScript([join(dir, script), ...rest], {
    ...process.env,
    DATABASE_URL: url,
  });
}

async function assertReachable(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new StartError(`The database at DATABASE_URL (${withoutPassword(url)}) does not answer: ${reasonOf(error)}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return message || code || String(error);
}

function withoutPassword(url: string): string {
  try {
    const parsed = new URL(url);
    parsed.password = "";
    return parsed.href;
  } catch {
    return "not a URL";
  }
}
