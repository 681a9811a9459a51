import { afterAll, beforeAll, expect, test } from "vitest";
import { patience } from "../setup/patience";
import { createTestDatabase, type TestDatabase } from "../setup/test-database";
import { openStore } from "./open-store";
import { describeFault, simulate } from "./simulate";

let database: TestDatabase;
let store: Awaited<ReturnType<typeof openStore>>;

beforeAll(async () => {
  database = await createTestDatabase();
  store = await openStore();
});
afterAll(async () => {
  await store.close();
  await database.close();
});

// SIMULATION_RUNS and SIMULATION_SEED run others; `npm run simulate` does so without the rest of the tests.
const runs = Number(process.env.SIMULATION_RUNS ?? 200);
const firstSeed = Number(process.env.SIMULATION_SEED ?? 1);
const steps = Number(process.env.SIMULATION_STEPS ?? 300);

test(
  "members have what orders, decisions and spendings say, after every event",
  { timeout: patience(600_000) },
  async () => {
    const seeds = Array.from({ length: runs }, (_, index) => firstSeed + index);
    const faults = await simulate(store.prisma, { seeds, steps });
    expect(faults.map(describeFault).join("\n\n")).toBe("");
  },
);
