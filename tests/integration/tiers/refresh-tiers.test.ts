import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient, type Shop, type TierBasis } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createQueues, getBoss, stopBoss } from "~/lib/queue.server";
import { redactCustomer } from "~/modules/compliance/redact-customer.server";
import { redactShop } from "~/modules/compliance/redact-shop.server";
import { grantAward } from "~/modules/earning/awards/grant-award.server";
import { adjustMemberPoints } from "~/modules/members/adjust-member-points.server";
import { parseWebhook, type DataTopic } from "~/modules/shop-sync/parse-webhook";
import { processEvents } from "~/modules/shop-sync/process-events.server";
import { moveWindow } from "~/modules/tiers/move-window.server";
import { readTiers } from "~/modules/tiers/ladder.server";
import { refreshAllTiers } from "~/modules/tiers/refresh-all-tiers.server";
import { refreshTiers } from "~/modules/tiers/refresh-tiers.server";
import { orderPayload, type OrderOptions } from "../../factories/order-payload";
import { makeMember } from "../../factories/member";
import { makeShop } from "../../factories/shop";
import { makeTier } from "../../factories/tier";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { jobs } from "~/modules/jobs/registry";

const CUSTOMER = 7_000_001n;
const march = new Date("2026-03-10T12:00:00Z");
let database: TestDatabase;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.publishMemberCards, jobs.publishAllCards, jobs.readConsentWordings]);
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});
beforeEach(() => open("SPENT"));

/** A shop with Silver from 100.00 (or points, orders …) and Gold from 500.00. */
async function open(tierBasis: TierBasis, silver = 10_000n, gold = 50_000n): Promise<void> {
  shop = await makeShop(database.prisma, { tierBasis });
  await makeTier(database.prisma, { shopId: shop.id, name: "Silver", threshold: silver });
  await makeTier(database.prisma, { shopId: shop.id, name: "Gold", threshold: gold, multiplierPercent: 200 });
}

async function receive(now: Date, ...webhooks: [topic: DataTopic, payload: unknown][]): Promise<void> {
  const events = webhooks.map(([topic, payload]) =>
    parseWebhook(topic, payload, { triggeredAt: now, currency: "EUR" }),
  );
  await database.prisma.$transaction((db) => processEvents(db, { shopId: shop.id, events, now, cards: "now" }));
}

const order = (id: number, price: string, options: OrderOptions = {}): [DataTopic, unknown] => [
  "orders/create",
  orderPayload({ id, lines: [{ price }], processedAt: "2026-03-02T10:00:00Z", ...options }),
];
const cancelled = (id: number, price: string): [DataTopic, unknown] => [
  "orders/cancelled",
  orderPayload({
    id,
    lines: [{ price }],
    processedAt: "2026-03-02T10:00:00Z",
    cancelledAt: "2026-03-09T10:00:00Z",
    updatedAt: "2026-03-09T10:00:00Z",
  }),
];

const deleted = (id: number): [DataTopic, unknown] => ["orders/delete", { id }];

const memberOf = (customerId = CUSTOMER) =>
  database.prisma.member.findUniqueOrThrow({ where: { shopId_customerId: { shopId: shop.id, customerId } } });
async function tierOf(customerId = CUSTOMER): Promise<string | undefined> {
  return (await readTiers(database.prisma, { shopId: shop.id, customerIds: [customerId] })).get(customerId)?.name;
}
const move = (now: string) => moveWindow(database.prisma, { shopId: shop.id, now: new Date(now) });

