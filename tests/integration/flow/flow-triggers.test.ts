import { createHmac } from "node:crypto";
import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { decideItems, undoDecisions } from "~/modules/approvals/decide-items.server";
import { decideReview } from "~/modules/approvals/decide-review.server";
import { grantAward } from "~/modules/earning/awards/grant-award.server";
import { matureAwards } from "~/modules/earning/awards/mature-awards.server";
import { createRule } from "~/modules/earning/rules/create-rule.server";
import { saveMission } from "~/modules/missions/save-mission.server";
import { submitEntry } from "~/modules/missions/submit-entry.server";
import { submitReview } from "~/modules/reviews/submit-review.server";
import { parseWebhook, type DataTopic } from "~/modules/shop-sync/parse-webhook";
import { processEvents } from "~/modules/shop-sync/process-events.server";
import { action as lifecycle } from "~/routes/flow.lifecycle";
import { prisma } from "../../setup/owner-prisma";
import { listFlowTriggers } from "@stammtisch/devstore/state/flow-triggers";
import { makeMember } from "../../factories/member";
import { orderPayload } from "../../factories/order-payload";
import { refundPayload } from "../../factories/refund-payload";
import { makeShop } from "../../factories/shop";
import { openLocalStore, type LocalStore } from "../../setup/local-store";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { workQueue } from "./work-queue";
import { makeWaitingAward } from "./waiting-award";
import { jobs } from "~/modules/jobs/registry";

const now = new Date("2026-03-02T12:00:00Z");
const CUSTOMER = 7_000_001;
let database: TestDatabase;
let shop: Shop;
let local: LocalStore;

