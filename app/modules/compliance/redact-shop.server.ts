import type { PrismaClient } from "@prisma/client";
import { eraseShopLedger } from "~/modules/ledger/erase-shop-ledger.server";
import { eraseShopImports } from "~/modules/balance-imports/import-lifecycle.server";
import { eraseShopExpiry } from "~/modules/expiry/expiry-lifecycle.server";
import { eraseShopMissions } from "~/modules/missions/entry-lifecycle.server";
import { eraseShopOrders } from "~/modules/orders/order-lifecycle.server";
import { eraseShopRewards } from "~/modules/rewards/redemption-lifecycle.server";
import { eraseShopReviews } from "~/modules/reviews/review-lifecycle.server";
import { eraseShopSharing } from "~/modules/sharing/share-lifecycle.server";

/**
 * Deletes all that is held of a shop, 48 hours after it left. Safe to run again. A shop that came back is left alone, and
 * so is one that left again after this was triggered: another message follows for that.
 */
export async function redactShop(
  prisma: PrismaClient,
  { shopId, triggeredAt }: { shopId: number; triggeredAt?: Date | null },
): Promise<void> {
  await prisma.$transaction(
    async (db) => {
      const shop = await db.shop.findUnique({ where: { id: shopId } });
      if (shop?.status !== "UNINSTALLED") return;
      if (triggeredAt && shop.uninstalledAt && triggeredAt < shop.uninstalledAt) return;
      await eraseShopLedger(db, { shopId });
      await eraseShopReviews(db, { shopId });
      await eraseShopMissions(db, { shopId });
      await eraseShopSharing(db, { shopId });
      await eraseShopImports(db, { shopId });
      await eraseShopRewards(db, { shopId });
      await eraseShopExpiry(db, { shopId });
      const where = { shopId };
      await db.decision.deleteMany({ where });
      await db.queueRun.deleteMany({ where });
      await db.staffMember.deleteMany({ where });
      await db.award.deleteMany({ where });
      await db.referral.deleteMany({ where });
      await db.referralLink.deleteMany({ where });
      await db.multiplierCampaign.deleteMany({ where });
      await db.apiKey.deleteMany({ where });
      await db.apiAnswer.deleteMany({ where });
      await eraseShopOrders(db, { shopId });
      await db.member.deleteMany({ where });
      await db.segmentMember.deleteMany({ where });
      await db.segment.deleteMany({ where });
      await db.market.deleteMany({ where });
      await db.product.deleteMany({ where });
      await db.productPicture.deleteMany({ where });
      await db.watchedCollection.deleteMany({ where });
      await db.offer.deleteMany({ where });
      await db.consentProof.deleteMany({ where });
      await db.membership.deleteMany({ where });
      await db.programmeTerms.deleteMany({ where });
      await db.flowTriggerUse.deleteMany({ where });
      await db.dataRequest.deleteMany({ where });
      await db.customerAccess.deleteMany({ where });
      await db.earningRule.deleteMany({ where });
      await db.tier.deleteMany({ where });
      await db.tierSettings.deleteMany({ where });
      await db.programme.deleteMany({ where });
      await db.programmeSetup.deleteMany({ where });
      await db.import.deleteMany({ where });
      await db.cleanUp.deleteMany({ where });
      await db.session.deleteMany({ where: { shop: shop.domain } });
      await db.$executeRaw`DELETE FROM pgboss.job WHERE (data->>'shopId')::int = ${shopId} AND state <> 'active'`;
      await db.shop.delete({ where: { id: shopId } });
    },
    { timeout: 300_000 },
  );
}
