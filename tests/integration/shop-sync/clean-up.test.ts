import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addCustomerTags } from "@stammtisch/devstore/state/customer-tags";
import { deleteCustomer } from "@stammtisch/devstore/state/customer-lifecycle";
import { createCustomer, getCustomer } from "@stammtisch/devstore/state/customers";
import {
  createDiscount,
  deleteDiscount,
  findDiscountByCode,
  listDiscounts,
} from "@stammtisch/devstore/state/discounts";
import { getMetafield } from "@stammtisch/devstore/state/metafields";
import { createProduct } from "@stammtisch/devstore/state/products";
import { createSegment, deleteSegment, listSegments } from "@stammtisch/devstore/state/segments";
import { cleanUpShop } from "~/jobs/clean-up-shop";
import { handleBatch } from "~/jobs/handle-batch";
import { handlers } from "~/jobs/index";
import type { JobContext } from "~/jobs/job-handler";
import { keepMembersSegment } from "~/jobs/keep-members-segment";
import { publishEverything } from "~/jobs/publish-everything";
import { createQueues, enqueue, getBoss, stopBoss } from "~/lib/queue.server";
import { adjustPoints } from "~/modules/ledger/adjust-points.server";
import { jobs } from "~/modules/jobs/registry";
import { saveOffer } from "~/modules/offers/edit-offers.server";
import { offerForm } from "~/modules/offers/offer-input";
import { redeemReward } from "~/modules/rewards/redeem-reward.server";
import { rewardInput } from "~/modules/rewards/reward-input";
import { saveReward } from "~/modules/rewards/save-reward.server";
import { readCleanUp } from "~/modules/shop-sync/clean-up/clean-up-rows.server";
import { readTraces } from "~/modules/shop-sync/clean-up/read-traces.server";
import { resumeCleanUps, startCleanUp, takeIntoUseAgain } from "~/modules/shop-sync/clean-up/clean-ups.server";
import type { AdminGraphql } from "~/shopify/admin-graphql";
import { membershipTags } from "~/shopify/members-tag";
import { enqueueInstall } from "~/modules/shop-sync/enqueue-install.server";
import { uninstallShop } from "~/modules/shop-sync/uninstall-shop.server";
import { makeMember } from "../../factories/member";
import { jobContext, makeShopOf, openLocalStore, type LocalStore } from "../../setup/local-store";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const now = new Date("2026-11-21T12:00:00Z");

let database: TestDatabase;
let local: LocalStore;
let shop: Shop;
let count = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  local = await openLocalStore(now);
  await createQueues(Object.values(jobs));
});
afterAll(async () => {
  await stopBoss();
  await local.close();
  await database.close();
});
beforeEach(async () => {
  for (const { name } of Object.values(jobs)) await (await getBoss()).deleteAllJobs(name);
  await database.prisma.cleanUp.deleteMany();
  const { state: store } = local.store;
  for (const { id } of listDiscounts(store, { limit: 100 })) deleteDiscount(store, id);
  for (const { id } of listSegments(store)) deleteSegment(store, id);
  const { id } = await makeShopOf(local, database.prisma);
  // Where members join, all of them are tagged.
  const data = { membershipMode: "JOINED", segmentTag: "MEMBER" } as const;
  shop = await database.prisma.shop.update({ where: { id }, data });
});

const context = (changes: Partial<JobContext> = {}) => ({ ...jobContext(local, database.prisma, now), ...changes });

/** Works all jobs that wait, and those that follow, as the worker does. Clean-ups are worked by the test. */
async function workAll(changes: Partial<JobContext> = {}): Promise<void> {
  const boss = await getBoss();
  for (let worked = true; worked;) {
    worked = false;
    for (const handler of handlers.filter(({ job }) => job !== jobs.cleanUpShop)) {
      const fetched = await boss.fetch(handler.job.name, { batchSize: 250 });
      if (fetched.length === 0) continue;
      worked = true;
      for (const { id, status, output } of await handleBatch(handler, fetched, context(changes)))
        if (status === "completed") await boss.complete(handler.job.name, id);
        else throw new Error(`${handler.job.name}: ${JSON.stringify(output)}`);
    }
  }
}

const cleanUp = (changes: Partial<JobContext> = {}) =>
  cleanUpShop.handle([{ id: "job", data: { shopId: shop.id } }], context(changes));
const start = () => startCleanUp(database.prisma, { shopId: shop.id, now });
const state = () => readCleanUp(database.prisma, { shopId: shop.id });
const traces = () => readTraces(database.prisma, { shopId: shop.id });

async function makeCustomer(points: number): Promise<bigint> {
  count += 1;
  const { id, email } = createCustomer(local.store.state, { email: `regular-${count}@example.test` });
  const customerId = BigInt(id);
  await makeMember(database.prisma, { shopId: shop.id, customerId, email });
  const joinedAt = new Date("2026-01-01T00:00:00Z");
  await database.prisma.membership.create({ data: { shopId: shop.id, customerId, joinedAt, countsFrom: joinedAt } });
  if (points === 0) return customerId;
  const entry = { shopId: shop.id, customerId, points, reason: "test", actor: "system", now };
  await adjustPoints(database.prisma, { ...entry, key: crypto.randomUUID() });
  return customerId;
}

