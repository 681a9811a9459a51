import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { samplePayload, sampleTopics } from "@stammtisch/devstore/testing";
import { parseStorableJson } from "~/lib/json-text";
import { eligibleAmount } from "~/modules/earning/core/eligible-amount";
import { counts } from "~/modules/orders/order-snapshot";
import { collectChanges } from "~/modules/shop-sync/collect-changes";
import { toRow } from "~/modules/shop-sync/merge-order";
import { dataTopics, parseWebhook, type DataTopic } from "~/modules/shop-sync/parse-webhook";
import { eventShapes } from "../../payload-shapes/events";
import { orderStories } from "../../payload-shapes/orders";
import { refundStories } from "../../payload-shapes/refunds";
import type { StoreEvent } from "~/modules/shop-sync/store-event";
import { bodyOf, idsOf, triggeredAt, type OrderStory, type StoryWebhook } from "../../payload-shapes/story";

const basis = { includeTax: true, includeShipping: false, afterDiscounts: true };
const withShipping = { ...basis, includeShipping: true };

interface Arrived {
  orderId: bigint;
  events: readonly StoreEvent[];
}

const eventsOf = (webhooks: readonly StoryWebhook[], currency: string): StoreEvent[] =>
  webhooks.map((one) =>
    parseWebhook(one.topic, parseStorableJson(bodyOf(one)), { triggeredAt: triggeredAt(one), currency }),
  );

/** What of the story counts for points when its webhooks come in this order. */
function countedOf({ orderId, events }: Arrived): number | null {
  const { orders, refunds, deletedOrders } = collectChanges(events);
  const known = orders.get(orderId);
  if (!known) return null;
  const row = { ...toRow(known), deletedAt: deletedOrders.has(orderId) ? known.updatedAt : null };
  const state = { snapshot: row.snapshot, refunds: [...refunds.values()].map(({ snapshot }) => snapshot) };
  const amount = eligibleAmount(state, basis);
  const whole = eligibleAmount(state, withShipping);
  expect(amount.total).toBeGreaterThanOrEqual(0);
  expect(amount.total).toBeLessThanOrEqual(amount.goods);
  expect(whole.total).toBeLessThanOrEqual(whole.goods + whole.shipping);
  return counts(row) ? amount.total : 0;
}

/** Any order of arrival, with deliveries that come again. */
const anyOrder = (events: StoreEvent[]) =>
  fc
    .shuffledSubarray(events, { minLength: events.length })
    .chain((once) =>
      fc.array(fc.constantFrom(...events), { maxLength: 3 }).map((again) => [...again, ...once, ...again]),
    );

const stories = [...orderStories, ...refundStories];

describe("what stores send of orders counts what their documents say", () => {
  const cases = stories.map((story, index) => ({ story, index }));

  it.each(cases)("$story.name", ({ story, index }: { story: OrderStory; index: number }) => {
    for (const long of [false, true]) {
      const ids = idsOf(index, { long });
      const events = eventsOf(story.webhooks(ids), story.currency ?? "EUR");
      const counted = (arrived: readonly StoreEvent[]) => countedOf({ orderId: ids.order, events: arrived });
      expect(counted(events), "forwards").toBe(story.counted);
      expect(counted(events.toReversed()), "backwards").toBe(story.counted);
      expect(counted([...events, ...events]), "doubled").toBe(story.counted);
      const always = fc.property(anyOrder(events), (arrived) => void expect(counted(arrived)).toBe(story.counted));
      fc.assert(always, { numRuns: 15 });
    }
  });
});

describe("what stores send of other things says what its topic promises", () => {
  it.each(eventShapes)("$name", ({ topic, payload, expected }) => {
    const event = parseWebhook(topic, parseStorableJson(JSON.stringify(payload)), {
      triggeredAt: null,
      currency: "EUR",
    });
    expect(event).toMatchObject(expected);
  });
});

describe("Shopify's samples and test notifications", () => {
  it("are there of every topic", () => {
    expect(sampleTopics.toSorted()).toEqual(dataTopics.toSorted());
  });

  it.each(dataTopics)("%s is read with all digits of its ids", (topic: DataTopic) => {
    const text = JSON.stringify(samplePayload(topic));
    const event = parseWebhook(topic, parseStorableJson(text), { triggeredAt: null, currency: "EUR" });
    const read = JSON.stringify(event, (_name, value: unknown) => (typeof value === "bigint" ? String(value) : value));
    const long = /"(?:orderId|customerId|refundId|productId|lineId)":"\d{18}"/;
    if (long.test(read)) expect(text).toContain(long.exec(read)?.[0].match(/\d{18}/)?.[0]);
    expect(read).not.toMatch(/\d{15}000"/);
  });

  it("are of nobody and count for nothing, whichever order they tell of", () => {
    for (const topic of ["orders/create", "orders/paid", "orders/updated", "orders/cancelled"] as const) {
      const event = parseWebhook(topic, parseStorableJson(JSON.stringify(samplePayload(topic))), {
        triggeredAt: null,
        currency: "EUR",
      });
      expect(event.type === "order" && counts(toRow(event.order))).toBe(false);
    }
  });
});

it("each story says where its shapes are published, and there are enough of them", () => {
  const all = [...stories, ...eventShapes];
  expect(all.length).toBeGreaterThanOrEqual(100);
  for (const { source } of all) expect(source.length).toBeGreaterThan(10);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});
