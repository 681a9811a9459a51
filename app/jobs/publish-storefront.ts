import { handleJob, type JobContext } from "./job-handler";
import { AppError } from "~/lib/app-error";
import { readStorefrontData } from "~/modules/storefront/storefront-data.server";
import { setStorefrontMetafield } from "~/shopify/set-storefront-metafield";
import { jobs } from "~/modules/jobs/registry";

/** Publishes the programme for the theme blocks: earning rules, offers and missions. */
export const publishStorefront = handleJob(jobs.publishStorefront, async (waiting, context) => {
  for (const { data } of waiting) await publish(data.shopId, context);
});

async function publish(shopId: number, { db, now, adminFor }: JobContext): Promise<void> {
  const shop = await db.shop.findUnique({ where: { id: shopId } });
  if (!shop) return;
  if (!shop.appInstallationId) throw new AppError("SHOP_NOT_SET_UP", { status: 503 });
  const json = JSON.stringify(await readStorefrontData(db, { shop, now: now() }));
  const graphql = await adminFor(shopId);
  await setStorefrontMetafield(graphql, { appInstallationId: shop.appInstallationId, json });
}
