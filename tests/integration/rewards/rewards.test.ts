import { randomUUID } from "node:crypto";
import type { Redemption, Shop } from "@prisma/client";
import { createCustomer } from "@stammtisch/devstore/state/customers";
import { findDiscountByCode, listDiscounts } from "@stammtisch/devstore/state/discounts";
import { priceDiscounts } from "@stammtisch/devstore/state/price-discounts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { syncRedemption } from "~/jobs/sync-redemption";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";
import { adjustPoints } from "~/modules/ledger/adjust-points.server";
import { checkLedger } from "~/modules/ledger/check-ledger.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { advanceRedemptions } from "~/modules/rewards/advance-redemptions.server";
import { redeemReward } from "~/modules/rewards/redeem-reward.server";
import { endCustomerRedemptions } from "~/modules/rewards/redemption-lifecycle.server";
import type { RedemptionEvent } from "~/modules/rewards/redemption-state";
import { tendRedemptions } from "~/modules/rewards/redemption-syncs.server";
import { rewardInput } from "~/modules/rewards/reward-input";
import { getReward } from "~/modules/rewards/list-rewards.server";
import { archiveReward, changeReward, saveReward } from "~/modules/rewards/save-reward.server";
import { parseWebhook } from "~/modules/shop-sync/parse-webhook";
import { processEvents } from "~/modules/shop-sync/process-events.server";
import type { AdminGraphql } from "~/shopify/admin-graphql";
import { makeMember } from "../../factories/member";
import { orderPayload } from "../../factories/order-payload";
import { jobContext, makeShopOf, openLocalStore, type LocalStore } from "../../setup/local-store";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const now = new Date("2026-11-21T12:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
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

const fiveOff = { kind: "AMOUNT", title: { en: "5 EUR off" }, points: 500, amount: "5.00", enabled: true };
const makeReward = (fields: object = {}) =>
  saveReward(database.prisma, {
    shopId: shop.id,
    newId: randomUUID(),
    input: rewardInput.parse({ ...fiveOff, ...fields }),
    now,
  });

/** A customer of the store who is a member, with points to spend. */
async function memberWith(points: number): Promise<bigint> {
  const { id } = createCustomer(local.store.state, {
    email: `${randomUUID()}@example.test`,
    firstName: "A",
    lastName: "B",
  });
  const { customerId } = await makeMember(database.prisma, { shopId: shop.id, customerId: BigInt(id) });
  if (points > 0) await give(customerId, points);
  return customerId;
}
const give = (customerId: bigint, points: number) =>
  adjustPoints(database.prisma, {
    shopId: shop.id,
    customerId,
    points,
    reason: "For trying",
    actor: "staff:1",
    key: randomUUID(),
    now,
  });
const balance = async (customerId: bigint) =>
  (await readBalances(database.prisma, { shopId: shop.id, customerIds: [customerId] })).get(customerId);
const take = (customerId: bigint, rewardId: string, more: { points?: number; id?: string } = {}) =>
  redeemReward(database.prisma, {
    shopId: shop.id,
    customerId,
    rewardId,
    id: randomUUID(),
    actor: "member",
    now,
    ...more,
  });
const sync = ({ id }: { id: string }, at = now) =>
  syncRedemption.handle(
    [{ id: "1", data: { shopId: shop.id, redemptionId: id } }],
    jobContext(local, database.prisma, at),
  );
const stored = ({ id }: { id: string }): Promise<Redemption> =>
  database.prisma.redemption.findUniqueOrThrow({ where: { shopId_id: { shopId: shop.id, id } } });
const step = ({ id }: { id: string }, event: RedemptionEvent) =>
  database.prisma.$transaction((db) =>
    advanceRedemptions(db, { shopId: shop.id, ids: [id], event, actor: "staff:1", now }),
  );
const codeOf = (code: string | null) => findDiscountByCode(local.store.state, code ?? "");
const statusOf = async (one: { id: string }) => (await stored(one)).status;
/** Tells of an order with codes, as a webhook does. */
async function order(
  customerId: bigint,
  codes: (string | null)[],
  id = Math.floor(Math.random() * 1e9) + 1,
): Promise<number> {
  const payload = {
    ...orderPayload({
      id,
      customer: { id: Number(customerId) },
      processedAt: now.toISOString(),
      updatedAt: now.toISOString(),
    }),
    discount_codes: codes.map((code) => ({ code, amount: "5.00", type: "fixed_amount" })),
  };
  const events = [parseWebhook("orders/create", payload, { triggeredAt: now, currency: shop.currency })];
  await database.prisma.$transaction((db) => processEvents(db, { shopId: shop.id, events, now, cards: "now" }));
  return id;
}

describe("a reward is taken", () => {
  it("points are reserved at once, the code is made for this customer alone, and the order that uses it spends them", async () => {
    const { id: rewardId } = await makeReward({ minimumOrder: "20.00", validDays: 30 });
    const customerId = await memberWith(700);
    const taken = await take(customerId, rewardId);
    expect(taken).toMatchObject({ status: "ISSUING", points: 500, issuedAt: null });
    expect(await balance(customerId)).toEqual({ available: 200, pending: 0, reserved: 500 });

    await sync(taken);
    const issued = await stored(taken);
    expect(issued).toMatchObject({ status: "ISSUED", issuedAt: now, expiresAt: later(30) });
    expect(codeOf(issued.code)).toMatchObject({
      value: { kind: "amount", amount: 500, onEachItem: false },
      context: { kind: "customers", customerIds: [Number(customerId)] },
      usageLimit: 1,
      minimumSubtotal: 2_000,
      endsAt: later(30).getTime(),
    });
    const cart = { codes: [issued.code ?? ""], lines: [{ productId: 1, quantity: 1, price: 3_000 }], shipping: 0 };
    const refused = (id: bigint | null) =>
      priceDiscounts(local.store.state, { ...cart, customerId: id === null ? null : Number(id) }).refused.length;
    expect(refused(customerId)).toBe(0);
    expect(refused(await memberWith(0))).toBe(1);
    expect(refused(null)).toBe(1);

    const orderId = await order(customerId, [issued.code?.toLowerCase() ?? ""]);
    expect(await stored(taken)).toMatchObject({ status: "USED", orderId: BigInt(orderId) });
    expect(await balance(customerId)).toMatchObject({ available: 200, reserved: 0 });
    await order(customerId, [issued.code], orderId);
    await sync(taken);
    expect(codeOf(issued.code)).toBeUndefined();
    expect(await stored(taken)).toMatchObject({ status: "USED", discountId: null });
    expect(await checkLedger(database.prisma, { shopId: shop.id })).toEqual([]);
  });

  it("once, however often the form is sent", async () => {
    const { id: rewardId } = await makeReward();
    const customerId = await memberWith(1_000);
    const id = randomUUID();
    const all = await Promise.all([1, 2, 3].map(() => take(customerId, rewardId, { id })));
    expect(new Set(all.map(({ code }) => code)).size).toBe(1);
    expect(await balance(customerId)).toMatchObject({ available: 500, reserved: 500 });
  });

  it("with as many points as the member chooses", async () => {
    const { id: rewardId } = await makeReward({
      kind: "SLIDER",
      points: null,
      amount: null,
      pointsPerUnit: 100,
      unit: "1.00",
      minPoints: 200,
      maxPoints: 1_000,
    });
    const customerId = await memberWith(1_000);
    await expect(take(customerId, rewardId)).rejects.toMatchObject({ code: "POINTS_INVALID", field: "points" });
    await expect(take(customerId, rewardId, { points: 250 })).rejects.toMatchObject({ code: "POINTS_INVALID" });
    const taken = await take(customerId, rewardId, { points: 300 });
    await sync(taken);
    expect(codeOf((await stored(taken)).code)).toMatchObject({ value: { kind: "amount", amount: 300 } });
    expect(await balance(customerId)).toMatchObject({ available: 700, reserved: 300 });
  });

  it.each([
    ["without enough points", { points: 501 }, "INSUFFICIENT_POINTS"],
    ["that is switched off", { enabled: false }, "NOT_AVAILABLE"],
    ["that is used up", { stock: 0 }, "OUT_OF_STOCK"],
  ])("is refused: %s; nothing is reserved", async (_why, fields, code) => {
    const { id: rewardId } = await makeReward(fields);
    const customerId = await memberWith(500);
    await expect(take(customerId, rewardId)).rejects.toMatchObject({ code, status: 409 });
    expect(await balance(customerId)).toEqual({ available: 500, pending: 0, reserved: 0 });
    expect(await database.prisma.redemption.count({ where: { customerId } })).toBe(0);
  });

  it("only by members of its tiers, and not by who has left", async () => {
    const tierId = randomUUID();
    await database.prisma.tier.create({
      data: { shopId: shop.id, id: tierId, name: "Gold", threshold: 1_000_000n, createdAt: now, updatedAt: now },
    });
    const { id: rewardId } = await makeReward({ tierIds: [tierId] });
    await expect(take(await memberWith(500), rewardId)).rejects.toMatchObject({ code: "NOT_AVAILABLE" });
    await expect(makeReward({ tierIds: [randomUUID()] })).rejects.toMatchObject({ code: "INVALID", field: "tierIds" });
    const gone = await memberWith(500);
    await database.prisma.membership.create({
      data: { shopId: shop.id, customerId: gone, joinedAt: now, countsFrom: now, leftAt: now, joinedBy: "member" },
    });
    await database.prisma.shop.update({ where: { id: shop.id }, data: { someoneLeft: true } });
    await expect(take(gone, (await makeReward()).id)).rejects.toMatchObject({ code: "NOT_AVAILABLE" });
  });

  it("not more often than its limit says, where what was given back does not count", async () => {
    const { id: rewardId } = await makeReward({ limits: { perMember: 1, days: 30 } });
    const customerId = await memberWith(2_000);
    const first = await take(customerId, rewardId);
    await expect(take(customerId, rewardId)).rejects.toMatchObject({ code: "LIMIT_REACHED" });
    await step(first, "CANCEL");
    await take(customerId, rewardId);
  });

  it("not of another shop, and not once it is deleted", async () => {
    const { id: rewardId } = await makeReward();
    const customerId = await memberWith(1_000);
    const issued = await take(customerId, rewardId);
    await archiveReward(database.prisma, { shopId: shop.id, id: rewardId, now });
    await sync(issued);
    expect(await statusOf(issued)).toBe("ISSUED");
    await expect(take(customerId, rewardId)).rejects.toMatchObject({ code: "REWARD_NOT_FOUND", status: 404 });
    await expect(take(customerId, randomUUID())).rejects.toMatchObject({ code: "REWARD_NOT_FOUND" });
    await expect(take(customerId, "1")).rejects.toMatchObject({ code: "REWARD_NOT_FOUND" });
  });
});

describe("at the same moment", () => {
  const settled = async (tries: Promise<unknown>[]) => {
    const results = await Promise.allSettled(tries);
    const refused = results.flatMap((one) =>
      one.status === "rejected" ? [(one.reason as { code: string }).code] : [],
    );
    return { fine: results.length - refused.length, refused: [...new Set(refused)] };
  };

  it("fifty take the last points of one member: one gets something", async () => {
    const { id: rewardId } = await makeReward();
    const customerId = await memberWith(999);
    const result = await settled(Array.from({ length: 50 }, () => take(customerId, rewardId)));
    expect(result).toEqual({ fine: 1, refused: ["INSUFFICIENT_POINTS"] });
    expect(await balance(customerId)).toMatchObject({ available: 499, reserved: 500 });
  });

  it("a hundred take the last ten pieces: ten get one", async () => {
    const { id: rewardId } = await makeReward({ stock: 10 });
    const customerIds = await Promise.all(Array.from({ length: 100 }, () => memberWith(500)));
    const result = await settled(customerIds.map((customerId) => take(customerId, rewardId)));
    expect(result).toEqual({ fine: 10, refused: ["OUT_OF_STOCK"] });
  });
});

describe("a change", () => {
  it("leaves what it does not name, also a language of the title, and a tier that is gone", async () => {
    const tierId = randomUUID();
    const where = { shopId_id: { shopId: shop.id, id: tierId } };
    await database.prisma.tier.create({
      data: { shopId: shop.id, id: tierId, name: "Blue", threshold: 2_000_000n, createdAt: now, updatedAt: now },
    });
    const { id } = await makeReward({ tierIds: [tierId], minimumOrder: "20.00" });
    await database.prisma.tier.update({ where, data: { deletedAt: now } });
    const change = (given: object) => changeReward(database.prisma, { shopId: shop.id, id, given, now });
    await Promise.all([change({ enabled: false }), change({ points: 450 }), change({ title: { de: "5 EUR Rabatt" } })]);
    expect(await getReward(database.prisma, { shopId: shop.id, id })).toMatchObject({
      enabled: false,
      points: 450,
      minimumOrderMinor: 2_000n,
      amountMinor: 500n,
      tierIds: [tierId],
      title: { en: "5 EUR off", de: "5 EUR Rabatt" },
    });
  });

  it("takes nothing away that waits for staff", async () => {
    const { id: rewardId } = await makeReward({ approval: "STAFF" });
    const taken = await take(await memberWith(500), rewardId);
    const remove = () => archiveReward(database.prisma, { shopId: shop.id, id: rewardId, now });
    await expect(remove()).rejects.toMatchObject({ code: "REWARD_IN_USE", status: 409 });
    await step(taken, "REJECT");
    await remove();
  });
});

describe("staff", () => {
  it("approve or reject what waits for them; no code is made before", async () => {
    const { id: rewardId } = await makeReward({ approval: "STAFF" });
    const customerId = await memberWith(1_000);
    const [one, other] = [await take(customerId, rewardId), await take(customerId, rewardId)];
    await sync(one);
    expect([await statusOf(one), codeOf(one.code)]).toEqual(["WAITING", undefined]);
    await step(one, "APPROVE");
    await sync(one);
    await step(other, "REJECT");
    expect([await statusOf(one), await statusOf(other)]).toEqual(["ISSUED", "REJECTED"]);
    expect(await balance(customerId)).toMatchObject({ available: 500, reserved: 500 });
    expect(await step(other, "APPROVE")).toEqual([]);
  });

  it("do what a perk promises", async () => {
    const { id: rewardId } = await makeReward({ kind: "PERK", amount: null });
    const customerId = await memberWith(500);
    const taken = await take(customerId, rewardId);
    expect(taken).toMatchObject({ status: "ISSUED", code: null });
    await step(taken, "FULFIL");
    expect(await balance(customerId)).toEqual({ available: 0, pending: 0, reserved: 0 });
    expect(await step(taken, "CANCEL")).toEqual([]);
  });
});

describe("an end without use", () => {
  it("gives the points back into their lots and removes the code: cancelled, also while the code was made", async () => {
    const { id: rewardId } = await makeReward();
    const customerId = await memberWith(500);
    const lots = () =>
      database.prisma.pointLot.findMany({ where: { customerId }, select: { id: true, remaining: true } });
    const before = await lots();
    const taken = await take(customerId, rewardId);
    await sync(taken);
    expect(codeOf(taken.code)).toBeDefined();
    await step(taken, "CANCEL");
    await sync(taken);
    expect(codeOf(taken.code)).toBeUndefined();
    expect(await lots()).toEqual(before);

    const early = await take(customerId, rewardId);
    await step(early, "CANCEL");
    await sync(early);
    expect([codeOf(early.code), await statusOf(early)]).toEqual([undefined, "CANCELLED"]);
    expect(await balance(customerId)).toMatchObject({ available: 500, reserved: 0 });
  });

  it.each([
    [true, 500],
    [false, 0],
  ])("expired, with points that come back: %s", async (returnsUnused, available) => {
    const { id: rewardId } = await makeReward({ validDays: 10, returnsUnused });
    const customerId = await memberWith(500);
    const taken = await take(customerId, rewardId);
    await sync(taken);
    await tendRedemptions(database.prisma, { now: later(9) });
    expect(await statusOf(taken)).toBe("ISSUED");
    await tendRedemptions(database.prisma, { now: later(10) });
    expect(await statusOf(taken)).toBe("EXPIRED");
    expect(await balance(customerId)).toEqual({ available, pending: 0, reserved: 0 });
  });

  it("a code used in the very moment is paid for all the same", async () => {
    const { id: rewardId } = await makeReward();
    const customerId = await memberWith(500);
    const taken = await take(customerId, rewardId);
    await sync(taken);
    await step(taken, "CANCEL");
    await order(customerId, [taken.code]);
    expect(await statusOf(taken)).toBe("USED");
    expect(await balance(customerId)).toMatchObject({ available: 0, reserved: 0 });
    expect(await checkLedger(database.prisma, { shopId: shop.id })).toEqual([]);
  });
});

describe("where Shopify fails", () => {
  it("a code that was made and not noted is found again, and made once", async () => {
    const { id: rewardId } = await makeReward();
    const taken = await take(await memberWith(500), rewardId);
    await sync(taken);
    await database.prisma.redemption.updateMany({
      where: { id: taken.id },
      data: { status: "ISSUING", discountId: null, issuedAt: null },
    });
    const before = listDiscounts(local.store.state, { limit: 500 }).length;
    await sync(taken);
    expect(await statusOf(taken)).toBe("ISSUED");
    expect(listDiscounts(local.store.state, { limit: 500 })).toHaveLength(before);
  });

  it("a refusal for good gives the points back and says why", async () => {
    const { id: rewardId } = await makeReward({ validDays: 1 });
    const customerId = await memberWith(500);
    const taken = await take(customerId, rewardId);
    const terms = { ...(taken.terms as object), percent: 0, amountMinor: null };
    await database.prisma.redemption.update({
      where: { shopId_id: { shopId: shop.id, id: taken.id } },
      data: { terms },
    });
    await sync(taken);
    expect(await stored(taken)).toMatchObject({
      status: "FAILED",
      error: "percentage: Value must be between 0.0 and 1.0",
    });
    expect(await balance(customerId)).toMatchObject({ available: 500, reserved: 0 });
  });

  it("a code that Shopify calls taken and does not find yet is asked for again", async () => {
    const { id: rewardId } = await makeReward();
    const taken = await take(await memberWith(500), rewardId);
    await sync(taken);
    await database.prisma.redemption.updateMany({
      where: { id: taken.id },
      data: { status: "ISSUING", discountId: null, issuedAt: null },
    });
    const unseen: AdminGraphql = (query, options) =>
      query.includes("FindDiscountByCode")
        ? Promise.resolve({ json: () => Promise.resolve({ data: { codeDiscountNodeByCode: null } }) })
        : local.graphql(query, options);
    const context = { ...jobContext(local, database.prisma, now), adminFor: () => Promise.resolve(unseen) };
    const job = { id: "1", data: { shopId: shop.id, redemptionId: taken.id } };
    await expect(syncRedemption.handle([job], context)).rejects.toMatchObject({ code: "DISCOUNT_NOT_FOUND_YET" });
    expect(await statusOf(taken)).toBe("ISSUING");
  });

  it.each(["CANCEL", "USE"] as const)("a code whose redemption ends while it is made is removed: %s", async (event) => {
    const { id: rewardId } = await makeReward();
    const taken = await take(await memberWith(500), rewardId);
    const meanwhile: AdminGraphql = async (query, options) => {
      const answer = await local.graphql(query, options);
      if (query.includes("CreateCodeDiscount")) await step(taken, event);
      return answer;
    };
    const context = { ...jobContext(local, database.prisma, now), adminFor: () => Promise.resolve(meanwhile) };
    await syncRedemption.handle([{ id: "1", data: { shopId: shop.id, redemptionId: taken.id } }], context);
    expect(codeOf(taken.code)).toBeUndefined();
    expect(await checkLedger(database.prisma, { shopId: shop.id })).toEqual([]);
  });

  it("what waited for staff has its day from the approval on", async () => {
    const { id: rewardId } = await makeReward({ approval: "STAFF" });
    const taken = await take(await memberWith(500), rewardId);
    await database.prisma.redemption.updateMany({ where: { id: taken.id }, data: { requestedAt: later(-9) } });
    await step(taken, "APPROVE");
    await tendRedemptions(database.prisma, { now });
    expect(await statusOf(taken)).toBe("ISSUING");
  });

  it("a day without an answer gives the points back", async () => {
    const { id: rewardId } = await makeReward();
    const customerId = await memberWith(500);
    const taken = await take(customerId, rewardId);
    await tendRedemptions(database.prisma, { now: new Date(later(1).getTime() - 1) });
    expect(await statusOf(taken)).toBe("ISSUING");
    await tendRedemptions(database.prisma, { now: later(1) });
    expect(await stored(taken)).toMatchObject({ status: "FAILED", error: "GIVEN_UP" });
    expect(await balance(customerId)).toMatchObject({ available: 500, reserved: 0 });
  });
});

describe("customers who are merged or erased", () => {
  async function merge(removed: bigint, kept: bigint): Promise<void> {
    const payload = {
      admin_graphql_api_customer_kept_id: `gid://shopify/Customer/${kept}`,
      admin_graphql_api_customer_deleted_id: `gid://shopify/Customer/${removed}`,
      admin_graphql_api_job_id: null,
      status: "completed",
      errors: [],
    };
    const events = [parseWebhook("customers/merge", payload, { triggeredAt: now, currency: shop.currency })];
    await database.prisma.$transaction((db) => processEvents(db, { shopId: shop.id, events, now, cards: "now" }));
  }

  it("what is open goes along, with its points, and its code follows", async () => {
    const { id: rewardId } = await makeReward();
    const [removed, kept] = [await memberWith(700), await memberWith(10)];
    const taken = await take(removed, rewardId);
    await sync(taken);
    await merge(removed, kept);
    expect(await balance(kept)).toEqual({ available: 210, pending: 0, reserved: 500 });
    expect(await balance(removed)).toEqual({ available: 0, pending: 0, reserved: 0 });
    await sync(taken);
    const context = codeOf(taken.code)?.context;
    expect(context?.kind === "customers" && context.customerIds).toContain(Number(kept));
    await order(kept, [taken.code]);
    expect(await stored(taken)).toMatchObject({ status: "USED", customerId: kept });
    expect(await balance(kept)).toMatchObject({ available: 210, reserved: 0 });
    expect(await checkLedger(database.prisma, { shopId: shop.id })).toEqual([]);
  });

  it("what is open ends with an erasure", async () => {
    const { id: rewardId } = await makeReward();
    const customerId = await memberWith(500);
    const taken = await take(customerId, rewardId);
    await sync(taken);
    await database.prisma.$transaction((db) =>
      endCustomerRedemptions(db, { shopId: shop.id, customerIds: [customerId], now }),
    );
    await sync(taken);
    expect([await statusOf(taken), codeOf(taken.code)]).toEqual(["CANCELLED", undefined]);
  });
});
