import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { removeCustomerTags } from "@stammtisch/devstore/state/customer-tags";
import { createCustomer, getCustomer } from "@stammtisch/devstore/state/customers";
import { getSegment, isKnownInSegment, listSegments, updateSegment } from "@stammtisch/devstore/state/segments";
import { handleBatch } from "~/jobs/handle-batch";
import { handlers } from "~/jobs/index";
import { storeEvents } from "~/jobs/store-events";
import { lookAtShop } from "~/jobs/look-at-shop";
import { createQueues, getBoss, stopBoss } from "~/lib/queue.server";
import { shopsWithDueTimers } from "~/modules/earning/awards/due-timers.server";
import { joinProgramme, leaveProgramme } from "~/modules/earning/memberships/join-programme.server";
import { jobs } from "~/modules/jobs/registry";
import { requestDueStep } from "~/modules/members/membership/segment-terms.server";
import { chooseMembership } from "~/modules/members/membership/choose-membership.server";
import type { AdminGraphql } from "~/shopify/admin-graphql";
import { makeMember } from "../../factories/member";
import { jobContext, makeShopOf, openLocalStore, type LocalStore } from "../../setup/local-store";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const start = new Date("2026-11-21T12:00:00Z");
let database: TestDatabase;
let local: LocalStore;
let shop: Shop;
let count = 0;
const worked = [jobs.publishMemberCards, jobs.publishAllCards, jobs.keepMembersSegment];

beforeAll(async () => {
  database = await createTestDatabase();
  local = await openLocalStore(start);
  await createQueues([...worked, jobs.publishStorefront, jobs.syncOffer, jobs.syncFriendDiscount]);
});
afterAll(async () => {
  await stopBoss();
  await local.close();
  await database.close();
});
beforeEach(async () => {
  for (const { name } of worked) await (await getBoss()).deleteAllJobs(name);
  const { state } = local.store;
  for (const { id } of listSegments(state))
    updateSegment(state, id, { query: "customer_tags NOT CONTAINS 'Stammtisch-left'" });
  local.store.clock.advance(120_000);
  shop = await makeShopOf(local, database.prisma);
  local.sent.length = 0;
});

const now = () => local.store.clock.now();
/** Shopify refuses to tag these. */
const refused = new Set<bigint>();
const graphql: AdminGraphql = (query, options) => {
  const ids = Object.values(options?.variables ?? {}).map(String);
  if (
    !query.includes("mutation TagCustomers") ||
    ![...refused].some((id) => ids.includes(`gid://shopify/Customer/${id}`))
  )
    return local.graphql(query, options);
  const data = { t0: { userErrors: [{ field: ["id"], message: "Customer is invalid" }] } };
  return Promise.resolve({ json: () => Promise.resolve({ data }) });
};
const context = () => ({ ...jobContext({ ...local, graphql }, database.prisma, start), now });
const segmentId = () => Number(shop.membersSegmentId?.split("/").at(-1));
const query = () => getSegment(local.store.state, segmentId())?.query;
const tagsOf = (customerId: bigint) => getCustomer(local.store.state, Number(customerId))?.tags;
/** Whether Shopify's checkout takes the codes of offers from somebody. */
const mayUse = (customerId: bigint) => isKnownInSegment(local.store.state, segmentId(), Number(customerId));

async function makeCustomer(tags: string[] = []): Promise<bigint> {
  count += 1;
  const { id, email } = createCustomer(local.store.state, { email: `guest-${count}@example.test`, tags });
  await makeMember(database.prisma, { shopId: shop.id, customerId: BigInt(id), email });
  return BigInt(id);
}
const step = (customerId: bigint) => ({ shopId: shop.id, customerId, by: "member", now: now() });
const join = (customerId: bigint) => joinProgramme(database.prisma, step(customerId));
const leave = (customerId: bigint) => leaveProgramme(database.prisma, step(customerId));
const choose = (mode: "ALL" | "JOINED") =>
  chooseMembership(database.prisma, { shopId: shop.id, choice: { mode }, now: now() });
const look = () => lookAtShop.handle([{ id: "look", data: { shopId: shop.id } }], context());

/** Works what waits, and what follows, and what is to begin later; looks at the state after each job. */
async function work(afterEach: () => void = () => undefined): Promise<void> {
  const boss = await getBoss();
  for (let rounds = 0; rounds < 50; rounds += 1) {
    let found = false;
    for (const handler of handlers.filter(({ job }) => worked.includes(job as (typeof worked)[number]))) {
      const fetched = await boss.fetch(handler.job.name, { batchSize: 250 });
      if (fetched.length === 0) continue;
      found = true;
      for (const { id, status } of await handleBatch(handler, fetched, context()))
        await (status === "completed" ? boss.complete(handler.job.name, id) : boss.deleteJob(handler.job.name, id));
      afterEach();
    }
    if (found) continue;
    const { segmentDueAt } = await database.prisma.shop.findUniqueOrThrow({ where: { id: shop.id } });
    if (segmentDueAt === null) return;
    const rest = segmentDueAt.getTime() - now().getTime();
    for (const part of [rest / 2, rest / 2 + 1]) {
      local.store.clock.advance(Math.round(part));
      afterEach();
    }
    expect(await shopsWithDueTimers(database.prisma, { now: now() })).toContain(shop.id);
    await requestDueStep(database.prisma, { shopId: shop.id, now: now() });
  }
  throw new Error("the jobs do not come to an end");
}

