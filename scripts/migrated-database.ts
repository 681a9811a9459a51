import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { createMigratedDatabase, databaseUrl, onServer, startPostgres } from "../tests/setup/postgres-server";

/** Runs `work` on a database of its own with all migrations, on the server that the tests would use. */
export async function withMigratedDatabase<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const server = await startPostgres({ durable: false });
  const name = `stammtisch_schema_${randomUUID().slice(0, 8)}`;
  try {
    await createMigratedDatabase(server.serverUrl, name);
    return await onServer(databaseUrl(server.serverUrl, name), work);
  } finally {
    await onServer(server.serverUrl, (client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
    await server.stop();
  }
}
