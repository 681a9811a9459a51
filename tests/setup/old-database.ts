import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { databaseUrl, onServer } from "./postgres-server";

const sqlOf = (migration: string) => readFileSync(join("prisma", "migrations", migration, "migration.sql"), "utf8");

/** A database as it was before a migration, to see what the migration makes of what it holds. */
export interface OldDatabase {
  client: pg.Client;
  migrate: () => Promise<unknown>;
  close: () => Promise<void>;
}

export async function openDatabaseBefore(migration: string): Promise<OldDatabase> {
  const { serverUrl } = inject("postgres");
  const name = `stammtisch_test_${crypto.randomUUID().replaceAll("-", "")}`;
  await onServer(serverUrl, (server) => server.query(`CREATE DATABASE "${name}"`));
  const client = new pg.Client({ connectionString: databaseUrl(serverUrl, name) });
  await client.connect();
  // Prisma makes it before the first migration.
  await client.query('CREATE TABLE "_prisma_migrations" (id text)');
  for (const earlier of readdirSync(join("prisma", "migrations")).sort())
    if (/^\d/.test(earlier) && earlier < migration) await client.query(sqlOf(earlier));
  return {
    client,
    migrate: () => client.query(sqlOf(migration)),
    async close() {
      await client.end();
      await onServer(serverUrl, (server) => server.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
    },
  };
}
