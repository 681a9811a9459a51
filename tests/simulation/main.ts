import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { createMigratedDatabase, onServer, startPostgres } from "../setup/postgres-server";

// `npm run simulate -- --runs 2000 --seed 1` runs that many schedules from that seed on. Prints the seed of each
// failing schedule and, for the first `--shrunk` of each 200, the events that are needed for the failure.

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    steps: { type: "string", default: "300" },
    shrunk: { type: "string", default: "3" },
  },
});
const [runs, first, steps] = [Number(values.runs), Number(values.seed), Number(values.steps)];
/** Schedules that run side by side. */
const SIDE_BY_SIDE = 200;

const server = await startPostgres({ durable: false });
const name = `simulation_${randomUUID().slice(0, 8)}`;
try {
  process.env.DATABASE_URL = await createMigratedDatabase(server.serverUrl, name);
  Object.assign(process.env, { SHOPIFY_API_KEY: "simulation", SHOPIFY_API_SECRET: "simulation" });
  Object.assign(process.env, { SHOPIFY_APP_URL: "https://app.test", LOG_LEVEL: "warn" });
  process.exitCode = (await run()) > 0 ? 1 : 0;
} finally {
  await onServer(server.serverUrl, (client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
  await server.stop();
}

/** @returns number of schedules that failed */
async function run(): Promise<number> {
  // The app's modules read their surroundings when they are loaded.
  const { openStore } = await import("./open-store");
  const { describeFault, simulate } = await import("./simulate");
  const store = await openStore();
  try {
    return await runAll(
      (seeds) => simulate(store.prisma, { seeds, steps, shrunk: Number(values.shrunk) }),
      describeFault,
    );
  } finally {
    await store.close();
  }
}

async function runAll<Fault>(
  simulate: (seeds: number[]) => Promise<Fault[]>,
  describe: (fault: Fault) => string,
): Promise<number> {
  const begin = performance.now();
  let failed = 0;
  for (let done = 0; done < runs; done += SIDE_BY_SIDE) {
    const seeds = Array.from({ length: Math.min(SIDE_BY_SIDE, runs - done) }, (_, index) => first + done + index);
    const faults = await simulate(seeds);
    failed += faults.length;
    for (const fault of faults) process.stdout.write(`${describe(fault)}\n`);
    const seconds = Math.round((performance.now() - begin) / 1_000);
    process.stdout.write(`${done + seeds.length} schedules of ${steps} events, ${failed} failed, ${seconds} s\n`);
  }
  return failed;
}
