import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { storeEvents } from "~/jobs/store-events";
import { now } from "~/lib/clock.server";
import { logger } from "~/lib/logger.server";
import { createQueues, getBoss, stopBoss } from "~/lib/queue.server";
import { listParkedEvents, retryParkedEvents } from "~/modules/shop-sync/parked-events.server";
import { action } from "~/routes/webhooks";
import { handleBatch } from "~/jobs/handle-batch";
import { samplePayload, sampleTopics } from "@stammtisch/devstore/testing";
import { orderPayload } from "../../factories/order-payload";
import { makeShop } from "../../factories/shop";
import { webhookRequest, type WebhookOptions } from "../../factories/webhook";
import { prisma } from "../../setup/owner-prisma";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { patience } from "../../setup/patience";
import { jobs } from "~/modules/jobs/registry";

let database: TestDatabase;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.parkedEvents, jobs.storeEvents, jobs.readConsentWordings, jobs.publishMemberCards]);
  shop = await makeShop(database.prisma, { appInstallationId: "gid://shopify/AppInstallation/1" });
});
afterAll(async () => {
  await stopBoss();
  await prisma.$disconnect();
  await database.close();
});

async function deliver(options: Partial<WebhookOptions> & { headers?: Record<string, string | null> } = {}) {
  const request = webhookRequest("https://app.test/webhooks", {
    shop: shop.domain,
    topic: "orders/paid",
    payload: orderPayload(),
    ...options,
  });
  for (const [name, value] of Object.entries(options.headers ?? {})) {
    if (value === null) request.headers.delete(name);
    else request.headers.set(name, value);
  }
  return (await action({ request, params: {}, context: {} })).status;
}

