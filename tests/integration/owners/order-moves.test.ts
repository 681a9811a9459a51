import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { decideItems } from "~/modules/approvals/decide-items.server";
import { redactCustomer } from "~/modules/compliance/redact-customer.server";
import { matureAwards } from "~/modules/earning/awards/mature-awards.server";
import { listMemberActivities } from "~/modules/read-models/list-member-activities.server";
import { adjustPoints } from "~/modules/ledger/adjust-points.server";
import { makeTier } from "../../factories/tier";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { ANNA, BEN, CARA, cancelled, halfRefund, now, openShop, order } from "./owners-shop";
import { jobs } from "~/modules/jobs/registry";

// Staff and apps set another customer on an order, or none: orderCustomerSet and orderCustomerRemove of the Admin API
// (https://shopify.dev/changelog/posts/orders-number-and-customer-graphql-update).
const ORDER = 450_001;
const two = { lines: [{ id: ORDER * 10, price: "50.00", quantity: 2 }] };

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.publishMemberCards]);
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});

const firstOrder = { event: "FIRST_ORDER" as const, points: 30 };

describe("an order that comes to another customer", () => {
  it("takes its points along, with the share that went back", async () => {
    const { receive, points } = await openShop(database);
    await receive(order(ORDER, ANNA, two));
    await receive(order(ORDER, BEN, { ...two, day: 2 }));
    expect([await points(ANNA), await points(BEN)]).toEqual([0, 100]);
    await receive(halfRefund(ORDER));
    expect([await points(ANNA), await points(BEN)]).toEqual([0, 50]);
    await receive(order(ORDER, ANNA, { ...two, day: 3 }));
    expect([await points(ANNA), await points(BEN)]).toEqual([50, 0]);
  });

  it("moves totals and tiers", async () => {
    const { shop, receive, member } = await openShop(database, [], { tierBasis: "SPENT" });
    const { id: tierId } = await makeTier(database.prisma, { shopId: shop.id, threshold: 5_000n });
    await receive(order(ORDER, ANNA, two));
    expect(await member(ANNA)).toMatchObject({ orderCount: 1, revenueMinor: 10_000n, tierId });
    await receive(order(ORDER, BEN, { ...two, day: 2 }));
    expect(await member(BEN)).toMatchObject({ orderCount: 1, revenueMinor: 10_000n, tierId });
    expect(await member(ANNA)).toMatchObject({ orderCount: 0, revenueMinor: 0n, tierValue: 0n });
  });

  it("does not move back by what is older, nor twice by the same", async () => {
    const { receive, points } = await openShop(database);
    await receive(order(ORDER, BEN, { ...two, day: 5 }));
    await receive(order(ORDER, ANNA, { ...two, day: 2 }));
    await receive(order(ORDER, BEN, { ...two, day: 5 }));
    expect([await points(ANNA), await points(BEN)]).toEqual([0, 100]);
  });

  it("belongs to nobody when its customer is removed, and earns again for the next", async () => {
    const { receive, points, member } = await openShop(database, [firstOrder]);
    await receive(order(ORDER, ANNA, two));
    expect(await points(ANNA)).toBe(130);
    await receive(order(ORDER, null, { ...two, day: 2 }));
    expect(await points(ANNA)).toBe(0);
    expect(await member(ANNA)).toMatchObject({ orderCount: 0 });
    await receive(order(ORDER, CARA, { ...two, day: 3 }));
    expect([await points(ANNA), await points(CARA)]).toEqual([0, 130]);
  });

  it("is the first order of whom it belongs to", async () => {
    const { receive, points } = await openShop(database, [firstOrder]);
    const later = ORDER + 1;
    await receive(order(ORDER, ANNA, two), order(later, ANNA, { placed: 3 }), order(ORDER + 2, BEN, { placed: 2 }));
    expect([await points(ANNA), await points(BEN)]).toEqual([230, 130]);
    await receive(order(ORDER, BEN, { ...two, day: 4 }));
    expect([await points(ANNA), await points(BEN)]).toEqual([130, 230]);
    await receive(cancelled(later, ANNA, { placed: 3 }));
    expect(await points(ANNA)).toBe(0);
  });

  it("counts for the comeback of whom it belongs to", async () => {
    const comeback = { event: "COMEBACK" as const, steps: [{ afterDays: 10, points: 70 }] };
    const { receive, points } = await openShop(database, [comeback]);
    await receive(order(ORDER, ANNA), order(ORDER + 1, ANNA, { placed: 15 }), order(ORDER + 2, BEN, { placed: 14 }));
    expect([await points(ANNA), await points(BEN)]).toEqual([270, 100]);
    await receive(order(ORDER + 1, BEN, { placed: 15, day: 16 }));
    expect([await points(ANNA), await points(BEN)]).toEqual([100, 200]);
    await receive(order(ORDER + 1, null, { placed: 15, day: 17 }));
    expect([await points(ANNA), await points(BEN)]).toEqual([100, 100]);
    await receive(order(ORDER + 1, ANNA, { placed: 15, day: 18 }));
    expect(await points(ANNA)).toBe(270);
  });

  it("keeps the rule that it was paid under", async () => {
    const { shop, receive, points } = await openShop(database);
    await receive(order(ORDER, ANNA, two));
    const where = { shopId: shop.id };
    await database.prisma.earningRule.updateMany({ where, data: { pointsPerUnit: 7, enabled: false } });
    await receive(order(ORDER, BEN, { ...two, day: 2 }));
    expect([await points(ANNA), await points(BEN)]).toEqual([0, 100]);
  });

  it("leaves the second at their rule's limit, and gives the first's room free", async () => {
    const { shop, receive, points } = await openShop(database);
    await database.prisma.earningRule.updateMany({ where: { shopId: shop.id }, data: { limits: { perDay: 1 } } });
    await receive(order(ORDER, ANNA), order(ORDER + 1, BEN));
    await receive(order(ORDER, BEN, { day: 2 }));
    expect([await points(ANNA), await points(BEN)]).toEqual([0, 100]);
    await receive(order(ORDER + 2, ANNA));
    expect(await points(ANNA)).toBe(100);
  });

  it("writes off what the first has spent, and gives the second the whole", async () => {
    const { shop, receive, balance } = await openShop(database);
    await receive(order(ORDER, ANNA, two));
    await matureAwards(database.prisma, { shopId: shop.id, now });
    const spent = { points: -80, reason: "Spent", actor: "staff:1", key: crypto.randomUUID() };
    await adjustPoints(database.prisma, { shopId: shop.id, customerId: BigInt(ANNA), ...spent, now });
    await receive(order(ORDER, BEN, { ...two, day: 2 }));
    expect(await balance(ANNA)).toMatchObject({ available: 0, pending: 0 });
    expect(await balance(BEN)).toMatchObject({ available: 100, pending: 0 });
  });

  it("waits for staff again where the rule says so", async () => {
    const { shop, receive, points } = await openShop(database, [{ ...firstOrder, approval: "STAFF" }], {
      orderRule: false,
    });
    await receive(order(ORDER, ANNA, two));
    const waiting = () =>
      database.prisma.award.findMany({ where: { shopId: shop.id, status: "WAITING", proposed: 30 } });
    const [first] = await waiting();
    const staff = { shopId: shop.id, verdict: "APPROVED" as const, actor: "staff:1", now };
    await decideItems(database.prisma, { ...staff, ids: [first?.id ?? ""] });
    expect(await points(ANNA)).toBe(30);
    await receive(order(ORDER, BEN, { ...two, day: 2 }));
    expect([await points(ANNA), await points(BEN)]).toEqual([0, 0]);
    expect(await waiting()).toMatchObject([{ customerId: BigInt(BEN) }]);
  });

  it("goes on following its order for a redacted customer, who earns nothing more", async () => {
    const { shop, receive, points } = await openShop(database, [firstOrder]);
    await receive(order(ORDER, ANNA, two));
    await redactCustomer(database.prisma, { shopId: shop.id, payload: { customer: { id: ANNA } }, now });
    await receive(halfRefund(ORDER), order(ORDER + 1, ANNA, { placed: 2 }));
    expect(await points(ANNA)).toBe(80);
    await receive(order(ORDER, BEN, { ...two, day: 3 }));
    expect(await points(BEN)).toBe(80);
  });

  it("is told in both timelines", async () => {
    const { shop, receive } = await openShop(database);
    await receive(order(ORDER, ANNA, two));
    await receive(order(ORDER, BEN, { ...two, day: 2 }));
    const newest = async (customerId: number) => {
      const of = { shopId: shop.id, customerId: BigInt(customerId), limit: 1 };
      return (await listMemberActivities(database.prisma, of)).activities[0];
    };
    const moved = { cause: "ORDER_MOVED", reason: null, orderName: `#${ORDER}` };
    expect(await newest(ANNA)).toMatchObject({ kind: "TAKE_BACK", points: -100, ...moved });
    expect(await newest(BEN)).toMatchObject({ kind: "EARN", points: 100, ...moved });
  });
});
