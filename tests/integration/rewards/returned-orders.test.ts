import { randomUUID } from "node:crypto";
import type { Redemption, Shop } from "@prisma/client";
import { createCustomer } from "@stammtisch/devstore/state/customers";
import { editOrder } from "@stammtisch/devstore/state/order-edits";
import { cancelOrder, createOrder, payOrder, requireOrder, sendOrder } from "@stammtisch/devstore/state/orders";
import { createProduct } from "@stammtisch/devstore/state/products";
import { refundOrder } from "@stammtisch/devstore/state/refunds";
import type { Order } from "@stammtisch/devstore/state/types/order";
import { orderPayload } from "@stammtisch/devstore/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { syncRedemption } from "~/jobs/sync-redemption";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";
import { changeExpiry } from "~/modules/expiry/change-expiry.server";
import type { ExpirySettings } from "~/modules/expiry/policy";
import { adjust } from "~/modules/ledger/commands";
import { checkLedger } from "~/modules/ledger/check-ledger.server";
import { postTransactions } from "~/modules/ledger/post-transactions.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { redeemReward } from "~/modules/rewards/redeem-reward.server";
import { rewardInput } from "~/modules/rewards/reward-input";
import { saveReward } from "~/modules/rewards/save-reward.server";
import { parseBulkGroup } from "~/modules/shop-sync/bulk-group";
import { parseWebhook } from "~/modules/shop-sync/parse-webhook";
import { processEvents } from "~/modules/shop-sync/process-events.server";
import type { StoreEvent } from "~/modules/shop-sync/store-event";
import { BULK_ORDERS_QUERY } from "~/shopify/bulk-orders-query";
import { getBulkOperation } from "~/shopify/get-bulk-operation";
import { startBulkQuery } from "~/shopify/start-bulk-query";
import { makeMember } from "../../factories/member";
import { exportedGroups } from "../../setup/exported-groups";
import { jobContext, makeShopOf, openLocalStore, type LocalStore } from "../../setup/local-store";
import { patience } from "../../setup/patience";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const now = new Date("2026-11-21T12:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
let database: TestDatabase;
let local: LocalStore;
let shop: Shop;
let goods: number[];

beforeAll(async () => {
  database = await createTestDatabase();
  local = await openLocalStore(now);
  shop = await makeShopOf(local, database.prisma);
  await createQueues([jobs.publishAllCards, jobs.publishMemberCards, jobs.publishStorefront, jobs.syncRedemption]);
  goods = [3_000, 2_000].map((price) => createProduct(local.store.state, { title: "Cup", price }).id);
});
afterAll(async () => {
  await stopBoss();
  await local.close();
  await database.close();
});

/** A member with 500 points, which expire then. */
async function memberWithPoints(expiresAt: Date | null = null): Promise<bigint> {
  const email = `${randomUUID()}@example.test`;
  const { id } = createCustomer(local.store.state, { email, firstName: "A", lastName: "B" });
  const { customerId } = await makeMember(database.prisma, { shopId: shop.id, customerId: BigInt(id) });
  const command = adjust({
    eventKey: randomUUID(),
    customerId,
    points: 500,
    reason: "For trying",
    actor: "staff:1",
    occurredAt: now,
    expiresAt,
  });
  await postTransactions(database.prisma, { shopId: shop.id, commands: [command], now });
  return customerId;
}
const available = async (customerId: bigint) =>
  (await readBalances(database.prisma, { shopId: shop.id, customerIds: [customerId] })).get(customerId)?.available;
const lots = (customerId: bigint) =>
  database.prisma.pointLot.findMany({
    where: { customerId, remaining: { gt: 0 } },
    select: { remaining: true, expiresAt: true },
  });
const stored = ({ id }: { id: string }): Promise<Redemption> =>
  database.prisma.redemption.findUniqueOrThrow({ where: { shopId_id: { shopId: shop.id, id } } });

async function told(events: StoreEvent[], at = now): Promise<void> {
  await database.prisma.$transaction((db) => processEvents(db, { shopId: shop.id, events, now: at, cards: "now" }));
}
/** Tells the app of the order as it is in the store. */
async function tell(
  { id }: Order,
  at = now,
  topic: "orders/updated" | "orders/create" = "orders/updated",
): Promise<void> {
  const payload = JSON.parse(
    JSON.stringify(orderPayload(local.store.state, requireOrder(local.store.state, id))),
  ) as object;
  await told([parseWebhook(topic, payload, { triggeredAt: at, currency: shop.currency })], at);
}

/** 5.00 off an order of 30.00 and 20.00, by a code for 500 points. */
async function bought(fields: object = {}, { expiresAt = null as Date | null, tellIt = true } = {}) {
  const input = rewardInput.parse({
    kind: "AMOUNT",
    title: { en: "5 EUR off" },
    points: 500,
    amount: "5.00",
    enabled: true,
    ...fields,
  });
  const { id: rewardId } = await saveReward(database.prisma, { shopId: shop.id, newId: randomUUID(), input, now });
  const customerId = await memberWithPoints(expiresAt);
  const request = { shopId: shop.id, customerId, rewardId, id: randomUUID(), actor: "member", now };
  const redemption = await redeemReward(database.prisma, request);
  await syncRedemption.handle(
    [{ id: "1", data: { shopId: shop.id, redemptionId: redemption.id } }],
    jobContext(local, database.prisma, now),
  );
  const order = createOrder(local.store.state, {
    customerId: Number(customerId),
    lines: goods.map((productId) => ({ productId, quantity: 1 })),
    discountCodes: [redemption.code ?? ""],
  });
  if (tellIt) await tell(order, now, "orders/create");
  return { customerId, redemption, order };
}
const giveBack = (order: Order, index: number) =>
  refundOrder(local.store.state, order.id, { lines: [{ lineItemId: order.lines[index]!.id, quantity: 1 }] });
const sound = async () => expect(await checkLedger(database.prisma, { shopId: shop.id })).toEqual([]);

describe("an order on which points were spent", () => {
  it("gives them back by the share of the discount that goes back, once, into their lots", async () => {
    const { customerId, redemption, order } = await bought({}, { expiresAt: later(100) });
    expect([await available(customerId), (await stored(redemption)).status]).toEqual([0, "USED"]);
    giveBack(order, 0);
    await tell(order, later(1));
    await tell(order, later(1));
    expect(await available(customerId)).toBe(300);
    expect(await lots(customerId)).toEqual([{ remaining: 300n, expiresAt: later(100) }]);
    giveBack(order, 1);
    await tell(order, later(2));
    expect(await lots(customerId)).toEqual([{ remaining: 500n, expiresAt: later(100) }]);
    expect(await stored(redemption)).toMatchObject({ status: "USED", returnedPoints: 500 });
    await sound();
  });

  it("gives back what an edit takes off; where its lot has expired, for as long as the grace time", async () => {
    const policy = (change: Partial<ExpirySettings>) => changeExpiry(database.prisma, { shopId: shop.id, change, now });
    await policy({ mode: "AFTER_MONTHS", months: 1, graceDays: 30 });
    const { customerId, order } = await bought({}, { expiresAt: later(10) });
    editOrder(local.store.state, order.id, { lines: [{ lineItemId: order.lines[1]!.id, quantity: 0 }] });
    await tell(order, later(60));
    const [lot, ...others] = await lots(customerId);
    expect([lot?.remaining, others]).toEqual([200n, []]);
    expect(lot?.expiresAt?.getTime()).toBeGreaterThan(later(88).getTime());
    await policy({ mode: "NONE" });
    await sound();
  });

  it("gives all back when it is cancelled, and takes them again when it is opened again", async () => {
    const { customerId, redemption, order } = await bought({ stock: 1 });
    giveBack(order, 0);
    await tell(order, later(1));
    cancelOrder(local.store.state, order.id, { refund: true });
    await tell(order, later(2));
    expect(await stored(redemption)).toMatchObject({ status: "CANCELLED", returnedPoints: 500 });
    expect(await available(customerId)).toBe(500);
    await sound();
    const other = await bought();
    cancelOrder(local.store.state, other.order.id);
    await tell(other.order, later(1));
    expect(await available(other.customerId)).toBe(500);
    payOrder(local.store.state, other.order.id);
    await tell(other.order, later(2));
    expect([await available(other.customerId), (await stored(other.redemption)).status]).toEqual([0, "USED"]);
    await sound();
  });

  it("counts also when the app hears of it only once it is cancelled: its code is used up", async () => {
    const { customerId, redemption, order } = await bought({}, { tellIt: false });
    cancelOrder(local.store.state, order.id);
    await tell(order, later(1));
    expect(await stored(redemption)).toMatchObject({ status: "CANCELLED", orderId: BigInt(order.id) });
    expect(await available(customerId)).toBe(500);
  });

  it("gives them to the customer whom the buyer was merged into, whose lots they never were", async () => {
    const { customerId, order } = await bought();
    const kept = await memberWithPoints();
    const payload = {
      admin_graphql_api_customer_kept_id: `gid://shopify/Customer/${kept}`,
      admin_graphql_api_customer_deleted_id: `gid://shopify/Customer/${customerId}`,
      admin_graphql_api_job_id: null,
      status: "completed",
      errors: [],
    };
    await told([parseWebhook("customers/merge", payload, { triggeredAt: now, currency: shop.currency })]);
    giveBack(order, 0);
    await tell(order, later(1));
    expect(await available(kept)).toBe(800);
    await sound();
  });

  it("gives the same points when it is told by an export", async () => {
    const { customerId, order } = await bought({}, { tellIt: false });
    giveBack(order, 0);
    const id = await startBulkQuery(local.graphql, BULK_ORDERS_QUERY);
    let url = "";
    await expect
      .poll(async () => (url = (await getBulkOperation(local.graphql, id))?.url ?? ""), { timeout: patience(60_000) })
      .not.toBe("");
    const group = (await exportedGroups(url)).find(([root]) => root?.id === `gid://shopify/Order/${order.id}`) ?? [];
    await told([parseBulkGroup(group, { currency: shop.currency, fingerprinter: String })]);
    expect(await available(customerId)).toBe(300);
  });
});

describe("a code of an order that is cancelled before it was sent", () => {
  const openOf = (customerId: bigint) =>
    database.prisma.redemption.findMany({ where: { customerId, endedAt: null }, select: { status: true, code: true } });

  it("comes back as a new code where the merchant has it so, once", async () => {
    const { customerId, redemption, order } = await bought({ returnAs: "CODE", limits: { perMember: 1 } });
    cancelOrder(local.store.state, order.id);
    await tell(order, later(1));
    await tell(order, later(1));
    const [anew, ...others] = await openOf(customerId);
    expect([anew?.status, others]).toEqual(["ISSUING", []]);
    expect(anew?.code).not.toBe(redemption.code);
    expect(await available(customerId)).toBe(0);
    await sound();
  });

  it("comes back as points where it had been sent", async () => {
    const { customerId, order } = await bought({ returnAs: "CODE" });
    sendOrder(local.store.state, order.id);
    await tell(order, later(1));
    const payload = {
      ...orderPayload(local.store.state, requireOrder(local.store.state, order.id)),
      cancelled_at: later(2).toISOString(),
      updated_at: later(2).toISOString(),
    };
    await told([parseWebhook("orders/cancelled", payload, { triggeredAt: later(2), currency: shop.currency })]);
    expect([await available(customerId), await openOf(customerId)]).toEqual([500, []]);
  });
});
