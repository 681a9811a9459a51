import { prisma } from "~/db.server";
import { PermanentError } from "~/lib/app-error";
import { logger } from "~/lib/logger.server";
import { inShop } from "~/lib/shop-scope.server";
import { apiVersion, unauthenticated } from "~/shopify.server";
import { createAdminClient } from "~/shopify/admin-client";
import type { AdminGraphql } from "~/shopify/admin-graphql";

/**
 * Admin API of a shop with its offline token, which is refreshed when it is about to expire.
 * @throws PermanentError SHOP_NOT_ACTIVE when the app is not installed there any more
 */
export async function adminFor(shopId: number): Promise<AdminGraphql> {
  const shop = await inShop(shopId, () => prisma.shop.findUnique({ where: { id: shopId } }));
  if (shop?.status !== "ACTIVE")
    throw new PermanentError("SHOP_NOT_ACTIVE", { message: `shop ${shopId} is not active` });
  const { session } = await unauthenticated.admin(shop.domain);
  return createAdminClient({
    domain: shop.domain,
    accessToken: session.accessToken ?? "",
    apiVersion,
    onDeprecation: (reason) => logger.warn({ shopId, reason }, "a call to Shopify uses what is to be removed"),
  });
}
