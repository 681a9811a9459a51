import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient, type Shop } from "@prisma/client";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { storeEvents } from "~/jobs/store-events";
import { logger } from "~/lib/logger.server";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { findEchoes } from "~/modules/shop-sync/find-echoes.server";
import { parseWebhook, type DataTopic } from "~/modules/shop-sync/parse-webhook";
import { processEvents } from "~/modules/shop-sync/process-events.server";
import { membershipTags } from "~/shopify/members-tag";
import { customerPayload } from "../../factories/customer-payload";
import { orderPayload } from "../../factories/order-payload";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { jobs } from "~/modules/jobs/registry";

type Webhook = [topic: DataTopic, payload: unknown];

const now = new Date("2026-03-06T10:00:00Z");
const LATER = "2026-03-05T10:00:00+01:00";
const FIRST = 7_100_000;
let database: TestDatabase;
let watched: PrismaClient;
let statements = 0;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.publishMemberCards]);
  const adapter = new PrismaPg({ connectionString: database.url });
  watched = new PrismaClient({ adapter, log: [{ emit: "event", level: "query" }] });
  watched.$on("query" as never, () => (statements += 1));
});
afterAll(async () => {
  await stopBoss();
  await watched.$disconnect();
  await database.close();
});
beforeEach(async () => {
  shop = await makeShop(database.prisma);
});

const ids = (count: number) => Array.from({ length: count }, (_, index) => FIRST + index);
const { MEMBER, LEFT } = membershipTags;
const gid = (id: number) => `gid://shopify/Customer/${id}`;
const tagsAdded = (id: number, tags: string[]): Webhook => ["customer.tags_added", { customerId: gid(id), tags }];
const tagsRemoved = (id: number, tags: string[]): Webhook => ["customer.tags_removed", { customerId: gid(id), tags }];
const joined = (id: number, segment: number): Webhook => [
  "customer.joined_segment",
  { customerId: gid(id), segmentId: `gid://shopify/Segment/${segment}` },
];

/** Members as the import leaves them: with their tags. */
async function importMembers(count: number): Promise<void> {
  const webhooks = ids(count).map((id) => customerPayload({ id }));
  await work(webhooks.map((payload): Webhook => ["customers/create", payload]));
  await database.prisma.member.updateMany({ where: { shopId: shop.id }, data: { tags: ["vip"], tagsKnown: true } });
}

/** Works a batch as the worker does. @returns the statements it took */
async function work(webhooks: Webhook[]): Promise<number> {
  const waiting = webhooks.map(([topic, payload]) => ({
    id: crypto.randomUUID(),
    data: { shopId: shop.id, topic, triggeredAt: now.toISOString(), payload },
  }));
  statements = 0;
  const adminFor = () => Promise.reject(new Error("no Admin API in this test"));
  const results = await storeEvents.handle(waiting, { db: watched, logger, now: () => now, adminFor });
  expect(results?.map(({ status }) => status)).toEqual(waiting.map(() => "completed"));
  return statements;
}

const member = (id: number) =>
  database.prisma.member.findUniqueOrThrow({
    where: { shopId_customerId: { shopId: shop.id, customerId: BigInt(id) } },
  });

it.each([1, 200])("spends two statements on the echoes of tagging %i members", async (count) => {
  await importMembers(count);
  const echoes = ids(count).flatMap((id): Webhook[] => [
    ["customers/update", customerPayload({ id, updatedAt: LATER })],
    tagsAdded(id, [MEMBER]),
    joined(id, 77),
  ]);
  // The others read the shops of the batch and forget its payloads.
  expect(await work(echoes)).toBe(4);
  expect(await member(FIRST)).toMatchObject({
    customerUpdatedAt: new Date(LATER),
    tags: expect.arrayContaining(["vip", MEMBER.toLowerCase()]) as unknown,
    tagsKnown: true,
  });
});