const stored = async () => {
  const rows = await prisma.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int FROM pgboss.job WHERE name = ${jobs.storeEvents.name}`;
  return rows[0]?.count;
};

/** Works what waits, as the worker does. */
async function drain(): Promise<void> {
  const boss = await getBoss();
  const adminFor = () => Promise.reject(new Error("no Admin API in this test"));
  for (;;) {
    const waiting = await boss.fetch(jobs.storeEvents.name, { batchSize: 200 });
    if (waiting.length === 0) return;
    for (const result of await handleBatch(storeEvents, waiting, { db: prisma, logger, now, adminFor })) {
      if (result.status === "completed") await boss.complete(jobs.storeEvents.name, result.id);
      else await boss.fail(jobs.storeEvents.name, result.id, result.output as object);
    }
  }
}

describe("what is refused and not stored", () => {
  it.each([
    ["without a signature", { headers: { "x-shopify-hmac-sha256": null } }, 401],
    ["with another signature", { headers: { "x-shopify-hmac-sha256": "bm90IGl0" } }, 401],
    ["signed with another secret", { secret: "another-secret" }, 401],
    ["not JSON", { payload: "{ not json" }, 400],
    ["an unknown topic", { topic: "orders/teleported" }, 404],
    ["another shop", { shop: "unknown.myshopify.com" }, 404],
  ])("%s", async (_name, options, status) => {
    const before = await stored();
    expect(await deliver(options)).toBe(status);
    expect(await stored()).toBe(before);
  });
});

describe("text that the database refuses", () => {
  it("is put right before it is stored: the event counts, with all else that it tells", async () => {
    const odd = await makeShop(prisma);
    const payload = orderPayload({ id: 480_001 });
    const [line] = payload.line_items;
    const customer = { ...payload.customer, first_name: "Mi\u0000ra \ud83d", last_name: "\u0000" };
    const oddText = { ...payload, name: "#1\u0000", customer, line_items: [{ ...line, title: "\udc00Cup 😀" }] };
    const status = await deliver({
      shop: odd.domain,
      payload: { ...oddText, "\u0000note": "\u0000", note_attributes: [{ name: "\ud800", value: "\u0000x" }] },
    });
    expect(status).toBe(200);
    await drain();
    const order = await prisma.order.findFirstOrThrow({ where: { shopId: odd.id, orderId: 480_001n } });
    expect(order.name).toBe("#1");
    expect(JSON.stringify(order.snapshot)).toContain("\ufffdCup 😀");
    const member = await prisma.member.findFirstOrThrow({ where: { shopId: odd.id } });
    expect(member).toMatchObject({ firstName: "Mira \ufffd" });
    expect(await prisma.award.count({ where: { shopId: odd.id } })).toBe(1);
  });

  it.each(["", "yesterday", "0000-01-01T00:00:00Z", "+012026-01-01T00:00:00Z", "9999-12-31T00:00:00Z"])(
    "in the header of its time (%j) leaves the event without one",
    async (triggeredAt) => {
      const odd = await makeShop(prisma);
      const payload = orderPayload({ id: 481_001 });
      expect(await deliver({ shop: odd.domain, payload, headers: { "x-shopify-triggered-at": triggeredAt } })).toBe(
        200,
      );
      await drain();
      expect(await prisma.order.count({ where: { shopId: odd.id } })).toBe(1);
    },
  );

  it.each(["0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z"])("an order dated %s is an order", async (created_at) => {
    const odd = await makeShop(prisma);
    const payload = { ...orderPayload({ id: 482_001 }), created_at, processed_at: created_at };
    expect(await deliver({ shop: odd.domain, payload })).toBe(200);
    await drain();
    expect(await prisma.order.count({ where: { shopId: odd.id } })).toBe(1);
  });
});

it.each(["customers/data_request", "customers/redact", "shop/redact"])(
  "%s of a shop of which nothing is held is answered with 200",
  async (topic) => {
    const before = await stored();
    const payload = { shop_id: 1, shop_domain: "gone.myshopify.com", customer: { id: 7 }, orders_requested: [] };
    expect(await deliver({ shop: "gone.myshopify.com", topic, payload })).toBe(200);
    expect(await deliver({ shop: "gone.myshopify.com", topic, payload, secret: "another-secret" })).toBe(401);
    expect(await stored()).toBe(before);
  },
);

describe("what is stored", () => {
  it("is stored once by its delivery and leads to points", async () => {
    const before = (await stored()) ?? 0;
    const webhookId = crypto.randomUUID();
    expect(await deliver({ webhookId })).toBe(200);
    expect(await deliver({ webhookId })).toBe(200);
    expect(await stored()).toBe(before + 1);
    await drain();
    const accounts = await prisma.ledgerAccount.aggregate({ where: { shopId: shop.id }, _sum: { balance: true } });
    expect(accounts._sum.balance).toBe(100n);
  });

  it("is each of many orders that one action changed, though all share its event id", async () => {
    const many = await makeShop(prisma);
    const eventId = crypto.randomUUID();
    for (const id of [490_001, 490_002, 490_003])
      expect(await deliver({ shop: many.domain, eventId, payload: orderPayload({ id }) })).toBe(200);
    await drain();
    expect(await prisma.order.count({ where: { shopId: many.id } })).toBe(3);
  });

  it("is told apart by its body where no header does it", async () => {
    const bare = await makeShop(prisma);
    const headers = { "x-shopify-event-id": null, "x-shopify-webhook-id": null };
    for (const id of [491_001, 491_002, 491_002])
      expect(await deliver({ shop: bare.domain, payload: orderPayload({ id }), headers })).toBe(200);
    await drain();
    expect(await prisma.order.count({ where: { shopId: bare.id } })).toBe(2);
  });

  it("is who joined a segment only where a rule names the segment", async () => {
    const joining = (segment: number) => ({
      topic: "customer.joined_segment",
      payload: {
        shop_id: "gid://shopify/Shop/1",
        customer_id: "gid://shopify/Customer/7000001",
        segment_id: `gid://shopify/Segment/${segment}`,
      },
    });
    await prisma.segment.create({ data: { shopId: shop.id, segmentId: "21", readAt: now() } });
    const before = (await stored()) ?? 0;
    expect([await deliver(joining(21)), await deliver(joining(22))]).toEqual([200, 200]);
    expect(await stored()).toBe(before + 1);
    await drain();
  });

  it("is each of Shopify's samples, none of which is parked or counts", async () => {
    const tried = await makeShop(prisma);
    for (const topic of sampleTopics) {
      expect(await deliver({ shop: tried.domain, topic, payload: JSON.stringify(samplePayload(topic)) })).toBe(200);
    }
    await drain();
    expect((await listParkedEvents(prisma, { shopId: tried.id, limit: 50 })).rows).toEqual([]);
    const orders = await prisma.order.findMany({ where: { shopId: tried.id } });
    expect(orders.map(({ orderId, customerId }) => [orderId, customerId])).toEqual([
      [820_000_000_000_000_101n, 706_000_000_000_000_203n],
    ]);
    expect(await prisma.award.count({ where: { shopId: tried.id } })).toBe(0);
  });

  it("does nothing for a shop that has left", async () => {
    const left = await makeShop(prisma, { status: "UNINSTALLED" });
    expect(await deliver({ shop: left.domain })).toBe(200);
    await drain();
    expect(await prisma.order.count({ where: { shopId: left.id } })).toBe(0);
  });
});

