import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createQueues, getBoss, stopBoss } from "~/lib/queue.server";
import { storeEvents } from "~/jobs/store-events";
import { logger } from "~/lib/logger.server";
import { joinProgramme, leaveProgramme } from "~/modules/earning/memberships/join-programme.server";
import { jobs } from "~/modules/jobs/registry";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { listCardsToPublish } from "~/modules/member-card/list-cards-to-publish.server";
import { countMemberships } from "~/modules/members/membership/account-stays.server";
import { chooseMembership } from "~/modules/members/membership/choose-membership.server";
import { readMembershipStates } from "~/modules/members/membership/stays.server";
import { readOpenMatters } from "~/modules/read-models/read-open-matters.server";
import { keepShopSettings } from "~/modules/shop-sync/keep-shop-settings.server";
import { customerPayload } from "../../factories/customer-payload";
import { makeMember } from "../../factories/member";
import { orderPayload } from "../../factories/order-payload";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const CUSTOMER = 7_100_001;
let database: TestDatabase;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues(Object.values(jobs));
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});
beforeEach(async () => {
  shop = await makeShop(database.prisma, { classicAccounts: true, currency: "EUR" });
});

const day = (number: number): Date => new Date(Date.UTC(2026, 9, number, 10));
const choose = (mode: "ALL" | "JOINED" | "ACCOUNT", on: number) =>
  chooseMembership(database.prisma, { shopId: shop.id, choice: { mode }, now: day(on) });
const state = async (customerId = BigInt(CUSTOMER)) =>
  (await readMembershipStates(database.prisma, { shopId: shop.id, customerIds: [customerId] })).get(customerId);
const step = (on: number) => ({ shopId: shop.id, customerId: BigInt(CUSTOMER), by: "member", now: day(on) });
const leave = (on: number) => leaveProgramme(database.prisma, step(on));
const points = async () => {
  const balances = await readBalances(database.prisma, { shopId: shop.id, customerIds: [BigInt(CUSTOMER)] });
  return balances.get(BigInt(CUSTOMER))?.pending ?? 0;
};

/** Works a webhook as the worker does. */
async function receive(topic: string, payload: object, on: number): Promise<void> {
  const data = { shopId: shop.id, topic, triggeredAt: day(on).toISOString(), payload };
  const adminFor = () => Promise.reject(new Error("no Admin API in this test"));
  const context = { db: database.prisma, logger, now: () => day(on), adminFor };
  const results = await storeEvents.handle([{ id: crypto.randomUUID(), data }], context);
  expect(results?.map(({ status }) => status)).toEqual(["completed"]);
}
const tell = (topic: string, account: string, on: number, lastName = "Muster") => {
  const created = day(1).toISOString();
  const customer = customerPayload({ id: CUSTOMER, lastName, updatedAt: day(on).toISOString() });
  return receive(topic, { ...customer, created_at: created, state: account }, on);
};
const buy = (id: number, on: number) => {
  const at = day(on).toISOString();
  return receive("orders/paid", orderPayload({ id, customer: { id: CUSTOMER }, processedAt: at, updatedAt: at }), on);
};

