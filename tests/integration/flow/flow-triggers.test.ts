import { createHmac } from "node:crypto";
import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { prisma } from "~/db.server";
import { sendFlowTriggers } from "~/jobs/send-flow-triggers";
import { getBoss, stopBoss } from "~/lib/queue.server";
import { decideAwards, undoDecisions } from "~/modules/approvals/decide-awards.server";
import { SEND_FLOW_TRIGGERS } from "~/modules/earning/flow/announce-awards.server";
import { grantAward } from "~/modules/earning/grant-award.server";
import { matureAwards } from "~/modules/earning/mature-awards.server";
import { READ_CONSENT_WORDINGS } from "~/modules/members/consent/request-wordings.server";
import { PUBLISH_MEMBER_CARDS } from "~/modules/members/request-cards.server";
import { PUBLISH_STOREFRONT } from "~/modules/members/request-storefront.server";
import { parseWebhook, type DataTopic } from "~/modules/shop-sync/parse-webhook";
import { processEvents } from "~/modules/shop-sync/process-events.server";
import { action as lifecycle } from "~/routes/flow.lifecycle";
import { listFlowTriggers } from "../../../devstore/state/flow-triggers";
import { makeMember } from "../../factories/member";
import { orderPayload } from "../../factories/order-payload";
import { refundPayload } from "../../factories/refund-payload";
import { makeShop } from "../../factories/shop";
import { jobContext, openLocalStore, type LocalStore } from "../../setup/local-store";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { makeWaitingAward } from "./waiting-award";

const now = new Date("2026-03-02T12:00:00Z");
const CUSTOMER = 7_000_001;
let database: TestDatabase;
let shop: Shop;
let local: LocalStore;
let seen = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  local = await openLocalStore(now);
  const boss = await getBoss();
  for (const name of [PUBLISH_MEMBER_CARDS, PUBLISH_STOREFRONT]) await boss.createQueue(name, { policy: "short" });
  for (const name of [SEND_FLOW_TRIGGERS, READ_CONSENT_WORDINGS]) await boss.createQueue(name, {});
});
afterAll(async () => {
  await stopBoss();
  await prisma.$disconnect();
  await local.close();
  await database.close();
});
beforeEach(async () => {
  shop = await makeShop(prisma);
});

async function tellUse(inUse: boolean, { at = now, secret = "test-api-secret" } = {}): Promise<number> {
  const body = JSON.stringify({
    ...{ shopify_domain: shop.domain, shop_id: 1, flow_trigger_definition_id: "flow-award-granted" },
    ...{ has_enabled_flow: inUse, timestamp: at.toISOString() },
  });
  const signature = createHmac("sha256", secret).update(body).digest("base64");
  const headers = { "content-type": "application/json", "x-shopify-hmac-sha256": signature };
  const request = new Request("https://app.test/flow/lifecycle", { method: "POST", body, headers });
  return (await lifecycle({ request, params: {}, context: {} })).status;
}

async function tell(...told: [topic: DataTopic, payload: unknown][]): Promise<void> {
  const events = told.map(([topic, payload]) => parseWebhook(topic, payload, { triggeredAt: now, currency: "EUR" }));
  await prisma.$transaction((db) => processEvents(db, { shopId: shop.id, events, now, cards: "now" }));
}

/** Works the queue; gives what Flow received of it. */
async function received() {
  const boss = await getBoss();
  const jobs = await boss.fetch<Parameters<typeof sendFlowTriggers.handle>[0][number]["data"]>(SEND_FLOW_TRIGGERS, {
    batchSize: 100,
  });
  if (jobs.length === 0) return [];
  const results = (await sendFlowTriggers.handle(jobs, jobContext(local, prisma, now))) ?? [];
  expect(results.map(({ status }) => status)).toEqual(jobs.map(() => "completed"));
  await boss.complete(
    SEND_FLOW_TRIGGERS,
    jobs.map(({ id }) => id),
  );
  const all = listFlowTriggers(local.store.state);
  const fresh = all.slice(seen).map(({ handle, payload }) => ({ handle, ...payload }) as Record<string, unknown>);
  seen = all.length;
  return fresh;
}

const order = orderPayload({ customer: { id: CUSTOMER }, lines: [{ id: 1, price: "100.00" }] });