describe("tiers by money spent", () => {
  it("rise at once with what was paid, and say since when", async () => {
    await receive(march, order(1, "99.00"));
    expect(await tierOf()).toBeUndefined();
    await receive(march, order(2, "1.00"));
    expect(await tierOf()).toBe("Silver");
    expect(await memberOf()).toMatchObject({ tierValue: 10_000n, tierSince: march, tierKeptUntil: null });
  });

  it("multiply by the tier before the order", async () => {
    await receive(march, order(1, "500.00"));
    const tiers = await readTiers(database.prisma, { shopId: shop.id, customerIds: [CUSTOMER] });
    expect(tiers.get(CUSTOMER)).toMatchObject({ name: "Gold", multiplierPercent: 200 });
    await receive(march, order(2, "10.00"));
    await receive(march, order(1, "500.00", { updatedAt: "2026-03-09T10:00:00Z" }));
    const granted = await database.prisma.award.findMany({ where: { shopId: shop.id }, orderBy: { source: "asc" } });
    expect(granted.map((award) => award.granted)).toEqual([500, 20]);
  });

  it("count neither unpaid nor test orders", async () => {
    await receive(march, order(1, "500.00", { financialStatus: "pending" }), order(2, "500.00", { test: true }));
    expect(await tierOf()).toBeUndefined();
  });

  it("are kept for the days of grace when an order falls, then end", async () => {
    await receive(march, order(1, "400.00"), order(2, "120.00"));
    expect(await tierOf()).toBe("Gold");
    await move("2026-03-10T12:00:00Z");
    await receive(march, cancelled(1, "400.00"));
    expect(await tierOf()).toBe("Gold");
    expect(await memberOf()).toMatchObject({ tierValue: 12_000n, tierKeptUntil: new Date("2026-04-08T00:00:00Z") });
    await move("2026-04-08T20:00:00Z");
    expect(await tierOf()).toBe("Gold");
    // Midnight in Berlin.
    await move("2026-04-08T22:00:00Z");
    expect(await tierOf()).toBe("Silver");
    expect(await memberOf()).toMatchObject({ tierSince: new Date("2026-04-08T22:00:00Z"), tierKeptUntil: null });
  });

  it("end a year and the days of grace after the order, without another event", async () => {
    await receive(march, order(1, "150.00"));
    await move("2026-03-10T12:00:00Z");
    await move("2027-03-02T12:00:00Z");
    expect(await memberOf()).toMatchObject({ tierValue: 15_000n, tierKeptUntil: null });
    await move("2027-03-03T12:00:00Z");
    expect(await memberOf()).toMatchObject({ tierValue: 0n, tierKeptUntil: new Date("2027-04-01T00:00:00Z") });
    await move("2027-04-01T12:00:00Z");
    expect(await tierOf()).toBe("Silver");
    await move("2027-04-02T12:00:00Z");
    expect(await tierOf()).toBeUndefined();
    expect(await memberOf()).toMatchObject({ tierSince: null, tierKeptUntil: null });
  });

  it("leave alone on a day whom nothing has left", async () => {
    await receive(march, order(1, "150.00"));
    await move("2026-03-10T12:00:00Z");
    await database.prisma.member.updateMany({ where: { shopId: shop.id }, data: { tierValue: 1n } });
    await move("2026-03-11T12:00:00Z");
    expect((await memberOf()).tierValue).toBe(1n);
  });

  it("go with the customer that is kept after a merge", async () => {
    const other = 7_000_002;
    await receive(march, order(1, "60.00"), order(2, "60.00", { customer: { id: other } }));
    expect([await tierOf(), await tierOf(BigInt(other))]).toEqual([undefined, undefined]);
    const merge = {
      admin_graphql_api_customer_kept_id: `gid://shopify/Customer/${CUSTOMER}`,
      admin_graphql_api_customer_deleted_id: `gid://shopify/Customer/${other}`,
    };
    await receive(march, ["customers/merge", merge]);
    expect(await tierOf()).toBe("Silver");
    expect(await memberOf(BigInt(other))).toMatchObject({ tierId: null, tierValue: 0n });
  });

  it("are forgotten with the customer, and end when the shop has none any more", async () => {
    await receive(march, order(1, "150.00"), order(2, "150.00", { customer: { id: 7_000_003 } }));
    await redactCustomer(database.prisma, {
      shopId: shop.id,
      payload: { customer: { id: Number(CUSTOMER) } },
      now: march,
    });
    expect(await memberOf()).toMatchObject({ tierId: null, tierValue: 0n, tierSince: null });
    await database.prisma.tierSettings.update({ where: { shopId: shop.id }, data: { basis: null } });
    await refreshAllTiers(database.prisma, { shopId: shop.id, now: march });
    expect(await memberOf(7_000_003n)).toMatchObject({ tierId: null, tierValue: 0n, tierSince: null });
  });
});