async function makeReview(customerId: bigint): Promise<bigint> {
  const productId = BigInt(createProduct(local.store.state, { title: `Cup ${count}`, price: 900 }).id);
  const row = { shopId: shop.id, id: crypto.randomUUID(), productId, productTitle: "Cup", customerId, stars: 5 };
  await database.prisma.review.create({
    data: {
      ...row,
      title: "Good",
      text: "A good cup",
      source: `review:${productId}`,
      status: "PUBLISHED",
      createdAt: now,
    },
  });
  return productId;
}

/** One of the member's points buys something. */
async function takeReward(customerId: bigint): Promise<void> {
  const fields = { kind: "AMOUNT", title: { en: "Reward" }, points: 1, amount: "1.00", enabled: true };
  const input = rewardInput.parse(fields);
  const { id: rewardId } = await saveReward(database.prisma, {
    shopId: shop.id,
    newId: crypto.randomUUID(),
    input,
    now,
  });
  const request = { shopId: shop.id, customerId, rewardId, id: crypto.randomUUID(), actor: "member", now };
  await redeemReward(database.prisma, request);
}

/** A shop in use: an offer, a redeemed reward, a friend's code, a review, members with cards and tags, all of it published. */
async function makeUsedShop(members: number): Promise<{ customerIds: bigint[]; productId: bigint; code: string }> {
  const customerIds: bigint[] = [];
  for (let made = 0; made < members; made += 1) customerIds.push(await makeCustomer(made < 5 ? 5 : 0));
  const code = `OFFER-${count}`;
  const input = offerForm({ language: "en", currency: "EUR" }).parse({
    title: "Roastery week",
    text: "For our regulars",
    discount: "PERCENT",
    percent: "10",
    code,
    startsAt: "2026-11-01T00:00",
  });
  await saveOffer(database.prisma, { shopId: shop.id, input, now });
  const link = { shopId: shop.id, code: `FRIEND-${count}`, customerId: customerIds[0]!, createdAt: now };
  await database.prisma.referralLink.create({ data: link });
  const productId = await makeReview(customerIds[0]!);
  await takeReward(customerIds[0]!);
  await publishAll();
  return { customerIds, productId, code };
}

/** Asks for all that the app publishes, and works it. */
async function publishAll(): Promise<void> {
  await publishEverything(database.prisma, { shopId: shop.id });
  await enqueue(database.prisma, jobs.publishAllCards, { shopId: shop.id });
  await workAll();
}

/** What of the app Shopify holds. */
function held(customerIds: bigint[], productId: bigint) {
  const store = local.store.state;
  const customers = customerIds.map((id) => `gid://shopify/Customer/${id}`);
  return {
    discounts: listDiscounts(store, { limit: 100 }).length,
    segments: listSegments(store).map(({ name }) => name),
    storefront: Boolean(getMetafield(store, shop.appInstallationId ?? "", "stammtisch", "storefront")),
    reviews: Boolean(getMetafield(store, `gid://shopify/Product/${productId}`, "$app", "reviews")),
    cards: customers.filter((id) => getMetafield(store, id, "$app", "card")).length,
    tags: customerIds.filter((id) => getCustomer(store, Number(id))?.tags.some(isOwnTag)).length,
  };
}
const isOwnTag = (tag: string) => Object.values(membershipTags).includes(tag);
const NOTHING = { discounts: 0, segments: [], storefront: false, reviews: false, cards: 0, tags: 0 };
const ALL = { discounts: 3, segments: ["Stammtisch members"], storefront: true, reviews: true };

