import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { changeShop } from "@stammtisch/devstore/state/change-shop";
import { findDiscountByCode } from "@stammtisch/devstore/state/discounts";
import { changeScopes, getInstallation } from "@stammtisch/devstore/state/app-installation";
import { createCustomer } from "@stammtisch/devstore/state/customers";
import { deleteCustomer } from "@stammtisch/devstore/state/customer-lifecycle";
import { createOrder, deleteOrder } from "@stammtisch/devstore/state/orders";
import { executeQuery, orderPayload } from "@stammtisch/devstore/testing";
import { removeRedeemCode } from "@stammtisch/devstore/state/redeem-codes";
import { createSegment, deleteSegment, getSegment } from "@stammtisch/devstore/state/segments";
import type { JobContext } from "~/jobs/job-handler";
import { lookForDeleted } from "~/jobs/look-for-deleted";
import { lookAtShop } from "~/jobs/look-at-shop";
import { readRuleData } from "~/jobs/read-rule-data";
import { storeEvents } from "~/jobs/store-events";
import { syncFriendDiscount } from "~/jobs/sync-friend-discount";
import { syncOffer } from "~/jobs/sync-offer";
import { createQueues, getBoss, stopBoss } from "~/lib/queue.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { listNextToLookFor, noteLooked } from "~/modules/shop-sync/look-again.server";
import { giveLink } from "~/modules/earning/referrals/referral-link.server";
import { makeMember } from "../../factories/member";
import { jobContext, makeMembersSegment, makeShopOf, openLocalStore, type LocalStore } from "../../setup/local-store";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { jobs } from "~/modules/jobs/registry";

const now = new Date("2026-11-21T12:00:00Z");
let database: TestDatabase;
let local: LocalStore;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  local = await openLocalStore(now);
  await createQueues([
    jobs.syncOffer,
    jobs.syncFriendDiscount,
    jobs.confirmFriendCodes,
    jobs.publishStorefront,
    jobs.publishMemberCards,
    jobs.readRuleData,
    jobs.parkedEvents,
    jobs.storeEvents,
    jobs.readConsentWordings,
  ]);
});
afterAll(async () => {
  await stopBoss();
  await local.close();
  await database.close();
});
beforeEach(async () => {
  const made = await makeShopOf(local, database.prisma);
  const membersSegmentId = await makeMembersSegment(local.graphql);
  const data = { membersSegmentId, appInstallationId: "gid://shopify/AppInstallation/1" };
  shop = await database.prisma.shop.update({ where: { id: made.id }, data });
});

const context = () => jobContext(local, database.prisma, now);
const read = () => database.prisma.shop.findUniqueOrThrow({ where: { id: shop.id } });
const look = () => lookAtShop.handle([{ id: "look", data: { shopId: shop.id } }], context());
const numberOf = (gid: string | null) => Number(gid?.split("/").at(-1));

/** What waits of a job, as its payloads; it is taken off the queue. */
async function taken<Data>(name: string): Promise<{ id: string; data: Data }[]> {
  return (await getBoss()).fetch<Data>(name, { batchSize: 20 });
}

async function receiveDeletion(id: number): Promise<void> {
  const data = { shopId: shop.id, topic: "segments/delete", triggeredAt: now.toISOString(), payload: { id } };
  const results = await storeEvents.handle([{ id: crypto.randomUUID(), data }], context());
  expect(results?.map(({ status }) => status)).toEqual(["completed"]);
}

it("reads name, time zone and tax setting anew without having been told", async () => {
  changeShop(local.store.state, { name: "Told by nobody", timezone: "Asia/Tokyo", taxesIncluded: false });
  await look();
  expect(await read()).toMatchObject({ name: "Told by nobody", timezone: "Asia/Tokyo", taxesIncluded: false });
});

