import type { Prisma, Shop } from "@prisma/client";
import { encodePhotos } from "~/jobs/encode-photos";
import { logger } from "~/lib/logger.server";
import { createQueues } from "~/lib/queue.server";
import { submitReview } from "~/modules/reviews/submit-review.server";
import { parseWebhook } from "~/modules/shop-sync/parse-webhook";
import { processEvents } from "~/modules/shop-sync/process-events.server";
import { orderPayload, type OrderOptions } from "../../factories/order-payload";
import { makeShop } from "../../factories/shop";
import type { TestDatabase } from "../../setup/test-database";
import { jobs } from "~/modules/jobs/registry";

/** product of the order factory's lines */
export const PRODUCT = 8_100_001n;
export const CUSTOMER = 7_000_001n;
export const now = new Date("2026-10-01T10:00:00Z");

export async function makeQueues(): Promise<void> {
  await createQueues([jobs.publishMemberCards, jobs.publishProductReviews, jobs.encodePhotos]);
}

/** A shop whose reviews earn 50 points, with staff's approval unless said otherwise; null: the rule is off. */
export async function makeReviewShop(
  { prisma }: TestDatabase,
  rule: Partial<Prisma.EarningRuleUncheckedCreateInput> | null = {},
): Promise<Shop> {
  const shop = await makeShop(prisma, { orderRule: false });
  const at = new Date("2026-01-01T00:00:00Z");
  const defaults = { event: "REVIEW", enabled: rule !== null, holdDays: 0, points: 50, approval: "STAFF" } as const;
  await prisma.earningRule.create({
    data: { ...defaults, shopId: shop.id, id: crypto.randomUUID(), createdAt: at, updatedAt: at, ...rule },
  });
  return shop;
}

export async function buy(
  { prisma }: TestDatabase,
  shop: Shop,
  { customer = CUSTOMER, ...options }: Omit<OrderOptions, "customer"> & { customer?: bigint } = {},
): Promise<void> {
  const payload = orderPayload({ customer: { id: Number(customer) }, ...options });
  const events = [parseWebhook("orders/create", payload, { triggeredAt: now, currency: "EUR" })];
  await prisma.$transaction((db) => processEvents(db, { shopId: shop.id, events, now, cards: "now" }));
}

export interface Written {
  productId?: bigint;
  customerId?: bigint;
  stars?: number;
  text?: string;
  photos?: Uint8Array<ArrayBuffer>[];
}

export function write({ prisma }: TestDatabase, shop: Shop, written: Written = {}): Promise<{ id: string }> {
  const { productId = PRODUCT, customerId = CUSTOMER, stars = 5, photos = [] } = written;
  const { text = "Keeps coffee warm for an hour." } = written;
  const input = { productId, stars, title: "Good cup", text };
  return submitReview(prisma, { shopId: shop.id, customerId, input, photos, now });
}

/** Runs the job that decodes and re-encodes photos. */
export async function encodeAll({ prisma }: TestDatabase, shopId: number): Promise<void> {
  const adminFor = () => Promise.reject(new Error("no call is needed"));
  await encodePhotos.handle([{ id: "job", data: { shopId } }], { db: prisma, logger, now: () => now, adminFor });
}