describe("where customers with an account take part", () => {
  beforeEach(() => choose("ACCOUNT", 1));

  it("somebody takes part from when the account is enabled until it is disabled", async () => {
    await tell("customers/create", "disabled", 2);
    expect(await state()).toBe("NOT_JOINED");
    await buy(1, 3);
    await tell("customers/enable", "enabled", 4);
    expect(await state()).toBe("JOINED");
    await buy(2, 5);
    await tell("customers/disable", "disabled", 6);
    expect(await state()).toBe("LEFT");
    await buy(3, 7);
    expect(await points()).toBe(100);
    await tell("customers/update", "enabled", 8);
    expect(await state()).toBe("JOINED");
  });

  it.each(["customers/create", "customers/update", "customers/enable"])(
    "%s of an enabled account begins it",
    async (topic) => {
      await tell(topic, "enabled", 2);
      expect(await state()).toBe("JOINED");
      const waiting = await (await getBoss()).findJobs(jobs.publishMemberCards.name, { queued: true });
      expect(waiting.map(({ data }) => data)).toContainEqual({ shopId: shop.id, customerId: String(CUSTOMER) });
    },
  );

  it("what is told late or twice changes nothing", async () => {
    await tell("customers/enable", "enabled", 4);
    await tell("customers/update", "disabled", 3);
    await tell("customers/enable", "enabled", 4);
    expect(await state()).toBe("JOINED");
    expect(await database.prisma.membership.count({ where: { shopId: shop.id } })).toBe(1);
  });

  it("who left stays away, whatever is told of the account, and comes back by an own step", async () => {
    await tell("customers/enable", "enabled", 2);
    await leave(3);
    await tell("customers/update", "enabled", 4, "Neu");
    expect(await state()).toBe("LEFT");
    await tell("customers/disable", "disabled", 5);
    await tell("customers/enable", "enabled", 6);
    expect(await state()).toBe("LEFT");
    await joinProgramme(database.prisma, step(7));
    expect(await state()).toBe("JOINED");
  });

  it("they are tagged as where members join", async () => {
    await database.prisma.shop.update({ where: { id: shop.id }, data: { segmentTag: "MEMBER" } });
    await tell("customers/enable", "enabled", 2);
    const asked = { shopId: shop.id, customerIds: [BigInt(CUSTOMER)], formToken: () => "token", now: day(20) };
    expect((await listCardsToPublish(database.prisma, asked)).tags.TAG_MEMBER).toEqual([BigInt(CUSTOMER)]);
  });

  it("a shop with new accounts keeps who takes part, begins nothing, and staff are told", async () => {
    const untold = async () =>
      (await readOpenMatters(database.prisma, { shopId: shop.id, now: day(5) })).accountsUntold;
    await tell("customers/enable", "enabled", 2);
    expect(await untold()).toBe(false);
    const settings = { name: "S", currency: "EUR", timezone: "Europe/Berlin", taxesIncluded: true, development: false };
    const keep = (classicAccounts: boolean, on: number) =>
      keepShopSettings(database.prisma, { shopId: shop.id, settings: { ...settings, classicAccounts }, now: day(on) });
    await keep(false, 3);
    await tell("customers/update", "disabled", 4);
    expect(await state()).toBe("JOINED");
    expect(await untold()).toBe(true);
    await tell("customers/enable", "enabled", 5, "Neu");
    await makeMember(database.prisma, { shopId: shop.id, customerId: 9n, hasAccount: true });
    await keep(true, 6);
    expect(await state(9n)).toBe("JOINED");
    expect(await untold()).toBe(false);
    expect(await database.prisma.import.count({ where: { shopId: shop.id, status: "QUEUED" } })).toBe(2);
  });
});

describe("the choice", () => {
  const [holder, joined, guest, left] = [1n, 2n, 3n, 4n];
  const states = async () => {
    const customerIds = [holder, joined, guest, left];
    const found = await readMembershipStates(database.prisma, { shopId: shop.id, customerIds });
    return customerIds.map((id) => found.get(id));
  };
  const count = () => countMemberships(database.prisma, { shopId: shop.id });

  beforeEach(async () => {
    for (const customerId of [holder, joined, guest, left])
      await makeMember(database.prisma, { shopId: shop.id, customerId, hasAccount: customerId !== guest });
    await joinProgramme(database.prisma, { ...step(2), customerId: joined });
    await leaveProgramme(database.prisma, { ...step(2), customerId: left });
  });

  it("is counted before it is made, and means these customers", async () => {
    expect(await count()).toEqual({ ALL: 3, JOINED: 1, ACCOUNT: 2 });
    await choose("ACCOUNT", 5);
    expect(await states()).toEqual(["JOINED", "JOINED", "NOT_JOINED", "LEFT"]);
    expect(await count()).toEqual({ ALL: 3, JOINED: 1, ACCOUNT: 2 });
  });

  it("of those who join ends what only the account began; of all brings it back, and nobody who left", async () => {
    await choose("ACCOUNT", 5);
    await choose("JOINED", 6);
    expect(await states()).toEqual(["LEFT", "JOINED", "NOT_JOINED", "LEFT"]);
    expect(await count()).toEqual({ ALL: 3, JOINED: 1, ACCOUNT: 2 });
    await choose("ALL", 7);
    expect(await states()).toEqual(["JOINED", "JOINED", "JOINED", "LEFT"]);
    await choose("ACCOUNT", 8);
    expect(await states()).toEqual(["JOINED", "JOINED", "NOT_JOINED", "LEFT"]);
  });

  it("is refused where Shopify does not say who has an account", async () => {
    await database.prisma.shop.update({ where: { id: shop.id }, data: { classicAccounts: false } });
    await expect(choose("ACCOUNT", 5)).rejects.toMatchObject({ code: "ACCOUNTS_NOT_CLASSIC", status: 409 });
    expect(await states()).toEqual(["JOINED", "JOINED", "JOINED", "LEFT"]);
  });
});
