import { randomUUID } from "node:crypto";
import type { Redemption, Shop } from "@prisma/client";
import { createCustomer } from "@stammtisch/devstore/state/customers";
import { findDiscountByCode } from "@stammtisch/devstore/state/discounts";
import { createOrder } from "@stammtisch/devstore/state/orders";
import { createProduct } from "@stammtisch/devstore/state/products";
import { findCreditAccount, listCreditTransactions } from "@stammtisch/devstore/state/store-credit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { syncRedemption } from "~/jobs/sync-redemption";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";
import { adjustPoints } from "~/modules/ledger/adjust-points.server";
import { checkLedger } from "~/modules/ledger/check-ledger.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { advanceRedemptions } from "~/modules/rewards/advance-redemptions.server";
import { redeemReward } from "~/modules/rewards/redeem-reward.server";
import { rewardInput } from "~/modules/rewards/reward-input";
import { endCustomerRedemptions } from "~/modules/rewards/redemption-lifecycle.server";
import { tendRedemptions } from "~/modules/rewards/redemption-syncs.server";
import { saveReward } from "~/modules/rewards/save-reward.server";
import type { AdminGraphql } from "~/shopify/admin-graphql";
import { makeMember } from "../../factories/member";
import { jobContext, makeShopOf, openLocalStore, type LocalStore } from "../../setup/local-store";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const now = new Date("2026-11-21T12:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let database: TestDatabase;
let local: LocalStore;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  local = await openLocalStore(now);
  shop = await makeShopOf(local, database.prisma);
  await createQueues([jobs.publishMemberCards, jobs.publishStorefront, jobs.syncRedemption]);
});
afterAll(async () => {
  await stopBoss();
  await local.close();
  await database.close();
});

async function member(): Promise<bigint> {
  const email = `${randomUUID()}@example.test`;
  const { id } = createCustomer(local.store.state, { email, firstName: "A", lastName: "B" });
  const { customerId } = await makeMember(database.prisma, { shopId: shop.id, customerId: BigInt(id) });
  const adjustment = { customerId, points: 500, reason: "For trying", actor: "staff:1", key: randomUUID(), now };
  await adjustPoints(database.prisma, { shopId: shop.id, ...adjustment });
  return customerId;
}
const save = (fields: object) =>
  saveReward(database.prisma, {
    shopId: shop.id,
    newId: randomUUID(),
    now,
    input: rewardInput.parse({ title: { en: "Something" }, points: 500, enabled: true, ...fields }),
  });
async function take(fields: object): Promise<Redemption> {
  const { id: rewardId } = await save(fields);
  const customerId = await member();
  const request = { shopId: shop.id, customerId, rewardId, id: randomUUID(), actor: "member", now };
  return redeemReward(database.prisma, request);
}
const sync = ({ id }: Redemption, { graphql = local.graphql, at = now } = {}) =>
  syncRedemption.handle([{ id: "1", data: { shopId: shop.id, redemptionId: id } }], {
    ...jobContext(local, database.prisma, at),
    adminFor: () => Promise.resolve(graphql),
  });
const stored = ({ id }: Redemption): Promise<Redemption> =>
  database.prisma.redemption.findUniqueOrThrow({ where: { shopId_id: { shopId: shop.id, id } } });
const balance = async ({ customerId }: Redemption) =>
  (await readBalances(database.prisma, { shopId: shop.id, customerIds: [customerId] })).get(customerId);
const buy = ({ customerId, code }: Redemption, lines: { productId: number; quantity: number }[], more: object = {}) =>
  createOrder(local.store.state, {
    customerId: Number(customerId),
    lines,
    shipping: 490,
    discountCodes: [code ?? ""],
    ...more,
  });
const sound = async () => expect(await checkLedger(database.prisma, { shopId: shop.id })).toEqual([]);

describe("free shipping", () => {
  it("takes the shipping off one order of this customer, from the minimum on", async () => {
    const taken = await take({ kind: "FREE_SHIPPING", minimumOrder: "20.00" });
    await sync(taken);
    expect((await stored(taken)).status).toBe("ISSUED");
    const { id: productId } = createProduct(local.store.state, { title: "Cup", price: 1_500 });
    expect(() => buy(taken, [{ productId, quantity: 1 }])).toThrow("below its minimum");
    expect(() => buy({ ...taken, customerId: 0n }, [{ productId, quantity: 2 }], { customerId: null })).toThrow();
    const order = buy(taken, [{ productId, quantity: 2 }]);
    expect(order).toMatchObject({ shipping: { price: 490, discount: 490 }, lines: [{ discount: 0 }] });
    expect(() => buy(taken, [{ productId, quantity: 2 }])).toThrow("used up");
  });

  it("follows its redemption: changed while it is open, removed once it has ended", async () => {
    const taken = await take({ kind: "FREE_SHIPPING" });
    await sync(taken);
    await sync(taken);
    expect(findDiscountByCode(local.store.state, taken.code ?? "")?.value).toEqual({ kind: "freeShipping" });
    await database.prisma.$transaction((db) =>
      endCustomerRedemptions(db, { shopId: shop.id, customerIds: [taken.customerId], now }),
    );
    await sync(taken);
    expect(findDiscountByCode(local.store.state, taken.code ?? "")).toBeUndefined();
  });
});