it("parks what its topic does not promise, shows it with a reason and tries it again when asked", async () => {
  const payload = { ...orderPayload({ id: 470_001 }), line_items: "none" };
  expect(await deliver({ payload })).toBe(200);
  const boss = await getBoss();
  await boss.work(jobs.storeEvents.name, { perJobResults: true, pollingIntervalSeconds: 0.5 }, (waiting) =>
    handleBatch(storeEvents, waiting, { db: prisma, logger, now, adminFor: () => Promise.reject(new Error("unused")) }),
  );
  const parkedNow = async () => (await listParkedEvents(prisma, { shopId: shop.id, limit: 5 })).rows;
  await expect.poll(parkedNow, { timeout: patience(10_000) }).toHaveLength(1);
  await boss.offWork(jobs.storeEvents.name, { wait: true });
  const [parked] = await parkedNow();
  expect(parked).toMatchObject({
    topic: "orders/paid",
    cause: "UNREADABLE",
    reason: expect.stringContaining("line_items") as string,
    subject: { orderName: payload.name, customerId: String(payload.customer?.id) },
  });
  expect(await retryParkedEvents(prisma, { shopId: shop.id })).toBe(1);
  expect(await parkedNow()).toEqual([]);
});

it("tries for more than an hour before it parks what fails, so that an outage parks nothing", async () => {
  const struck = await makeShop(prisma);
  await drain();
  expect(await deliver({ shop: struck.domain, payload: orderPayload({ id: 470_002 }) })).toBe(200);
  const boss = await getBoss();
  const failOnce = async (id: string): Promise<number> => {
    await boss.fail(jobs.storeEvents.name, id, { message: "out of reach" });
    const [waiting] = await prisma.$queryRaw<{ seconds: number }[]>`
      WITH waiting AS (
        SELECT extract(epoch FROM start_after - now())::float AS seconds FROM pgboss.job
        WHERE name = ${jobs.storeEvents.name} AND id = ${id}::uuid AND state = 'retry')
      UPDATE pgboss.job SET start_after = now() FROM waiting
      WHERE name = ${jobs.storeEvents.name} AND id = ${id}::uuid RETURNING seconds`;
    return waiting?.seconds ?? 0;
  };
  let waited = 0;
  for (let [job] = await boss.fetch(jobs.storeEvents.name); job; [job] = await boss.fetch(jobs.storeEvents.name)) {
    waited += await failOnce(job.id);
  }
  expect(waited).toBeGreaterThan(3_600);
  expect((await listParkedEvents(prisma, { shopId: struck.id, limit: 5 })).rows).toHaveLength(1);
});

it("answers a data request with all that is held", async () => {
  const payload = { customer: { id: 7_000_001 }, data_request: { id: 31 }, shop_domain: shop.domain };
  expect(await deliver({ topic: "customers/data_request", payload })).toBe(200);
  await drain();
  const answer = await prisma.dataRequest.findFirstOrThrow({ where: { shopId: shop.id, id: 31n } });
  expect(answer.payload).toMatchObject({ member: { firstName: "Mira" }, orders: [{ orderId: "450001" }] });
});

it("forgets a redacted customer and keeps the ledger", async () => {
  expect(await deliver({ topic: "customers/redact", payload: { customer: { id: 7_000_001 } } })).toBe(200);
  await drain();
  const member = await prisma.member.findFirstOrThrow({ where: { shopId: shop.id, customerId: 7_000_001n } });
  expect(member).toMatchObject({ status: "REDACTED", email: null, firstName: null, searchName: "" });
  const left = await prisma.$queryRaw<unknown[]>`
    SELECT 1 FROM pgboss.job
    WHERE (data->>'shopId')::int = ${shop.id} AND state <> 'active' AND data::text LIKE '%customer-7000001@%'`;
  expect(left).toEqual([]);
  expect(await prisma.ledgerTransaction.count({ where: { shopId: shop.id } })).toBeGreaterThan(0);
});

it("stops at an uninstall and deletes everything when the shop is redacted", async () => {
  const gone = await makeShop(prisma);
  await deliver({ shop: gone.domain, payload: orderPayload({ id: 460_001 }) });
  await drain();
  expect(await deliver({ shop: gone.domain, topic: "shop/redact", payload: {} })).toBe(200);
  await drain();
  expect(await prisma.shop.findUnique({ where: { id: gone.id } })).not.toBeNull();
  await deliver({ shop: gone.domain, topic: "app/uninstalled", payload: { id: 1 } });
  await drain();
  expect(await prisma.shop.findUnique({ where: { id: gone.id } })).toMatchObject({ status: "UNINSTALLED" });
  await deliver({ shop: gone.domain, topic: "shop/redact", payload: {} });
  await drain();
  expect(await prisma.shop.findUnique({ where: { id: gone.id } })).toBeNull();
  expect(await prisma.ledgerEntry.count({ where: { shopId: gone.id } })).toBe(0);
});