it("goes with the shop", async () => {
  await database.prisma.shop.update({ where: { id: shop.id }, data: { status: "UNINSTALLED" } });
  await redactShop(database.prisma, { shopId: shop.id });
  expect(await database.prisma.tier.count({ where: { shopId: shop.id } })).toBe(0);
});

it("counts orders that stand", async () => {
  await open("ORDERS", 2n, 3n);
  await receive(
    march,
    order(1, "10.00"),
    order(2, "10.00"),
    order(3, "10.00", { processedAt: "2025-03-09T10:00:00Z" }),
  );
  expect(await tierOf()).toBe("Silver");
  await receive(march, cancelled(2, "10.00"));
  expect((await memberOf()).tierValue).toBe(1n);
  await receive(march, deleted(1));
  expect((await memberOf()).tierValue).toBe(0n);
});

it("counts points that were earned, less what was taken back, and no adjustments", async () => {
  await open("POINTS", 100n, 150n);
  await receive(march, order(1, "90.00"));
  const adjustment = {
    shopId: shop.id,
    customerId: CUSTOMER,
    points: 500,
    reason: "sorry",
    key: "a",
    actor: "staff:1",
  };
  await adjustMemberPoints(database.prisma, { ...adjustment, now: march });
  expect((await memberOf()).tierValue).toBe(90n);
  const grant = { shopId: shop.id, customerId: CUSTOMER, points: 60, reason: "visit", key: "b", actor: "api:1" };
  await grantAward(database.prisma, { ...grant, event: "API", now: march });
  expect(await tierOf()).toBe("Gold");
  await receive(march, cancelled(1, "90.00"));
  expect(await memberOf()).toMatchObject({ tierValue: 60n, tierKeptUntil: new Date("2026-04-08T00:00:00Z") });
});

it("asks for a new card when only the progress changed", async () => {
  await database.prisma.earningRule.deleteMany({ where: { shopId: shop.id } });
  await receive(march, order(1, "20.00"));
  const boss = await getBoss();
  await boss.deleteQueuedJobs(jobs.publishMemberCards.name);
  await receive(march, order(2, "20.00"));
  const waiting = await boss.findJobs(jobs.publishMemberCards.name, { queued: true });
  expect(waiting.map((job) => job.data)).toContainEqual({ shopId: shop.id, customerId: CUSTOMER.toString() });
});

it("refreshes any number of members by a constant number of statements", async () => {
  const watched = new PrismaClient({
    adapter: new PrismaPg({ connectionString: database.url }),
    log: [{ emit: "event", level: "query" }],
  });
  let statements = 0;
  watched.$on("query", () => (statements += 1));
  await makeTier(database.prisma, { shopId: shop.id, name: "Bronze", threshold: 0n });
  const counted = async (members: number) => {
    const customerIds = [];
    for (let made = 0; made < members; made += 1)
      customerIds.push((await makeMember(database.prisma, { shopId: shop.id })).customerId);
    statements = 0;
    const changed = await refreshTiers(watched, { shopId: shop.id, customerIds, now: march });
    expect(changed).toHaveLength(members);
    expect(await refreshTiers(database.prisma, { shopId: shop.id, customerIds, now: march })).toEqual([]);
    return statements;
  };
  expect(await counted(1)).toBe(3);
  expect(await counted(50)).toBe(3);
  await watched.$disconnect();
});
