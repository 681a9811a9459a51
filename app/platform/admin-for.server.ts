import { prisma } from "~/db.server";
import { PermanentError } from "~/lib/app-error";
import { logger } from "~/lib/logger.server";
import { inShop } from "~/lib/shop-scope.server";
import { apiVersion } from "~/shopify.server";
import { createAdminClient } from "~/shopify/admin-client";
import type { AdminGraphql } from "~/shopify/admin-graphql";
import { offlineToken, tokenInsteadOf } from "./offline-token.server";

/**
 * Admin API of a shop with its offline token, which is refreshed when it is about to expire. A call that Shopify answers
 * with 401 is made once more with another token.
 * @throws PermanentError SHOP_NOT_ACTIVE when the app is not installed there any more; AppError SHOPIFY_UNAVAILABLE when
 * there is no token until staff open the app
 */
export async function adminFor(shopId: number): Promise<AdminGraphql> {
  const shop = await inShop(shopId, () => prisma.shop.findUnique({ where: { id: shopId } }));
  if (shop?.status !== "ACTIVE")
    throw new PermanentError("SHOP_NOT_ACTIVE", { message: `shop ${shopId} is not active` });
  const { domain } = shop;
  const clientOf = (accessToken: string) =>
    createAdminClient({
      domain,
      accessToken,
      apiVersion,
      onDeprecation: (reason) => logger.warn({ shopId, reason }, "a call to Shopify uses what is to be removed"),
    });
  let token = await offlineToken(domain);
  return async (document, options) => {
    try {
      return await clientOf(token)(document, options);
    } catch (thrown) {
      if (!(thrown instanceof Response) || thrown.status !== 401) throw thrown;
      token = await tokenInsteadOf(domain, token);
      return clientOf(token)(document, options);
    }
  };
}
