import type { Offer } from "@prisma/client";
import type { Db } from "~/db.server";

/** So many fit easily into one metafield; more would not be read by anybody. */
const MOST = 50;

/**
 * The offers that shoppers may see now or later: their discount exists, and they have not ended. Those that end soonest
 * come first, then the newest: of too many it is the oldest without an end that are left out.
 */
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
    orderBy: [{ endsAt: { sort: "asc", nulls: "last" } }, { startsAt: "desc" }, { id: "desc" }],
    take: MOST,
  });
}
