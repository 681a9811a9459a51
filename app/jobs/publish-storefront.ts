import { z } from "zod";
import { defineJob, type JobContext } from "~/jobs/define-job";
import { AppError } from "~/lib/app-error";
import { PUBLISH_STOREFRONT } from "~/modules/members/request-storefront.server";
import { readStorefrontData } from "~/modules/storefront/storefront-data.server";
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

async function publish(shopId: number, { db, now, adminFor }: JobContext): Promise<void> {
  const shop = await db.shop.findUnique({ where: { id: shopId } });
  if (!shop) return;
  if (!shop.appInstallationId) throw new AppError("SHOP_NOT_SET_UP", { status: 503 });
  const json = JSON.stringify(await readStorefrontData(db, { shop, now: now() }));
  const graphql = await adminFor(shopId);
  await setStorefrontMetafield(graphql, { appInstallationId: shop.appInstallationId, json });
}
