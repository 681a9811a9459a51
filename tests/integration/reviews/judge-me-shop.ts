import { createHmac } from "node:crypto";
import type { Shop } from "@prisma/client";
import { env } from "~/env.server";
import { handleBatch } from "~/jobs/handle-batch";
import { storeEvents } from "~/jobs/store-events";
import { logger } from "~/lib/logger.server";
import { getBoss } from "~/lib/queue.server";
import { saveReviewSource } from "~/modules/reviews/sources/review-sources.server";
import { action } from "~/routes/webhooks_.reviews.$kind.$token";
import { prisma } from "../../setup/owner-prisma";
import { CUSTOMER, now, PRODUCT } from "./review-shop";
import { jobs } from "~/modules/jobs/registry";

export const SECRET = "judge-me-secret";

export const connect = (shop: Shop, input: { enabled: boolean; secret?: string } = { enabled: true, secret: SECRET }) =>
  saveReviewSource(prisma, { shopId: shop.id, kind: "judge-me", input, sealKeys: [env.SHOPIFY_API_SECRET], now });

export const sourceOf = (shop: Shop) =>
  prisma.reviewSource.findUniqueOrThrow({ where: { shopId_kind: { shopId: shop.id, kind: "judge-me" } } });

/** The body of `review/created`, as in Judge.me's own description. */
export const judgeMeReview = (changed: Record<string, unknown> = {}) => ({
  review: {
    id: 111,
    title: "Good cup",
    body: "Keeps coffee warm for an hour.",
    rating: 5,
    product_external_id: Number(PRODUCT),
    product_title: "Coffee cup",
    product_handle: "coffee-cup",
    reviewer: { id: 5, email: "mira@example.test", name: "Mira Muster", external_id: Number(CUSTOMER) },
    source: "email",
    curated: "ok",
    hidden: false,
    verified: "buyer",
    ip_address: "192.0.2.1",
    created_at: "2026-09-30T14:15:22Z",
    updated_at: "2026-09-30T14:15:22Z",
    has_published_pictures: false,
    has_published_videos: false,
    pictures: [],
    ...changed,
  },
});

interface Delivery {
  payload?: unknown;
  secret?: string | null;
  header?: string;
  token?: string;
}

/** @returns the HTTP status */
export async function deliver(shop: Shop, delivery: Delivery = {}): Promise<number> {
  const { payload = judgeMeReview(), secret = SECRET, header = "JUDGEME-HMAC-SHA256" } = delivery;
  const { token = (await sourceOf(shop)).token } = delivery;
  const body = typeof payload === "string" ? payload : JSON.stringify(payload);
  const headers = new Headers({ "content-type": "application/json" });
  if (secret !== null) headers.set(header, createHmac("sha256", secret).update(body).digest("hex"));
  const request = new Request(`https://app.test/webhooks/reviews/judge-me/${token}`, { method: "POST", body, headers });
  return (await action({ request, params: { kind: "judge-me", token }, context: {} })).status;
}

/** Works what waits, as the worker does. @returns how each job ended */
export async function work(): Promise<string[]> {
  const boss = await getBoss();
  const waiting = await boss.fetch(jobs.storeEvents.name, { batchSize: 200 });
  if (waiting.length === 0) return [];
  const adminFor = () => Promise.reject(new Error("no Admin API in this test"));
  const results = await handleBatch(storeEvents, waiting, { db: prisma, logger, now: () => now, adminFor });
  for (const { id, status } of results)
    if (status === "completed") await boss.complete(jobs.storeEvents.name, id);
    else await boss.fail(jobs.storeEvents.name, id);
  return results.map(({ status }) => status);
}
