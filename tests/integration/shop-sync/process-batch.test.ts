import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient, type Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { parseWebhook } from "~/modules/shop-sync/parse-webhook";
import { processBatch, type QueuedEvent } from "~/modules/shop-sync/process-batch.server";
import { orderPayload } from "../../factories/order-payload";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { jobs } from "~/modules/jobs/registry";

const now = new Date("2026-03-06T10:00:00Z");
let database: TestDatabase;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.publishMemberCards]);
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});
beforeEach(async () => {
  shop = await makeShop(database.prisma);
});

function orders(count: number): QueuedEvent[] {
  return Array.from({ length: count }, (_, index) => {
    const payload = orderPayload({ id: 500_000 + index, customer: { id: 7_100_000 + index } });
    return { id: String(index), event: parseWebhook("orders/paid", payload, { triggeredAt: null, currency: "EUR" }) };
  });
}

/** One that PostgreSQL refuses: no bigint. */
function spoil(queued: QueuedEvent[], index: number): void {
  const { event } = queued[index]!;
  if (event.type === "order") event.order.totalMinor = 2 ** 80;
}

/** How many transactions were begun, or tried to. */
function counting(prisma: PrismaClient): { prisma: PrismaClient; begun: () => number } {
  let begun = 0;
  const $transaction = (...args: Parameters<PrismaClient["$transaction"]>) => {
    begun += 1;
    return prisma.$transaction(...args);
  };
  return {
    prisma: new Proxy(prisma, {
      get: (target, name) => (name === "$transaction" ? $transaction : Reflect.get(target, name)) as unknown,
    }),
    begun: () => begun,
  };
}

const open = (url: string) => new PrismaClient({ adapter: new PrismaPg({ connectionString: url }) });
const stored = () => database.prisma.order.count({ where: { shopId: shop.id } });

it.each([2, 200])("tries a batch of %i once while the database is away", async (count) => {
  const away = open("postgresql://postgres@127.0.0.1:1/postgres");
  const { prisma, begun } = counting(away);
  const errors = await processBatch(prisma, { shopId: shop.id, queued: orders(count), now });
  expect({ begun: begun(), failed: errors.size }).toEqual({ begun: 1, failed: count });
});

it.each([
  ["the connection is cut", "PERFORM pg_terminate_backend(pg_backend_pid())"],
  ["there is a deadlock", "RAISE EXCEPTION 'deadlock detected' USING ERRCODE = '40P01'"],
  ["time runs out", "RAISE EXCEPTION 'canceling statement' USING ERRCODE = '57014'"],
  ["there is no memory", "RAISE EXCEPTION 'out of memory' USING ERRCODE = '53200'"],
])("tries a batch once when %s", async (_name, fault) => {
  await database.prisma.$executeRawUnsafe(
    `CREATE FUNCTION strike() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${fault}; RETURN NEW; END $$`,
  );
  await database.prisma.$executeRawUnsafe(
    `CREATE TRIGGER strike BEFORE INSERT ON "order" FOR EACH ROW WHEN (NEW.shop_id = ${shop.id}) EXECUTE FUNCTION strike()`,
  );
  const { prisma, begun } = counting(database.prisma);
  const errors = await processBatch(prisma, { shopId: shop.id, queued: orders(200), now });
  await database.prisma.$executeRawUnsafe(`DROP FUNCTION strike CASCADE`);
  expect({ begun: begun(), failed: errors.size, stored: await stored() }).toEqual({ begun: 1, failed: 200, stored: 0 });
  expect(await processBatch(prisma, { shopId: shop.id, queued: orders(200), now })).toEqual(new Map());
  expect(await stored()).toBe(200);
});

it.each([0, 77, 199])("stores all but the one of 200 that cannot be (number %i), in few transactions", async (bad) => {
  const queued = orders(200);
  spoil(queued, bad);
  const { prisma, begun } = counting(database.prisma);
  const errors = await processBatch(prisma, { shopId: shop.id, queued, now });
  expect([...errors.keys()]).toEqual([String(bad)]);
  expect(await stored()).toBe(199);
  expect(begun()).toBeLessThanOrEqual(1 + 2 * Math.ceil(Math.log2(200)));
});

it("gives what is left back to the queue when the database goes away in the middle", async () => {
  const queued = orders(200);
  spoil(queued, 0);
  const own = open(database.url);
  const { prisma, begun } = counting(own);
  let left = 3;
  const failing = new Proxy(prisma, {
    get(target, name) {
      if (name !== "$transaction" || left-- > 0) return Reflect.get(target, name) as unknown;
      return (...args: Parameters<PrismaClient["$transaction"]>) =>
        open("postgresql://postgres@127.0.0.1:1/x").$transaction(...args);
    },
  });
  const errors = await processBatch(failing, { shopId: shop.id, queued, now });
  expect(begun()).toBe(3);
  expect(errors.size + (await stored())).toBe(200);
  await own.$disconnect();
});
