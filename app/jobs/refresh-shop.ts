import type { JobContext } from "./job-handler";
import { keepShopSettings } from "~/modules/shop-sync/keep-shop-settings.server";
import { getShop } from "~/shopify/get-shop";

/** Reads the shop's own settings from Shopify: its webhooks may come late and in any order. */
export async function refreshShop(
  { db, adminFor, logger, now }: JobContext,
  { shopId }: { shopId: number },
): Promise<void> {
  const shop = await db.shop.findUnique({ where: { id: shopId } });
  if (shop?.status !== "ACTIVE" || !shop.appInstallationId) return;
  const { email: _email, appInstallationId: _own, ...settings } = await getShop(await adminFor(shopId));
  const kept = await keepShopSettings(db, { shopId, settings, now: now() });
  if (!kept.currency)
    logger.warn({ shopId, currency: settings.currency }, "the shop changed its currency; amounts stay in the old one");
}