describe("a product as a gift", () => {
  it("is one piece for free, whatever else is in the cart and however many of it", async () => {
    const cup = createProduct(local.store.state, { title: "Cup", price: 1_500 });
    const pot = createProduct(local.store.state, { title: "Pot", price: 4_000 });
    const taken = await take({ kind: "PRODUCT", productId: cup.id });
    await sync(taken);
    expect(() => buy(taken, [{ productId: pot.id, quantity: 1 }])).toThrow("none of the items");
    const order = buy(taken, [
      { productId: cup.id, quantity: 3 },
      { productId: pot.id, quantity: 1 },
    ]);
    expect(order.lines.map(({ discount }) => discount)).toEqual([1_500, 0]);
  });

  it("that the shop no longer has gives the points back", async () => {
    const taken = await take({ kind: "PRODUCT", productId: "gid://shopify/Product/999999999" });
    await sync(taken);
    expect(await stored(taken)).toMatchObject({ status: "FAILED", error: "GIFT_GONE" });
    expect(await balance(taken)).toMatchObject({ available: 500, reserved: 0 });
  });
});

describe("store credit", () => {
  const credit = { kind: "STORE_CREDIT", amount: "5.00", validDays: 30 };
  const account = ({ customerId }: Redemption) => findCreditAccount(local.store.state, Number(customerId));
  const credits = (of: Redemption) => listCreditTransactions(local.store.state, account(of)?.id ?? 0);

  it("needs an end", async () => {
    await expect(save({ ...credit, validDays: null })).rejects.toMatchObject({ code: "REQUIRED", field: "validDays" });
  });

  it("is booked once, with its end, spends the points and pays at the checkout", async () => {
    const taken = await take(credit);
    expect(taken).toMatchObject({ status: "ISSUING", code: null });
    await sync(taken);
    await sync(taken);
    const done = await stored(taken);
    expect(done).toMatchObject({ status: "FULFILLED", discountId: null });
    expect(credits(taken)).toMatchObject([{ amount: 500, expires_at: done.expiresAt?.getTime() }]);
    const days = ((done.expiresAt?.getTime() ?? 0) - now.getTime()) / 86_400_000;
    expect(days).toBeGreaterThanOrEqual(30);
    expect(days).toBeLessThan(31);
    expect(await balance(taken)).toMatchObject({ available: 0, reserved: 0 });
    const { id: productId } = createProduct(local.store.state, { title: "Cup", price: 1_500 });
    const order = buy(taken, [{ productId, quantity: 1 }], { discountCodes: [], storeCredit: true });
    expect(order.transactions.map(({ amount, gateway }) => [amount, gateway])).toEqual([
      [500, "shopify_store_credit"],
      [1_490, "bogus"],
    ]);
    expect(account(taken)?.balance).toBe(0);
    await sound();
  });

  it("whose answer was lost is found again and not booked twice", async () => {
    const taken = await take(credit);
    const lost: AdminGraphql = async (query, options) => {
      const answer = await local.graphql(query, options);
      if (query.includes("GiveStoreCredit")) throw new Error("timeout");
      return answer;
    };
    await expect(sync(taken, { graphql: lost })).rejects.toMatchObject({ code: "SHOPIFY_UNAVAILABLE" });
    // Nobody asks again before the lost question can have taken effect.
    await expect(sync(taken, { at: later(1) })).rejects.toMatchObject({ code: "STORE_CREDIT_ASKED_FOR" });
    await sync(taken, { at: later(3) });
    expect([(await stored(taken)).status, credits(taken).length]).toEqual(["FULFILLED", 1]);
  });

  it("of several redemptions is told apart, also by two workers at once", async () => {
    const { id: rewardId } = await save({ ...credit, points: 250 });
    const customerId = await member();
    const request = () => ({ shopId: shop.id, customerId, rewardId, id: randomUUID(), actor: "member", now });
    const both = [await redeemReward(database.prisma, request()), await redeemReward(database.prisma, request())];
    const all = await Promise.allSettled([...both, ...both].map((one) => sync(one)));
    expect(all.filter(({ status }) => status === "fulfilled").length).toBeGreaterThanOrEqual(2);
    expect(credits(both[0]!).map(({ amount }) => amount)).toEqual([500, 500]);
  });

  it("is not cancelled while it may be booked, and given up only where it was not", async () => {
    const taken = await take(credit);
    const cancel = () =>
      database.prisma.$transaction((db) =>
        advanceRedemptions(db, { shopId: shop.id, ids: [taken.id], event: "CANCEL", actor: "member", now }),
      );
    expect(await cancel()).toEqual([]);
    const before: AdminGraphql = (query, options) =>
      query.includes("GiveStoreCredit") ? Promise.reject(new Error("timeout")) : local.graphql(query, options);
    await expect(sync(taken, { graphql: before })).rejects.toMatchObject({ code: "SHOPIFY_UNAVAILABLE" });
    const day = later(24 * 60);
    await tendRedemptions(database.prisma, { now: day });
    expect((await stored(taken)).status).toBe("ISSUING");
    await sync(taken, { at: day });
    expect(await stored(taken)).toMatchObject({ status: "FAILED", error: "GIVEN_UP" });
    expect(credits(taken)).toEqual([]);
    expect(await balance(taken)).toMatchObject({ available: 500, reserved: 0 });
    await sound();
  });
});