describe("the members' segment, when it was deleted,", () => {
  it.each([
    ["as Shopify tells", () => receiveDeletion(numberOf(shop.membersSegmentId))],
    ["as the daily look finds", look],
  ])("is made anew and stands behind the offers: %s", async (_name, find) => {
    const { prisma } = database;
    const code = `AGAIN-${shop.id}`;
    const { id: offerId } = await prisma.offer.create({
      data: {
        shopId: shop.id,
        id: crypto.randomUUID(),
        title: "Week",
        text: "",
        discount: "PERCENT",
        percent: 10,
        code,
        startsAt: new Date("2026-11-01T00:00:00Z"),
        createdAt: now,
        updatedAt: now,
      },
    });
    const sync = () => syncOffer.handle([{ id: "sync", data: { shopId: shop.id, offerId } }], context());
    await sync();
    const gone = numberOf(shop.membersSegmentId);
    deleteSegment(local.store.state, gone);
    await find();
    const { membersSegmentId } = await read();
    expect(getSegment(local.store.state, numberOf(membersSegmentId))).toBeDefined();
    const asked = await taken<{ offerId: string }>(syncOffer.job.name);
    expect(asked.map(({ data }) => data.offerId)).toContain(offerId);
    await sync();
    const { context: buyers } = findDiscountByCode(local.store.state, code)!;
    expect(buyers).toMatchObject({ kind: "segments" });
    expect((buyers as { segmentIds: number[] }).segmentIds).toContain(numberOf(membersSegmentId));
    // Late and doubled.
    await receiveDeletion(gone);
    expect((await read()).membersSegmentId).toBe(membersSegmentId);
    expect(await taken(syncOffer.job.name)).toEqual([]);
  });
});

it("leaves all as it is when a segment is deleted that nothing depends on", async () => {
  const { id } = createSegment(local.store.state, { name: `Of others ${shop.id}`, query: "number_of_orders > 3" });
  deleteSegment(local.store.state, id);
  await receiveDeletion(id);
  expect((await read()).membersSegmentId).toBe(shop.membersSegmentId);
  expect(await taken(readRuleData.job.name)).toEqual([]);
});

it("reads a segment anew that a rule names", async () => {
  const { id } = createSegment(local.store.state, { name: `Regulars ${shop.id}`, query: "number_of_orders > 3" });
  await database.prisma.segment.create({ data: { shopId: shop.id, segmentId: String(id), readAt: now } });
  deleteSegment(local.store.state, id);
  await receiveDeletion(id);
  expect((await taken<{ shopId: number }>(readRuleData.job.name)).map(({ data }) => data.shopId)).toEqual([shop.id]);
});

it("gives the friends' discount back the codes that staff removed from it", async () => {
  const { prisma } = database;
  const { state } = local.store;
  const codes: string[] = [];
  for (let made = 0; made < 3; made += 1) {
    const { customerId } = await makeMember(prisma, { shopId: shop.id });
    codes.push((await giveLink(prisma, { shopId: shop.id, customerId, now })).code);
  }
  const sync = async () => {
    const jobs = await taken<{ shopId: number }>(syncFriendDiscount.job.name);
    await syncFriendDiscount.handle(jobs, context());
    return jobs.length;
  };
  await sync();
  local.store.clock.advance(5_000);
  const discount = findDiscountByCode(state, codes[0]!)!;
  const further = codes.filter((code) => code !== discount.code);
  for (const code of further) expect(removeRedeemCode(state, discount.id, code)).toBe(true);
  expect(findDiscountByCode(state, further[0]!)).toBeUndefined();
  await look();
  expect(await sync()).toBe(1);
  local.store.clock.advance(5_000);
  expect(codes.map((code) => findDiscountByCode(state, code)?.id)).toEqual(codes.map(() => discount.id));
});

