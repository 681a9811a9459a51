import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createCustomer, getCustomer } from "@stammtisch/devstore/state/customers";
import { getMetafield } from "@stammtisch/devstore/state/metafields";
import { publishAllCards } from "~/jobs/publish-all-cards";
import { publishMemberCards } from "~/jobs/publish-member-cards";
import { createQueues, getBoss, stopBoss } from "~/lib/queue.server";
import { adjustPoints } from "~/modules/ledger/adjust-points.server";
import { claimCards, markCardsPublished } from "~/modules/members/published-cards.server";
import { readMemberPage } from "~/modules/read-models/read-member-page.server";
import { memberFormToken } from "~/platform/member-form-token.server";
import { listCardsToPublish } from "~/modules/member-card/list-cards-to-publish.server";
import { makeMember } from "../../factories/member";
import { jobContext, makeShopOf, openLocalStore, type LocalStore } from "../../setup/local-store";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { jobs } from "~/modules/jobs/registry";

const now = new Date("2026-11-21T12:00:00Z");

let database: TestDatabase;
let local: LocalStore;
let shop: Shop;
let count = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  local = await openLocalStore(now);
  await createQueues([jobs.publishMemberCards, jobs.publishAllCards]);
});
afterAll(async () => {
  await stopBoss();
  await local.close();
  await database.close();
});
beforeEach(async () => {
  shop = await makeShopOf(local, database.prisma);
  local.sent.length = 0;
});

async function makeCustomer(points: number): Promise<bigint> {
  count += 1;
  const customer = createCustomer(local.store.state, {
    email: `shopper-${count}@example.test`,
    firstName: "Mira",
    lastName: `Muster ${count}`,
  });
  const customerId = BigInt(customer.id);
  await makeMember(database.prisma, { shopId: shop.id, customerId, email: customer.email });
  if (points) await givePoints(customerId, points);
  return customerId;
}

async function givePoints(customerId: bigint, points: number): Promise<void> {
  const entry = { shopId: shop.id, customerId, points, reason: "test", actor: "system", now };
  await adjustPoints(database.prisma, { ...entry, key: crypto.randomUUID() });
}

/** The shop is one where members join, and these have. */
async function letJoin(...customerIds: bigint[]): Promise<void> {
  const data = { membershipMode: "JOINED", segmentTag: "MEMBER" } as const;
  await database.prisma.shop.update({ where: { id: shop.id }, data });
  const stay = { shopId: shop.id, joinedAt: now, countsFrom: now };
  await database.prisma.membership.createMany({ data: customerIds.map((customerId) => ({ ...stay, customerId })) });
}

async function publish(...customerIds: bigint[]) {
  const jobs = customerIds.map((id) => ({ id: `job-${id}`, data: { shopId: shop.id, customerId: id.toString() } }));
  return publishMemberCards.handle(jobs, jobContext(local, database.prisma, now));
}

function cardOf(customerId: bigint): { points: object; nextMaturing: unknown } | undefined {
  const metafield = getMetafield(local.store.state, `gid://shopify/Customer/${customerId}`, "$app", "card");
  return metafield && (JSON.parse(metafield.value) as ReturnType<typeof cardOf>);
}

const tagsOf = (customerId: bigint) => getCustomer(local.store.state, Number(customerId))?.tags;
const memberOf = (customerId: bigint) =>
  database.prisma.member.findUniqueOrThrow({ where: { shopId_customerId: { shopId: shop.id, customerId } } });

async function addPendingAward(customerId: bigint, points: number, maturesAt: string): Promise<void> {
  await database.prisma.award.create({
    data: {
      shopId: shop.id,
      id: crypto.randomUUID(),
      customerId,
      event: "ORDER",
      source: `order:${crypto.randomUUID()}`,
      status: "PENDING",
      granted: points,
      occurredAt: now,
      maturesAt: new Date(maturesAt),
      snapshot: {},
      createdAt: now,
    },
  });
}

