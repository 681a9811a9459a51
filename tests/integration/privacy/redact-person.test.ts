import { Prisma, type Shop } from "@prisma/client";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { handleBatch } from "~/jobs/handle-batch";
import { storeEvents } from "~/jobs/store-events";
import { now as clock } from "~/lib/clock.server";
import { logger } from "~/lib/logger.server";
import { createQueues, getBoss, stopBoss } from "~/lib/queue.server";
import { claimAnswer, eraseAnswers, keepAnswer } from "~/modules/api-keys/keep-answer.server";
import { checkBooks } from "~/modules/earning/awards/check-books.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { action } from "~/routes/webhooks";
import { makeShop } from "../../factories/shop";
import { webhookRequest } from "../../factories/webhook";
import { prisma } from "../../setup/owner-prisma";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { patience } from "../../setup/patience";
import { makeMission } from "../missions/mission-shop";
import { findMarkers } from "./find-markers";
import { leaveTraces } from "./leave-traces";
import { markedPerson, type Marked } from "./person";
import { leaveQueueTraces, changesOf, orderOf } from "./queue-traces";
import { jobs } from "~/modules/jobs/registry";

const now = new Date("2026-10-01T10:00:00Z");
const kept = markedPerson(7_410_001, 5_410_001);
const removed = markedPerson(7_420_002, 5_420_002);
const stranger = markedPerson(7_430_003, 5_430_003);
const other = markedPerson(7_440_004, 5_440_004);
const markersOf = (...people: Marked[]) => people.flatMap(({ text }) => Object.values(text));

let database: TestDatabase;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  const boss = await getBoss();
  await createQueues(Object.values(jobs));
  const adminFor = () => Promise.reject(new Error("no Admin API in this test"));
  const options = { perJobResults: true as const, batchSize: 200, pollingIntervalSeconds: 0.5 };
  const context = { db: prisma, logger, now: clock, adminFor };
  await boss.work(jobs.storeEvents.name, options, (waiting) => handleBatch(storeEvents, waiting, context));
  shop = await makeShop(prisma);
  const rule = { shopId: shop.id, enabled: true, points: 10, createdAt: new Date(0), updatedAt: new Date(0) };
  await prisma.earningRule.create({
    data: { ...rule, id: crypto.randomUUID(), event: "REVIEW", approval: "STAFF" },
  });
});
afterAll(async () => {
  await stopBoss();
  await prisma.$disconnect();
  await database.close();
});

async function deliver(topic: string, payload: unknown) {
  const request = webhookRequest("https://app.test/webhooks", { shop: shop.domain, topic, payload });
  expect((await action({ request, params: {}, context: {} })).status).toBe(200);
}

