import type { Db } from "~/db.server";

/**
 * Stops everything for a shop: no token, no import, no card is left to work with. Data stays until Shopify asks for its
 * deletion, so that a shop that comes back goes on where it was. Cards and tags lie in Shopify and are gone with the app.
 */
export async function uninstallShop(db: Db, { shopId, now }: { shopId: number; now: Date }): Promise<void> {
  const shop = await db.shop.update({
    where: { id: shopId },
    data: { status: "UNINSTALLED", uninstalledAt: now, appInstallationId: null, membersSegmentId: null },
  });
  await db.session.deleteMany({ where: { shop: shop.domain } });
  await db.import.updateMany({
    where: { shopId, status: { in: ["QUEUED", "EXPORTING", "LOADING"] } },
    data: { status: "FAILED", error: "UNINSTALLED", finishedAt: now },
  });
  await db.member.updateMany({
    where: { shopId, OR: [{ cardHash: { not: null } }, { taggedAt: { not: null } }] },
    data: { cardHash: null, taggedAt: null },
  });
}