describe("publishing the cards of members", () => {
  it("writes card and tag, and nothing when Shopify holds them already", async () => {
    const customerId = await makeCustomer(120);
    await letJoin(customerId);
    await publish(customerId);
    expect(cardOf(customerId)).toMatchObject({ v: 1, points: { available: 120, pending: 0, reserved: 0 } });
    expect(tagsOf(customerId)).toContain("Stammtisch");
    expect(await memberOf(customerId)).toMatchObject({
      taggedAt: now,
      cardHash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as string,
    });
    local.sent.length = 0;
    await publish(customerId);
    expect(local.sent).toEqual([]);
  });

  it("writes a card once more whose fingerprint was made in another way", async () => {
    const customerId = await makeCustomer(120);
    await publish(customerId);
    await database.prisma.member.updateMany({ where: { customerId }, data: { cardHash: "v1:120/0/0:-:fabcdef" } });
    local.sent.length = 0;
    await publish(customerId);
    await publish(customerId);
    expect(local.sent).toEqual(["SetMetafields"]);
  });

  it("neither tags a member without points nor writes a card where all take part", async () => {
    const customerId = await makeCustomer(0);
    await publish(customerId);
    expect(cardOf(customerId)).toBeUndefined();
    expect(tagsOf(customerId)).toEqual([]);
    expect(local.sent).toEqual([]);
  });

  it("writes zeros over points that were shown before", async () => {
    const customerId = await makeCustomer(120);
    await publish(customerId);
    await givePoints(customerId, -120);
    await publish(customerId);
    expect(cardOf(customerId)?.points).toEqual({ available: 0, pending: 0, reserved: 0 });
  });

  it("names the next day on which points become available, with all of that day in the shop's time zone", async () => {
    const customerId = await makeCustomer(5);
    await addPendingAward(customerId, 10, "2026-12-04T22:30:00Z");
    await addPendingAward(customerId, 20, "2026-12-04T23:30:00Z");
    await addPendingAward(customerId, 40, "2026-12-05T08:00:00Z");
    await addPendingAward(customerId, 80, "2026-12-06T08:00:00Z");
    await publish(customerId);
    const staffSee = async () =>
      (await readMemberPage(database.prisma, { shopId: shop.id, customerId, limit: 1 }))?.nextMaturing;
    expect(cardOf(customerId)?.nextMaturing).toEqual({ points: 10, at: "2026-12-04T22:30:00.000Z" });
    expect(await staffSee()).toEqual({ points: 10, at: new Date("2026-12-04T22:30:00Z") });
    await database.prisma.award.updateMany({ where: { shopId: shop.id, granted: 10 }, data: { status: "AVAILABLE" } });
    await publish(customerId);
    expect(cardOf(customerId)?.nextMaturing).toEqual({ points: 60, at: "2026-12-05T08:00:00.000Z" });
    expect(await staffSee()).toEqual({ points: 60, at: new Date("2026-12-05T08:00:00Z") });
  });

  it("writes 25 cards a call, and the others when one customer is gone", async () => {
    const customerIds = await Promise.all(Array.from({ length: 29 }, (_, index) => makeCustomer(index + 1)));
    const gone = 9_999_999_999_999n;
    await makeMember(database.prisma, { shopId: shop.id, customerId: gone });
    await givePoints(gone, 5);
    await letJoin(...customerIds, gone);
    await publish(...customerIds, gone);
    for (const customerId of customerIds) expect(cardOf(customerId)).toBeDefined();
    expect(cardOf(gone)).toBeUndefined();
    expect(await memberOf(gone)).toMatchObject({ taggedAt: null });
    expect(local.sent.filter((name) => name === "SetMetafields")).toHaveLength(3);
  });

  it("leaves merged and redacted members alone", async () => {
    const customerId = await makeCustomer(120);
    await database.prisma.member.updateMany({ where: { shopId: shop.id }, data: { status: "REDACTED" } });
    await publish(customerId);
    expect(local.sent).toEqual([]);
  });

  it("answers for each job, and asks to try again when Shopify cannot be reached", async () => {
    const customerId = await makeCustomer(3);
    const down = { ...jobContext(local, database.prisma, now), adminFor: () => Promise.reject(new Error("down")) };
    const job = { id: "job", data: { shopId: shop.id, customerId: customerId.toString() } };
    expect(await publishMemberCards.handle([job], down)).toMatchObject([{ id: "job", status: "failed" }]);
  });

  it("asks again for a card that somebody else wrote at the same time", async () => {
    const customerId = await makeCustomer(10);
    const one = { shopId: shop.id, customerIds: [customerId] };
    const { cards } = await listCardsToPublish(database.prisma, { formToken: memberFormToken, ...one, now });
    await claimCards(database.prisma, { ...one, claim: "claim:first" });
    await claimCards(database.prisma, { ...one, claim: "claim:second" });
    await markCardsPublished(database.prisma, { shopId: shop.id, cards, claim: "claim:first" });
    expect((await memberOf(customerId)).cardHash).toBe("unsure");
    const waiting = await (await getBoss()).findJobs(publishMemberCards.job.name, { queued: true });
    expect(waiting.map((job) => job.data)).toContainEqual({ shopId: shop.id, customerId: customerId.toString() });
  });
});

describe("publishing all cards of a shop", () => {
  /** Works the job and all that follow from it. */
  async function publishAll(): Promise<void> {
    const boss = await getBoss();
    const context = jobContext(local, database.prisma, now);
    await publishAllCards.handle(
      [{ id: "job", data: jobs.publishAllCards.payload.parse({ shopId: shop.id }) }],
      context,
    );
    for (;;) {
      const [job] = await boss.fetch(publishAllCards.job.name);
      if (!job) return;
      await publishAllCards.handle([{ id: job.id, data: jobs.publishAllCards.payload.parse(job.data) }], context);
      await boss.complete(publishAllCards.job.name, job.id);
    }
  }

  it("writes few directly", async () => {
    const customerId = await makeCustomer(9);
    await publishAll();
    expect(cardOf(customerId)?.points).toMatchObject({ available: 9 });
    expect(local.sent).not.toContain("StartBulkMutation");
  });

  it("writes many by one bulk mutation for the tags and one for the cards", async () => {
    const customerIds = await Promise.all(Array.from({ length: 300 }, (_, index) => makeCustomer(index + 1)));
    await letJoin(...customerIds);
    local.sent.length = 0;
    await publishAll();
    expect(local.sent.filter((name) => name === "StartBulkMutation")).toHaveLength(2);
    expect(local.sent).not.toContain("SetMetafields");
    for (const [index, customerId] of customerIds.entries()) {
      expect(cardOf(customerId)?.points).toMatchObject({ available: index + 1 });
      expect(tagsOf(customerId)).toContain("Stammtisch");
    }
    const unmarked = {
      shopId: shop.id,
      OR: [{ taggedAt: null }, { cardHash: null }, { cardHash: { startsWith: "claim" } }],
    };
    expect(await database.prisma.member.count({ where: unmarked })).toBe(0);
    local.sent.length = 0;
    await publishAll();
    expect(local.sent).toEqual([]);
  });
});
