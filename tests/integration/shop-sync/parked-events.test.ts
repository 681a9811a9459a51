import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createQueues, getBoss, stopBoss } from "~/lib/queue.server";
import {
  countParkedEvents,
  dismissParkedEvent,
  listParkedEvents,
  retryParkedEvents,
} from "~/modules/shop-sync/parked-events.server";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { jobs } from "~/modules/jobs/registry";

const now = new Date("2026-11-22T10:00:00Z");
let database: TestDatabase;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.parkedEvents, jobs.storeEvents]);
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});
beforeEach(async () => {
  shop = await makeShop(database.prisma);
});

const park = async (topic: string, payload: object, reason = "") =>
  (await (await getBoss()).send(jobs.parkedEvents.name, { shopId: shop.id, topic, payload, reason })) ?? "";
const parked = async (wanted: { before?: string | null; dismissed?: boolean; limit?: number } = {}) =>
  listParkedEvents(database.prisma, { shopId: shop.id, limit: 10, ...wanted });
const topics = async (dismissed = false) => (await parked({ dismissed })).rows.map(({ topic }) => topic);

it("says what and whom an event is about, and why it stopped", async () => {
  const customer = { id: 7_000_001, first_name: "Mira", last_name: "Muster" };
  await park("orders/paid", { id: 1, name: "#1001", customer }, '[ { "code": "invalid_type" } ]');
  await park("customers/update", { id: 7_000_002, email: "nora@example.test" }, "deadlock detected");
  await park("refunds/create", { id: 3, order_id: 45 }, "boom");
  expect((await parked()).rows).toMatchObject([
    { cause: "UNKNOWN", reason: "boom", subject: { orderName: "45", customerName: null, customerId: null } },
    { cause: "BUSY", subject: { orderName: null, customerName: "nora@example.test", customerId: "7000002" } },
    { cause: "UNREADABLE", subject: { orderName: "#1001", customerName: "Mira Muster", customerId: "7000001" } },
  ]);
});

it("pages through all of them, newest first", async () => {
  for (const number of [1, 2, 3, 4, 5]) await park(`topic/${number}`, {});
  const seen: string[] = [];
  let before: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listParkedEvents>> = await parked({ before, limit: 2 });
    seen.push(...page.rows.map(({ topic }) => topic));
    before = page.next;
  } while (before);
  expect(seen).toEqual([5, 4, 3, 2, 1].map((number) => `topic/${number}`));
});

it("one is tried again, another put aside and kept with who did it; each only once", async () => {
  const [again, aside] = [await park("orders/paid", {}), await park("orders/updated", {})];
  await park("orders/create", {});
  const one = { shopId: shop.id, id: again };
  expect([await retryParkedEvents(database.prisma, one), await retryParkedEvents(database.prisma, one)]).toEqual([
    1, 0,
  ]);
  const dismiss = () => dismissParkedEvent(database.prisma, { shopId: shop.id, id: aside, by: "Ada Staff", now });
  expect([await dismiss(), await dismiss()]).toEqual([1, 0]);
  expect(await topics()).toEqual(["orders/create"]);
  expect((await parked({ dismissed: true })).rows).toMatchObject([
    { topic: "orders/updated", dismissed: { at: now, by: "Ada Staff" } },
  ]);
  expect(await retryParkedEvents(database.prisma, { shopId: shop.id })).toBe(1);
  expect([await topics(), await countParkedEvents(database.prisma, { shopId: shop.id })]).toEqual([[], 0]);
});

it("those of another shop are out of reach", async () => {
  const id = await park("orders/paid", {});
  const other = { shopId: (await makeShop(database.prisma)).id, id };
  expect(await retryParkedEvents(database.prisma, other)).toBe(0);
  expect(await dismissParkedEvent(database.prisma, { ...other, by: "x", now })).toBe(0);
  expect(await topics()).toEqual(["orders/paid"]);
});

it("is kept for 30 days from its arrival, put aside or not", async () => {
  const id = await park("orders/updated", {});
  const daysKept = async () => {
    const [row] = await database.prisma.$queryRaw<{ waiting: number; aside: number | null }[]>`
      SELECT extract(epoch FROM keep_until - created_on)::int / 86400 AS waiting,
        extract(epoch FROM completed_on + deletion_seconds * interval '1 second' - created_on)::int / 86400 AS aside
      FROM pgboss.job WHERE id = ${id}::uuid`;
    return row;
  };
  expect(await daysKept()).toMatchObject({ waiting: 30 });
  const tenDaysLater = new Date(Date.now() + 10 * 86_400_000);
  await dismissParkedEvent(database.prisma, { shopId: shop.id, id, by: "Ada Staff", now: tenDaysLater });
  expect(await daysKept()).toMatchObject({ aside: 30 });
});