describe("where all customers take part", () => {
  it("nobody is tagged but who leaves; who comes back is not any more", async () => {
    const [stays, leaves] = [await makeCustomer(), await makeCustomer()];
    local.store.clock.advance(120_000);
    await leave(leaves);
    await work();
    expect([tagsOf(stays), tagsOf(leaves)]).toEqual([[], ["Stammtisch-left"]]);
    local.store.clock.advance(61_000);
    expect([mayUse(stays), mayUse(leaves)]).toEqual([true, false]);
    await join(leaves);
    await work();
    expect(tagsOf(leaves)).toEqual([]);
  });

  it("the tag of who left is tried again where Shopify refused it", async () => {
    const leaves = await makeCustomer();
    refused.add(leaves);
    await leave(leaves);
    const boss = await getBoss();
    const [job] = await boss.fetch(jobs.publishMemberCards.name);
    const handler = handlers.find((one) => one.job === jobs.publishMemberCards)!;
    expect(await handleBatch(handler, [job!], context())).toMatchObject([{ status: "failed" }]);
    refused.clear();
    await boss.deleteJob(jobs.publishMemberCards.name, job!.id);
    await look();
    await work();
    expect(tagsOf(leaves)).toEqual(["Stammtisch-left"]);
  });
});

it("a tag that staff take away comes back where it is due", async () => {
  const [left, joins] = [await makeCustomer(), await makeCustomer()];
  const takeAway = async (customerId: bigint, tag: string) => {
    removeCustomerTags(local.store.state, Number(customerId), [tag]);
    const payload = { customerId: `gid://shopify/Customer/${customerId}`, tags: [tag] };
    const data = { shopId: shop.id, topic: "customer.tags_removed", triggeredAt: now().toISOString(), payload };
    await storeEvents.handle([{ id: crypto.randomUUID(), data }], context());
    await work();
    return tagsOf(customerId);
  };
  await leave(left);
  await work();
  expect(await takeAway(left, "Stammtisch-left")).toEqual(["Stammtisch-left"]);
  await join(joins);
  await choose("JOINED");
  await work();
  expect(await takeAway(joins, "Stammtisch")).toEqual(["Stammtisch"]);
  expect(await takeAway(left, "Stammtisch-left")).toEqual([]);
});

describe("the choice of who takes part", () => {
  it("is followed to those who join, and back; who left may use no offer at any time", async () => {
    const [joins, never, left] = [await makeCustomer(), await makeCustomer(), await makeCustomer()];
    local.store.clock.advance(120_000);
    await join(joins);
    await leave(left);
    await work();
    local.store.clock.advance(120_000);
    const watch = () => expect(mayUse(left)).toBe(false);
    watch();

    await choose("JOINED");
    await work(watch);
    expect(query()).toBe("customer_tags CONTAINS 'Stammtisch'");
    expect([joins, never, left].map(tagsOf)).toEqual([["Stammtisch"], [], []]);
    expect([joins, never, left].map(mayUse)).toEqual([true, false, false]);

    await choose("ALL");
    await work(watch);
    expect(query()).toBe("customer_tags NOT CONTAINS 'Stammtisch-left'");
    expect([joins, never, left].map(tagsOf)).toEqual([[], [], ["Stammtisch-left"]]);
    expect([joins, never, left].map(mayUse)).toEqual([true, true, false]);

    local.sent.length = 0;
    await look();
    await work();
    expect(local.sent).not.toContain("UpdateSegment");
    expect(local.sent).not.toContain("TagCustomers");
  });

  it("made twice at once ends where the last one says", async () => {
    const [joins, never] = [await makeCustomer(), await makeCustomer()];
    await join(joins);
    await choose("JOINED");
    const boss = await getBoss();
    const [job] = await boss.fetch(jobs.publishAllCards.name);
    await choose("ALL");
    await boss.fail(jobs.publishAllCards.name, job!.id);
    await work();
    expect(query()).toBe("customer_tags NOT CONTAINS 'Stammtisch-left'");
    expect([joins, never].map(tagsOf)).toEqual([[], []]);
  });

  it("waits with the segment while somebody who left lacks the tag for it", async () => {
    await choose("JOINED");
    await work();
    const left = await makeCustomer();
    await join(left);
    await leave(left);
    await work();
    refused.add(left);
    await choose("ALL");
    await work();
    expect(query()).toBe("customer_tags CONTAINS 'Stammtisch'");
    refused.clear();
    await look();
    await work(() => expect(mayUse(left)).toBe(false));
    expect(query()).toBe("customer_tags NOT CONTAINS 'Stammtisch-left'");
  });
});

it("a shop of before, in which everybody is tagged, goes the same way by bulk mutations", async () => {
  const { prisma } = database;
  updateSegment(local.store.state, segmentId(), { query: "customer_tags CONTAINS 'Stammtisch'" });
  await prisma.shop.update({ where: { id: shop.id }, data: { segmentTag: "MEMBER" } });
  const members: bigint[] = [];
  for (let made = 0; made < 260; made += 1) members.push(await makeCustomer(["Stammtisch"]));
  await prisma.member.updateMany({ where: { shopId: shop.id }, data: { taggedAt: start } });
  const left = await makeCustomer();
  await leave(left);
  local.store.clock.advance(120_000);
  await look();
  await work(() => {
    expect(mayUse(left)).toBe(false);
    expect(mayUse(members[0]!)).toBe(true);
  });
  expect(members.flatMap((id) => tagsOf(id) ?? [])).toEqual([]);
  expect(tagsOf(left)).toEqual(["Stammtisch-left"]);
  expect(query()).toBe("customer_tags NOT CONTAINS 'Stammtisch-left'");
  expect(local.sent.filter((name) => name === "StartBulkMutation")).toHaveLength(1);
  expect(local.sent.filter((name) => name === "UntagCustomers")).toEqual([]);
});