describe("the switch", () => {
  it("sends nothing before a workflow uses a trigger, and nothing after the last was switched off", async () => {
    await tell(["orders/paid", order]);
    expect(await received()).toEqual([]);
    expect(await tellUse(true)).toBe(200);
    expect(await tellUse(false, { at: new Date(now.getTime() + 1_000) })).toBe(200);
    expect(await tellUse(true, { at: now })).toBe(200);
    await tell(["orders/paid", orderPayload({ id: 450_002, customer: { id: CUSTOMER } })]);
    expect(await received()).toEqual([]);
  });

  it("is not moved by somebody else", async () => {
    expect(await tellUse(true, { secret: "another" })).toBe(401);
    await tell(["orders/paid", order]);
    expect(await received()).toEqual([]);
  });
});

describe("triggers", () => {
  beforeEach(() => tellUse(true));

  it("tell of an award and of what a refund took back, each once", async () => {
    await tell(["orders/paid", order]);
    await tell(["orders/paid", order]);
    expect(await received()).toMatchObject([
      { handle: "flow-award-granted", customer_id: CUSTOMER, points: 100, event: "ORDER" },
    ]);
    const lines = [{ lineItemId: 1, quantity: 1, subtotal: "100.00" }];
    await tell(["refunds/create", refundPayload({ id: 9, orderId: 450_001, lines })]);
    expect(await received()).toMatchObject([
      { handle: "flow-points-taken-back", customer_id: CUSTOMER, points: 100, event: "ORDER" },
    ]);
  });

  it("are silent about history that is read in", async () => {
    const processedAt = "2026-02-20T10:00:00+01:00";
    await tell(["orders/updated", orderPayload({ customer: { id: CUSTOMER }, processedAt })]);
    expect(await prisma.award.count({ where: { shopId: shop.id } })).toBe(1);
    expect(await received()).toEqual([]);
  });

  it("tell of an award that waits, with its ID, and of the approval, not of its undoing", async () => {
    await prisma.earningRule.updateMany({ where: { shopId: shop.id }, data: { approval: "STAFF" } });
    await tell(["orders/paid", order]);
    const [waits] = await received();
    expect(waits).toMatchObject({ handle: "flow-award-waits", points: 100, reason: "" });
    const decision = { shopId: shop.id, awardIds: [String(waits?.["award id"])], actor: "staff:1", now };
    await decideAwards(prisma, { ...decision, verdict: "APPROVED" });
    expect(await received()).toMatchObject([{ handle: "flow-award-granted", points: 100 }]);
    await undoDecisions(prisma, decision);
    expect(await received()).toEqual([]);
  });

  it("do not tell Flow of what Flow granted, so that no workflow feeds itself", async () => {
    const { customerId } = await makeMember(prisma, { shopId: shop.id });
    const grant = { shopId: shop.id, customerId, points: 5, reason: "Thanks", actor: "x", now };
    await grantAward(prisma, { ...grant, event: "FLOW", key: "1" });
    await grantAward(prisma, { ...grant, event: "API", key: "1" });
    expect(await received()).toMatchObject([{ handle: "flow-award-granted", event: "API", rule: "Thanks" }]);
  });

  it("tell that a referral is complete when its hold is over", async () => {
    const { customerId } = await makeMember(prisma, { shopId: shop.id });
    const id = await makeWaitingAward(prisma, { shopId: shop.id, customerId, points: 200 });
    await prisma.award.updateMany({ where: { shopId: shop.id, id }, data: { event: "REFERRAL" } });
    const later = new Date(now.getTime() + 3 * 86_400_000);
    await prisma.$executeRaw`UPDATE award SET matures_at = ${later} WHERE shop_id = ${shop.id}`;
    await decideAwards(prisma, { shopId: shop.id, awardIds: [id], verdict: "APPROVED", actor: "staff:1", now });
    expect((await received()).map(({ handle }) => handle)).toEqual(["flow-award-granted"]);
    await matureAwards(prisma, { shopId: shop.id, now: later });
    expect(await received()).toMatchObject([
      { handle: "flow-referral-completed", customer_id: Number(customerId), points: 200, "award id": id },
    ]);
  });
});
