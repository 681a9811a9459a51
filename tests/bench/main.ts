import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { globSync } from "node:fs";
import { waitForEnd } from "@stammtisch/devstore/processes";
import { createMigratedDatabase, startPostgres } from "../setup/postgres-server";

// Runs each *.bench.ts as a program of its own, with DATABASE_URL naming a new, migrated database on a server that
// keeps fsync on. `npm run bench -- ledger` runs those with "ledger" in their name.

const wanted = process.argv[2] ?? "";
const server = await startPostgres({ durable: true });
try {
  const files = globSync("tests/bench/**/*.bench.ts").filter((file) => file.includes(wanted));
  for (const file of files.sort()) {
    process.stdout.write(`\n${file}\n`);
    const url = await createMigratedDatabase(server.serverUrl, `bench_${randomUUID().slice(0, 8)}`);
    if ((await run(file, url)) !== 0) process.exitCode = 1;
  }
} finally {
  await server.stop();
}

function run(file: string, databaseUrl: string): Promise<number | null> {
  const app = { SHOPIFY_API_KEY: "bench", SHOPIFY_API_SECRET: "bench", SHOPIFY_APP_URL: "https://app.test" };
  const env = { ...process.env, ...app, DATABASE_URL: databaseUrl, LOG_LEVEL: "warn" };
  return waitForEnd(spawn(process.execPath, ["--import", "tsx", file], { env, stdio: "inherit" }));
}
