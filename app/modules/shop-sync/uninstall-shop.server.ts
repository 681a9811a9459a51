import type { Db } from "~/db.server";
import { forgetPublished } from "~/modules/members/published-cards.server";
import { failImports } from "./imports.server";

/**
 * Stops everything for a shop: no token, no import, no card is left to work with. Data stays until Shopify asks for its
 * deletion, so that a shop that comes back goes on where it was. Cards and tags lie in Shopify and are gone with the app.
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
