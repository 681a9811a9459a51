import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { stopBoss } from "~/lib/queue.server";
import { decideFromQueue } from "~/modules/approvals/decide-from-queue.server";
import { listDecisions, type DecisionFilter } from "~/modules/approvals/list-decisions.server";
import { listWaiting } from "~/modules/approvals/list-waiting.server";
import { readMemberPage } from "~/modules/read-models/read-member-page.server";
import { checkBooks } from "~/modules/earning/awards/check-books.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { redactCustomer } from "~/modules/compliance/redact-customer.server";
import { mergeMembers } from "~/modules/shop-sync/merge-members.server";
import { makeMember } from "../../factories/member";
import { buy, makeQueues, makeStaffShop, now } from "./queue-shop";
import { staffActor } from "~/lib/actor";

const mira = 7_000_001n;
const nora = 7_000_002n;
let database: TestDatabase;
let shop: Shop;
let awards: { mira: string; nora: string };

beforeAll(async () => {
  database = await createTestDatabase();
  await makeQueues();
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});
beforeEach(async () => {
  shop = await makeStaffShop(database);
  awards = { mira: await buy(database, shop, mira), nora: await buy(database, shop, nora) };
});

type Intent = "APPROVED" | "REJECTED" | "UNDO";
const send = (
  intent: Intent,
  ids: string[],
  {
    note = null,
    memberText = null,
    who = "1",
  }: { note?: string | null; memberText?: string | null; who?: string } = {},
) =>
  decideFromQueue(database.prisma, {
    shopId: shop.id,
    intent,
    ids,
    note,
    memberText,
    now,
    actor: staffActor(who),
    actorName: who === "1" ? "Sam Staff" : null,
  });
const nothingElse = { replaced: 0, stands: 0, noMember: 0, gone: 0 };
const points = async (customerId: bigint) => {
  const balances = await readBalances(database.prisma, { shopId: shop.id, customerIds: [customerId] });
  const balance = balances.get(customerId);
  return (balance?.pending ?? 0) + (balance?.available ?? 0);
};
const waiting = async () =>
  (await listWaiting(database.prisma, { shopId: shop.id, limit: 10 })).rows.map(({ id }) => id);
const worth = async (awardId: string) =>
  (await listWaiting(database.prisma, { shopId: shop.id, limit: 10 })).rows.find((row) => row.id === awardId)?.points ??
  0;

