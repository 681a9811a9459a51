import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient, type Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { checkBooks } from "~/modules/earning/awards/check-books.server";
import { joinProgramme, leaveProgramme } from "~/modules/earning/memberships/join-programme.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { listCardsToPublish } from "~/modules/member-card/list-cards-to-publish.server";
import { listMembers } from "~/modules/read-models/list-members.server";
import { parseMemberListQuery } from "~/modules/read-models/member-list-query";
import { countMemberships } from "~/modules/members/membership/account-stays.server";
import { chooseMembership } from "~/modules/members/membership/choose-membership.server";
import { markCardsPublished, noteTagChange } from "~/modules/members/published-cards.server";
import { noTagChanges } from "~/modules/members/membership/membership-tags";
import { readMembershipStates } from "~/modules/members/membership/stays.server";
import { jobs } from "~/modules/jobs/registry";
import { parseWebhook } from "~/modules/shop-sync/parse-webhook";
import { processEvents } from "~/modules/shop-sync/process-events.server";
import { makeMember } from "../../factories/member";
import { orderPayload } from "../../factories/order-payload";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const CUSTOMER = 7_000_001n;
let database: TestDatabase;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.publishMemberCards, jobs.publishStorefront, jobs.publishAllCards]);
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});
beforeEach(async () => {
  shop = await makeShop(database.prisma, { timezone: "Europe/Berlin" });
});

const day = (number: number): Date => new Date(Date.UTC(2026, 9, number, 10));
const choose = (mode: "ALL" | "JOINED", on: number, orderDays = 0) =>
  chooseMembership(database.prisma, { shopId: shop.id, choice: { mode, orderDays }, now: day(on) });
const asked = () => database.prisma.$queryRaw<object[]>`
  DELETE FROM pgboss.job WHERE name IN (${jobs.publishStorefront.name}, ${jobs.publishAllCards.name}) RETURNING name`;
const step = (on: number, customerId = CUSTOMER) => ({ shopId: shop.id, customerId, by: "member", now: day(on) });
const join = (on: number) => joinProgramme(database.prisma, step(on));
const leave = (on: number) => leaveProgramme(database.prisma, step(on));

/** A paid order of 100.00 on a day, told on another. */
async function buy(id: number, on: number, told = on, customerId = CUSTOMER): Promise<void> {
  const at = day(on).toISOString();
  const payload = orderPayload({
    id,
    customer: { id: Number(customerId) },
    processedAt: at,
    updatedAt: day(told).toISOString(),
  });
  const events = [parseWebhook("orders/updated", payload, { triggeredAt: day(told), currency: "EUR" })];
  await database.prisma.$transaction((db) =>
    processEvents(db, { shopId: shop.id, events, now: day(told), cards: "now" }),
  );
}

const points = async (customerId = CUSTOMER) => {
  const balances = await readBalances(database.prisma, { shopId: shop.id, customerIds: [customerId] });
  const { available = 0, pending = 0 } = balances.get(customerId) ?? {};
  return available + pending;
};
const state = async (customerId = CUSTOMER) =>
  (await readMembershipStates(database.prisma, { shopId: shop.id, customerIds: [customerId] })).get(customerId);
const toPublish = (customerId = CUSTOMER) =>
  listCardsToPublish(database.prisma, {
    shopId: shop.id,
    customerIds: [customerId],
    formToken: () => "token",
    now: day(20),
  });

