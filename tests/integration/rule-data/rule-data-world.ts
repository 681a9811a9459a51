import type { Shop } from "@prisma/client";
import { handleBatch } from "~/jobs/handle-batch";
import { storeEvents } from "~/jobs/store-events";
import { createQueues } from "~/lib/queue.server";
import type { EarningEventKind } from "~/modules/earning/core/earning-event";
import type { RuleConditions } from "~/modules/earning/conditions/rule-conditions";
import { newRule } from "~/modules/earning/rules/rule-input";
import { createRule } from "~/modules/earning/rules/create-rule.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import type { DataTopic } from "~/modules/shop-sync/parse-webhook";
import { orderPayload, type OrderOptions } from "../../factories/order-payload";
import { jobContext, makeShopOf, openLocalStore } from "../../setup/local-store";
import { createTestDatabase } from "../../setup/test-database";
import { jobs } from "~/modules/jobs/registry";

export type Webhook = [topic: DataTopic, payload: unknown];

const start = new Date("2026-11-21T12:00:00Z");

/** An orders/create webhook with a line for each product, of 100.00 a piece. */
export function sold(id: number, customerId: number, productIds: number[], options: OrderOptions = {}): Webhook {
  const lines = productIds.map((_product, index) => ({ id: id * 10 + index, price: "100.00" }));
  const times = { processedAt: "2026-11-21T12:30:00Z", ...options };
  const payload = orderPayload({ id, customer: { id: customerId }, lines, ...times });
  const items = payload.line_items.map((item, index) => ({ ...item, product_id: productIds[index] }));
  const address = { address1: "Beispielweg 1", zip: "10115", city: "Berlin", country_code: "DE" };
  return ["orders/create", { ...payload, line_items: items, shipping_address: address }];
}

/**
 * A database and a local store; each shop made here belongs to the store. Each batch is triggered a minute after the
 * one before.
 */
export async function openRuleDataWorld() {
  const database = await createTestDatabase();
  const local = await openLocalStore(start);
  await createQueues(Object.values(jobs));
  let minute = 0;
  let shop: Shop;
  const { prisma } = database;
  const context = () => jobContext(local, prisma, new Date(start.getTime() + (minute += 1) * 60_000));
  return {
    prisma,
    local,
    state: local.store.state,
    context,
    shopId: () => shop.id,
    async openShop(): Promise<void> {
      shop = await makeShopOf(local, prisma);
      await prisma.earningRule.deleteMany({ where: { shopId: shop.id } });
      local.sent.length = 0;
    },
    /** `isLater`: made after all batches so far */
    async addRule(
      conditions: RuleConditions,
      event: EarningEventKind = "ORDER",
      { isLater } = { isLater: false },
    ): Promise<void> {
      const rule = { event, enabled: true, points: 50, holdDays: 0, conditions };
      const input = newRule.parse(rule);
      await createRule(prisma, {
        shopId: shop.id,
        id: crypto.randomUUID(),
        input,
        now: isLater ? new Date(start.getTime() + minute * 60_000) : start,
      });
    },
    /** @returns how each ended, as the worker would note it */
    async receive(...webhooks: Webhook[]): Promise<string[]> {
      const at = context();
      const triggered = at.now().getTime();
      const waiting = webhooks.map(([topic, payload], index) => ({
        id: crypto.randomUUID(),
        data: { shopId: shop.id, topic, payload, triggeredAt: new Date(triggered + index).toISOString() },
      }));
      return (await handleBatch(storeEvents, waiting, at)).map(({ status }) => status);
    },
    async points(customerId: number): Promise<number> {
      const balances = await readBalances(prisma, { shopId: shop.id, customerIds: [BigInt(customerId)] });
      const { available = 0, pending = 0 } = balances.get(BigInt(customerId)) ?? {};
      return available + pending;
    },
    async close(): Promise<void> {
      await local.close();
      await database.close();
    },
  };
}
export type RuleDataWorld = Awaited<ReturnType<typeof openRuleDataWorld>>;
