import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { defineJob } from "~/lib/job";
import { createQueues, enqueue, enqueueAll, getBoss, send, stopBoss } from "~/lib/queue.server";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

interface Value {
  key: string;
  turn: number;
}

let database: TestDatabase;
let name: string;
let count = 0;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(() => {
  count += 1;
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});

const waiting = async () =>
  (await (await getBoss()).findJobs<object>(name, { queued: true })).map(({ singletonKey }) => singletonKey).sort();
const take = async () => ((await (await getBoss()).fetch(name, { batchSize: 10 })) ?? []).length;
const keyed = z.object({ key: z.string() });
const defined = (policy: string) => defineJob({ name, payload: keyed, queue: { policy }, key: ({ key }) => key });

describe.each(["short", "stately"] as const)("one waiting job for many changes (%s)", (policy) => {
  let job: ReturnType<typeof defined>;
  beforeEach(async () => {
    name = `${policy}-${count}`;
    job = defined(policy);
    await createQueues([job]);
  });

  it("begins only when the change that relies on it is committed", async () => {
    const { prisma } = database;
    await enqueue(prisma, job, { key: "a" });
    await prisma.$transaction(async (db) => {
      await enqueue(db, job, { key: "a" });
      // Worked now, the job would not see this change, and no other job would follow.
      expect(await take()).toBe(0);
    });
    expect(await take()).toBe(1);
  });

  it("is asked for anew when the waiting one has just begun", async () => {
    const { prisma } = database;
    await enqueueAll(prisma, job, [{ key: "a" }, { key: "b" }]);
    expect(await take()).toBe(2);
    await prisma.$transaction((db) => enqueueAll(db, job, [{ key: "b" }, { key: "a" }, { key: "b" }]));
    expect(await waiting()).toEqual(["a", "b"]);
  });

  it("is not lost between many who change and one who works", async () => {
    const { prisma } = database;
    const keys = ["a", "b", "c"];
    await prisma.$executeRaw`DROP TABLE IF EXISTS changed_value`;
    await prisma.$executeRaw`CREATE TABLE changed_value AS SELECT key, 0 AS turn FROM unnest(${keys}::text[]) AS key`;
    const values = async () =>
      new Map((await prisma.$queryRaw<Value[]>`SELECT * FROM changed_value`).map(({ key, turn }) => [key, turn]));
    const seen = new Map<string, number>();
    let changing = true;
    const change = async (key: string) => {
      for (let turn = 1; turn <= 25; turn += 1) {
        await prisma.$transaction(async (db) => {
          await db.$executeRaw`UPDATE changed_value SET turn = ${turn} WHERE key = ${key}`;
          await enqueue(db, job, { key });
          await new Promise((later) => setTimeout(later, turn % 5));
        });
      }
    };
    const work = async () => {
      const boss = await getBoss();
      while (changing || (await waiting()).length > 0) {
        const jobs = (await boss.fetch(name, { batchSize: 10, includeMetadata: true })) ?? [];
        const now = await values();
        for (const { id, singletonKey } of jobs) {
          seen.set(singletonKey ?? "", now.get(singletonKey ?? "") ?? 0);
          await boss.complete(name, id);
        }
      }
    };
    const worked = work();
    await Promise.all(keys.map(change));
    changing = false;
    await worked;
    expect(await values()).toEqual(new Map(keys.map((key) => [key, 25])));
    expect(seen).toEqual(await values());
  });
});

it("is worked for one shop at a time where the job says so", async () => {
  name = "one-per-shop";
  const job = defineJob({ name, payload: z.object({ shopId: z.number() }), onePerShop: true });
  await createQueues([job]);
  await enqueueAll(database.prisma, job, [{ shopId: 1 }, { shopId: 1 }, { shopId: 2 }]);
  const boss = await getBoss();
  const begin = async () => (await boss.fetch<{ shopId: number }>(name, { batchSize: 3, groupConcurrency: 1 })) ?? [];
  const shops = (jobs: { data: { shopId: number } }[]) => jobs.map(({ data }) => data.shopId).sort();
  const first = await begin();
  expect(shops(first)).toEqual([1, 2]);
  expect(await begin()).toEqual([]);
  for (const { id } of first) await boss.complete(name, id);
  expect(shops(await begin())).toEqual([1]);
});

it("is one however often it is told with the same id", async () => {
  name = "same-id";
  const job = defineJob({ name, payload: z.object({}) });
  await createQueues([job]);
  const id = "01890a5d-ac96-774b-bcce-b302099a8057";
  await send(job, {}, { id });
  await send(job, {}, { id });
  await enqueue(database.prisma, job, {}, { id });
  expect(await take()).toBe(1);
});
