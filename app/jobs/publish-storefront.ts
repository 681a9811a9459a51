import type { Shop } from "@prisma/client";
import { z } from "zod";
import { defineJob, type JobContext } from "~/jobs/define-job";
import { AppError } from "~/lib/app-error";
import { readStorefrontEarning } from "~/modules/earning/programme/read-storefront-earning.server";
import { readReferralOffer } from "~/modules/earning/referrals/read-referral-offer.server";
import { readNewsletterPoints } from "~/modules/earning/rules/newsletter-points.server";
import { readReviewPoints } from "~/modules/earning/rules/review-points.server";
import { readGuaranteedPoints } from "~/modules/earning/rules/guaranteed-points.server";
import { PUBLISH_STOREFRONT } from "~/modules/members/request-storefront.server";
import { listStorefrontMissions } from "~/modules/missions/list-storefront-missions.server";
import { listStorefrontOffers } from "~/modules/offers/list-storefront-offers.server";
import { buildStorefrontData, type StorefrontData } from "~/modules/offers/storefront-data";
import { setStorefrontMetafield } from "~/shopify/set-storefront-metafield";

/** Writes what the theme blocks show of the programme: the earning rule and the offers. */
export const publishStorefront = defineJob({
  name: PUBLISH_STOREFRONT,
  payload: z.object({ shopId: z.number().int() }),
  queue: { policy: "short", retryLimit: 10, retryDelay: 2, retryBackoff: true, retryDelayMax: 600, notify: true },
  async handle(jobs, context) {
    for (const { data } of jobs) await publish(data.shopId, context);
  },
});

async function publish(shopId: number, context: JobContext): Promise<void> {
  const { db, adminFor } = context;
  const shop = await db.shop.findUnique({ where: { id: shopId } });
  if (!shop) return;
  if (!shop.appInstallationId) throw new AppError("SHOP_NOT_SET_UP", { status: 503 });
  const json = JSON.stringify(await collect(shop, context));
  const graphql = await adminFor(shopId);
  await setStorefrontMetafield(graphql, { appInstallationId: shop.appInstallationId, json });
}

async function collect(shop: Shop, { db, now }: JobContext): Promise<StorefrontData> {
  const { id: shopId, currency } = shop;
  const earning = await readStorefrontEarning(db, { shop, now: now() });
  const offers = await listStorefrontOffers(db, { shopId, now: now() });
  const newsletterPoints = await readNewsletterPoints(db, { shopId, now: now() });
  const referral = await readReferralOffer(db, { shopId, now: now() });
  const sharingPoints = await readGuaranteedPoints(db, { shopId, event: "SOCIAL_SHARE", now: now() });
  const reviewPoints = await readReviewPoints(db, { shopId, now: now() });
  const birthdayPoints = await readGuaranteedPoints(db, { shopId, event: "BIRTHDAY", now: now() });
  const missions = await listStorefrontMissions(db, { shopId, now: now() });
  return buildStorefrontData({
    earning,
    currency,
    newsletterPoints,
    referral,
    birthdayPoints,
    sharingPoints,
    reviewPoints,
    offers,
    missions,
  });
}
