import type { Offer } from "@prisma/client";
import type { Db } from "~/db.server";

/** So many fit easily into one metafield; more would not be read by anybody. */
const MOST = 50;

/** The offers that shoppers may see now or later: their discount exists, and they have not ended. */
export async function listStorefrontOffers(db: Db, { shopId, now }: { shopId: number; now: Date }): Promise<Offer[]> {
  return db.offer.findMany({
    where: {
      shopId,
      enabled: true,
      discountId: { not: null },
      syncError: null,
      drift: null,
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: MOST,
  });
}
