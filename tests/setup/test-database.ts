import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { createPrisma } from "~/db.server";
import { stopBoss } from "~/lib/queue.server";
import { databaseUrl, onServer } from "./postgres-server";

export interface TestDatabase {
  url: string;
  prisma: ReturnType<typeof createPrisma>;
  close: () => Promise<void>;
}

let appDatabaseMade = false;

/** From here on the next database is again the app's own. */
export function beginTestFile(): void {
  appDatabaseMade = false;
}

/**
 * A database of its own with all migrations applied. The first one a test file makes is also the one that the app's own
 * `prisma` and queue use in that file. `close` it in afterAll.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { serverUrl, template } = inject("postgres");
  const name = appDatabaseMade ? `stammtisch_test_${randomUUID().replaceAll("-", "")}` : appDatabaseName();
  appDatabaseMade = true;
  await onServer(serverUrl, (client) => copyTemplate(client, name, template));
  const url = databaseUrl(serverUrl, name);
  const prisma = createPrisma(url);
  const close = async () => {
    await stopBoss();
    await prisma.$disconnect();
    await onServer(serverUrl, (client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
  };
  return { url, prisma, close };
}

function appDatabaseName(): string {
  return new URL(process.env.DATABASE_URL ?? "").pathname.slice(1);
}

type Client = Parameters<Parameters<typeof onServer>[1]>[0];

/** PostgreSQL copies a template for one caller at a time, so callers queue on a lock. */
async function copyTemplate(client: Client, name: string, template: string): Promise<void> {
  await client.query("SELECT pg_advisory_lock(hashtext($1))", [template]);
  await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  await client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`);
}
