import { randomUUID } from "node:crypto";
import type { TestProject } from "vitest/node";
import { createMigratedDatabase, onServer, startPostgres } from "./postgres-server";

declare module "vitest" {
  export interface ProvidedContext {
    postgres: { serverUrl: string; template: string };
  }
}

/** One PostgreSQL for the whole run, and in it one migrated template that every test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres({ durable: false });
  const template = `stammtisch_template_${randomUUID().slice(0, 8)}`;
  try {
    await createMigratedDatabase(server.serverUrl, template);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide("postgres", { serverUrl: server.serverUrl, template });
  return async () => {
    await onServer(server.serverUrl, (client) => client.query(`DROP DATABASE IF EXISTS "${template}" WITH (FORCE)`));
    await server.stop();
  };
}
