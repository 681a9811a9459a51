import { prisma } from "~/db.server";
import { PermanentError } from "~/lib/app-error";
import { inShop } from "~/lib/shop-scope.server";
import { unauthenticated } from "~/shopify.server";
import type { AdminGraphql } from "~/shopify/admin-graphql";

/** Admin API of a shop. @throws PermanentError SHOP_NOT_ACTIVE when the app is not installed there any more */
export async function adminFor(shopId: number): Promise<AdminGraphql> {
  const shop = await inShop(shopId, () => prisma.shop.findUnique({ where: { id: shopId } }));
  if (shop?.status !== "ACTIVE")
    throw new PermanentError("SHOP_NOT_ACTIVE", { message: `shop ${shopId} is not active` });
  const { admin } = await unauthenticated.admin(shop.domain);
  return admin.graphql;
}