describe("what was deleted without anybody telling of it", () => {
  const days = (count: number) => count * 86_400_000;
  const later = new Date(now.getTime() + days(2));
  const buy = (customerId: number, placed: Date) => {
    const at = { createdAt: placed.getTime(), processedAt: placed.getTime() };
    return createOrder(local.store.state, { customerId, lines: [{ title: "Cup", quantity: 1, price: 4_000 }], ...at });
  };
  const newCustomer = () => createCustomer(local.store.state, { email: `${crypto.randomUUID()}@example.test` }).id;
  const handle = async (topic: string, payload: unknown) => {
    const data = { shopId: shop.id, topic, triggeredAt: now.toISOString(), payload };
    const results = await storeEvents.handle([{ id: crypto.randomUUID(), data }], context());
    expect(results?.map(({ status }) => status)).toEqual(["completed"]);
  };
  /** Looks, and works what comes of it as the queue would. @returns topics and numbers */
  const lookAndFollow = async (changed: Partial<JobContext> = {}) => {
    const day = { ...jobContext(local, database.prisma, later), ...changed };
    await lookForDeleted.handle([{ id: "look", data: { shopId: shop.id } }], day);
    const found = await taken<{ topic: string; payload: { id: string } }>(storeEvents.job.name);
    for (const { data } of found) await handle(data.topic, data.payload);
    return found.map(({ data: { topic, payload } }) => `${topic} ${payload.id}`);
  };
  const pending = async (customerId: number) =>
    (await readBalances(database.prisma, { shopId: shop.id, customerIds: [BigInt(customerId)] })).get(
      BigInt(customerId),
    )?.pending;

  it("is found: an order, whose points fall, and a customer", async () => {
    const [customer, other] = [newCustomer(), newCustomer()];
    const orders = [buy(customer, now), buy(customer, now)];
    for (const order of orders) await handle("orders/create", orderPayload(local.store.state, order));
    await handle("customers/create", { id: other, updated_at: "2026-11-20T10:00:00Z" });
    expect(await lookAndFollow()).toEqual([]);
    const ofBoth = (await pending(customer)) ?? 0;
    expect(ofBoth).toBeGreaterThan(0);
    deleteOrder(local.store.state, orders[0]!.id);
    deleteCustomer(local.store.state, other);
    expect((await lookAndFollow()).toSorted()).toEqual([`customers/delete ${other}`, `orders/delete ${orders[0]!.id}`]);
    expect(await pending(customer)).toBe(ofBoth / 2);
    const where = { shopId_customerId: { shopId: shop.id, customerId: BigInt(other) } };
    expect(await database.prisma.member.findUniqueOrThrow({ where })).toMatchObject({ status: "DELETED" });
    expect(await lookAndFollow()).toEqual([]);
  });

  it("is no order that the app may not see any more", async () => {
    const { state } = local.store;
    const customer = newCustomer();
    const old = buy(customer, new Date(now.getTime() - days(70)));
    const young = buy(customer, new Date(now.getTime() - days(10)));
    for (const order of [old, young]) await handle("orders/create", orderPayload(state, order));
    const { scopes } = getInstallation(state)!;
    const some = scopes.filter((scope) => scope !== "read_all_orders");
    changeScopes(state, some);
    const graphql: typeof local.graphql = (query, options) => {
      const result = executeQuery({ state, scopes: some, bulk: false }, { query, variables: options?.variables });
      return Promise.resolve({ json: () => Promise.resolve(JSON.parse(JSON.stringify(result)) as unknown) });
    };
    deleteOrder(state, young.id);
    expect(await lookAndFollow({ adminFor: () => Promise.resolve(graphql) })).toEqual([`orders/delete ${young.id}`]);
    changeScopes(state, scopes);
  });

  it("is nothing where too much is missing at once", async () => {
    for (let made = 0; made < 30; made += 1) await makeMember(database.prisma, { shopId: shop.id });
    const created = new Date(now.getTime() - days(3));
    await database.prisma.member.updateMany({ where: { shopId: shop.id }, data: { createdAt: created } });
    expect(await lookAndFollow()).toEqual([]);
  });

  it("is looked for in turn, and from the first again after the last", async () => {
    const { prisma } = database;
    const created = new Date(now.getTime() - days(3));
    await prisma.member.createMany({
      data: [1n, 2n, 3n, 4n, 5n].map((customerId) => ({ shopId: shop.id, customerId, createdAt: created })),
    });
    const slice = { shopId: shop.id, what: "customers" as const };
    const seen: bigint[][] = [];
    for (let day = 0; day < 4; day += 1) {
      const ids = await listNextToLookFor(prisma, { ...slice, since: null, limit: 2, now });
      seen.push(ids);
      await noteLooked(prisma, { ...slice, upTo: ids.length < 2 ? 0n : ids.at(-1)!, missing: [], at: now });
    }
    expect(seen).toEqual([[1n, 2n], [3n, 4n], [5n], [1n, 2n]]);
  });
});