describe("the removal of the app's traces", () => {
  it("takes everything from Shopify, and nothing is published again until staff want it", async () => {
    const { customerIds, productId, code } = await makeUsedShop(3);
    expect(held(customerIds, productId)).toEqual({ ...ALL, cards: 3, tags: 3 });
    expect(await traces()).toEqual({
      offers: 1,
      rewards: 1,
      friendCodes: 1,
      members: 3,
      products: 1,
      segment: true,
      storefront: true,
    });
    createSegment(local.store.state, { name: "Stammtisch friends: first order", query: "number_of_orders = 0" });
    await start();
    await cleanUp();
    expect(held(customerIds, productId)).toEqual(NOTHING);
    expect(await state()).toMatchObject({ finishedAt: now, error: null, done: 9, total: 9 });
    expect(await traces()).toMatchObject({ offers: 1, rewards: 0, friendCodes: null, members: 0, segment: false });

    await publishAll();
    await keepMembersSegment(context(), { shopId: shop.id });
    expect(held(customerIds, productId)).toEqual(NOTHING);

    await takeIntoUseAgain(database.prisma, { shopId: shop.id });
    await workAll();
    expect(held(customerIds, productId)).toEqual({ ...ALL, cards: 3, tags: 3 });
    expect(findDiscountByCode(local.store.state, code)?.title).toBe("Roastery week");
  });

  it("goes on where a worker was killed, and makes up for what Shopify throttled", async () => {
    const { customerIds, productId } = await makeUsedShop(2);
    await start();
    const left = async (): Promise<boolean> => (await state())?.finishedAt === null;
    // Each run ends one call later than the one before, and never learns what came of its last call. Every other call is throttled.
    const cost = { requestedQueryCost: 10, throttleStatus: { currentlyAvailable: 9, restoreRate: 1_000 } };
    const throttled = { errors: [{ message: "Throttled", extensions: { code: "THROTTLED" } }], extensions: { cost } };
    for (let alive = 1; await left(); alive += 1) {
      let calls = 0;
      const graphql: AdminGraphql = async (query, options) => {
        calls += 1;
        if (calls % 2 === 1) return { json: () => Promise.resolve(throttled) };
        const answer = await local.graphql(query, options);
        if (calls === 2 * alive) throw new Error("the answer was lost");
        return answer;
      };
      await cleanUp({ adminFor: () => Promise.resolve(graphql) }).catch(() => undefined);
    }
    expect(held(customerIds, productId)).toEqual(NOTHING);
    expect((await state())?.error).toBeNull();
  });

  it("takes the traces of many by bulk mutations, and those that failed by themselves", async () => {
    const { customerIds, productId } = await makeUsedShop(260);
    const [lost] = customerIds;
    deleteCustomer(local.store.state, Number(lost));
    local.sent.length = 0;
    await start();
    await cleanUp();
    await cleanUp();
    expect(held(customerIds.slice(1), productId)).toEqual(NOTHING);
    expect(local.sent.filter((name) => name === "StartBulkMutation")).toHaveLength(2);
    expect(local.sent.filter((name) => name === "UntagCustomers")).toHaveLength(1);
    expect(await state()).toMatchObject({ finishedAt: now });
  });

  it("waits for what is being published", async () => {
    const { customerIds, productId } = await makeUsedShop(1);
    const boss = await getBoss();
    await enqueue(database.prisma, jobs.publishStorefront, { shopId: shop.id });
    const [running] = await boss.fetch(jobs.publishStorefront.name);
    await start();
    await cleanUp();
    expect(await state()).toMatchObject({ step: "WAIT", done: 0 });
    expect(held(customerIds, productId)).toMatchObject(ALL);
    expect(await boss.findJobs(jobs.cleanUpShop.name, { queued: true })).toHaveLength(1);
    await boss.complete(jobs.publishStorefront.name, running!.id);
    await cleanUp();
    expect(held(customerIds, productId)).toEqual(NOTHING);
  });

  it("does not wait for jobs that began after it, for they publish nothing", async () => {
    await makeUsedShop(1);
    await start();
    await database.prisma.cleanUp.updateMany({ data: { enteredAt: new Date(Date.now() - 60_000) } });
    await enqueue(database.prisma, jobs.publishStorefront, { shopId: shop.id });
    await (await getBoss()).fetch(jobs.publishStorefront.name);
    await cleanUp();
    expect(await state()).toMatchObject({ finishedAt: now });
  });

  it("stops where Shopify refuses, says why, and goes on when staff try again", async () => {
    const { customerIds, productId } = await makeUsedShop(1);
    await start();
    const refuse: AdminGraphql = () => Promise.reject(new Response(null, { status: 403 }));
    await expect(cleanUp({ adminFor: () => Promise.resolve(refuse) })).rejects.toThrow();
    expect((await state())?.error).toBeTruthy();
    await cleanUp();
    expect(held(customerIds, productId)).toMatchObject(ALL);
    await start();
    await cleanUp();
    expect(held(customerIds, productId)).toEqual(NOTHING);
  });

  it("leaves what is not its own: segments with another condition, discounts of others, other tags", async () => {
    const { customerIds, productId } = await makeUsedShop(1);
    const customerId = customerIds[0]!;
    addCustomerTags(local.store.state, Number(customerId), ["Wholesale", membershipTags.LEFT]);
    createSegment(local.store.state, { name: "Stammtisch members of old", query: "number_of_orders > 3" });
    createDiscount(local.store.state, {
      title: "Spring",
      code: "SPRING",
      value: { kind: "percentage", percentage: 0.1 },
    });
    await start();
    await cleanUp();
    const left = held(customerIds, productId);
    expect(left).toMatchObject({ discounts: 1, segments: ["Stammtisch members of old"], tags: 0 });
    expect(getCustomer(local.store.state, Number(customerId))?.tags).toEqual(["Wholesale"]);
  });

  it("is carried on daily where its job was given up, and ends with an uninstall", async () => {
    await makeUsedShop(1);
    await start();
    const boss = await getBoss();
    await boss.deleteAllJobs(jobs.cleanUpShop.name);
    await resumeCleanUps(database.prisma);
    expect(await boss.findJobs(jobs.cleanUpShop.name, { queued: true })).toHaveLength(1);
    await uninstallShop(database.prisma, { shopId: shop.id, triggeredAt: now, now });
    await enqueueInstall(database.prisma, { domain: shop.domain, now });
    expect(await state()).toBeNull();
  });
});
