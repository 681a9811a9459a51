import type { Db } from "~/db.server";
import { forgetPublished } from "~/modules/members/published-cards.server";
import { failImports } from "./imports.server";

/**
 * Stops everything for a shop: no token, no import, no card is left to work with. Data stays until Shopify asks for its
 * deletion, so that a shop that comes back goes on where it was.
 *
 * Nothing can be removed from Shopify any more: when this is told of, the token is dead already
 * (https://community.shopify.com/t/105849), and what apps have made stays: discounts, segments, tags. So staff can have it removed
 * before, see `clean-up`. After an install all cards and tags are written anew, since Shopify's pages do not say what becomes of the app's
 * metafields.
 *
 * News of an uninstall that was triggered before the present install speaks of an earlier one, and changes nothing.
 */
export async function uninstallShop(
  db: Db,
  { shopId, triggeredAt, now }: { shopId: number; triggeredAt: Date | null; now: Date },
): Promise<void> {
  const { count } = await db.shop.updateMany({
    where: { id: shopId, ...(triggeredAt && { installedAt: { lte: triggeredAt } }) },
    data: { status: "UNINSTALLED", uninstalledAt: triggeredAt ?? now, appInstallationId: null, membersSegmentId: null },
  });
  if (count === 0) return;
  const shop = await db.shop.findUniqueOrThrow({ where: { id: shopId }, select: { domain: true } });
  await db.session.deleteMany({ where: { shop: shop.domain } });
  await failImports(db, { shopId, error: "UNINSTALLED", now });
  await forgetPublished(db, { shopId });
}