it("a line tells the order, the member, the points and how they were counted", async () => {
  const { rows } = await listWaiting(database.prisma, { shopId: shop.id, limit: 10 });
  const line = rows.find(({ id }) => id === awards.mira);
  expect(line).toMatchObject({ kind: "ORDER", customerId: mira, orderName: expect.stringMatching(/^#\d+/) });
  expect(line?.points).toBeGreaterThan(0);
  expect(line?.snapshot?.ruleResults).toMatchObject([{ outcome: "EARNS", points: line?.points }]);
});

it("several are approved at once, and undone as one", async () => {
  const expected = await worth(awards.mira);
  const ids = [awards.mira, awards.nora];
  expect(await send("APPROVED", ids)).toEqual({ intent: "APPROVED", decided: ids, already: [], ...nothingElse });
  expect([await points(mira), await waiting()]).toEqual([expected, []]);
  expect((await send("UNDO", ids)).decided).toEqual(ids);
  expect([await points(mira), (await waiting()).toSorted()]).toEqual([0, ids.toSorted()]);
  expect(await checkBooks(database.prisma, { shopId: shop.id })).toEqual([]);
});

it("who comes second is told what the first decided, and nothing is booked twice", async () => {
  const [first, second] = await Promise.all([
    send("APPROVED", [awards.mira], { who: "1" }),
    send("REJECTED", [awards.mira], { who: "2" }),
  ]);
  const [winner, loser] = first.decided.length > 0 ? [first, second] : [second, first];
  expect(winner).toMatchObject({ decided: [awards.mira], already: [] });
  const { status } = await database.prisma.award.findFirstOrThrow({ where: { shopId: shop.id, id: awards.mira } });
  const by = winner === first ? "Sam Staff" : null;
  expect(loser).toMatchObject({ decided: [], already: [{ status, by, count: 1 }] });
});

it("an award of another shop is not there", async () => {
  const other = await makeStaffShop(database);
  const foreign = await buy(database, other, mira);
  expect(await send("APPROVED", [foreign])).toMatchObject({ decided: [], gone: 1 });
});

it("the audit trail keeps who, when and why, and only the last word on an award can be undone", async () => {
  await send("REJECTED", [awards.nora], { note: "Ordered by mistake" });
  await send("UNDO", [awards.nora], { who: "2" });
  await send("APPROVED", [awards.nora]);
  const first = await listDecisions(database.prisma, { shopId: shop.id, limit: 2 });
  const rest = await listDecisions(database.prisma, { shopId: shop.id, limit: 2, before: first.next ?? undefined });
  expect(rest.next).toBeNull();
  expect(
    [...first.rows, ...rest.rows].map(({ verdict, actor, actorName, note, stands }) => [
      verdict,
      actor,
      actorName,
      note,
      stands,
    ]),
  ).toEqual([
    ["APPROVED", "staff:1", "Sam Staff", null, true],
    ["UNDONE", "staff:2", null, null, false],
    ["REJECTED", "staff:1", "Sam Staff", "Ordered by mistake", false],
  ]);
  const undone = await listDecisions(database.prisma, { shopId: shop.id, filter: { verdict: "UNDONE" }, limit: 2 });
  expect(undone.rows.map(({ verdict }) => verdict)).toEqual(["UNDONE"]);
});

it("the audit trail says what an award gives, however often it was undone and approved again", async () => {
  const waiting = await listWaiting(database.prisma, {
    shopId: shop.id,
    filter: { order: "OLDEST", kind: null },
    limit: 5,
  });
  const points = waiting.rows.find(({ id }) => id === awards.nora)?.points;
  for (const intent of ["APPROVED", "UNDO", "APPROVED"] as const) await send(intent, [awards.nora]);
  const { rows } = await listDecisions(database.prisma, { shopId: shop.id, limit: 5 });
  expect(points).toBeGreaterThan(0);
  expect(rows.map(({ item }) => item?.points)).toEqual([points, points, points]);
});

it("the audit trail is searched by verdict, kind, person and time, each page once", async () => {
  await send("REJECTED", [awards.nora]);
  await send("APPROVED", [awards.mira], { who: "2" });
  await decideFromQueue(database.prisma, {
    shopId: shop.id,
    intent: "UNDO",
    ids: [awards.mira],
    note: null,
    memberText: null,
    now: new Date(now.getTime() + 60_000),
    actor: "api:1",
    actorName: null,
  });
  const verdicts = async (filter: DecisionFilter) => {
    const first = await listDecisions(database.prisma, { shopId: shop.id, filter, limit: 1 });
    const rest = await listDecisions(database.prisma, { shopId: shop.id, filter, limit: 5, before: first.next });
    return [...first.rows, ...(first.next ? rest.rows : [])].map(({ verdict }) => verdict);
  };
  expect(await verdicts({})).toEqual(["UNDONE", "APPROVED", "REJECTED"]);
  expect(await verdicts({ kind: "ORDER" })).toEqual(["UNDONE", "APPROVED", "REJECTED"]);
  expect(await verdicts({ kind: "REVIEW" })).toEqual([]);
  expect(await verdicts({ who: 2n })).toEqual(["APPROVED"]);
  expect(await verdicts({ who: "PROGRAMS" })).toEqual(["UNDONE"]);
  expect(await verdicts({ since: new Date(now.getTime() + 1) })).toEqual(["UNDONE"]);
  expect(await verdicts({ verdict: "REJECTED", kind: "ORDER", who: 1n, since: now })).toEqual(["REJECTED"]);
});

it("the member's page shows what waits and what was rejected with the reason, and how points came about", async () => {
  const page = () => readMemberPage(database.prisma, { shopId: shop.id, customerId: nora, limit: 20 });
  expect((await page())?.undecided).toMatchObject([{ status: "WAITING", event: "ORDER", decision: null }]);
  await send("REJECTED", [awards.nora], { note: "Ordered by mistake" });
  expect((await page())?.undecided).toMatchObject([
    { status: "REJECTED", decision: { note: "Ordered by mistake", actorName: "Sam Staff", byStaff: true } },
  ]);
  await send("UNDO", [awards.nora]);
  await send("APPROVED", [awards.nora]);
  const after = await page();
  expect(after?.undecided).toEqual([]);
  expect(after?.activities[0]).toMatchObject({
    kind: "EARN",
    detail: { event: "ORDER", decision: { verdict: "APPROVED" }, how: { ruleResults: [{ outcome: "EARNS" }] } },
  });
});

it.each([
  ["with a number", { customer: { id: Number(mira), email: "mira@example.com" } }],
  ["of one into whom they were merged", { customer: { id: 7_000_003 } }],
])("an award of a member whom a redaction %s has deleted is not approved, and can be rejected", async (_, payload) => {
  const { prisma } = database;
  if (payload.customer.id !== Number(mira)) {
    const keptId = BigInt(payload.customer.id);
    await makeMember(prisma, { shopId: shop.id, customerId: keptId });
    const merges = [{ type: "merge" as const, keptId, removedId: mira }];
    await prisma.$transaction((db) => mergeMembers(db, { shopId: shop.id, merges, now }));
  }
  await redactCustomer(prisma, { shopId: shop.id, payload, now });
  const outcome = await send("APPROVED", [awards.mira, awards.nora]);
  expect(outcome).toEqual({ ...nothingElse, intent: "APPROVED", decided: [awards.nora], already: [], noMember: 1 });
  expect(await waiting()).toEqual([awards.mira]);
  expect([await points(mira), await points(BigInt(payload.customer.id))]).toEqual([0, 0]);
  expect(await prisma.decision.count({ where: { shopId: shop.id, itemId: awards.mira } })).toBe(0);
  expect(await send("REJECTED", [awards.mira])).toMatchObject({ decided: [awards.mira] });
  expect(await send("UNDO", [awards.mira])).toMatchObject({ decided: [awards.mira] });
  expect(await send("APPROVED", [awards.mira])).toMatchObject({ decided: [], noMember: 1 });
  expect(await checkBooks(prisma, { shopId: shop.id })).toEqual([]);
});

it("a redaction without a customer's number deletes no member", async () => {
  const email = "somebody@example.com";
  await redactCustomer(database.prisma, { shopId: shop.id, payload: { customer: { id: null, email } }, now });
  expect(await send("APPROVED", [awards.mira])).toMatchObject({ decided: [awards.mira], noMember: 0 });
});