describe("where members join", () => {
  beforeEach(async () => {
    await choose("JOINED", 1);
    await database.prisma.shop.update({ where: { id: shop.id }, data: { segmentTag: "MEMBER" } });
  });

  it("who has not joined earns nothing and gets neither card nor tag", async () => {
    await buy(1, 2);
    expect(await points()).toBe(0);
    expect(await state()).toBe("NOT_JOINED");
    expect(await toPublish()).toEqual({ cards: [], tags: noTagChanges() });
  });

  it("orders from joining on earn, those before do not, however often they are told of", async () => {
    await buy(1, 2);
    await join(5);
    // Also with nothing on it yet: the theme shows by it who is a member.
    expect((await toPublish()).cards).toHaveLength(1);
    await buy(2, 6);
    await buy(1, 2, 7);
    expect(await points()).toBe(100);
    expect((await toPublish()).tags.TAG_MEMBER).toEqual([CUSTOMER]);
  });

  it("the orders of the days before count where the shop has it so, once", async () => {
    await choose("JOINED", 1, 10);
    await buy(1, 2);
    await buy(2, 6);
    await buy(3, 12);
    await join(15);
    await join(16);
    expect(await points()).toBe(200);
    await buy(2, 6, 17);
    expect(await points()).toBe(200);
    expect(await checkBooks(database.prisma, { shopId: shop.id })).toEqual([]);
  });

  it("the same choice again changes nothing", async () => {
    await choose("JOINED", 1, 10);
    const stored = await database.prisma.shop.findUniqueOrThrow({ where: { id: shop.id } });
    expect(await asked()).not.toEqual([]);
    await choose("JOINED", 5, 10);
    expect(await asked()).toEqual([]);
    expect(await database.prisma.shop.findUniqueOrThrow({ where: { id: shop.id } })).toEqual(stored);
  });

  it("an order before the choice earns, though it is told of later", async () => {
    await choose("ALL", 2);
    await choose("JOINED", 10);
    await buy(1, 8, 12);
    await buy(2, 12);
    expect(await points()).toBe(100);
  });

  it("an account gives its points on joining", async () => {
    const rule = {
      event: "ACCOUNT",
      points: 50,
      enabled: true,
      holdDays: 0,
      createdAt: day(1),
      updatedAt: day(1),
    } as const;
    await database.prisma.earningRule.create({ data: { shopId: shop.id, id: crypto.randomUUID(), ...rule } });
    await buy(1, 2);
    expect(await points()).toBe(0);
    await join(5);
    expect(await points()).toBe(50);
  });

  it("two joinings at once are one", async () => {
    await choose("JOINED", 1, 10);
    await buy(1, 2);
    await Promise.all([join(5), join(5)]);
    expect(await points()).toBe(100);
    expect(await database.prisma.membership.count({ where: { shopId: shop.id } })).toBe(1);
  });
});

describe("leaving", () => {
  it("keeps the points until the member comes back; what was bought meanwhile does not count", async () => {
    await buy(1, 2);
    await leave(5);
    expect(await state()).toBe("LEFT");
    await buy(2, 6);
    // Bought before, told of late.
    await buy(3, 4, 7);
    expect(await points()).toBe(200);
    await join(8);
    await buy(4, 9);
    expect(await points()).toBe(300);
    expect(await state()).toBe("JOINED");
    expect(await checkBooks(database.prisma, { shopId: shop.id })).toEqual([]);
  });

  it("takes back what is returned while the member is away", async () => {
    await buy(1, 2);
    await leave(5);
    const payload = orderPayload({
      id: 1,
      customer: { id: Number(CUSTOMER) },
      processedAt: day(2).toISOString(),
      updatedAt: day(6).toISOString(),
      cancelledAt: day(6).toISOString(),
    });
    const events = [parseWebhook("orders/updated", payload, { triggeredAt: day(6), currency: "EUR" })];
    await database.prisma.$transaction((db) =>
      processEvents(db, { shopId: shop.id, events, now: day(6), cards: "now" }),
    );
    expect(await points()).toBe(0);
  });

  it("empties the card and brings the tag for it; coming back turns both", async () => {
    const { prisma } = database;
    await buy(1, 2);
    const before = await toPublish();
    expect(before.cards[0]?.card).toMatchObject({ points: { pending: 100 } });
    expect(before.cards[0]?.card).not.toHaveProperty("membership");
    const [{ customerId, fingerprint }] = before.cards as [(typeof before.cards)[number]];
    await prisma.member.updateMany({ where: { shopId: shop.id }, data: { cardHash: "claim:1" } });
    await markCardsPublished(prisma, { shopId: shop.id, cards: [{ customerId, fingerprint }], claim: "claim:1" });
    await leave(5);
    const { cards, tags } = await toPublish();
    expect(cards.map(({ card }) => card)).toEqual([
      { v: 1, membership: "LEFT", form: "token", updatedAt: day(20).toISOString() },
    ]);
    expect(tags).toEqual({ ...noTagChanges(), TAG_LEFT: [CUSTOMER] });
    await noteTagChange(prisma, { shopId: shop.id, change: "TAG_LEFT", customerIds: [customerId], now: day(5) });
    await join(6);
    const back = await toPublish();
    expect(back.tags).toEqual({ ...noTagChanges(), UNTAG_LEFT: [CUSTOMER] });
    expect(back.cards[0]?.card).toMatchObject({ points: { pending: 100 }, joinedAt: day(6).toISOString() });
  });

  it("is told to who had no card, so that they are not taken for a new member", async () => {
    await makeMember(database.prisma, { shopId: shop.id, customerId: CUSTOMER });
    expect((await toPublish()).cards).toEqual([]);
    await leave(5);
    expect((await toPublish()).cards[0]?.card).toMatchObject({ membership: "LEFT" });
  });

  it("holds of one who was merged, and two memberships become one", async () => {
    const other = 7_000_002n;
    await makeMember(database.prisma, { shopId: shop.id, customerId: other });
    await buy(1, 2);
    await join(3);
    await joinProgramme(database.prisma, step(4, other));
    // Shopify gives the tags of both to the one it keeps.
    await database.prisma.member.updateMany({ where: { customerId: CUSTOMER }, data: { leftTaggedAt: day(1) } });
    const payload = {
      admin_graphql_api_customer_kept_id: `gid://shopify/Customer/${other}`,
      admin_graphql_api_customer_deleted_id: `gid://shopify/Customer/${CUSTOMER}`,
      status: "completed",
    };
    const events = [parseWebhook("customers/merge", payload, { triggeredAt: day(6), currency: "EUR" })];
    await database.prisma.$transaction((db) =>
      processEvents(db, { shopId: shop.id, events, now: day(6), cards: "now" }),
    );
    expect(await state(other)).toBe("JOINED");
    const open = await database.prisma.membership.findMany({ where: { shopId: shop.id, leftAt: null } });
    expect(open.map(({ customerId, joinedAt }) => [customerId, joinedAt])).toEqual([[other, day(3)]]);
    expect(await points(other)).toBe(100);
    expect((await toPublish(other)).tags.UNTAG_LEFT).toEqual([other]);
  });
});

