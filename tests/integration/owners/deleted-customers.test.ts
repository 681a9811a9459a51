import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { decideItems } from "~/modules/approvals/decide-items.server";
import { redactCustomer } from "~/modules/compliance/redact-customer.server";
import { grantAward } from "~/modules/earning/awards/grant-award.server";
import { adjustMemberPoints } from "~/modules/members/adjust-member-points.server";
import { getMember } from "~/modules/members/get-member.server";
import { memberFormToken } from "~/platform/member-form-token.server";
import { noTagChanges } from "~/modules/members/membership/membership-tags";
import { listCardsToPublish } from "~/modules/member-card/list-cards-to-publish.server";
import { listMembers } from "~/modules/read-models/list-members.server";
import { parseMemberListQuery } from "~/modules/read-models/member-list-query";
import { customerPayload } from "../../factories/customer-payload";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import {
  ANNA,
  BEN,
  CARA,
  account,
  cancelled,
  merged,
  now,
  openShop,
  order,
  removed,
  subscribed,
  type Webhook,
} from "./owners-shop";
import { jobs } from "~/modules/jobs/registry";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.publishMemberCards, jobs.readConsentWordings]);
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});

const rules = [
  { event: "FIRST_ORDER" as const, points: 100 },
  { event: "COMEBACK" as const, steps: [{ afterDays: 5, points: 9 }] },
  { event: "ACCOUNT" as const, points: 20 },
  { event: "NEWSLETTER" as const, points: 7 },
];
const [A, B] = [450_600, 450_700];
const before = account(BEN);
const customerUpdated = (id: number, updatedAt: string): Webhook => [
  "customers/update",
  customerPayload({ id, updatedAt }),
];
/** Before and after the deletion, which the shop of these tests triggers on 1 October. */
const older = customerUpdated(BEN, "2026-09-30T10:00:00Z");
const newer = customerUpdated(BEN, "2026-10-02T10:00:00Z");

async function pointsAfter(changes: Webhook[]): Promise<[anna: number, ben: number]> {
  const shop = await openShop(database, rules);
  for (const one of changes) await shop.receive(one);
  return [await shop.points(ANNA), await shop.points(BEN)];
}

// Whether Shopify sends a deletion beside a merge is not written down: with or without, before or after, it is the same.
describe.each<[string, Webhook[], number]>([
  ["accounts alone", [account(ANNA), before], 20],
  ["an order each", [account(ANNA), before, order(A, ANNA), order(B, BEN, { placed: 2 })], 320],
  ["the only order", [account(ANNA), before, order(B, BEN)], 220],
  ["a comeback between them", [order(A, ANNA), order(B, BEN, { placed: 9 })], 329],
  [
    "one cancelled",
    [account(ANNA), order(A, ANNA), order(B, BEN, { placed: 2 }), cancelled(B, BEN, { placed: 2 })],
    220,
  ],
])("a customer deleted and merged: %s", (_name, changes, expected) => {
  const [merge, gone] = [merged(BEN, ANNA), removed(BEN)];
  it.each<[string, Webhook[]]>([
    ["no deletion", [...changes, merge]],
    ["the deletion first", [...changes, gone, merge]],
    ["the merge first", [...changes, merge, gone]],
    ["the deletion before all", [gone, ...changes, merge]],
    ["the deletion in the middle", [...changes.slice(0, 2), gone, ...changes.slice(2), merge]],
    ["both before all", [merge, gone, ...changes]],
    ["an old update between", [...changes, gone, older, merge]],
  ])("%s", async (_way, all) => {
    expect(await pointsAfter(all)).toEqual([expected, 0]);
  });

  it("in one batch", async () => {
    const shop = await openShop(database, rules);
    await shop.receive(gone, merge, ...changes);
    expect([await shop.points(ANNA), await shop.points(BEN)]).toEqual([expected, 0]);
    expect(await shop.member(BEN)).toMatchObject({ status: "MERGED" });
  });
});

it("keeps what a newsletter earned before the deletion", async () => {
  expect(await pointsAfter([account(ANNA), before, subscribed(BEN), removed(BEN), merged(BEN, ANNA)])).toEqual([27, 0]);
});

it("gives what a customer had to the one kept also when that one is deleted", async () => {
  for (const ways of [
    [removed(BEN), merged(ANNA, BEN)],
    [merged(ANNA, BEN), removed(BEN)],
  ])
    expect(await pointsAfter([account(ANNA), account(BEN), order(A, ANNA), ...ways])).toEqual([0, 220]);
});