/** Waits until all webhooks are processed; what the test itself has put into the queue is due in 2099. */
async function drain() {
  const due = async () => {
    const [left] = await prisma.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int FROM pgboss.job
      WHERE name = ${jobs.storeEvents.name} AND state < 'completed' AND start_after < '2099-01-01'`;
    return left?.count;
  };
  await vi.waitFor(async () => expect(await due()).toBe(0), { timeout: patience(30_000), interval: 100 });
}

async function arrive(person: Marked) {
  await deliver("orders/create", orderOf(person));
  await drain();
}

/** Every column of text that the table of members has, or will have, holds something of the person. */
async function fillMemberRow({ id }: Marked): Promise<string[]> {
  const columns = await prisma.$queryRaw<{ name: string }[]>`
    SELECT column_name::text AS name FROM information_schema.columns
    WHERE table_name = 'member' AND data_type = 'text' AND is_generated = 'NEVER'
      AND column_name NOT IN ('email', 'search_name')`;
  const markers = columns.map(({ name }) => `zq${id}col${name.replaceAll("_", "")}xv`);
  const values = columns.map(({ name }, index) => `"${name}" = '${markers[index]}'`).join(", ");
  await prisma.$executeRawUnsafe(`UPDATE member SET ${values} WHERE shop_id = ${shop.id} AND customer_id = ${id}`);
  return markers;
}

const redact = async ({ id, text }: Marked, orders: number[] = []) => {
  const customer = { id, email: text.mail, phone: text.phone };
  await deliver("customers/redact", { shop_domain: shop.domain, customer, orders_to_redact: orders });
  await drain();
};

describe("a person who wrote much, ordered, and was merged with another account", () => {
  const markers = markersOf(kept, removed);

  beforeAll(async () => {
    const mission = await makeMission(database, shop, { places: 5 });
    for (const person of [kept, removed, other]) {
      await arrive(person);
      await leaveTraces(prisma, person, { shop, missionId: mission.id, now });
    }
    await deliver("customers/merge", {
      admin_graphql_api_customer_kept_id: `gid://shopify/Customer/${kept.id}`,
      admin_graphql_api_customer_deleted_id: `gid://shopify/Customer/${removed.id}`,
    });
    await drain();
    for (const person of [kept, removed, other]) await leaveQueueTraces(prisma, person, shop);
    markers.push(...(await fillMemberRow(kept)));
  });

  it("is found by what they left, in tables and queues alike", async () => {
    const found = await findMarkers(prisma, markers);
    const missing = markers.filter((marker) => !found.some((each) => each.marker === marker));
    expect(missing).toEqual([]);
    expect(found.some(({ place }) => place.startsWith("ledger_transaction") || place.startsWith("ledger_entry"))).toBe(
      false,
    );
  });

  it("a worked webhook keeps nothing of what it told", async () => {
    const [left] = await prisma.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int FROM pgboss.job WHERE name = ${jobs.storeEvents.name} AND state = 'completed'
        AND start_after < '2099-01-01' AND data ? 'payload'`;
    expect(left?.count).toBe(0);
  });

  it("is given all of it, photos too", async () => {
    await deliver("customers/data_request", {
      customer: { id: kept.id, email: kept.text.mail },
      data_request: { id: 77 },
    });
    await drain();
    const { payload } = await prisma.dataRequest.findFirstOrThrow({ where: { shopId: shop.id, id: 77n } });
    const answer = JSON.stringify(payload);
    const { reviewPhotos, missionEntries } = payload as Record<string, { bytes?: string; photo?: string }[]>;
    const photos = [...(reviewPhotos ?? []), ...(missionEntries ?? [])].map(({ bytes, photo }) =>
      Buffer.from(bytes ?? photo ?? "", "base64").toString(),
    );
    const handed = [answer, ...photos].join("\n").toLowerCase();
    expect(markers.filter((marker) => !handed.includes(marker.toLowerCase()))).toEqual([]);
    expect(markersOf(other).filter((marker) => handed.includes(marker.toLowerCase()))).toEqual([]);
    const fingerprints = { emails: [expect.any(String)] };
    expect(payload).toMatchObject({ orderLines: [{}, {}], orderFingerprints: [fingerprints, fingerprints] });
    expect(payload).toMatchObject({ expiryWarnings: [{ customerId: String(kept.id), days: 30 }] });
    expect(payload).toMatchObject({ member: { birthMonth: 3, birthDay: 14, customerId: String(kept.id) } });
  });

  it("is not found any more once redacted, and nobody else has lost a word", async () => {
    const before = await findMarkers(prisma, markersOf(other));
    await redact(kept, [kept.orderId, removed.orderId]);
    expect(await findMarkers(prisma, markers)).toEqual([]);
    expect(await findMarkers(prisma, markersOf(other))).toEqual(before);
    const members = await prisma.member.findMany({
      where: { customerId: { in: [BigInt(kept.id), BigInt(removed.id)] } },
    });
    for (const member of members)
      expect(member).toMatchObject({
        birthMonth: null,
        birthDay: null,
        tags: [],
        countryCode: null,
        consentState: null,
      });
    const links = { customerId: { in: members.map(({ customerId }) => customerId) } };
    expect(await prisma.referralLink.count({ where: links })).toBe(0);
    expect(await prisma.missionEntry.count({ where: links })).toBe(0);
    expect(await prisma.expiryWarning.count({ where: links })).toBe(0);
    expect(await prisma.expiryWarning.count({ where: { customerId: BigInt(other.id) } })).toBe(1);
    const orderIds = [kept.orderId, removed.orderId].map(BigInt);
    expect(await prisma.orderFingerprint.count({ where: { orderId: { in: orderIds } } })).toBe(0);
    expect(await checkBooks(prisma, { shopId: shop.id })).toEqual([]);
  });

  it("stays unknown whatever comes late", async () => {
    const late = { updatedAt: "2026-11-02T10:00:00+01:00", financialStatus: "refunded" };
    for (const person of [kept, removed]) {
      await deliver("orders/updated", orderOf(person, late));
      for (const { topic, payload } of changesOf(person).filter((change) =>
        /^(orders|customers|refunds)/.test(change.topic),
      ))
        await deliver(topic, payload);
    }
    await drain();
    expect(await findMarkers(prisma, markers)).toEqual([]);
  });

  it("is forgotten again without harm", async () => {
    await redact(kept);
    await redact(removed);
    expect(await findMarkers(prisma, markers)).toEqual([]);
    expect(await checkBooks(prisma, { shopId: shop.id })).toEqual([]);
  });
});

it("somebody who was never here leaves nothing behind when news of them come after their redaction", async () => {
  await redact(stranger);
  await deliver("orders/create", orderOf(stranger));
  await deliver("orders/updated", { ...orderOf(stranger), line_items: stranger.text.parkedText });
  await deliver("customers/update", { ...orderOf(stranger).customer, updated_at: "2026-11-02T10:00:00+01:00" });
  await drain();
  expect(await findMarkers(prisma, markersOf(stranger))).toEqual([]);
  const parked = await prisma.$queryRaw<unknown[]>`
    SELECT 1 FROM pgboss.job WHERE name = ${jobs.parkedEvents.name} AND data::text LIKE ${`%${stranger.id}%`}`;
  expect(parked).toEqual([]);
});

describe("a call of the API that is under way while somebody is redacted", () => {
  const person = markedPerson(7_470_007, 5_470_007);
  const claim = () => ({ shopId: shop.id, key: crypto.randomUUID(), requestHash: "hash", now });
  const kept = ({ shopId, key }: ReturnType<typeof claim>) =>
    prisma.apiAnswer.findUnique({ where: { shopId_key: { shopId, key } } });

  it("keeps nothing of them, and its key does the work again", async () => {
    const [call, bodiless] = [claim(), claim()];
    expect(await claimAnswer(prisma, call)).toBeNull();
    expect(await claimAnswer(prisma, bodiless)).toBeNull();
    const before = { customerId: person.id, reason: person.text.apiAnswer };
    await redact(person);
    await keepAnswer(prisma, { ...call, status: 200, body: before });
    expect(await findMarkers(prisma, markersOf(person))).toEqual([]);
    expect(await claimAnswer(prisma, call)).toBeNull();
    await keepAnswer(prisma, { ...call, status: 200, body: { again: true } });
    expect(await claimAnswer(prisma, call)).toEqual({ status: 200, body: { again: true } });
    // An answer about nobody is stored as before.
    await keepAnswer(prisma, { ...bodiless, status: 200, body: null });
    expect(await claimAnswer(prisma, bodiless)).toEqual({ status: 200, body: {} });
  });

  it("begins after the redaction, when the redaction is at its end", async () => {
    const call = claim();
    let begins: Promise<unknown> = Promise.resolve();
    let hasBegun = false;
    await prisma.$transaction(
      async (db) => {
        await eraseAnswers(db, { shopId: shop.id, about: Prisma.sql`false` });
        begins = claimAnswer(prisma, call).then(() => (hasBegun = true));
        const waiting = () => prisma.$queryRaw<unknown[]>`
        SELECT 1 FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
        WHERE datname = current_database() AND locktype = 'advisory' AND NOT granted`;
        await vi.waitFor(async () => expect(await waiting()).not.toEqual([]), {
          timeout: patience(10_000),
          interval: 20,
        });
        expect([hasBegun, await kept(call)]).toEqual([false, null]);
      },
      { timeout: patience(20_000) },
    );
    await begins;
    expect(await kept(call)).toMatchObject({ body: {} });
  });
});

describe("a person whose merge is told of after their redaction", () => {
  const [first, second] = [markedPerson(7_450_005, 5_450_005), markedPerson(7_460_006, 5_460_006)];
  const merge = {
    admin_graphql_api_customer_kept_id: `gid://shopify/Customer/${first.id}`,
    admin_graphql_api_customer_deleted_id: `gid://shopify/Customer/${second.id}`,
  };
  const customerIds = [BigInt(first.id), BigInt(second.id)];
  const balances = async () => {
    const read = await readBalances(prisma, { shopId: shop.id, customerIds });
    return customerIds.map((id) => [read.get(id)?.pending ?? 0, read.get(id)?.available ?? 0]);
  };

  it("is forgotten as when it was told of before: the points go over, and nobody gets them", async () => {
    const mission = await makeMission(database, shop, { places: 5 });
    for (const person of [first, second]) {
      await arrive(person);
      await leaveTraces(prisma, person, { shop, missionId: mission.id, now });
    }
    const before = await balances();
    await redact(first);
    expect(await findMarkers(prisma, markersOf(second))).not.toEqual([]);
    await deliver("customers/merge", merge);
    await drain();
    expect(await findMarkers(prisma, markersOf(first, second))).toEqual([]);
    const members = await prisma.member.findMany({ where: { shopId: shop.id, customerId: { in: customerIds } } });
    expect(members.toSorted((a, b) => Number(a.customerId - b.customerId))).toMatchObject([
      { status: "REDACTED", email: null },
      { status: "MERGED", mergedIntoId: BigInt(first.id), email: null },
    ]);
    const sum = (of: number[][]) => of.flat().reduce((all, points) => all + points, 0);
    const after = await balances();
    expect(after[1]).toEqual([0, 0]);
    expect([sum(before) > 0, sum(after)]).toEqual([true, sum(before)]);
    // Repeated and late webhooks about the one who was removed bring nothing back.
    await deliver("customers/merge", merge);
    await deliver("orders/updated", orderOf(second));
    await drain();
    expect(await balances()).toEqual(after);
    expect(await checkBooks(prisma, { shopId: shop.id })).toEqual([]);
    const shown = await prisma.member.findMany({ where: { shopId: shop.id, customerId: { in: customerIds } } });
    expect(shown.map(({ email, firstName }) => [email, firstName])).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});