beforeAll(async () => {
  database = await createTestDatabase();
  local = await openLocalStore(now);
  await createQueues([
    jobs.publishMemberCards,
    jobs.publishStorefront,
    jobs.publishProductReviews,
    jobs.sendFlowTriggers,
    jobs.readConsentWordings,
  ]);
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

async function reportUse(inUse: boolean, { at = now, secret = "test-api-secret" } = {}): Promise<number> {
  const body = JSON.stringify({
    shopify_domain: shop.domain,
    shop_id: 1,
    flow_trigger_definition_id: "flow-award-granted",
    has_enabled_flow: inUse,
    timestamp: at.toISOString(),
  });
  const signature = createHmac("sha256", secret).update(body).digest("base64");
  const headers = { "content-type": "application/json", "x-shopify-hmac-sha256": signature };
  const request = new Request("https://app.test/flow/lifecycle", { method: "POST", body, headers });
  return (await lifecycle({ request, params: {}, context: {} })).status;
}

async function receive(...webhooks: [topic: DataTopic, payload: unknown][]): Promise<void> {
  const events = webhooks.map(([topic, payload]) =>
    parseWebhook(topic, payload, { triggeredAt: now, currency: "EUR" }),
  );
  await prisma.$transaction((db) => processEvents(db, { shopId: shop.id, events, now, cards: "now" }));
}

const received = () => workQueue(local, now);

/** A rule for an event that staff decide on. */
const makeRule = (event: "REVIEW" | "MISSION") =>
  createRule(prisma, {
    shopId: shop.id,
    id: crypto.randomUUID(),
    now: new Date("2026-01-01T00:00:00Z"),
    input: { event, points: 50, approval: "STAFF", enabled: true },
  });

const order = orderPayload({ customer: { id: CUSTOMER }, lines: [{ id: 1, price: "100.00" }] });

describe("the switch", () => {
  it("sends nothing before a workflow uses a trigger, and nothing after the last was switched off", async () => {
    await receive(["orders/paid", order]);
    expect(await received()).toEqual([]);
    expect(await reportUse(true)).toBe(200);
    expect(await reportUse(false, { at: new Date(now.getTime() + 1_000) })).toBe(200);
    expect(await reportUse(true, { at: now })).toBe(200);
    await receive(["orders/paid", orderPayload({ id: 450_002, customer: { id: CUSTOMER } })]);
    expect(await received()).toEqual([]);
  });

  it("is not moved by somebody else", async () => {
    expect(await reportUse(true, { secret: "another" })).toBe(401);
    await receive(["orders/paid", order]);
    expect(await received()).toEqual([]);
  });
});

describe("triggers", () => {
  beforeEach(() => reportUse(true));

  it("tell of an award and of what a refund took back, each once", async () => {
    await receive(["orders/paid", order]);
    await receive(["orders/paid", order]);
    expect(await received()).toMatchObject([
      { handle: "flow-award-granted", customer_id: CUSTOMER, points: 100, event: "ORDER" },
    ]);
    const lines = [{ lineItemId: 1, quantity: 1, subtotal: "100.00" }];
    await receive(["refunds/create", refundPayload({ id: 9, orderId: 450_001, lines })]);
    expect(await received()).toMatchObject([
      { handle: "flow-points-taken-back", customer_id: CUSTOMER, points: 100, event: "ORDER" },
    ]);
  });

  it("are silent about history that is read in", async () => {
    const processedAt = "2026-02-20T10:00:00+01:00";
    await receive(["orders/updated", orderPayload({ customer: { id: CUSTOMER }, processedAt })]);
    expect(await prisma.award.count({ where: { shopId: shop.id } })).toBe(1);
    expect(await received()).toEqual([]);
  });

  it("tell of an award that waits, with its ID, and of the approval, not of its undoing", async () => {
    await prisma.earningRule.updateMany({ where: { shopId: shop.id }, data: { approval: "STAFF" } });
    await receive(["orders/paid", order]);
    const [waits] = await received();
    expect(waits).toMatchObject({ handle: "flow-award-waits", points: 100, reason: "" });
    const decision = { shopId: shop.id, ids: [String(waits?.["award id"])], actor: "staff:1", now };
    await decideItems(prisma, { ...decision, verdict: "APPROVED" });
    expect(await received()).toMatchObject([{ handle: "flow-award-granted", points: 100 }]);
    await undoDecisions(prisma, decision);
    expect(await received()).toEqual([]);
  });

  it("do not tell Flow of what Flow granted, so that no workflow feeds itself", async () => {
    const { customerId } = await makeMember(prisma, { shopId: shop.id });
    const grant = { shopId: shop.id, customerId, points: 5, reason: "Thanks", actor: "x", now };
    await grantAward(prisma, { ...grant, event: "FLOW", key: "1" });
    await grantAward(prisma, { ...grant, event: "API", key: "1" });
    expect(await received()).toMatchObject([
      { handle: "flow-award-granted", event: "API", rule: "Thanks" },
      { handle: "flow-points-available", event: "API", points: 5 },
    ]);
  });

  it("tell that a referral is complete when its hold is over", async () => {
    const { customerId } = await makeMember(prisma, { shopId: shop.id });
    const id = await makeWaitingAward(prisma, { shopId: shop.id, customerId, points: 200 });
    await prisma.award.updateMany({ where: { shopId: shop.id, id }, data: { event: "REFERRAL" } });
    const later = new Date(now.getTime() + 3 * 86_400_000);
    await prisma.$executeRaw`UPDATE award SET matures_at = ${later} WHERE shop_id = ${shop.id}`;
    await decideItems(prisma, { shopId: shop.id, ids: [id], verdict: "APPROVED", actor: "staff:1", now });
    expect((await received()).map(({ handle }) => handle)).toEqual(["flow-award-granted"]);
    await matureAwards(prisma, { shopId: shop.id, now: later });
    const completed = { customer_id: Number(customerId), points: 200, "award id": id };
    expect(await received()).toMatchObject([
      { handle: "flow-points-available", ...completed },
      { handle: "flow-referral-completed", ...completed },
    ]);
  });

  it("tell of a rejection, with what the member was told, and not of its undoing", async () => {
    const { customerId } = await makeMember(prisma, { shopId: shop.id });
    const id = await makeWaitingAward(prisma, { shopId: shop.id, customerId, points: 30 });
    const decision = { shopId: shop.id, ids: [id], actor: "staff:1", now };
    await decideItems(prisma, { ...decision, verdict: "REJECTED", note: "Fake", memberText: "Not this time" });
    expect(await received()).toEqual([
      {
        handle: "flow-award-rejected",
        customer_id: Number(customerId),
        points: 30,
        event: "SURVEY",
        rule: "Survey",
        "member text": "Not this time",
        "award id": id,
      },
    ]);
    await undoDecisions(prisma, decision);
    expect(await received()).toEqual([]);
  });

  it("tell when points are off their hold", async () => {
    await receive(["orders/paid", order]);
    expect((await received()).map(({ handle }) => handle)).toEqual(["flow-award-granted"]);
    await matureAwards(prisma, { shopId: shop.id, now: new Date("2026-06-01T00:00:00Z") });
    await matureAwards(prisma, { shopId: shop.id, now: new Date("2026-06-02T00:00:00Z") });
    expect(await received()).toMatchObject([
      { handle: "flow-points-available", customer_id: CUSTOMER, points: 100, event: "ORDER" },
    ]);
  });

  it("tell of a review when it is collected and when it is published, once for all its awards, each time anew, without its words", async () => {
    for (const _rule of [1, 2]) await makeRule("REVIEW");
    await receive(["orders/paid", order]);
    await received();
    const input = { productId: 8_100_001n, stars: 5, title: "Very good", text: "It keeps what it promises." };
    const { id } = await submitReview(prisma, {
      shopId: shop.id,
      customerId: BigInt(CUSTOMER),
      input,
      photos: [],
      now,
    });
    const messages = await received();
    const waits = messages.filter(({ handle }) => handle !== "flow-review-collected");
    expect(waits.map(({ handle }) => handle)).toEqual(["flow-award-waits", "flow-award-waits"]);
    expect(messages.filter((each) => !waits.includes(each))).toMatchObject([{ customer_id: CUSTOMER, stars: 5 }]);
    const decide = (status: "PUBLISHED" | "REJECTED" | "WAITING") =>
      decideReview(prisma, { shopId: shop.id, id, status, actor: "staff:1", actorName: null, now });
    const published = async () =>
      (await received()).filter(({ handle }) => handle === "flow-review-published").map(({ stars }) => stars);
    for (const wait of waits) {
      const awardIds = [String(wait["award id"])];
      await decideItems(prisma, { shopId: shop.id, ids: awardIds, verdict: "APPROVED", actor: "staff:1", now });
    }
    await decide("PUBLISHED");
    expect(await published()).toEqual([5]);
    await decide("WAITING");
    await decide("REJECTED");
    expect(await published()).toEqual([]);
    await decide("WAITING");
    await prisma.award.deleteMany({ where: { shopId: shop.id, event: "REVIEW" } });
    await decide("PUBLISHED");
    expect(await published()).toEqual([5]);
    expect(JSON.stringify(listFlowTriggers(local.store.state))).not.toContain("promises");
  });

  it("tell of an entry for a mission", async () => {
    await makeRule("MISSION");
    const { customerId } = await makeMember(prisma, { shopId: shop.id });
    const mission = await saveMission(prisma, {
      shopId: shop.id,
      now,
      input: {
        enabled: true,
        kind: "MISSION",
        title: "Breakfast",
        text: "",
        points: 70,
        proof: "TEXT",
        startsAt: new Date(now.getTime() - 1_000),
      },
    });
    const entry = { shopId: shop.id, missionId: mission.id, customerId, proof: { text: "Done" }, now };
    await submitEntry(prisma, entry);
    await expect(submitEntry(prisma, entry)).rejects.toMatchObject({ code: "ALREADY_TAKEN_PART" });
    expect(await received()).toMatchObject([
      { handle: "flow-award-waits", points: 70 },
      { handle: "flow-entry-submitted", customer_id: Number(customerId), mission: "Breakfast", points: 70 },
    ]);
  });
});
