import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startPostgres as startServer } from "@stammtisch/devstore/postgres";
import { runScript } from "@stammtisch/devstore/processes";

export interface PostgresServer {
  /** connection string of the maintenance database */
  serverUrl: string;
  stop: () => Promise<void>;
}

/**
 * The server named by TEST_DATABASE_URL or DATABASE_URL, or one of our own whose data goes with it.
 * `durable` keeps fsync on, as in production.
 */
export async function startPostgres({ durable }: { durable: boolean }): Promise<PostgresServer> {
  const given = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
  if (given) return { serverUrl: given, stop: async () => {} };
  const dataDir = await mkdtemp(join(tmpdir(), "stammtisch-postgres-test-"));
  const fast = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  const settings = { max_connections: "300", ...(durable ? {} : fast) };
  const server = await startServer({ dataDir, port: await freePort(), settings });
  // A run that is broken off has no time for its teardown; the signal still reaches the server.
  process.once("exit", () => void server.stop());
  return {
    serverUrl: server.url("postgres"),
    stop: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Makes an empty database with all migrations, by the same command as production. */
export async function createMigratedDatabase(serverUrl: string, name: string): Promise<string> {
  await onServer(serverUrl, (client) => client.query(`CREATE DATABASE "${name}"`));
  const url = databaseUrl(serverUrl, name);
  const prisma = join("node_modules", "prisma", "build", "index.js");
  await runScript([prisma, "migrate", "deploy"], { ...process.env, DATABASE_URL: url });
  return url;
}

export async function onServer<T>(serverUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No free port");
  return address.port;
}
