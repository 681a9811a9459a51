import type { Shop } from "@prisma/client";
import { createQueues } from "~/lib/queue.server";
import { parseWebhook } from "~/modules/shop-sync/parse-webhook";
import { processEvents } from "~/modules/shop-sync/process-events.server";
import { orderPayload } from "../../factories/order-payload";
import { makeShop } from "../../factories/shop";
import type { TestDatabase } from "../../setup/test-database";
import { jobs } from "~/modules/jobs/registry";

export const now = new Date("2026-10-01T10:00:00Z");

export async function makeQueues(): Promise<void> {
  await createQueues([jobs.publishMemberCards]);
}

/** A shop whose orders earn one point for each full 1.00 once staff approve. */
export async function makeStaffShop({ prisma }: TestDatabase): Promise<Shop> {
  const shop = await makeShop(prisma, { timezone: "Europe/Berlin" });
  await prisma.earningRule.updateMany({ where: { shopId: shop.id }, data: { approval: "STAFF" } });
  return shop;
}

/** A paid order of the customer; answers the award that waits for it. */
export async function buy({ prisma }: TestDatabase, shop: Shop, customerId: bigint): Promise<string> {
  const payload = orderPayload({ id: Number(customerId) - 6_000_000, customer: { id: Number(customerId) } });
  const events = [parseWebhook("orders/create", payload, { triggeredAt: now, currency: "EUR" })];
  await prisma.$transaction((db) => processEvents(db, { shopId: shop.id, events, now, cards: "now" }));
  const award = await prisma.award.findFirstOrThrow({ where: { shopId: shop.id, customerId, status: "WAITING" } });
  return award.id;
}
