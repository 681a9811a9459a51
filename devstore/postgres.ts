import { spawn } from "node:child_process";
import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { stopProcess, waitForEnd } from "./processes";
import { makePrivate, type PostgresHome, preparePostgresHome } from "./postgres-binaries";
import { stopLeftover } from "./postgres-leftover";

export interface PostgresServer {
  port: number;
  url: (database: string) => string;
  /** Creates the database unless it exists. Resolves to whether it was created. */
  ensureDatabase: (name: string) => Promise<boolean>;
  dropDatabase: (name: string) => Promise<void>;
  /** Disconnects clients and stops the server. */
  stop: () => Promise<void>;
  /** Resolves to the exit code when the server process has ended; null after a signal. */
  ended: Promise<number | null>;
}

export interface PostgresOptions {
  dataDir: string;
  port: number;
  /** Server settings, such as `{ fsync: "off" }` for tests. */
  settings?: Record<string, string>;
}

/**
 * Starts the PostgreSQL server from node_modules on the loopback interface. Creates its data directory when needed, and
 * first stops a server that a killed run left on it.
 * @throws Error with the server's log when it does not start
 */
export async function startPostgres({ dataDir, port, settings = {} }: PostgresOptions): Promise<PostgresServer> {
  const home = preparePostgresHome(dataDir);
  if (!existsSync(join(home.dataDir, "PG_VERSION"))) await initialise(home);
  await stopLeftover(home.dataDir);
  const log: string[] = [];
  const child = spawn(home.postgres, serverArguments(home.dataDir, port, settings), {
    uid: home.user.uid,
    gid: home.user.gid,
    // A process group of its own: Ctrl-C reaches the runner only, which stops the server last.
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  child.stderr.on("data", (chunk: Buffer) => log.splice(0, log.length - 50, chunk.toString()));
  const ended = waitForEnd(child);
  const url = (database: string): string => `postgresql://postgres@127.0.0.1:${port}/${database}`;
  const failed = ended.then(() => Promise.reject(new Error(`PostgreSQL did not start:\n${log.join("").trim()}`)));
  await Promise.race([waitUntilReady(url("postgres")), failed]);
  failed.catch(() => undefined);
  return {
    port,
    url,
    ended,
    ensureDatabase: (name) => ensureDatabase(url("postgres"), name),
    dropDatabase: (name) =>
      withClient(url("postgres"), async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
      }),
    stop: () => stopProcess(child, { signal: "SIGINT", patienceMs: 10_000 }),
  };
}

/** Like `stopLeftover`, also where the data directory lies in the temporary directory. */
export async function stopLeftoverPostgres(dataDir: string): Promise<void> {
  if (existsSync(dataDir)) await stopLeftover(preparePostgresHome(dataDir).dataDir);
}

/** Deletes a data directory, after stopping a server that still uses it. */
export async function deletePostgresData(dataDir: string): Promise<void> {
  await stopLeftoverPostgres(dataDir);
  if (existsSync(dataDir)) rmSync(preparePostgresHome(dataDir).dataDir, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}

function serverArguments(dataDir: string, port: number, settings: Record<string, string>): string[] {
  const all = { listen_addresses: "127.0.0.1", unix_socket_directories: "", max_connections: "100", ...settings };
  return [
    "-D",
    dataDir,
    "-p",
    String(port),
    ...Object.entries(all).flatMap(([key, value]) => ["-c", `${key}=${value}`]),
  ];
}

/**
 * Creates the data directory under another name and renames it at the end, so that an interrupted run leaves no half-made
 * one. The built-in C.UTF-8 locale sorts alike on every machine and needs nothing from the operating system.
 */
async function initialise({ user, dataDir, initdb }: PostgresHome): Promise<void> {
  const fresh = `${dataDir}.new`;
  rmSync(fresh, { recursive: true, force: true });
  makePrivate(fresh, user);
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const child = spawn(initdb, ["-D", fresh, "-U", "postgres", "--auth=trust", "--no-instructions", ...locale], {
    uid: user.uid,
    gid: user.gid,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let output = "";
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  if ((await waitForEnd(child)) !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not create its data directory:\n${output.trim()}`);
  }
  rmSync(dataDir, { recursive: true, force: true });
  renameSync(fresh, dataDir);
}

async function waitUntilReady(url: string): Promise<void> {
  for (const deadline = Date.now() + 60_000; ; await pause(30)) {
    try {
      return await withClient(url, async () => undefined);
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}

async function ensureDatabase(url: string, name: string): Promise<boolean> {
  return withClient(url, async (client) => {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (found.rowCount) return false;
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    return true;
  });
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