it("the choice is counted before it is made", async () => {
  const { prisma } = database;
  for (const id of [7_000_011n, 7_000_012n, 7_000_013n]) await makeMember(prisma, { shopId: shop.id, customerId: id });
  await makeMember(prisma, { shopId: shop.id, status: "REDACTED" });
  await joinProgramme(prisma, step(2, 7_000_011n));
  await leaveProgramme(prisma, step(3, 7_000_012n));
  expect(await countMemberships(prisma, { shopId: shop.id })).toEqual({ ALL: 2, JOINED: 1, ACCOUNT: 1 });
});

it("memberships are looked up only once somebody has left", async () => {
  const asked: string[] = [];
  const watched = new PrismaClient({
    adapter: new PrismaPg({ connectionString: database.url }),
    log: [{ emit: "event", level: "query" }],
  });
  watched.$on("query", ({ query }) => asked.push(query));
  const tell = async (id: number, on: number) => {
    asked.length = 0;
    const payload = orderPayload({ id, processedAt: day(on).toISOString() });
    const events = [parseWebhook("orders/updated", payload, { triggeredAt: day(on), currency: "EUR" })];
    await watched.$transaction((db) => processEvents(db, { shopId: shop.id, events, now: day(on), cards: "now" }));
    return asked.filter((text) => text.includes("FROM membership")).length;
  };
  await tell(1, 2);
  expect(await tell(2, 3)).toBe(0);
  await leave(4);
  expect(await tell(3, 5)).toBe(1);
  await watched.$disconnect();
});

it("the view for other modules says the same of each member", async () => {
  const { prisma } = database;
  const ids = [7_000_021n, 7_000_022n, 7_000_023n, 7_000_024n];
  for (const customerId of ids) await makeMember(prisma, { shopId: shop.id, customerId });
  await makeMember(prisma, { shopId: shop.id, status: "REDACTED" });
  const viewed = async () => {
    const rows = await prisma.$queryRaw<{ id: bigint; membership: string }[]>`
      SELECT customer_id AS id, membership FROM member_membership WHERE shop_id = ${shop.id} ORDER BY customer_id`;
    return rows.map(({ id, membership }) => [id, membership]);
  };
  const agree = async () => {
    expect(await viewed()).toEqual([...(await readMembershipStates(prisma, { shopId: shop.id, customerIds: ids }))]);
  };
  await joinProgramme(prisma, step(2, ids[0]));
  await agree();
  await leaveProgramme(prisma, step(3, ids[1]));
  await agree();
  await joinProgramme(prisma, step(4, ids[2]));
  await leaveProgramme(prisma, step(5, ids[2]));
  await choose("JOINED", 6);
  await agree();
  expect((await viewed()).map(([, membership]) => membership)).toEqual(["JOINED", "LEFT", "LEFT", "NOT_JOINED"]);
});

it("staff's list of members shows who takes part, and finds the others by a search", async () => {
  const { prisma } = database;
  for (const [customerId, lastName] of [
    [7_000_031n, "Anders"],
    [7_000_032n, "Adams"],
  ] as const)
    await makeMember(prisma, { shopId: shop.id, customerId, lastName });
  await leaveProgramme(prisma, step(2, 7_000_031n));
  const list = async (search: string) => {
    const query = parseMemberListQuery(new URLSearchParams({ q: search, search }));
    const page = await listMembers(prisma, { shopId: shop.id, query, limit: 10 });
    return page.members.map(({ customerId, membership }) => [customerId, membership]);
  };
  expect(await list("")).toEqual([[7_000_032n, "JOINED"]]);
  expect(await list("7000031")).toEqual([[7_000_031n, "LEFT"]]);
});