describe("a deleted customer", () => {
  it("is no member: not listed, not found, given nothing, without a card", async () => {
    const { shop, receive, member, points } = await openShop(database, [
      { event: "ACCOUNT", points: 20 },
      { event: "NEWSLETTER", points: 7, approval: "STAFF" },
    ]);
    await receive(account(BEN), subscribed(BEN));
    const { prisma } = database;
    const about = { shopId: shop.id, customerId: BigInt(BEN) };
    await prisma.member.updateMany({ where: about, data: { cardHash: "a card", taggedAt: now, leftTaggedAt: now } });
    await receive(removed(BEN));
    expect(await member(BEN)).toMatchObject({ status: "DELETED", cardHash: null, taggedAt: null, leftTaggedAt: null });
    expect(await getMember(prisma, about)).toBeNull();
    for (const search of ["", "muster", `customer-${BEN}@example.test`, String(BEN)]) {
      const query = parseMemberListQuery(new URLSearchParams({ q: search, search }));
      expect((await listMembers(prisma, { shopId: shop.id, query, limit: 10 })).members).toEqual([]);
    }
    const cards = await listCardsToPublish(prisma, {
      formToken: memberFormToken,
      shopId: shop.id,
      customerIds: [BigInt(BEN)],
      now,
    });
    expect(cards).toEqual({ cards: [], tags: noTagChanges() });
    const gone = { code: "MEMBER_NOT_FOUND" };
    const given = { ...about, points: 5, reason: "a gift", actor: "staff:1", key: "one", now };
    await expect(adjustMemberPoints(prisma, given)).rejects.toMatchObject(gone);
    await expect(grantAward(prisma, { ...given, event: "API" })).rejects.toMatchObject(gone);
    const [waiting] = await prisma.award.findMany({ where: { ...about, status: "WAITING" } });
    const decision = { shopId: shop.id, ids: [waiting!.id], actor: "staff:1", now };
    const [decided] = await decideItems(prisma, { ...decision, verdict: "APPROVED" });
    expect(decided).toMatchObject({ outcome: "NO_MEMBER" });
    expect(await points(BEN)).toBe(20);
    expect(await decideItems(prisma, { ...decision, verdict: "REJECTED" })).toMatchObject([{ outcome: "DECIDED" }]);
  });

  it("who comes back with the same address is a member of their own", async () => {
    const { shop, receive, member, points } = await openShop(database, rules);
    await receive(account(BEN), subscribed(BEN));
    await receive(removed(BEN));
    const email = `customer-${BEN}@example.test`;
    await receive(["customers/create", customerPayload({ id: CARA, email })]);
    expect(await member(CARA)).toMatchObject({ status: "ACTIVE", email });
    expect(await member(BEN)).toMatchObject({ status: "DELETED" });
    const query = parseMemberListQuery(new URLSearchParams({ search: email }));
    const { members } = await listMembers(database.prisma, { shopId: shop.id, query, limit: 10 });
    expect(members.map(({ customerId }) => customerId)).toEqual([BigInt(CARA)]);
    await receive(order(A, CARA));
    expect([await points(BEN), await points(CARA)]).toEqual([27, 220]);
  });

  it.each<[string, Webhook[], { status: string; points: number }]>([
    ["stays so after older news", [before, removed(BEN), older], { status: "DELETED", points: 20 }],
    ["stays so after older news in one batch", [removed(BEN), older], { status: "DELETED", points: 0 }],
    ["stays so when it was not known", [removed(BEN), before], { status: "DELETED", points: 0 }],
    ["is back after newer news, with what was earned", [before, removed(BEN), newer], { status: "ACTIVE", points: 20 }],
    ["is back when it was not known", [removed(BEN), newer], { status: "ACTIVE", points: 20 }],
    ["is there when newer news came first", [before, newer, removed(BEN)], { status: "ACTIVE", points: 20 }],
    ["stays so when told twice", [before, removed(BEN), removed(BEN), older], { status: "DELETED", points: 20 }],
  ])("%s", async (_name, changes, { status, points: expected }) => {
    const { receive, member, points } = await openShop(database, [{ event: "ACCOUNT", points: 20 }]);
    for (const one of changes) await receive(one);
    expect(await member(BEN)).toMatchObject({ status });
    expect(await points(BEN)).toBe(expected);
    const together = await openShop(database, [{ event: "ACCOUNT", points: 20 }]);
    await together.receive(...changes);
    expect(await together.member(BEN)).toMatchObject({ status });
  });

  it("is forgotten by a redaction", async () => {
    const { shop, receive, member } = await openShop(database);
    await receive(account(BEN), removed(BEN));
    await redactCustomer(database.prisma, { shopId: shop.id, payload: { customer: { id: BEN } }, now });
    expect(await member(BEN)).toMatchObject({ status: "REDACTED", email: null });
    await receive(newer);
    expect(await member(BEN)).toMatchObject({ status: "REDACTED", email: null });
  });
});