describe("what rides along is not lost", () => {
  beforeEach(() => importMembers(3));

  it.each([
    ["an e-mail address", { email: "new@example.test" }, { email: "new@example.test" }],
    ["no e-mail address", { email: null }, { email: null }],
    ["a name", { lastName: "Neu" }, { lastName: "Neu" }],
    ["a country", { countryCode: "AT" }, { countryCode: "AT" }],
  ])("%s", async (_name, change, stored) => {
    const echo = (id: number): Webhook => ["customers/update", customerPayload({ id, updatedAt: LATER })];
    const real: Webhook = ["customers/update", customerPayload({ id: FIRST + 1, updatedAt: LATER, ...change })];
    expect(await work([echo(FIRST), real, echo(FIRST + 2)])).toBeGreaterThan(3);
    expect(await member(FIRST + 1)).toMatchObject(stored);
  });

  it.each([
    ["another tag beside ours", tagsAdded(FIRST, [MEMBER, "Gold"])],
    ["another tag", tagsAdded(FIRST, ["Gold"])],
    ["a tag taken away", tagsRemoved(FIRST, ["VIP"])],
    ["tags that are not told", ["customer.tags_added", { customerId: gid(FIRST) }] satisfies Webhook],
  ])("%s", async (_name, changes) => {
    await work([tagsAdded(FIRST + 1, [MEMBER]), changes]);
    expect(await member(FIRST)).toMatchObject({ tagsKnown: false });
    expect(await member(FIRST + 1)).toMatchObject({ tagsKnown: true });
  });

  it("our tags, given and taken away, in the order in which we are told", async () => {
    const tags = async () => (await member(FIRST)).tags.toSorted();
    await work([tagsAdded(FIRST, [MEMBER])]);
    await work([tagsRemoved(FIRST, [MEMBER]), tagsAdded(FIRST, [LEFT])]);
    expect(await tags()).toEqual([LEFT.toLowerCase(), "vip"]);
    await work([tagsRemoved(FIRST, [LEFT]), tagsAdded(FIRST, [LEFT]), tagsRemoved(FIRST, [LEFT])]);
    expect(await tags()).toEqual(["vip"]);
    expect(await member(FIRST)).toMatchObject({ tagsKnown: true });
  });

  it("a segment that a rule names", async () => {
    const at = new Date("2026-01-01T00:00:00Z");
    await database.prisma.segment.create({ data: { shopId: shop.id, segmentId: "77", readAt: at } });
    await work([joined(FIRST, 77), joined(FIRST, 78)]);
    expect(await database.prisma.segmentMember.count({ where: { shopId: shop.id } })).toBe(1);
  });

  it("an order in the same batch", async () => {
    await work([
      ["customers/update", customerPayload({ id: FIRST, updatedAt: LATER })],
      ["orders/paid", orderPayload({ customer: { id: FIRST } })],
    ]);
    expect(await database.prisma.order.count({ where: { shopId: shop.id } })).toBe(1);
  });
});

it("ends where it would without looking for echoes, whatever comes in whatever order", async () => {
  const changes = fc.record({
    id: fc.constantFrom(FIRST, FIRST + 1),
    lastName: fc.constantFrom("Eins", "Zwei"),
    email: fc.constantFrom(null, "a@example.test"),
    minute: fc.integer({ min: 0, max: 5 }),
  });
  const schedules = fc.array(fc.array(changes, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  const stored = async (shopId: number) =>
    (await database.prisma.member.findMany({ where: { shopId }, orderBy: { customerId: "asc" } })).map(
      ({ customerId, lastName, email, customerUpdatedAt }) => ({ customerId, lastName, email, customerUpdatedAt }),
    );
  await fc.assert(
    fc.asyncProperty(schedules, async (batches) => {
      const [plain, filtered] = [await makeShop(database.prisma), await makeShop(database.prisma)];
      // One state per moment: two of the same moment cannot be ordered.
      const names = new Map<string, (typeof batches)[number][number]>();
      for (const batch of batches) {
        const queued = batch.map((change, index) => {
          const key = `${change.id}:${change.minute}`;
          const { id, minute, ...values } = names.get(key) ?? names.set(key, change).get(key)!;
          const updatedAt = `2026-03-05T10:0${minute}:00+01:00`;
          const payload = customerPayload({ id, ...values, updatedAt });
          return {
            id: `${index}`,
            event: parseWebhook("customers/update", payload, { triggeredAt: null, currency: "EUR" }),
          };
        });
        const echoes = await findEchoes(database.prisma, { shopId: filtered.id, queued, ownTags: [] });
        for (const [shopId, kept] of [
          [plain.id, queued],
          [filtered.id, queued.filter(({ id }) => !echoes.has(id))],
        ] as const) {
          const events = kept.map(({ event }) => event);
          await database.prisma.$transaction((db) => processEvents(db, { shopId, events, now, cards: "now" }));
        }
      }
      expect(await stored(filtered.id)).toEqual(await stored(plain.id));
    }),
    { numRuns: 30 },
  );
});
