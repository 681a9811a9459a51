import type { PrismaClient } from "@prisma/client";
import { requestOfferSyncs } from "./offer-syncs.server";

/** Notes which segment holds the members; where it is another, the discounts of all offers follow. One transaction. */
export async function keepSegmentId(
  prisma: PrismaClient,
  { shopId, membersSegmentId }: { shopId: number; membersSegmentId: string },
): Promise<void> {
  await prisma.$transaction(async (db) => {
    const { count } = await db.shop.updateMany({
      where: { id: shopId, NOT: { membersSegmentId } },
      data: { membersSegmentId },
    });
    if (count > 0) await requestOfferSyncs(db, { shopId });
  });
}
